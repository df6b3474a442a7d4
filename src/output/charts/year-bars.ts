import * as Plot from '@observablehq/plot';
import { formatPounds, formatRoundPounds } from '../format.ts';
import { fitting, LINE_HEIGHT, textWidth } from './lettering.ts';
import { INK, PAPER } from './palette.ts';
import {
  BAR_WIDTH,
  type Segment,
  type Side,
  type YearTotal,
  yearSegments,
  yearTotal,
} from './year-stacks.ts';

/** Pixels from the foot of the lowest bar to the top of the highest. */
export const BARS_HEIGHT = 300;

const LEAST_SPAN = 10;

/** The two bars of every year, and how pounds and years become pixels. */
export interface YearBars {
  readonly years: readonly string[];
  readonly sides: readonly [Side, Side];
  /** Ends of the vertical axis in pounds, nil among them. */
  readonly low: number;
  readonly high: number;
  /** Pixels of room for a year. */
  readonly step: number;
}

/** Lays out the bars of two sides over `width` pixels. */
export function layOutBars(years: readonly string[], sides: readonly [Side, Side], width: number): YearBars {
  const ends = sides.flatMap((side) =>
    years.flatMap((_, year) => yearSegments(side, year).map((each) => each.to)),
  );
  const low = Math.min(0, ...ends);
  const high = Math.max(low + LEAST_SPAN, 0, ...ends);
  return { years, sides, low, high, step: width / years.length };
}

function allTotals({ sides, years }: YearBars): YearTotal[] {
  return sides.flatMap((side) => years.map((_, year) => yearTotal(side, year)));
}

function writeTotal({ value, isNet }: YearTotal): string {
  return `${isNet ? 'net ' : ''}${formatRoundPounds(value)}`;
}

/** Whether the bars are so narrow that the totals above them must stand upright. */
export function isNarrow(bars: YearBars): boolean {
  const widths = allTotals(bars).map((each) => textWidth(writeTotal(each), undefined, 'bold'));
  return Math.max(...widths) > BAR_WIDTH * bars.step;
}

function rectangles(segments: readonly Segment[]): Plot.Markish {
  const visible = segments.filter(({ value }) => value !== 0);
  return Plot.rect(visible, { x1: 'x1', x2: 'x2', y1: 'from', y2: 'to', fill: 'colour', stroke: PAPER });
}

function amounts(segments: readonly Segment[], { low, high, step }: YearBars): Plot.Markish {
  const least = (LINE_HEIGHT + 2) * ((high - low) / BARS_HEIGHT);
  const tall = segments.filter(({ value }) => Math.abs(value) >= least);
  const write = ({ value }: Segment) =>
    fitting([formatPounds(value), formatRoundPounds(value)], BAR_WIDTH * step - 4) ?? '';
  return Plot.text(tall, { x: 'x', y: 'y', fill: PAPER, text: write });
}

function totals(bars: YearBars): Plot.Markish {
  const turn = isNarrow(bars) ? ({ rotate: -90, textAnchor: 'start', dy: -6 } as const) : { dy: -9 };
  return Plot.text(allTotals(bars), { x: 'x', y: 'y', text: writeTotal, fontWeight: 'bold', ...turn });
}

function yearNames({ years, step }: YearBars): Plot.Markish {
  const fits = years.every((year) => textWidth(year, undefined, 'bold') + 4 <= step);
  const turn = fits ? { dy: 32 } : ({ rotate: -45, textAnchor: 'end', dy: 10 } as const);
  const place = { x: (_: string, index: number) => index + 0.5, frameAnchor: 'bottom' } as const;
  return Plot.text(years, { ...place, text: (year: string) => year, fontWeight: 'bold', ...turn });
}

function sideNames({ sides, years, step }: YearBars): Plot.Markish {
  const fit = sides.filter(({ name }) => textWidth(name) <= BAR_WIDTH * step);
  const each = fit.flatMap(({ name, offset }) =>
    years.map((_, year) => ({ x: year + offset + BAR_WIDTH / 2, name })),
  );
  return Plot.text(each, { x: 'x', text: 'name', frameAnchor: 'bottom', dy: 14 });
}

/** The bars with their amounts and totals, and the names below them, as far as there is room for each. */
export function barMarks(bars: YearBars): Plot.Markish[] {
  const segments = bars.sides.flatMap((side) => bars.years.flatMap((_, year) => yearSegments(side, year)));
  return [
    rectangles(segments),
    Plot.ruleY([0], { stroke: INK }),
    amounts(segments, bars),
    totals(bars),
    sideNames(bars),
    yearNames(bars),
  ];
}
