import { halfPenny } from '../../../graph/units.ts';
import type { Extent } from '../drawing/money-axis.ts';
import { type Sample, shareShortOf } from '../drawing/sample.ts';

/** A bar of a histogram: the share of draws from `from` up to, but not including, `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

const ROUND = [10, 5, 2.5, 2, 1] as const;
// A pound: less than that is arithmetic, not money.
const LEAST_WIDTH = 1;

/** The greatest round number (1, 2, 2.5 or 5 times a power of ten) that is no more than `size`. */
export function roundDown(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ROUND.map((each) => each * power).find((each) => each <= size) ?? power;
}

// The edge at or below a draw, to half a penny as everywhere.
function edgeBelow(pounds: number, width: number): number {
  return Math.floor((pounds + halfPenny) / width);
}

/** Bars of one round width, a pound or more, with an edge at nil, so that no bar mixes what is below nil with what is
 * not. From `least` to twice as many of them reach from one of the ends given to the other; ends less
 * than a pound apart make one bar, about a tenth as wide as it is far from nil. A draw that is half a penny below an edge has reached it.
 */
export function histogramBins(sample: Sample, [low, high]: Extent, least: number): Bin[] {
  const wanted = high - low >= LEAST_WIDTH ? (high - low) / least : Math.abs(low) / 10;
  const width = roundDown(Math.max(wanted, LEAST_WIDTH));
  const first = edgeBelow(low, width);
  const bars = edgeBelow(high, width) - first + 1;
  const below = Array.from({ length: bars + 1 }, (_, edge) => shareShortOf(sample, (first + edge) * width));
  return Array.from({ length: bars }, (_, bar) => ({
    from: (first + bar) * width,
    to: (first + bar + 1) * width,
    share: below[bar + 1]! - below[bar]!,
  }));
}
