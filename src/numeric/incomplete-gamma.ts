import type { Tails } from './beta.ts';
import { deviance } from './deviance.ts';
import { stirlingCorrection } from './gamma.ts';

/**
 * The probabilities below and above x of a gamma distribution with shape a and scale 1: the regularised incomplete
 * gamma functions P(a, x) and Q(a, x), for a and x above 0. gammaTails(1, 1).lower is 0.6321205588285577.
 */
export function gammaTails(a: number, x: number): Tails {
  const weight = Math.exp(logGammaWeight(a, x));
  if (x <= a) {
    const lower = weight * lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = weight / upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** The logarithm of xᵃ e⁻ˣ / Γ(a), for a and x above 0: the density of the gamma variable's own logarithm. */
export function logGammaWeight(a: number, x: number): number {
  return 0.5 * Math.log(a * (0.5 / Math.PI)) - stirlingCorrection(a) - deviance(a, x, x - a);
}

/** P(a, x) over its weight: 1/a + x/a(a + 1) + …, about 9√a terms at worst (DLMF 8.11.4). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let next = a + 1; term > 1e-17 * sum; next += 1) {
    term *= x / next;
    sum += term;
  }
  return sum;
}

/**
 * The weight over Q(a, x), a continued fraction (DLMF 8.9.2) by Lentz's method.
 *
 * @throws RangeError where it has not settled after a hundred thousand terms, which shapes up to a thousand million
 * never need
 */
function upperFraction(a: number, x: number): number {
  let level = x + 1 - a;
  let above = level;
  let below = 0;
  let value = above;
  for (let m = 1; m < 100_000; m += 1) {
    const numerator = m * (a - m);
    level += 2;
    below = 1 / (level + numerator * below);
    above = level + numerator / above;
    const factor = above * below;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) return value;
  }
  throw new RangeError(`the incomplete gamma function did not settle at a = ${a}, x = ${x}`);
}
