import { betaDensity, betaShape } from '../numeric/beta.ts';
import { betaQuantileShare } from '../numeric/beta-quantile.ts';
import { tabulate } from '../numeric/inverse-table.ts';

/** The quantile function of a beta distribution on 0 to 1, tabulated: within 1e-9, milliseconds to make, quick to call. */
export function tabulatedBetaQuantile(a: number, b: number): (u: number) => number {
  const shape = betaShape(a, b);
  return tabulate(
    (u) => betaQuantileShare(shape, u, 1 - u).x,
    (x) => betaDensity(x, a, b),
  );
}
