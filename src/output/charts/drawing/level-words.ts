import { halfPenny } from '../../../graph/units.ts';
import { formatFigure, formatPoundsOrPence, formatShortPounds } from '../../format.ts';
import { markFigure, markFigureWithUnit } from './short-figure.ts';

/** Pounds as a reader sees them, whole; + 0 turns a rounded -0 into 0. */
export function wholePounds(value: number): number {
  return Math.round(value) + 0;
}

// What a reader sees of one of several: what would be written as nothing is nothing.
function seen(value: number, unit: string): number {
  if (unit === '£') return wholePounds(value);
  return formatFigure(value, unit) === formatFigure(0, unit) ? 0 : value;
}

// By itself less than a pound is seen as pence.
function seenAlone(value: number, unit: string): number {
  const isPence = unit === '£' && Math.abs(value) < 1 && Math.abs(value) > halfPenny;
  return isPence ? value : seen(value, unit);
}

// Less than a pound is told in pence.
function poundsInWords(size: number): string {
  return size < 1 ? formatPoundsOrPence(size) : formatShortPounds(size);
}

/** What stands above nil or below, in words: `£1.2m`, `nil`, `£2,100 below nil`, `4,105 plans`. */
export function levelInWords(level: number, unit: string): string {
  const value = seenAlone(level, unit);
  const write = (size: number) => (unit === '£' ? poundsInWords(size) : markFigureWithUnit(size, unit));
  if (value === 0) return 'nil';
  return value < 0 ? `${write(-value)} below nil` : write(value);
}

/** Two levels to three figures, or in full where those are the same; nothing where they are so in full: `£163k below nil
 * and £137k`, `£500k and £200k below nil`.
 */
export function betweenInWords(lower: number, upper: number, unit: string): string | undefined {
  const [low, high] = [seen(lower, unit), seen(upper, unit)];
  if (formatFigure(low, unit) === formatFigure(high, unit)) return undefined;
  const write = markFigure(low, unit) === markFigure(high, unit) ? formatFigure : markFigure;
  const size = (level: number) => (level === 0 ? 'nil' : write(Math.abs(level), unit));
  if (high < 0) return `${size(low)} and ${size(high)} below nil`;
  return `${size(low)}${low < 0 ? ' below nil' : ''} and ${size(high)}`;
}
