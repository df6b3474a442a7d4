import { inSentence } from '../../words/figures.ts';
import { betweenInWords, levelInWords } from '../drawing/level-words.ts';
import type { Position } from './position.ts';

// To the last bit, what is covered is covered.
const CLOSE = 1e-9;

function coverInWords({ cover, base, unit }: Position, period: number): string {
  const level = base[period]!;
  if (cover === undefined || level >= 0) return '';
  const value = cover.values[period]!;
  const isCovered = level + value >= -CLOSE * Math.max(Math.abs(level), Math.abs(value));
  return `, ${isCovered ? 'within' : 'more than'} ${inSentence(cover.label)} of ${levelInWords(value, unit)}`;
}

// The fan starts before the first period.
function ninetyInWords({ fan, unit }: Position, period: number): string {
  const between = fan && betweenInWords(fan.p5[period + 1]!, fan.p95[period + 1]!, unit);
  return between === undefined ? '' : `; in 9 of 10 futures between ${between}`;
}

/** What will stand when the first thing marked happens, or else at the end, in a sentence that holds for any figures:
 * `Cumulative position will be £32.2m below nil when the statutory override ends, more than usable reserves of £18.4m; in 9
 * of 10 futures between £38.6m and £25.8m below nil`.
 */
export function positionHeadline(position: Position): string {
  const { name, unit, opening, base, closing, marks } = position;
  const [first] = marks;
  const period = first?.period ?? base.length - 1;
  const when = first === undefined ? `at ${closing}` : `when ${inSentence(first.label)}`;
  const start = first === undefined ? `, after ${levelInWords(opening, unit)} at the start` : '';
  const will = `${name} will be ${levelInWords(base[period]!, unit)} ${when}`;
  return `${will}${coverInWords(position, period)}${start}${ninetyInWords(position, period)}`;
}
