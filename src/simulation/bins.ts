/**
 * Bins in which draws are counted, laid from the draws of one replicate, so that every part of a run can lay the same
 * ones. The middle is cut evenly into 2,048; beyond it bins widen with the distance, so that they reach as far as any
 * draw. A draw's position is its distance from `origin` in widths; in the middle its whole part is the bin.
 */
export interface Bins {
  readonly origin: number;
  readonly width: number;
  /** Whether the replicate had a draw twice: then a bin may hold a single figure, and its ends are worth knowing. */
  readonly repeats: boolean;
}

const middle = 2048;
const tail = 128;
const afterMiddle = tail + middle;
// Four bins to every doubling of the distance: the farthest is 2³² widths away.
const perDoubling = 4;

/** How many bins there are. */
export const binCount = tail + middle + tail;

// The middle reaches half as far beyond the central 90 of 100 draws as these are spread, so that a few draws far out do
// not make its bins wide.
function middleOf(order: Float64Array): readonly [low: number, high: number] {
  const skip = Math.floor(order.length / 20);
  const [low, high] = [order[skip]!, order[order.length - 1 - skip]!];
  const reach = (high - low) / 2;
  const [lowest, highest] = [order[0]!, order[order.length - 1]!];
  return reach > 0 ? [Math.max(lowest, low - reach), Math.min(highest, high + reach)] : [lowest, highest];
}

/** Lays bins from sorted draws of one replicate. */
export function layBins(order: Float64Array): Bins {
  const [low, high] = middleOf(order);
  const spread = (high - low) / middle;
  const width = spread > 0 && Number.isFinite(spread) ? spread : 1;
  const repeats = order.some((draw, index) => index > 0 && draw === order[index - 1]);
  return { origin: low - tail * width, width, repeats };
}

// The bin of a position that is not in the middle.
function tailBin(position: number): number {
  const distance = position < tail ? tail - position : position - afterMiddle;
  const doublings = Math.min(tail - 1, Math.floor(perDoubling * Math.log2(1 + distance)));
  return position < tail ? tail - 1 - doublings : afterMiddle + doublings;
}

/** The bin of a draw. */
export function binOf({ origin, width }: Bins, draw: number): number {
  const position = (draw - origin) * (1 / width);
  return position >= tail && position < afterMiddle ? Math.trunc(position) : tailBin(position);
}

/** What draws come to: the sum of their distances from an origin, of the squares of these, and the lowest and highest draw. */
export interface Tally {
  sum: number;
  squares: number;
  lowest: number;
  highest: number;
}

// Counts some draws one by one, wherever they lie.
function countEach(
  bins: Bins,
  column: Float64Array,
  from: number,
  to: number,
  counts: Int32Array,
  tally: Tally,
): void {
  for (let index = from; index < to; index += 1) {
    const draw = column[index]!;
    if (!Number.isFinite(draw)) continue;
    counts[binOf(bins, draw)]! += 1;
    tally.lowest = Math.min(tally.lowest, draw);
    tally.highest = Math.max(tally.highest, draw);
  }
}

/**
 * Counts draws in their bins and adds up their positions. Draws without a value are in no bin, and make the sums
 * infinite or NaN. The lowest and highest so far must be no nearer than the first replicate's: then no draw in the
 * middle can be either. Most of the time of a large run is spent here: draws are taken four at a time, so that sums wait
 * less for each other, and the inner loop calls nothing, because V8 looks up both arrays anew after every call: it ends
 * at four of which any is outside the middle.
 */
export function countInBins(bins: Bins, column: Float64Array, counts: Int32Array, tally: Tally): void {
  const { origin } = bins;
  const scale = 1 / bins.width;
  // Local, because a bundle makes variables of a module's constants, which are then read anew for every draw.
  const [low, high] = [tail, afterMiddle];
  const whole = column.length & ~3;
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < whole; draw += 4) {
    for (; draw < whole; draw += 4) {
      const a = (column[draw]! - origin) * scale;
      const b = (column[draw + 1]! - origin) * scale;
      const c = (column[draw + 2]! - origin) * scale;
      const d = (column[draw + 3]! - origin) * scale;
      sum += a + b + (c + d);
      squares += a * a + b * b + (c * c + d * d);
      if (!(a >= low && a < high && b >= low && b < high && c >= low && c < high && d >= low && d < high))
        break;
      counts[a | 0]! += 1;
      counts[b | 0]! += 1;
      counts[c | 0]! += 1;
      counts[d | 0]! += 1;
    }
    countEach(bins, column, draw, Math.min(draw + 4, whole), counts, tally);
  }
  for (let draw = whole; draw < column.length; draw += 1) {
    const a = (column[draw]! - origin) * scale;
    sum += a;
    squares += a * a;
  }
  countEach(bins, column, whole, column.length, counts, tally);
  tally.sum += sum;
  tally.squares += squares;
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
export function edgeOf({ origin, width }: Bins, bin: number): number {
  if (bin < tail) return origin + width * (tail + 1 - 2 ** ((tail - bin) / perDoubling));
  if (bin <= afterMiddle) return origin + width * bin;
  return origin + width * (afterMiddle - 1 + 2 ** ((bin - afterMiddle) / perDoubling));
}
