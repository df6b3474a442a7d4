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

/** Names of periods under a horizontal axis on which period `i` ends at `i + 1`, `step` pixels apart, after a start at
 * 0: parts of a year on one line, and each year once below its parts. Where there is no room for every part, those
 * that remain are the same in each year, the last of the year among them.
 */
export function periodLabels(periods: readonly string[], step: number): Plot.Markish[] {
  const names = periods.map(split);
  const isYearly = names.every(({ part }) => part === '');
  const years = yearTicks(names.map(({ year }) => year));
  const perYear = names.filter(({ year }) => year === names[0]!.year).length;
  const ends = names.map(({ year, part }, index) => ({ x: index + 1, text: isYearly ? year : part }));
  const upper = thin([{ x: 0, text: 'start' }, ...ends], step, (every) => isYearly || perYear % every === 0);
  const lower = isYearly ? [] : thin(years, (step * periods.length) / years.length, () => true);
  const place = { x: 'x', text: 'text', frameAnchor: 'bottom' } as const;
  return [Plot.text(upper, { ...place, dy: 14 }), Plot.text(lower, { ...place, dy: 32, fontWeight: 'bold' })];
}
