import { beta } from './beta.ts';
import type { Distribution } from './distribution.ts';
import { normal } from './normal.ts';
import { pert } from './pert.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

export type { Distribution } from './distribution.ts';

/** Every distribution that a scenario may name, in reading order. */
export const distributions: readonly Distribution[] = [pert, triangular, uniform, normal, beta];

/** The distribution of that name; undefined where there is none. */
export function distributionNamed(name: string): Distribution | undefined {
  return distributions.find((distribution) => distribution.name === name);
}
