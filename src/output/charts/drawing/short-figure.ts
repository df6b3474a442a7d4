import { formatFigure, formatRoundPounds, formatShare, formatWithUnit, isCount } from '../../format.ts';

// Three figures do not tell values apart that differ by less than this part of the greatest.
const CLOSE = 0.02;
// A price of less than this many pounds keeps its pence.
const LARGE = 1000;

/** A figure of a unit in the least room: pounds and large prices to three figures, anything else as in a table. */
export function shortFigure(value: number, unit: string): string {
  const isRound = unit === '£' || (unit.startsWith('£') && Math.abs(value) >= LARGE);
  return isRound ? formatRoundPounds(value) : formatFigure(value, unit);
}

/** How to write figures of a unit that are to be compared: short, or in full where short ones would look the same. */
export function comparedFigures(values: readonly number[], unit: string): (value: number) => string {
  const span = Math.max(...values) - Math.min(...values);
  const isClose = span > 0 && span < CLOSE * Math.max(...values.map(Math.abs));
  return (value) => (isClose ? formatFigure(value, unit) : shortFigure(value, unit));
}

// A pace of fewer than this many a month says more with its second decimal, a count of fewer than so many with its first.
const MANY = { pace: 10, count: 100 };

function rounded(value: number, unit: string): number {
  const isPace = /^[a-z_]+\//.test(unit) && Math.abs(value) >= MANY.pace;
  if (isCount(unit) && Math.abs(value) >= MANY.count) return Math.round(value);
  return isCount(unit) || isPace ? Math.round(value * 10) / 10 : value;
}

/** A figure on a mark of a chart: as `shortFigure`, and counts of many whole, others (and paces of many) to one decimal at most. */
export function markFigure(value: number, unit: string): string {
  return shortFigure(rounded(value, unit), unit);
}

/** As `markFigure`, with its unit in words: `1,608 families`, `£2.17m`. */
export function markFigureWithUnit(value: number, unit: string): string {
  return unit === '£' ? markFigure(value, unit) : formatWithUnit(rounded(value, unit), unit);
}

/** What part one figure is of another, in whole per cent, none of which is nothing or all unless it is exactly that:
 * `75%`, `under 1%`, `over 99%`; undefined where either is below nil or there is nothing to be a part of.
 */
export function shareOf(part: number, whole: number): string | undefined {
  const share = part / whole;
  if (!Number.isFinite(share) || part < 0 || whole < 0) return undefined;
  if (share > 0 && share < 0.005) return 'under 1%';
  return share < 1 && share >= 0.995 ? 'over 99%' : formatShare(share);
}
