import { deviance } from './deviance.ts';
import { stirlingCorrection } from './gamma.ts';

/** A beta distribution's two shapes, with the logarithm of the constant that all its formulas share. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  readonly logScale: number;
}

/** The probability on either side of a point; the two add to 1, and the smaller keeps its relative accuracy. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Prepares a beta distribution with shapes a and b, both above 0. */
export function betaShape(a: number, b: number): BetaShape {
  const corrections = stirlingCorrection(a + b) - stirlingCorrection(a) - stirlingCorrection(b);
  return { a, b, logScale: 0.5 * Math.log(a * (b / (a + b)) * (0.5 / Math.PI)) + corrections };
}

/** The distribution of 1 − x. */
export function mirrored({ a, b, logScale }: BetaShape): BetaShape {
  return { a: b, b: a, logScale };
}

/**
 * The share of a beta distribution below x: the regularised incomplete beta function I_x(a, b), for a
 * and b above 0. It is 0 below x = 0 and 1 above x = 1. betaCdf(0.5, 2, 3) is 0.6875.
 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(betaShape(a, b), x, 1 - x).lower;
}

/** The beta density at x for a and b above 0; 0 outside 0 to 1. betaDensity(0.5, 2, 3) is 1.5. */
export function betaDensity(x: number, a: number, b: number): number {
  if (x < 0 || x > 1) return 0;
  if (x === 0) return densityAtZero(a, b);
  if (x === 1) return densityAtZero(b, a);
  return Math.exp(logBetaWeight(betaShape(a, b), x, 1 - x)) / (x * (1 - x));
}

function densityAtZero(a: number, b: number): number {
  if (a === 1) return b;
  return a < 1 ? Number.POSITIVE_INFINITY : 0;
}

/**
 * The probabilities below and above x. The complement y = 1 − x is asked for, not computed, so that
 * a caller who knows it loses nothing near x = 1. Where the caller gives x ≤ 0 or y ≤ 0 the point is
 * outside, and the tails are 0 and 1.
 */
export function betaTails(shape: BetaShape, x: number, y: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (isUpToMean(shape, x, y)) {
    const lower = lowerTail(shape, x, y);
    return { lower, upper: 1 - lower };
  }
  const upper = lowerTail(mirrored(shape), y, x);
  return { lower: 1 - upper, upper };
}

/** Whether x is at or below the mean, which is where the continued fraction for the lower tail is quick. */
export function isUpToMean({ a, b }: BetaShape, x: number, y: number): boolean {
  return b * x <= a * y;
}

function lowerTail(shape: BetaShape, x: number, y: number): number {
  return Math.exp(logBetaWeight(shape, x, y)) / lowerTailSlope(shape, x, y);
}

/**
 * The logarithm of xᵃ yᵇ / B(a, b), which is the density of the log odds, log(x / y). It is put
 * together from each side's deviance from its mean, so that nothing large cancels (Loader 2000,
 * "Fast and accurate computation of binomial probabilities").
 */
export function logBetaWeight({ a, b, logScale }: BetaShape, x: number, y: number): number {
  const excess = b * x - a * y;
  return logScale - deviance(a, (a + b) * x, excess) - deviance(b, (a + b) * y, -excess);
}

/**
 * The weight over the lower tail, xᵃ yᵇ / (B(a, b) I_x(a, b)), for x up to the mean: also the slope of
 * log I against the log odds. A continued fraction whose terms take about √(a + b) steps at worst.
 *
 * Source: Didonato & Morris (1992), "Algorithm 708", ACM TOMS 18, routine BFRAC, summed by Lentz's method.
 *
 * @throws RangeError where it has not settled after a hundred thousand terms, which shapes from
 * 0.001 to a thousand million never need
 */
export function lowerTailSlope({ a, b }: BetaShape, x: number, y: number): number {
  const excess = a * y - b * x;
  let above = (a * (excess + 1)) / (a + 1);
  let below = 0;
  let value = above;
  for (let m = 1; m < 100_000; m += 1) {
    const odd = a + 2 * m - 1;
    const numerator = ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (odd * odd);
    const denominator = m + (m * (b - m) * x) / odd + ((a + m) * (excess + 1 + m * (1 + y))) / (odd + 2);
    below = 1 / (denominator + numerator * below);
    above = denominator + numerator / above;
    const factor = above * below;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) return value;
  }
  throw new RangeError(`the incomplete beta function did not settle at x = ${x}, a = ${a}, b = ${b}`);
}
