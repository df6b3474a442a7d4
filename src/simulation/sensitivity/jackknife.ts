import type { Estimate } from '../summary.ts';

/**
 * An estimate from all replicates together, with its standard error by the delete-one jackknife (Tukey 1958): from how
 * far it moves when one replicate is left out, or another. It holds for ratios, which replicates too small to give them
 * by themselves would bias.
 *
 * @param value from all replicates
 * @param without from all replicates but one, for each of them
 */
export function jackknife(value: number, without: readonly number[]): Estimate {
  const count = without.length;
  const middle = without.reduce((sum, each) => sum + each, 0) / count;
  const spread = without.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  return { value, se: Math.sqrt((spread * (count - 1)) / count) };
}
