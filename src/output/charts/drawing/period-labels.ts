import * as Plot from '@observablehq/plot';
import { textWidth } from './lettering.ts';

interface Tick {
  readonly x: number;
  readonly text: string;
}

const GAP = 8;

// A period without a space is a year by itself.
function split(period: string): { year: string; part: string } {
  const [year, ...parts] = period.split(' ');
  return { year: year!, part: parts.join(' ') };
}

/** Whether every period is a whole year, so that its name has one line. */
export function isByYear(periods: readonly string[]): boolean {
  return periods.every((period) => split(period).part === '');
}

function widestOf(ticks: readonly Tick[]): number {
  return Math.max(...ticks.map((tick) => textWidth(tick.text, undefined, 'bold')));
}

/** The ticks that there is room for: all, or every second, third, … from the first, where `allowed` accepts that. */
function thin(ticks: readonly Tick[], step: number, allowed: (every: number) => boolean): Tick[] {
  const least = Math.ceil((widestOf(ticks) + GAP) / step);
  const choices = ticks.map((_, index) => index + 1);
  const every = choices.find((each) => each >= least && allowed(each));
  return ticks.filter((_, index) => index === 0 || (every !== undefined && index % every === 0));
}

function yearTicks(years: readonly string[]): Tick[] {
  const middle = (year: string) => (years.indexOf(year) + years.lastIndexOf(year)) / 2 + 1;
  return [...new Set(years)].map((text) => ({ x: middle(text), text }));
}

// Ticks for the start and the end of every period, and below them one for each year; they leave out what has no room.
function ticksOf(periods: readonly string[], step: number): { upper: Tick[]; lower: Tick[] } {
  const names = periods.map(split);
  const isYearly = isByYear(periods);
  const years = yearTicks(names.map(({ year }) => year));
  const perYear = names.filter(({ year }) => year === names[0]!.year).length;
  const ends = names.map(({ year, part }, index) => ({ x: index + 1, text: isYearly ? year : part }));
  const upper = thin([{ x: 0, text: 'start' }, ...ends], step, (every) => isYearly || perYear % every === 0);
  const lower = isYearly ? [] : thin(years, (step * periods.length) / years.length, () => true);
  return { upper, lower };
}

function labelMarks(upper: readonly Tick[], lower: readonly Tick[]): Plot.Markish[] {
  const place = { x: 'x', text: 'text', frameAnchor: 'bottom' } as const;
  return [Plot.text(upper, { ...place, dy: 14 }), Plot.text(lower, { ...place, dy: 32, fontWeight: 'bold' })];
}

/** Names of periods under a horizontal axis on which period `i` ends at `i + 1`, `step` pixels apart, after a start at
 * 0: parts of a year on one line, and each year once below its parts. Where there is no room for every part, those
 * that remain are the same in each year, the last of the year among them.
 */
export function periodLabels(periods: readonly string[], step: number): Plot.Markish[] {
  const { upper, lower } = ticksOf(periods, step);
  return labelMarks(upper, lower);
}

/** As `periodLabels`, each name in the middle of its period, which has no start. */
export function slotLabels(periods: readonly string[], step: number): Plot.Markish[] {
  const { upper, lower } = ticksOf(periods, step);
  const middle = (ticks: readonly Tick[]) => ticks.map(({ x, text }) => ({ x: x - 0.5, text }));
  return labelMarks(middle(upper.slice(1)), middle(lower));
}
