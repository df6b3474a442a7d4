import * as Plot from '@observablehq/plot';
import { checkLengths } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { gutterLabels } from '../drawing/gutter-labels.ts';
import { type Line, largestFirst } from '../drawing/largest-lines.ts';
import { wrap } from '../drawing/lettering.ts';
import { measureInWords } from '../drawing/measure.ts';
import { BLUES, FAINT, OTHER } from '../drawing/palette.ts';
import { slotLabels } from '../drawing/period-labels.ts';
import { renderPlot } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import { spanOf } from '../drawing/spans.ts';
import { partsHeadline } from './parts-headline.ts';
import { BARS_HEIGHT, barMarks, isNarrow, layOutBars, type YearBars } from './year-bars.ts';
import { type Side, yearSegments, yearTotal } from './year-stacks.ts';

/** What a whole is made of in each year or period, in one unit. */
export interface PartsOverTime {
  readonly scenario: string;
  readonly label: string;
  readonly unit: string;
  /** What the whole is called. */
  readonly name: string;
  /** When figures hold, before the span: `at the end of each year`; nothing where they are of the whole of it. */
  readonly when: string;
  /** Names for the axis, such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  /** Names for a sentence, such as `Apr 2015`. */
  readonly periodNames: readonly string[];
  readonly parts: readonly Line[];
}

// Pixels.
const MARGINS = { right: 216, bottom: 48, left: 88 } as const;
const TOP = { flat: 36, upright: 84 } as const;
const LEADER = 34;
const TEXT_WIDTH = MARGINS.right - LEADER - 22;
const BAR = { offset: 0.12, width: 0.76 } as const;

function sideOf(parts: readonly Line[]): Side {
  const lines = largestFirst(parts);
  const colours = lines.map((line, index) => (parts.includes(line) ? BLUES[index]! : OTHER));
  return { name: '', lines, ...BAR, colours };
}

function fromFirstToLast({ values }: Line, unit: string): string {
  const [first, last] = [values[0]!, values.at(-1)!].map((value) => markFigure(value, unit));
  return values.length === 1 ? first! : `${first} to ${last}`;
}

function partNames(document: Document, side: Side, { unit, years, low, high }: YearBars, top: number) {
  const labels = yearSegments(side, years.length - 1).map(({ y, colour }, part) => ({
    lines: [...wrap(side.lines[part]!.label, TEXT_WIDTH, 2), fromFirstToLast(side.lines[part]!, unit)],
    y: top + ((high - y) / (high - low)) * BARS_HEIGHT,
    colour,
  }));
  const edge = CHART_WIDTH - MARGINS.right + 2;
  return gutterLabels(document, labels, {
    side: 'right',
    edge,
    text: edge + LEADER,
    top: 0,
    bottom: top + BARS_HEIGHT,
  });
}

function describe({ lines }: Side, totals: readonly string[], data: PartsOverTime): string {
  const parts = lines.map((line) => `${line.label}: ${fromFirstToLast(line, data.unit)}`);
  const sums = data.periodNames.map((period, index) => `${period}: ${totals[index]}`);
  return `A stacked bar for each period. From top to bottom: ${parts.join('; ')}. In all, ${sums.join('; ')}.`;
}

function axisMarks({ unit, periods }: PartsOverTime, step: number): Plot.Markish[] {
  const write = (value: number) => (value === 0 ? 'nil' : markFigure(value, unit));
  return [
    Plot.gridY({ ticks: 6, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY({ ticks: 6, tickSize: 0, tickFormat: write, label: null }),
    ...slotLabels(periods, step),
  ];
}

/** What a whole is made of as time goes by: a bar for each year with its total above, the largest part on top, and every
 * part named beside the last bar with what it comes to at first and at last.
 */
export function partsOverTimeChart(document: Document, data: PartsOverTime, id = 'parts-over-time'): string {
  const { unit, periods, parts } = data;
  checkLengths(
    periods,
    parts.map(({ values }) => values),
  );
  if (parts.length === 0) throw new RangeError('invalid parts: there are none');
  const side = sideOf(parts);
  const room = CHART_WIDTH - MARGINS.left - MARGINS.right;
  const bars = layOutBars({ unit, years: periods, sides: [side] }, room);
  const top = isNarrow(bars) ? TOP.upright : TOP.flat;
  const height = top + BARS_HEIGHT + MARGINS.bottom;
  const drawing = renderPlot(document, {
    height,
    margins: { ...MARGINS, top },
    x: [0, periods.length],
    y: [bars.low, bars.high],
    marks: [...axisMarks(data, bars.step), ...barMarks(bars)],
  });
  drawing.append(...partNames(document, side, bars, top));
  const totals = periods.map((_, year) => markFigure(yearTotal(side, year).value, unit));
  const span = [data.when, spanOf(data.periodNames)].filter((words) => words !== '').join(', ');
  const frame = {
    id,
    height,
    headline: partsHeadline({ ...data, parts: side.lines }),
    scenario: data.scenario,
    measure: measureInWords(data.label, unit, span),
    description: describe(side, totals, data),
  };
  return frameChart(document, frame, drawing);
}
