import { lookUp, tabulate } from '../numeric/inverse-table.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';

/** The standard normal density at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** One table serves every normal distribution. */
const standard = tabulate(normalQuantile, normalDensity);

/** The quantile function of a normal distribution, tabulated: within 1e-9 of its sd, quick to call. */
export function tabulatedNormalQuantile(mean: number, sd: number): (u: number) => number {
  return lookUp(standard, mean, sd);
}
