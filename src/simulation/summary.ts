import { mean, sampleStandardDeviation } from '../numeric/moments.ts';
import { quantileSorted, sorted } from '../numeric/quantile.ts';
import { studentTQuantile } from '../numeric/student-t.ts';
import type { DrawPlan } from './plan.ts';

/** The percentiles that every summary gives. */
export const percentiles = [5, 10, 25, 50, 75, 90, 95] as const;

/** The name of a percentile in a summary: `p50`. */
export type PercentileName = `p${(typeof percentiles)[number]}`;

type Estimates = Readonly<Record<'mean' | 'sd' | PercentileName, number>>;

/** What the draws of a measure say, with the simulation error (standard error) of each estimate. */
export interface Summary extends Estimates {
  readonly se: Estimates;
}

/** A figure estimated from draws, with its simulation error (standard error). */
export interface Estimate {
  readonly value: number;
  readonly se: number;
}

/** A chance with its simulation error (standard error). */
export interface Chance {
  readonly probability: number;
  readonly se: number;
}

function replicatesOf(column: Float64Array, { replicates, size }: DrawPlan): readonly Float64Array[] {
  return Array.from({ length: replicates }, (_, index) => column.subarray(index * size, (index + 1) * size));
}

// The standard error of a mean of independent replicates: their sample standard deviation over the root of their number.
function errorOfMean(parts: readonly number[]): number {
  return sampleStandardDeviation(Float64Array.from(parts)) / Math.sqrt(parts.length);
}

/** The half-width of the 95% interval of an estimate: what is printed after ±. Student's t with a replicate less one degree. */
export function halfWidth(se: number, { replicates }: DrawPlan): number {
  return studentTQuantile(0.975, replicates - 1) * se;
}

// Under Latin hypercube the replicates of one input can take as few as two values and their spread can vanish, so the
// error of a share is never put below half a draw a replicate.
function chanceFrom(shares: readonly number[], { size, replicates }: DrawPlan): Chance {
  const least = 1 / (2 * size * Math.sqrt(replicates));
  return { probability: mean(Float64Array.from(shares)), se: Math.max(least, errorOfMean(shares)) };
}

function shareUpTo(part: Float64Array, limit: number): number {
  let count = 0;
  for (let draw = 0; draw < part.length; draw += 1) if (part[draw]! <= limit) count += 1;
  return count / part.length;
}

/** The share of draws for which something holds, with its standard error: never below 1/(2B√R) for R replicates of B draws. */
export function chanceOf(column: Float64Array, holds: (value: number) => boolean, plan: DrawPlan): Chance {
  const shares = replicatesOf(column, plan).map((part) => {
    let count = 0;
    for (let draw = 0; draw < part.length; draw += 1) if (holds(part[draw]!)) count += 1;
    return count / plan.size;
  });
  return chanceFrom(shares, plan);
}

// Woodruff (1952): a percentile is as sure as the share of draws below it, so its interval runs between the draws at
// the ends of that share's interval. The spread of the replicates' own percentiles would not do: under Latin hypercube
// they lie in one slice each, off the pooled one by a part of a slice that is the same in all of them.
function percentileIn(order: Float64Array, column: Float64Array, p: number, plan: DrawPlan): Estimate {
  const value = quantileSorted(order, p);
  const shares = replicatesOf(column, plan).map((part) => shareUpTo(part, value));
  const { se } = chanceFrom(shares, plan);
  const width = halfWidth(se, plan);
  const [low, high] = [Math.max(0, p - width), Math.min(1, p + width)];
  const span = quantileSorted(order, high) - quantileSorted(order, low);
  return { value, se: (span / (high - low)) * se };
}

/** A percentile (type 7, as `PERCENTILE.INC`) of all the draws, with its standard error. */
export function percentileOf(column: Float64Array, p: number, plan: DrawPlan): Estimate {
  return percentileIn(sorted(column), column, p, plan);
}

// The standard deviation is pooled over all draws, and its error comes from how far the replicates' own lie from it
// (sectioning: Asmussen and Glynn 2007, III.5).
function standardDeviationOf(column: Float64Array, plan: DrawPlan): Estimate {
  const value = sampleStandardDeviation(column);
  const away = replicatesOf(column, plan).map((part) => (sampleStandardDeviation(part) - value) ** 2);
  return { value, se: Math.sqrt(mean(Float64Array.from(away)) / (plan.replicates - 1)) };
}

function meanOf(column: Float64Array, plan: DrawPlan): Estimate {
  const parts = replicatesOf(column, plan).map(mean);
  return { value: mean(column), se: errorOfMean(parts) };
}

/**
 * Summarises the draws of a measure: the mean, the sample standard deviation and percentiles (type 7, as
 * `PERCENTILE.INC`), over all draws together, each with its standard error from how the replicates differ.
 */
export function summarise(column: Float64Array, plan: DrawPlan): Summary {
  const order = sorted(column);
  const ranks = percentiles.map(
    (percent) => [`p${percent}`, percentileIn(order, column, percent / 100, plan)] as const,
  );
  const found = [
    ['mean', meanOf(column, plan)],
    ['sd', standardDeviationOf(column, plan)],
    ...ranks,
  ] as const;
  const values = Object.fromEntries(found.map(([name, { value }]) => [name, value])) as Estimates;
  const se = Object.fromEntries(found.map(([name, estimate]) => [name, estimate.se])) as Estimates;
  return { ...values, se };
}
