import { formatFigure, formatRoundPounds } from '../format.ts';

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
