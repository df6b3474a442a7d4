import { countQuantile, type Standing } from './count-quantile.ts';
import { gammaTails, logGammaWeight } from './incomplete-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The number of events that a share u of outcomes is at or below where `mean` are expected: the smallest whole k with
 * P(X ≤ k) ≥ u, for X of a Poisson distribution. u is strictly between 0 and 1; where u is NaN, which asks for no draw,
 * it is the mean. NaN where the mean is negative or infinite. poissonQuantile(0.5, 2.5) is 2.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (Number.isNaN(u) || mean === 0) return mean;
  return countQuantile(u, standingNear(u, mean), (count) => mean / (count + 1), 0);
}

/** Below this mean, adding up from 0 is quicker than one incomplete gamma function. */
const FEW = 60;

function standingNear(u: number, mean: number): Standing {
  if (mean < FEW) {
    const mass = Math.exp(-mean);
    return { count: 0, mass, lower: mass, upper: -Math.expm1(-mean) };
  }
  return standingAt(guess(u, mean), mean);
}

/** The tails are those of a gamma variable of shape k + 1, the time until one event more: it is above `mean` where X ≤ k. */
function standingAt(count: number, mean: number): Standing {
  const { lower, upper } = gammaTails(count + 1, mean);
  return { count, mass: Math.exp(logGammaWeight(count + 1, mean)) / mean, lower: upper, upper: lower };
}

/** The normal quantile with Cornish and Fisher's correction for skewness; a count stands for half of one either side. */
function guess(u: number, mean: number): number {
  const z = normalQuantile(u);
  return Math.max(0, Math.ceil(mean + z * Math.sqrt(mean) + (z * z - 1) / 6 - 0.5));
}
