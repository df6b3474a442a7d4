import { sorted } from '../numeric/quantile.ts';
import { type Bins, binCount, countInBins, layBins, noEnds, type Tally, widenEnds } from './bins.ts';
import type { LevelPair } from './correlation/achieved.ts';
import { countSplit, noSplit, type Split, type SplitTally } from './splits.ts';
import { countWatched, type Watch } from './watch.ts';

/** What to gather of the draws of a run. Draws that are not kept are counted in bins. */
export interface Gathering {
  readonly measures: number;
  readonly watches: readonly Watch[];
  readonly splits: readonly Split[];
  /** The pairs of levels whose rank correlations are added up. */
  readonly pairs: readonly LevelPair[];
  readonly keeps: boolean;
}

/** How the draws of a measure are gathered, which its draws in the first replicate decide. */
export interface Layout {
  /** Sums are taken of distances from `origin`, in units of `unit`, so that little is lost between large figures. */
  readonly origin: number;
  readonly unit: number;
  readonly lowest: number;
  readonly highest: number;
  readonly bins: Bins;
  /** Whether draws are kept, rather than counted in the bins. */
  readonly keeps: boolean;
}

/** What one batch has gathered of one measure; plain data, which any thread can send to another. */
export interface Gathered extends Tally {
  /** How many draws have no value. */
  missing: number;
  /** Every draw in order; empty where they are counted instead. */
  readonly kept: Float64Array;
  /**
   * How many draws fell in each bin and, once the batch is done, in the bins before it, with the number of draws after the
   * last; empty where they are kept instead.
   */
  readonly counts: Int32Array;
  /** The lowest and highest draw of each bin by turns; empty unless draws repeat. */
  readonly ends: Float64Array;
}

/**
 * What one batch has gathered: of each measure, how many draws fell in each watch, of each split, and the sum over its
 * replicates of the rank correlation of each pair of levels asked about.
 */
export interface Batch {
  readonly measures: readonly Gathered[];
  readonly watched: Float64Array;
  readonly splits: readonly SplitTally[];
  readonly ranks: Float64Array;
}

/** How to gather each measure, from its draws in the first replicate. */
export function layOutFrom({ keeps }: Gathering, columns: readonly Float64Array[]): readonly Layout[] {
  return columns.map((column) => {
    const found = sorted(column.filter(Number.isFinite));
    const order = found.length === 0 ? Float64Array.of(0) : found;
    const [lowest, highest] = [order[0]!, order[order.length - 1]!];
    const bins = layBins(order);
    const scale = keeps
      ? { origin: order[order.length >> 1]!, unit: 1 }
      : { origin: bins.origin, unit: bins.width };
    return { ...scale, lowest, highest, bins, keeps };
  });
}

/** A batch of so many draws in which nothing is gathered yet. */
export function emptyBatch(
  { watches, splits, pairs }: Gathering,
  layouts: readonly Layout[],
  draws: number,
): Batch {
  const measures = layouts.map(({ bins, keeps, lowest, highest }) => ({
    sum: 0,
    squares: 0,
    lowest,
    highest,
    missing: 0,
    kept: new Float64Array(keeps ? draws : 0),
    counts: new Int32Array(keeps ? 0 : binCount + 1),
    ends: bins.repeats && !keeps ? noEnds() : new Float64Array(0),
  }));
  return {
    measures,
    watched: new Float64Array(watches.length),
    splits: splits.map(noSplit),
    ranks: new Float64Array(pairs.length),
  };
}

function countMissing(column: Float64Array): number {
  let missing = 0;
  for (let draw = 0; draw < column.length; draw += 1) if (!Number.isFinite(column[draw])) missing += 1;
  return missing;
}

function keep(gathered: Gathered, column: Float64Array, at: number, origin: number): void {
  gathered.kept.set(column, at);
  let { lowest, highest } = gathered;
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < column.length; draw += 1) {
    const value = column[draw]!;
    const distance = value - origin;
    sum += distance;
    squares += distance * distance;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  gathered.sum += sum;
  gathered.squares += squares;
  gathered.lowest = lowest;
  gathered.highest = highest;
}

/** Gathers a replicate's draws into its batch, `at` draws from the start of it. */
export function gather(
  batch: Batch,
  { watches, splits }: Gathering,
  layouts: readonly Layout[],
  columns: readonly Float64Array[],
  at: number,
): void {
  layouts.forEach(({ origin, bins, keeps }, index) => {
    const [gathered, column] = [batch.measures[index]!, columns[index]!];
    if (keeps) keep(gathered, column, at, origin);
    else countInBins(bins, column, gathered.counts, gathered);
    if (bins.repeats && !keeps) widenEnds(bins, column, gathered.ends);
    if (!Number.isFinite(gathered.squares)) gathered.missing += countMissing(column);
  });
  watches.forEach((watch, index) => {
    batch.watched[index]! += countWatched(watch, columns[watch.measure]!);
  });
  splits.forEach(({ measure, by }, index) => {
    countSplit(batch.splits[index]!, layouts[measure]!.bins, columns[measure]!, columns[by.measure]!, by);
  });
}

function runOn(counts: Int32Array): void {
  let before = 0;
  for (let bin = 0; bin < counts.length; bin += 1) {
    const count = counts[bin]!;
    counts[bin] = before;
    before += count;
  }
}

/** Ends a batch: of all that it counted, how much lies before each bin. The counts are at hand now, and need no other memory. */
export function endBatch({ measures }: Batch): void {
  for (const { counts } of measures) runOn(counts);
}
