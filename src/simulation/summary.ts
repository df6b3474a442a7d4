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

/** A chance with its simulation error (standard error). */
export interface Chance {
  readonly probability: number;
  readonly se: number;
}

function replicatesOf(column: Float64Array, { replicates, size }: DrawPlan): readonly Float64Array[] {
  return Array.from({ length: replicates }, (_, index) => column.subarray(index * size, (index + 1) * size));
}

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

// Sectioning (Asmussen and Glynn 2007, III.5): the estimate is pooled over all draws, and its error comes from how far
// the replicates' own estimates lie from it. The mean of the replicates' percentiles is biased; the pooled one is not.
function sectioned(pooled: number, parts: readonly number[]): number {
  return rootMeanSquare(parts.map((part) => part - pooled)) / Math.sqrt(parts.length - 1);
}

function estimate(pooled: Float64Array): Estimates {
  const order = sorted(pooled);
  const ranks = percentiles.map((percent) => [`p${percent}`, quantileSorted(order, percent / 100)] as const);
  const found = { mean: mean(pooled), sd: sampleStandardDeviation(pooled), ...Object.fromEntries(ranks) };
  return found as Estimates;
}

/**
 * Summarises the draws of a measure: the mean, the sample standard deviation and percentiles (type 7, as
 * `PERCENTILE.INC`), pooled over all draws, each with its standard error from the spread of the replicates.
 */
export function summarise(column: Float64Array, plan: DrawPlan): Summary {
  const pooled = estimate(column);
  const parts = replicatesOf(column, plan).map(estimate);
  const names = Object.keys(pooled) as (keyof Estimates)[];
  const errors = names.map(
    (name) =>
      [
        name,
        sectioned(
          pooled[name],
          parts.map((part) => part[name]),
        ),
      ] as const,
  );
  return { ...pooled, se: Object.fromEntries(errors) as Estimates };
}

/**
 * The share of draws for which something holds. Under Latin hypercube the replicates of one input can take as few as
 * two values and their spread can vanish, so the error is never put below half a draw a replicate.
 */
export function chanceOf(column: Float64Array, holds: (value: number) => boolean, plan: DrawPlan): Chance {
  const shares = replicatesOf(column, plan).map(
    (part) => part.reduce((count, value) => count + (holds(value) ? 1 : 0), 0) / plan.size,
  );
  const probability = mean(Float64Array.from(shares));
  const least = 1 / (2 * plan.size * Math.sqrt(plan.replicates));
  return { probability, se: Math.max(least, sectioned(probability, shares)) };
}

/** A percentile of the draws that summaries do not give, with its standard error. */
export function percentileOf(
  column: Float64Array,
  p: number,
  plan: DrawPlan,
): { readonly value: number; readonly se: number } {
  const value = quantileSorted(sorted(column), p);
  const parts = replicatesOf(column, plan).map((part) => quantileSorted(sorted(part), p));
  return { value, se: sectioned(value, parts) };
}

/** The half-width of the 95% interval of an estimate: what is printed after ±. Student's t with a replicate less one degree. */
export function halfWidth(se: number, { replicates }: DrawPlan): number {
  return studentTQuantile(0.975, replicates - 1) * se;
}
