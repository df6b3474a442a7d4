import type { Design } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { random } from './random.ts';

export type { Design } from './design.ts';

/** Every design of draws; the first is what a simulation uses unless told otherwise. */
export const designs: readonly Design[] = [latinHypercube, random];
