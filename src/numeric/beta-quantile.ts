import { type BetaShape, betaShape, isUpToMean, logBetaWeight, lowerTailSlope, mirrored } from './beta.ts';
import { normalQuantile } from './normal-quantile.ts';

/** A share between 0 and 1 with its complement, each accurate relative to itself: near x = 1, y is not 1 − x. */
export interface Share {
  readonly x: number;
  readonly y: number;
}

/**
 * The beta quantile: the x with a share p of the distribution below it, for a and b above 0.
 * It is 0 at p = 0, 1 at p = 1, NaN outside. betaQuantile(0.6875, 2, 3) is 0.5.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileShare(betaShape(a, b), p, 1 - p).x;
}

/**
 * The beta quantile and its complement, from a probability p and its own complement q = 1 − p.
 * Relative error about 1e-13 of whichever of x and y is asked for, however small.
 */
export function betaQuantileShare(shape: BetaShape, p: number, q: number): Share {
  if (!(p >= 0 && q >= 0)) return { x: Number.NaN, y: Number.NaN };
  if (p === 0) return { x: 0, y: 1 };
  if (q === 0) return { x: 1, y: 0 };
  if (p <= q) return shareOf(lowerLogOdds(shape, p));
  const { x, y } = shareOf(lowerLogOdds(mirrored(shape), q));
  return { x: y, y: x };
}

function shareOf(logOdds: number): Share {
  const ratio = Math.exp(-Math.abs(logOdds));
  const large = 1 / (1 + ratio);
  return logOdds < 0 ? { x: ratio * large, y: large } : { x: large, y: ratio * large };
}

/**
 * The log odds below which lies a probability p of at most a half. The log odds of a beta variable
 * have a log-concave density, so the logarithm of their distribution function is concave and
 * Newton's method climbs to the root from anywhere on its left; `floor` is always on its left.
 */
function lowerLogOdds(shape: BetaShape, p: number): number {
  const floor = tailLogOdds(shape, p);
  if (floor < -700) return floor;
  let logOdds = Math.max(floor, bellLogOdds(shape, p));
  for (let turn = 0; turn < 100; turn += 1) {
    const { log, slope, bend } = logLowerTail(shape, shareOf(logOdds));
    const step = (Math.log(p) - log) / slope;
    const next = Math.max(floor, logOdds + step);
    // The error left after a Newton step is its square times bend / (2 slope).
    if (step * step * bend <= 1e-15 * slope * Math.max(1, Math.abs(next))) return next;
    logOdds = next;
  }
  throw new RangeError(`no beta quantile found for p = ${p}, a = ${shape.a}, b = ${shape.b}`);
}

/** Where xᵃ / (a B(a, b)), which exceeds the lower tail and meets it as x goes to 0, is p. */
function tailLogOdds({ a, b, logScale }: BetaShape, p: number): number {
  const logInverseBeta = logScale + a * Math.log1p(b / a) + b * Math.log1p(a / b);
  return (Math.log(p) + Math.log(a) - logInverseBeta) / a;
}

/** The quantile if log odds were normal; their mean is ψ(a) − ψ(b), their variance ψ′(a) + ψ′(b). */
function bellLogOdds({ a, b }: BetaShape, p: number): number {
  const centre = Math.log((a + 0.5) / (b + 0.5)) - 1 / a + 1 / b;
  const variance = 1 / (a * a) + 1 / (a + 0.5) + 1 / (b * b) + 1 / (b + 0.5);
  return centre + Math.sqrt(variance) * normalQuantile(p);
}

/** log I_x(a, b), its slope against the log odds, and the size of its second derivative. */
function logLowerTail(shape: BetaShape, { x, y }: Share): { log: number; slope: number; bend: number } {
  const logWeight = logBetaWeight(shape, x, y);
  const { log, slope } = isUpToMean(shape, x, y)
    ? belowMean(logWeight, lowerTailSlope(shape, x, y))
    : aboveMean(logWeight, lowerTailSlope(mirrored(shape), y, x));
  return { log, slope, bend: slope * Math.abs(shape.a * y - shape.b * x - slope) };
}

function belowMean(logWeight: number, slope: number): { log: number; slope: number } {
  return { log: logWeight - Math.log(slope), slope };
}

function aboveMean(logWeight: number, upperSlope: number): { log: number; slope: number } {
  const upper = Math.exp(logWeight) / upperSlope;
  return { log: Math.log1p(-upper), slope: Math.exp(logWeight) / (1 - upper) };
}
