import * as Plot from '@observablehq/plot';
import { formatFigure, isCount } from '../../format.ts';
import { fitting, LINE_HEIGHT, textWidth } from '../drawing/lettering.ts';
import { INK, PAPER } from '../drawing/palette.ts';
import { markFigure } from '../drawing/short-figure.ts';
import { type Segment, type Side, type YearTotal, yearSegments, yearTotal } from './year-stacks.ts';

/** Pixels from the foot of the lowest bar to the top of the highest. */
export const BARS_HEIGHT = 300;

// Pounds that the bars span at least, and pixels of a bar below which no total has room above it.
const LEAST_POUNDS = 10;
const LEAST_ROOM = 10;

/** The bars of every year, and how figures and years become pixels. */
export interface YearBars {
  readonly unit: string;
  readonly years: readonly string[];
  readonly sides: readonly Side[];
  /** Ends of the vertical axis, nil among them. */
  readonly low: number;
  readonly high: number;
  /** Pixels of room for a year. */
  readonly step: number;
}

/** Lays out the bars of one or more sides over `width` pixels. */
export function layOutBars(
  { unit, years, sides }: Pick<YearBars, 'unit' | 'years' | 'sides'>,
  width: number,
): YearBars {
  const ends = sides.flatMap((side) =>
    years.flatMap((_, year) => yearSegments(side, year).map((each) => each.to)),
  );
  const low = Math.min(0, ...ends);
  const most = Math.max(low + (unit === '£' ? LEAST_POUNDS : 0), 0, ...ends);
  return { unit, years, sides, low, high: most > low ? most : low + 1, step: width / years.length };
}

function writeTotal({ value, isNet }: YearTotal, unit: string): string {
  return `${isNet ? 'net ' : ''}${markFigure(value, unit)}`;
}

function totalsOf({ years }: YearBars, side: Side): readonly YearTotal[] {
  return years.map((_, year) => yearTotal(side, year));
}

function withTotals({ sides, step }: YearBars): readonly Side[] {
  return sides.filter(({ width }) => width * step >= LEAST_ROOM);
}

/** Whether the bars are so narrow that the totals above them must stand upright. */
export function isNarrow(bars: YearBars): boolean {
  return withTotals(bars).some((side) =>
    totalsOf(bars, side).some((total) => {
      const words = writeTotal(total, bars.unit);
      return textWidth(words, undefined, 'bold') > side.width * bars.step;
    }),
  );
}

function rectangles(segments: readonly Segment[]): Plot.Markish {
  const visible = segments.filter(({ value }) => value !== 0);
  return Plot.rect(visible, { x1: 'x1', x2: 'x2', y1: 'from', y2: 'to', fill: 'colour', stroke: PAPER });
}

function amounts(segments: readonly Segment[], { unit, low, high, step }: YearBars): Plot.Markish {
  const least = (LINE_HEIGHT + 2) * ((high - low) / BARS_HEIGHT);
  const tall = segments.filter(({ value }) => Math.abs(value) >= least);
  const inFull = isCount(unit) ? markFigure : formatFigure;
  const write = ({ value, x1, x2 }: Segment) =>
    fitting([inFull(value, unit), markFigure(value, unit)], (x2 - x1) * step - 4) ?? '';
  return Plot.text(tall, { x: 'x', y: 'y', fill: PAPER, text: write });
}

function totals(bars: YearBars): Plot.Markish {
  const turn = isNarrow(bars) ? ({ rotate: -90, textAnchor: 'start', dy: -6 } as const) : { dy: -9 };
  const all = withTotals(bars).flatMap((side) => totalsOf(bars, side));
  const text = (total: YearTotal) => writeTotal(total, bars.unit);
  return Plot.text(all, { x: 'x', y: 'y', text, fontWeight: 'bold', ...turn });
}

function yearNames({ years, step }: YearBars): Plot.Markish {
  const fits = years.every((year) => textWidth(year, undefined, 'bold') + 4 <= step);
  const turn = fits ? { dy: 32 } : ({ rotate: -45, textAnchor: 'end', dy: 10 } as const);
  const place = { x: (_: string, index: number) => index + 0.5, frameAnchor: 'bottom' } as const;
  return Plot.text(years, { ...place, text: (year: string) => year, fontWeight: 'bold', ...turn });
}

function sideNames({ sides, years, step }: YearBars): Plot.Markish {
  const fit = sides.filter(({ name, width }) => textWidth(name) <= width * step);
  const each = fit.flatMap(({ name, offset, width }) =>
    years.map((_, year) => ({ x: year + offset + width / 2, name })),
  );
  return Plot.text(each, { x: 'x', text: 'name', frameAnchor: 'bottom', dy: 14 });
}

/** The bars with their amounts and totals, as far as there is room for each. */
export function barMarks(bars: YearBars): Plot.Markish[] {
  const segments = bars.sides.flatMap((side) => bars.years.flatMap((_, year) => yearSegments(side, year)));
  return [rectangles(segments), Plot.ruleY([0], { stroke: INK }), amounts(segments, bars), totals(bars)];
}

/** The names of sides and years below the bars, as far as there is room. */
export function barNames(bars: YearBars): Plot.Markish[] {
  return [sideNames(bars), yearNames(bars)];
}
