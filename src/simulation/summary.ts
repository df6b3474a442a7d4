import { mean, sampleStandardDeviation } from '../numeric/moments.ts';
import { studentTQuantile } from '../numeric/student-t.ts';
import { batchesOf, type DrawPlan } from './plan.ts';
import type { Sample } from './sample.ts';

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

// The standard error of a mean of independent batches: their sample standard deviation over the root of their number.
function errorOfMean(parts: readonly number[]): number {
  return sampleStandardDeviation(Float64Array.from(parts)) / Math.sqrt(parts.length);
}

/**
 * The half-width of the 95% interval of an estimate: what is printed after ±. Student's t with a batch less one degree.
 * Of 2,000 such intervals of exact figures, 93.9% to 95.8% hold them, and 99.4% or more where the least error of a chance
 * decides (`npm run coverage:intervals`).
 */
export function halfWidth(se: number, plan: DrawPlan): number {
  return studentTQuantile(0.975, batchesOf(plan).count - 1) * se;
}

/**
 * The standard error of a share of draws, from those of the batches: never below 1/(2B√R) for R replicates of B draws,
 * because under Latin hypercube the replicates of one input can take as few as two values and their spread can vanish.
 */
export function errorOfShare(shares: readonly number[], { size, replicates }: DrawPlan): number {
  return Math.max(1 / (2 * size * Math.sqrt(replicates)), errorOfMean(shares));
}

/** The chance of which batches saw these shares, with its standard error. */
export function chanceOf(shares: readonly number[], plan: DrawPlan): Chance {
  return { probability: mean(Float64Array.from(shares)), se: errorOfShare(shares, plan) };
}

/**
 * A percentile of all the draws, with its standard error. Woodruff (1952): a percentile is as sure as the share of draws
 * below it, so its interval runs between the draws at the ends of that share's interval. The spread of the batches' own
 * percentiles would not do: under Latin hypercube they lie in one slice each, off the pooled one by a part of a slice
 * that is the same in all of them.
 */
export function percentileOf(sample: Sample, p: number, plan: DrawPlan): Estimate {
  return percentileWith(sample, p, plan, halfWidth(1, plan));
}

// `margin` is the half-width of the 95% interval of what has an error of 1.
function percentileWith(sample: Sample, p: number, plan: DrawPlan, margin: number): Estimate {
  const value = sample.quantile(p);
  const { se } = chanceOf(sample.batchSharesUpTo(value), plan);
  const width = margin * se;
  const [low, high] = [Math.max(0, p - width), Math.min(1, p + width)];
  const span = sample.quantile(high) - sample.quantile(low);
  return { value, se: (span / (high - low)) * se };
}

// The standard deviation is of all draws together, and its error comes from how far the batches' own lie from it
// (sectioning: Asmussen and Glynn 2007, III.5).
function standardDeviationOf({ standardDeviation: value, batchDeviations }: Sample): Estimate {
  const away = batchDeviations.map((own) => (own - value) ** 2);
  return { value, se: Math.sqrt(mean(Float64Array.from(away)) / (away.length - 1)) };
}

/** The mean of all the draws, with its standard error. */
export function meanOf({ mean: value, batchMeans }: Sample): Estimate {
  return { value, se: errorOfMean(batchMeans) };
}

/**
 * Summarises the draws of a measure: the mean, the sample standard deviation and percentiles, over all draws together,
 * each with its standard error from how the batches differ.
 */
export function summarise(sample: Sample, plan: DrawPlan): Summary {
  const margin = halfWidth(1, plan);
  const ranks = percentiles.map(
    (percent) => [`p${percent}`, percentileWith(sample, percent / 100, plan, margin)] as const,
  );
  const found = [['mean', meanOf(sample)], ['sd', standardDeviationOf(sample)], ...ranks] as const;
  const values = Object.fromEntries(found.map(([name, { value }]) => [name, value])) as Estimates;
  const se = Object.fromEntries(found.map(([name, estimate]) => [name, estimate.se])) as Estimates;
  return { ...values, se };
}
