/** A bar of a histogram: draws from `from` up to, but not including, `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const ROUND = [10, 5, 2.5, 2, 1] as const;
// A pound: less than that is arithmetic, not money.
const LEAST_WIDTH = 1;

/** The greatest round number (1, 2, 2.5 or 5 times a power of ten) that is no more than `size`. */
export function roundDown(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ROUND.map((each) => each * power).find((each) => each <= size) ?? power;
}

/** Bars of one round width, a pound or more, with an edge at nil, so that no bar mixes what is below nil with what is
 * not. From `least` to twice as many of them reach from the least draw to the greatest; draws that are all alike make
 * one bar, about a tenth as wide as they are far from nil. The draws come sorted.
 */
export function histogramBins(sorted: Float64Array, least: number): Bin[] {
  const [start, end] = [sorted[0]!, sorted[sorted.length - 1]!];
  const wanted = end > start ? (end - start) / least : Math.abs(start) / 10;
  const width = roundDown(Math.max(wanted, LEAST_WIDTH));
  const first = Math.floor(start / width);
  const counts = new Float64Array(Math.floor(end / width) - first + 1);
  for (const draw of sorted) counts[Math.floor(draw / width) - first]! += 1;
  return Array.from(counts, (count, bin) => ({
    from: (first + bin) * width,
    to: (first + bin + 1) * width,
    count,
  }));
}
