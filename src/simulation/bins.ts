/**
 * Bins in which draws are counted, laid from the draws of one replicate, so that every part of a run can lay the same
 * ones. The middle is cut evenly, 1/2048 of its width each; beyond it bins widen with the distance, so that they reach
 * as far as any draw.
 */
export interface Bins {
  /** Where the middle starts, and the width of its bins. */
  readonly start: number;
  readonly width: number;
  /** Whether the replicate had a draw twice: then a bin may hold a single figure, and its ends are worth knowing. */
  readonly repeats: boolean;
}

const middle = 2048;
const tail = 128;
// Four bins to every doubling of the distance: the farthest is 2³² widths away.
const perDoubling = 4;

/** How many bins there are. */
export const binCount = tail + middle + tail;

// A few draws at either end have no say in how wide the bins are.
const trimmed = 1 / 256;

/** Lays bins from sorted draws of one replicate. */
export function layBins(order: Float64Array): Bins {
  const skip = Math.floor(order.length * trimmed);
  const [start, end] = [order[skip]!, order[order.length - 1 - skip]!];
  const width = (end - start) / middle;
  const repeats = order.some((draw, index) => index > 0 && draw === order[index - 1]);
  return { start, width: width > 0 && Number.isFinite(width) ? width : 1, repeats };
}

// The bin of a draw that lies `steps` bins from the start of the middle, but not in it.
function tailBin(steps: number): number {
  const distance = steps < 0 ? -steps : steps - middle;
  const doublings = Math.min(tail - 1, Math.floor(perDoubling * Math.log2(1 + distance)));
  return steps < 0 ? tail - 1 - doublings : tail + middle + doublings;
}

/** What draws come to: the sum of their distances from an origin, of the squares of these, and the lowest and highest draw. */
export interface Tally {
  sum: number;
  squares: number;
  lowest: number;
  highest: number;
}

/**
 * Counts draws in their bins and adds them up, in widths from the start. Draws without a value are in no bin, and make
 * the sums infinite or NaN. The lowest and highest so far must be no nearer than the first replicate's: then no draw in
 * the middle can be either. Most of the time of a large run is spent here, and draws taken four at a time wait less for
 * the sums.
 */
export function countInBins(
  { start, width }: Bins,
  column: Float64Array,
  counts: Int32Array,
  tally: Tally,
): void {
  const scale = 1 / width;
  const whole = column.length & ~3;
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < whole; draw += 4) {
    const a = (column[draw]! - start) * scale;
    const b = (column[draw + 1]! - start) * scale;
    const c = (column[draw + 2]! - start) * scale;
    const d = (column[draw + 3]! - start) * scale;
    sum += a + b + (c + d);
    squares += a * a + b * b + (c * c + d * d);
    if (a >= 0 && a < middle) counts[tail + (a | 0)]! += 1;
    else countInTail(column[draw]!, a, counts, tally);
    if (b >= 0 && b < middle) counts[tail + (b | 0)]! += 1;
    else countInTail(column[draw + 1]!, b, counts, tally);
    if (c >= 0 && c < middle) counts[tail + (c | 0)]! += 1;
    else countInTail(column[draw + 2]!, c, counts, tally);
    if (d >= 0 && d < middle) counts[tail + (d | 0)]! += 1;
    else countInTail(column[draw + 3]!, d, counts, tally);
  }
  for (let draw = whole; draw < column.length; draw += 1) {
    const a = (column[draw]! - start) * scale;
    sum += a;
    squares += a * a;
    if (a >= 0 && a < middle) counts[tail + (a | 0)]! += 1;
    else countInTail(column[draw]!, a, counts, tally);
  }
  tally.sum += sum;
  tally.squares += squares;
}

function countInTail(draw: number, steps: number, counts: Int32Array, tally: Tally): void {
  if (!Number.isFinite(steps)) return;
  counts[tailBin(steps)]! += 1;
  tally.lowest = Math.min(tally.lowest, draw);
  tally.highest = Math.max(tally.highest, draw);
}

/** The bin of a draw. */
export function binOf({ start, width }: Bins, draw: number): number {
  const steps = (draw - start) * (1 / width);
  return steps >= 0 && steps < middle ? tail + (steps | 0) : tailBin(steps);
}

/** Widens the ends of bins, lowest and highest by turns, so that they hold all draws. */
export function widenEnds(bins: Bins, column: Float64Array, ends: Float64Array): void {
  for (let draw = 0; draw < column.length; draw += 1) {
    const value = column[draw]!;
    if (!Number.isFinite(value)) continue;
    const bin = 2 * binOf(bins, value);
    ends[bin] = Math.min(ends[bin]!, value);
    ends[bin + 1] = Math.max(ends[bin + 1]!, value);
  }
}

/** Ends of bins in which nothing has fallen yet. */
export function noEnds(): Float64Array {
  return Float64Array.from({ length: 2 * binCount }, (_, index) =>
    index % 2 === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
}

/** The lower edge of a bin; of the bin after the last, the upper edge of that. */
export function edgeOf({ start, width }: Bins, bin: number): number {
  if (bin < tail) return start - width * (2 ** ((tail - bin) / perDoubling) - 1);
  const steps = bin - tail;
  return steps <= middle
    ? start + width * steps
    : start + width * (middle + 2 ** ((steps - middle) / perDoubling) - 1);
}
