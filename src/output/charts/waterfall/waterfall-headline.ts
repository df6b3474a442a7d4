import { markFigure, markFigureWithUnit, shareOf } from '../drawing/short-figure.ts';

/** A bar of a waterfall: a level, or what falls away between two levels; what comes in is a negative fall. */
export interface WaterfallBar {
  readonly label: string;
  readonly value: number;
  readonly isLevel: boolean;
}

const quoted = (label: string): string => `“${label}”`;

// Money is one thing, however much it is.
function isOne(value: number, unit: string): boolean {
  return unit.startsWith('£') || value === 1;
}

// Figures that differ by less than this share of the whole are the same.
const CLOSE = 1e-9;

function isAll(part: number, whole: number): boolean {
  return Math.abs(whole - part) <= CLOSE * whole;
}

function largestOf(falls: readonly WaterfallBar[]): WaterfallBar {
  return falls.reduce((one, other) => (Math.abs(other.value) > Math.abs(one.value) ? other : one));
}

// What the others are, or the largest part of them.
function othersInWords(unit: string, others: number, falls: readonly WaterfallBar[]): string {
  const { label, value } = largestOf(falls);
  const rest = `the other ${markFigure(others, unit)}`;
  const are = isOne(others, unit) ? 'is' : 'are';
  if (isAll(value, others)) return `${rest} ${are} ${quoted(label)}`;
  const most = value >= others / 2 ? `most of ${rest} ${are}` : `the largest part of ${rest} is`;
  return `${most} ${quoted(label)} (${markFigure(value, unit)})`;
}

function changeInWords(unit: string, bars: readonly WaterfallBar[], steps: readonly WaterfallBar[]): string {
  const [from, to] = [bars[0]!, bars.at(-1)!].map(
    ({ label, value }) => `${markFigureWithUnit(value, unit)} (${quoted(label)})`,
  );
  if (steps.length === 0) return `From ${from} to ${to}`;
  const { label, value } = largestOf(steps);
  const step = `${value < 0 ? 'plus' : 'less'} ${markFigure(Math.abs(value), unit)}`;
  return `From ${from} to ${to}; the largest step is ${quoted(label)}, ${step}`;
}

/** Where a whole goes, in a sentence that holds for any labels and figures: `1,206 of 1,608 families (75%) end as “Paid by
 * results”; most of the other 402 are “Not turned around” (300)`.
 */
export function waterfallHeadline(unit: string, bars: readonly WaterfallBar[]): string {
  const [first, last] = [bars[0]!, bars.at(-1)!];
  const falls = bars.filter(({ isLevel }) => !isLevel);
  const isPart = first.value > 0 && last.value >= 0 && falls.every(({ value }) => value >= 0);
  if (!isPart)
    return changeInWords(
      unit,
      bars,
      falls.filter(({ value }) => value !== 0),
    );
  const whole = markFigureWithUnit(first.value, unit);
  const ends = `${isOne(last.value, unit) ? 'ends' : 'end'} as ${quoted(last.label)}`;
  if (isAll(last.value, first.value)) return `All of ${whole} ${ends}`;
  const others = othersInWords(unit, first.value - last.value, falls);
  if (last.value === 0) return `None of ${whole} ${ends}; ${others}`;
  return `${markFigure(last.value, unit)} of ${whole} (${shareOf(last.value, first.value)}) ${ends}; ${others}`;
}
