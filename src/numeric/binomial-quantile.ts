import { betaShape, betaTails, logBetaWeight } from './beta.ts';
import { countQuantile, type Standing } from './count-quantile.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The number of successes in n trials of chance p each that a share u of outcomes is at or below: the smallest whole k
 * with P(X ≤ k) ≥ u. u is strictly between 0 and 1; where u is NaN, which asks for no draw, it is the mean n p. NaN
 * where n is negative or p is no chance. binomialQuantile(0.5, 10, 0.3) is 3.
 *
 * An n between two whole numbers is their mixture, each as likely as n is near to it, so that the mean is n p. One u
 * serves both the choice and the draw, because it is asked of the mixture's own distribution function: with n = m + f,
 * that is P(X ≤ k) of m trials less f p P(X = k), since the trial that may be added takes a part p of each k to k + 1.
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY && p >= 0 && p <= 1)) return Number.NaN;
  if (Number.isNaN(u)) return n * p;
  const trials = Math.floor(n);
  if (p === 0 || p === 1) return p === 0 ? 0 : u <= 1 - (n - trials) ? trials : trials + 1;
  const odds = p / (1 - p);
  const ratio = (count: number): number => ((trials - count) / (count + 1)) * odds;
  return countQuantile(u, standingNear(u, n, p), ratio, (n - trials) * p);
}

/** While none at all has a chance of at least e to the minus this, adding up from 0 is quicker than an incomplete beta function. */
const FEW = 60;

function standingNear(u: number, n: number, p: number): Standing {
  const trials = Math.floor(n);
  const logNone = trials * Math.log1p(-p);
  if (logNone > -FEW) {
    const mass = Math.exp(logNone);
    return { count: 0, mass, lower: mass, upper: -Math.expm1(logNone) };
  }
  return standingAt(Math.min(trials - 1, guess(u, n, p)), trials, p);
}

/** The tails are those of a beta variable: P(X ≤ k) = I₁₋ₚ(n − k, k + 1). */
function standingAt(count: number, trials: number, p: number): Standing {
  const shape = betaShape(trials - count, count + 1);
  const mass = Math.exp(logBetaWeight(shape, 1 - p, p)) / (p * (trials - count));
  return { count, mass, ...betaTails(shape, 1 - p, p) };
}

/** The normal quantile with Cornish and Fisher's correction for skewness; a count stands for half of one either side. */
function guess(u: number, n: number, p: number): number {
  const z = normalQuantile(u);
  const deviation = Math.sqrt(n * p * (1 - p));
  return Math.max(0, Math.ceil(n * p + z * deviation + ((1 - 2 * p) * (z * z - 1)) / 6 - 0.5));
}
