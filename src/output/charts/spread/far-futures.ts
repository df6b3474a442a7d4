import type { Extent } from '../drawing/money-axis.ts';
import { type Sample, shareShortOf } from '../drawing/sample.ts';

// Most widths of the middle of the futures that the axis runs on beyond it.
const FURTHEST = 2;

// Nil is of interest where futures lie on both sides of it.
function nilAmong({ lowest, highest }: Sample): readonly number[] {
  return lowest < 0 && highest > 0 ? [0] : [];
}

// The middle 80 of every 100, the base case, and nil.
function middleOf(sample: Sample, base: number): Extent {
  const all = [sample.quantile(0.1), sample.quantile(0.9), base, ...nilAmong(sample)];
  return [Math.min(...all), Math.max(...all)];
}

// The draw at a place in their order, counted from 0 (type 7).
function drawAt({ draws, quantile }: Sample, place: number): number {
  return quantile(Math.round(place) / Math.max(1, draws - 1));
}

// The lowest draw that is no lower than a sum, and the highest that is no higher; the sum itself where draws are known
// by bins alone, which may take the last before a gap for the first beyond it.
function lowestFrom(sample: Sample, sum: number): number {
  const { draws, lowest } = sample;
  return lowest >= sum ? lowest : Math.max(sum, drawAt(sample, draws * shareShortOf(sample, sum)));
}
function highestTo(sample: Sample, sum: number): number {
  const { draws, highest } = sample;
  return highest <= sum ? highest : Math.min(sum, drawAt(sample, draws * sample.shareUpTo(sum) - 1));
}

/** The ends of what a picture of a sample shows, in pounds: all of it, save what lies further from the middle than twice
 * the middle's width. A few far futures would press the rest together (Tukey's fences, with deciles for quartiles, so
 * that no more than a tenth lies beyond either end). Without a width there is nothing to press, and all is shown.
 */
export function endsToShow(sample: Sample, base: number): Extent {
  const [low, high] = middleOf(sample, base);
  const room = FURTHEST * (high - low);
  if (room === 0) return [sample.lowest, sample.highest];
  const nil = nilAmong(sample);
  return [Math.min(lowestFrom(sample, low - room), ...nil), Math.max(highestTo(sample, high + room), ...nil)];
}
