import { betaShape } from './beta.ts';
import { betaQuantileShare } from './beta-quantile.ts';

/**
 * The quantile of Student's t with `degrees` degrees of freedom, any number above 0: the t below which
 * lies a share p of the distribution. −∞ at 0, ∞ at 1, NaN outside. Relative error about 1e-13.
 * studentTQuantile(0.975, 31) is 2.0395134, the multiplier of a 95% interval from 32 replicates.
 */
export function studentTQuantile(p: number, degrees: number): number {
  const tail = Math.min(p, 1 - p);
  // ν / (ν + t²) is beta distributed with shapes ν/2 and ½, and both tails of t lie below it.
  const { x, y } = betaQuantileShare(betaShape(degrees / 2, 0.5), 2 * tail, 1 - 2 * tail);
  return Math.sign(p - 0.5) * Math.sqrt(degrees * (y / x));
}
