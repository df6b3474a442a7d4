import { type Bins, binCount, binOf, noEnds, widenEnds } from './bins.ts';
import { isWithin, type Watch } from './watch.ts';

/** A measure whose draws are counted in bins, those in which `by` holds apart. `measure` is the number of its column. */
export interface Split {
  readonly measure: number;
  readonly by: Watch;
}

/** How many draws of each bin a batch has had in which the split's watch held, and how many in which it did not. */
export interface SplitTally {
  readonly held: Int32Array;
  readonly failed: Int32Array;
  /** The lowest and highest draw of each bin by turns. */
  readonly ends: Float64Array;
}

/** A tally in which nothing is counted yet. */
export function noSplit(): SplitTally {
  return { held: new Int32Array(binCount), failed: new Int32Array(binCount), ends: noEnds() };
}

/** Counts a replicate's draws of a measure in their bins, by what the draws beside them are; what has no value is in none. */
export function countSplit(
  tally: SplitTally,
  bins: Bins,
  column: Float64Array,
  beside: Float64Array,
  by: Watch,
): void {
  widenEnds(bins, column, tally.ends);
  for (let draw = 0; draw < column.length; draw += 1) {
    const value = column[draw]!;
    if (!Number.isFinite(value)) continue;
    const counts = isWithin(by, beside[draw]!) ? tally.held : tally.failed;
    counts[binOf(bins, value)]! += 1;
  }
}

/** Draws that lie between two figures: how many of each batch there are in which something held, and in which it did not. */
export interface Group {
  readonly low: number;
  readonly high: number;
  readonly held: readonly number[];
  readonly failed: readonly number[];
}

/** The draws of a split measure from the lowest up, in groups of those in one bin. */
export function groupsOf(tallies: readonly SplitTally[]): readonly Group[] {
  const bins = Array.from({ length: binCount }, (_, bin) => ({
    low: Math.min(...tallies.map(({ ends }) => ends[2 * bin]!)),
    high: Math.max(...tallies.map(({ ends }) => ends[2 * bin + 1]!)),
    held: tallies.map(({ held }) => held[bin]!),
    failed: tallies.map(({ failed }) => failed[bin]!),
  }));
  return bins.filter(({ low, high }) => low <= high);
}
