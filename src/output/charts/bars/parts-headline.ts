import type { Line } from '../drawing/largest-lines.ts';
import { markFigure, markFigureWithUnit, shareOf } from '../drawing/short-figure.ts';
import type { PartsOverTime } from './parts-over-time.ts';

const quoted = ({ label }: Line): string => `“${label}”`;

function greatest(parts: readonly Line[], sizeOf: (part: Line) => number): Line {
  return parts.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
}

function largestInWords(parts: readonly Line[], total: number, unit: string): string {
  const last = ({ values }: Line) => values.at(-1)!;
  const largest = greatest(parts, last);
  const share = shareOf(last(largest), total);
  return `the largest part is ${quoted(largest)}, ${markFigure(last(largest), unit)}${share === undefined ? '' : ` (${share})`}`;
}

function changeInWords(parts: readonly Line[], unit: string): string | undefined {
  const most = greatest(parts, ({ values }) => Math.abs(values.at(-1)! - values[0]!));
  const [from, to] = [most.values[0]!, most.values.at(-1)!].map((value) => markFigure(value, unit));
  return from === to ? undefined : `${quoted(most)} changes most, from ${from} to ${to}`;
}

/** What a whole comes to at first and at last and which part of it changes most, in a sentence that holds for any labels and
 * figures: `Placements: from 4,105 plans in 2019/20 to 7,560 in 2024/25; “Independent special schools” changes most, from
 * 412 to 1,530`.
 */
export function partsHeadline({ name, unit, periodNames, parts }: PartsOverTime): string {
  const total = (at: number) => parts.reduce((sum, { values }) => sum + values.at(at)!, 0);
  const [first, last] = [total(0), total(-1)];
  const whole = `${name}: ${markFigureWithUnit(last, unit)} in ${periodNames.at(-1)}`;
  const largest = parts.length > 1 ? `; ${largestInWords(parts, last, unit)}` : '';
  if (periodNames.length === 1) return `${whole}${largest}`;
  const ends = `${name}: from ${markFigureWithUnit(first, unit)} in ${periodNames[0]} to ${markFigure(last, unit)} in ${periodNames.at(-1)}`;
  const change = changeInWords(parts, unit);
  return `${ends}${parts.length > 1 && change !== undefined ? `; ${change}` : largest}`;
}
