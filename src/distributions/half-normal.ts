import { lookUp, tabulate } from '../numeric/inverse-table.ts';
import { normalCdf } from '../numeric/normal-cdf.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { type Moments, momentsBySum } from './moments-by-sum.ts';
import { normalDensity } from './normal-table.ts';

/** A limit that a quantity never passes, and how far from it the quantity lies: a size from 0 up. */
export interface Limit {
  readonly to: (x: number) => number;
  readonly from: (size: number) => number;
  /** How fast the size changes at x. */
  readonly slope: (x: number) => number;
  /** Whether the quantity rises or falls with the size. */
  readonly direction: 1 | -1;
  readonly support: readonly [low: number, high: number];
}

/** A quantity whose size from a limit is half a normal: the size of a normal about 0 of that standard deviation. */
export interface HalfNormal {
  readonly limit: Limit;
  readonly sd: number;
}

/** Nothing, as the least that an amount may be: the half-normal distribution itself. */
export const nothing: Limit = {
  to: (x) => Math.max(0, x),
  from: (size) => size,
  slope: () => 1,
  direction: 1,
  support: [0, Number.POSITIVE_INFINITY],
};

/** 100%, as the most that a share may be: its size is −log x, so that it never reaches 0% either. */
export const all: Limit = {
  to: (x) => (x <= 0 ? Number.POSITIVE_INFINITY : Math.max(0, -Math.log(x))),
  from: (size) => Math.exp(-size),
  slope: (x) => 1 / x,
  direction: -1,
  support: [0, 1],
};

/** 0%, as the least that a share may be: `all` from the other end. */
export const none: Limit = {
  to: (x) => (x >= 1 ? Number.POSITIVE_INFINITY : Math.max(0, -Math.log1p(-x))),
  from: (size) => -Math.expm1(-size),
  slope: (x) => 1 / (1 - x),
  direction: 1,
  support: [0, 1],
};

/** The half normal that has 10% beyond an end. */
export function halfNormalTo(limit: Limit, end: number): HalfNormal {
  return { limit, sd: limit.to(end) / normalQuantile(0.95) };
}

/** The share at or below x. */
export function halfNormalCdf({ limit, sd }: HalfNormal): (x: number) => number {
  const beyond = (x: number) => 2 * normalCdf(-limit.to(x) / sd);
  return limit.direction === 1 ? (x) => 1 - beyond(x) : beyond;
}

/** The quantile function, tabulated: within 1e-9 of its spread between the 1/8192 quantiles. */
export function halfNormalQuantile({ limit, sd }: HalfNormal): (u: number) => number {
  const table = tabulate(
    (u) => limit.from(-sd * normalQuantile((limit.direction === 1 ? 1 - u : u) / 2)),
    (x) => (2 * normalDensity(limit.to(x) / sd) * limit.slope(x)) / sd,
  );
  return lookUp(table);
}

/** The mean and the standard deviation, summed over the logarithm of the size, since a half normal ends abruptly at 0. */
export function halfNormalMoments({ limit, sd }: HalfNormal): Moments {
  return momentsBySum(
    (y) => limit.from(sd * Math.exp(y)),
    (y) => 2 * normalDensity(Math.exp(y)) * Math.exp(y),
    [-37, Math.log(9)],
  );
}
