import type { Design } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { random } from './random.ts';

export { type Chances, type Design, deal, noChances } from './design.ts';

/** Every design of draws; the first is what a simulation uses unless told otherwise. */
export const designs: readonly Design[] = [latinHypercube, random];

/** The design of a name; the name must be one of the catalogue. */
export function designNamed(name: string): Design {
  const design = designs.find((each) => each.name === name);
  if (design === undefined) throw new Error(`no design is called ${name}`);
  return design;
}
