import { beta } from './beta.ts';
import { between } from './between.ts';
import { discrete } from './discrete.ts';
import type { Distribution } from './distribution.ts';
import { history } from './history.ts';
import { lognormal } from './lognormal.ts';
import { lognormalRange } from './lognormal-range.ts';
import { normal } from './normal.ts';
import { observed } from './observed.ts';
import { pert } from './pert.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

export type { Distribution, Parameter } from './distribution.ts';
export { parameterAt, signatureOf, takesCount } from './signature.ts';

/** Every distribution that a scenario may name, in reading order. */
export const distributions: readonly Distribution[] = [
  pert,
  triangular,
  uniform,
  between,
  normal,
  lognormal,
  lognormalRange,
  beta,
  observed,
  discrete,
  history,
];

/** The distribution of that name; undefined where there is none. */
export function distributionNamed(name: string): Distribution | undefined {
  return distributions.find((distribution) => distribution.name === name);
}
