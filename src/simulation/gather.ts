import { sorted } from '../numeric/quantile.ts';
import { type Bins, binCount, countInBins, layBins, noEnds, type Tally, widenEnds } from './bins.ts';
import type { LevelPair } from './correlation/achieved.ts';

/** Draws of a measure to count: those from `low` to `high`, both included. `measure` is the number of its column. */
export interface Watch {
  readonly measure: number;
  readonly low: number;
  readonly high: number;
}

/** What to gather of the draws of a run. Draws that are not kept are counted in bins. */
export interface Gathering {
  readonly measures: number;
  readonly watches: readonly Watch[];
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
  /** Undefined where draws are kept. */
  readonly bins: Bins | undefined;
}

/** What one batch has gathered of one measure; plain data, which any thread can send to another. */
export interface Gathered extends Tally {
  /** How many draws have no value. */
  missing: number;
  /** Every draw in order; empty where they are counted instead. */
  readonly kept: Float64Array;
  /** How many draws fell in each bin; empty where they are kept instead. */
  readonly counts: Int32Array;
  /** The lowest and highest draw of each bin by turns; empty unless draws repeat. */
  readonly ends: Float64Array;
}

/**
 * What one batch has gathered: of each measure, how many draws fell in each watch, and the sum over its replicates of the
 * rank correlation of each pair of levels asked about.
 */
export interface Batch {
  readonly measures: readonly Gathered[];
  readonly watched: Float64Array;
  readonly ranks: Float64Array;
}

/** How to gather each measure, from its draws in the first replicate. */
export function layOutFrom({ keeps }: Gathering, columns: readonly Float64Array[]): readonly Layout[] {
  return columns.map((column) => {
    const found = sorted(column.filter(Number.isFinite));
    const order = found.length === 0 ? Float64Array.of(0) : found;
    const [lowest, highest] = [order[0]!, order[order.length - 1]!];
    if (keeps) return { origin: order[order.length >> 1]!, unit: 1, lowest, highest, bins: undefined };
    const bins = layBins(order);
    return { origin: bins.origin, unit: bins.width, lowest, highest, bins };
  });
}

/** A batch of so many draws in which nothing is gathered yet. */
export function emptyBatch({ watches, pairs }: Gathering, layouts: readonly Layout[], draws: number): Batch {
  const measures = layouts.map(({ bins, lowest, highest }) => ({
    sum: 0,
    squares: 0,
    lowest,
    highest,
    missing: 0,
    kept: new Float64Array(bins === undefined ? draws : 0),
    counts: new Int32Array(bins === undefined ? 0 : binCount),
    ends: bins?.repeats === true ? noEnds() : new Float64Array(0),
  }));
  return { measures, watched: new Float64Array(watches.length), ranks: new Float64Array(pairs.length) };
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

function countWatched({ low, high }: Watch, column: Float64Array): number {
  let count = 0;
  for (let draw = 0; draw < column.length; draw += 1)
    if (column[draw]! >= low && column[draw]! <= high) count += 1;
  return count;
}

/** Gathers a replicate's draws into its batch, `at` draws from the start of it. */
export function gather(
  batch: Batch,
  { watches }: Gathering,
  layouts: readonly Layout[],
  columns: readonly Float64Array[],
  at: number,
): void {
  layouts.forEach(({ origin, bins }, index) => {
    const [gathered, column] = [batch.measures[index]!, columns[index]!];
    if (bins === undefined) keep(gathered, column, at, origin);
    else countInBins(bins, column, gathered.counts, gathered);
    if (bins?.repeats === true) widenEnds(bins, column, gathered.ends);
    if (!Number.isFinite(gathered.squares)) gathered.missing += countMissing(column);
  });
  watches.forEach((watch, index) => {
    batch.watched[index]! += countWatched(watch, columns[watch.measure]!);
  });
}
