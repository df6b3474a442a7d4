import { quantileSorted, sorted } from '../numeric/quantile.ts';
import { type Bins, binCount, binOf, edgeOf } from './bins.ts';
import type { Gathered, Layout } from './gather.ts';

/** The draws of a measure, however they are held: all of them, or counts in bins. Every draw has a value. */
export interface Sample {
  readonly draws: number;
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
  /** The sample standard deviation (n − 1) of all draws. */
  readonly standardDeviation: number;
  /** The means of the batches, which are of one size. */
  readonly batchMeans: readonly number[];
  readonly batchDeviations: readonly number[];
  /**
   * The quantile of all draws: type 7 (`PERCENTILE.INC`) of every draw if they are kept; of draws in bins, as if those
   * in one bin lay evenly between its ends, so good to a part of 1/2048 of the spread of the middle 98%.
   */
  quantile(p: number): number;
  /** The draw with so many draws before it in order; of draws in bins as for `quantile`. */
  drawAt(rank: number): number;
  /** The share of each batch at or below a value. */
  batchSharesUpTo(value: number): readonly number[];
  /** The share of all draws at or below a value. */
  shareUpTo(value: number): number;
  /** Every draw in order; undefined where they were counted in bins. */
  readonly column: Float64Array | undefined;
}

interface Ranks {
  quantile(p: number): number;
  drawAt(rank: number): number;
  batchSharesUpTo(value: number): readonly number[];
}

function join(parts: readonly Float64Array[], draws: number): Float64Array {
  const whole = new Float64Array(draws * parts.length);
  parts.forEach((part, index) => {
    whole.set(part, index * draws);
  });
  return whole;
}

function shareOf(part: Float64Array, limit: number): number {
  let count = 0;
  for (let draw = 0; draw < part.length; draw += 1) if (part[draw]! <= limit) count += 1;
  return count / part.length;
}

function ranksOfKept(column: Float64Array, parts: readonly Float64Array[]): Ranks {
  let order: Float64Array | undefined;
  const inOrder = () => {
    order ??= sorted(column);
    return order;
  };
  return {
    quantile: (p) => quantileSorted(inOrder(), p),
    drawAt: (rank) => inOrder()[rank]!,
    batchSharesUpTo: (value) => parts.map((part) => shareOf(part, value)),
  };
}

/**
 * Where the draws of each bin lie between, and how many lie in the bins before it, in each batch and in all: entry b for
 * the bins before b, and after the last the number of draws.
 */
interface Binned {
  readonly bins: Bins;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly batches: readonly Int32Array[];
  readonly all: Int32Array;
}

// Where draws repeat, a bin may hold one figure many times, and its quantile is that figure.
function endsOf(bins: Bins, parts: readonly Gathered[]): Pick<Binned, 'lows' | 'highs'> {
  const lowest = Math.min(...parts.map((part) => part.lowest));
  const highest = Math.max(...parts.map((part) => part.highest));
  const ends = parts.map((part) => part.ends);
  const low = (bin: number) =>
    bins.repeats ? Math.min(...ends.map((each) => each[2 * bin]!)) : edgeOf(bins, bin);
  const high = (bin: number) =>
    bins.repeats ? Math.max(...ends.map((each) => each[2 * bin + 1]!)) : edgeOf(bins, bin + 1);
  const [lows, highs] = [new Float64Array(binCount), new Float64Array(binCount)];
  for (let bin = 0; bin < binCount; bin += 1) {
    lows[bin] = Math.max(lowest, low(bin));
    highs[bin] = Math.min(highest, high(bin));
  }
  return { lows, highs };
}

function addUp(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(binCount + 1);
  for (const before of parts) for (let bin = 0; bin <= binCount; bin += 1) all[bin]! += before[bin]!;
  return all;
}

// The last bin with no more draws before it than a rank, counted from 0.
function binOfRank(before: Int32Array, rank: number): number {
  let [first, last] = [0, binCount - 1];
  while (first < last) {
    const between = (first + last + 1) >> 1;
    if (before[between]! <= rank) first = between;
    else last = between - 1;
  }
  return first;
}

// Draws in one bin are taken to lie evenly between its ends, each in the middle of its share.
function drawInBins({ lows, highs, all }: Binned, rank: number): number {
  const bin = binOfRank(all, rank);
  const count = Math.max(1, all[bin + 1]! - all[bin]!);
  const share = Math.min(1, (rank - all[bin]! + 0.5) / count);
  return lows[bin]! + share * (highs[bin]! - lows[bin]!);
}

function shareInBins({ bins, lows, highs }: Binned, before: Int32Array, value: number): number {
  const bin = binOf(bins, value);
  const [low, high, count] = [lows[bin]!, highs[bin]!, before[bin + 1]! - before[bin]!];
  const share = value >= high ? 1 : value < low ? 0 : (value - low) / (high - low);
  return (before[bin]! + count * share) / before[binCount]!;
}

function ranksOfCounts(bins: Bins, parts: readonly Gathered[]): Ranks {
  const batches = parts.map((part) => part.counts);
  const binned: Binned = { bins, ...endsOf(bins, parts), batches, all: addUp(batches) };
  return {
    quantile: (p) => drawInBins(binned, (binned.all[binCount]! - 1) * p),
    drawAt: (rank) => drawInBins(binned, rank),
    batchSharesUpTo: (value) => binned.batches.map((before) => shareInBins(binned, before, value)),
  };
}

// Sums are of distances from an origin near the middle, so that little is lost in the difference of squares.
function deviationOf(sum: number, squares: number, draws: number): number {
  return Math.sqrt(Math.max(0, squares - (sum * sum) / draws) / (draws - 1));
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The sample of a measure from what its batches of so many draws gathered; undefined where a draw has no value. */
export function sampleOf(
  parts: readonly Gathered[],
  { origin, unit, bins, keeps }: Layout,
  draws: number,
): Sample | undefined {
  if (parts.some(({ missing }) => missing > 0)) return undefined;
  const all = draws * parts.length;
  const [sum, squares] = [total(parts.map((part) => part.sum)), total(parts.map((part) => part.squares))];
  const kept = parts.map((part) => part.kept);
  const column = keeps ? join(kept, draws) : undefined;
  const ranks = column === undefined ? ranksOfCounts(bins, parts) : ranksOfKept(column, kept);
  return {
    draws: all,
    lowest: Math.min(...parts.map(({ lowest }) => lowest)),
    highest: Math.max(...parts.map(({ highest }) => highest)),
    mean: origin + unit * (sum / all),
    standardDeviation: unit * deviationOf(sum, squares, all),
    batchMeans: parts.map((part) => origin + unit * (part.sum / draws)),
    batchDeviations: parts.map((part) => unit * deviationOf(part.sum, part.squares, draws)),
    ...ranks,
    shareUpTo: (value) => total(ranks.batchSharesUpTo(value)) / parts.length,
    column,
  };
}
