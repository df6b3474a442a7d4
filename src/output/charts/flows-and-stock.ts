import * as Plot from '@observablehq/plot';
import { checkLengths } from './check-lengths.ts';
import { flowsHeadline } from './flows-headline.ts';
import { CHART_WIDTH, frameChart } from './frame.ts';
import { gutterLabels } from './gutter-labels.ts';
import { spanOf } from './headlines.ts';
import { type Line, largestLines } from './largest-lines.ts';
import { textWidth, wrap } from './lettering.ts';
import { measureInWords } from './measure.ts';
import { BLUES, FAINT, INK, OTHER, PAPER } from './palette.ts';
import { slotLabels } from './period-labels.ts';
import { HALO, renderPlot } from './render.ts';
import { markFigure } from './short-figure.ts';
import { stackValues } from './stack-values.ts';
import { type YearRow, yearRows } from './year-rows.ts';

/** A line with its figures by period and by financial year. */
export interface LineByPeriod {
  readonly label: string;
  readonly values: readonly number[];
  readonly years: readonly number[];
}

/** What comes in each period, and what stands at the end of each, all in one unit. */
export interface FlowsAndStock {
  readonly scenario: string;
  readonly label: string;
  readonly unit: string;
  /** Names such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  readonly years: readonly string[];
  /** The last day, such as `31 March 2018`. */
  readonly closing: string;
  readonly flows: readonly LineByPeriod[];
  readonly stock: LineByPeriod;
}

/** The same with flows that a reader can tell apart. */
interface Drawn extends Omit<FlowsAndStock, 'flows'> {
  readonly flows: readonly Line[];
}

/** The part of a period's bar that stands for one flow. */
interface Segment {
  readonly x1: number;
  readonly x2: number;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/** Where everything is drawn: pixels of a period, and the ends of the vertical axis. */
interface Room {
  readonly step: number;
  readonly low: number;
  readonly high: number;
}

// Pixels.
const MARGINS = { top: 22, right: 196, left: 96 } as const;
const BARS_HEIGHT = 270;
const LEADER = 34;
const TEXT_WIDTH = MARGINS.right - LEADER - 24;
const MOST_GAP = 6;
// Flows whose names may each have three lines of text beside the drawing.
const FEW = 4;
// Pounds that the vertical axis spans at least, so that whole ones on it differ.
const LEAST_SPAN = 10;
// Parts of a period's room before and after its bar, and of the axis left free at its upper end.
const GAP = 0.12;
const FREE = 0.06;

function stacks({ flows, periods }: Drawn): { from: number; to: number }[][] {
  return periods.map((_, period) => stackValues(flows.map(({ values }) => values[period]!)));
}

function roomFor(data: Drawn): Room {
  const ends = [...stacks(data).flatMap((stack) => stack.map(({ to }) => to)), ...data.stock.values];
  const low = Math.min(0, ...ends);
  const most = Math.max(0, low + (data.unit === '£' ? LEAST_SPAN : 0), ...ends);
  const high = most > low ? most : low + 1;
  const free = FREE * (high - low);
  const step = (CHART_WIDTH - MARGINS.left - MARGINS.right) / data.periods.length;
  return { step, low: low < 0 ? low - free : 0, high: high + free };
}

function segmentsOf(data: Drawn, colours: readonly string[], { step }: Room): Segment[] {
  const gap = Math.min(GAP, MOST_GAP / step);
  return stacks(data).flatMap((stack, period) =>
    stack.map((extent, flow) => ({
      ...extent,
      x1: period + gap,
      x2: period + 1 - gap,
      colour: colours[flow]!,
    })),
  );
}

// A level for the whole of each period, joined to the next by a thin line; both clear of the bars behind them.
function stockMarks({ values }: LineByPeriod): Plot.Markish[] {
  const levels = values.map((y, period) => ({ x1: period, x2: period + 1, y }));
  const joints = levels.slice(1).map(({ x1, y }, before) => ({ x: x1, y1: values[before]!, y2: y }));
  return [
    Plot.ruleY(levels, { x1: 'x1', x2: 'x2', y: 'y', stroke: PAPER, strokeWidth: 7 }),
    Plot.ruleX(joints, { x: 'x', y1: 'y1', y2: 'y2', stroke: PAPER, strokeWidth: 3 }),
    Plot.ruleX(joints, { x: 'x', y1: 'y1', y2: 'y2', stroke: INK }),
    Plot.ruleY(levels, { x1: 'x1', x2: 'x2', y: 'y', stroke: INK, strokeWidth: 3 }),
  ];
}

// The highest level is written where it stands, unless that is at the end, which has its label beside it.
function peakMark({ stock, unit }: Drawn, { step }: Room): Plot.Markish[] {
  const most = Math.max(...stock.values);
  const period = stock.values.indexOf(most);
  if (most <= 0 || most === stock.values.at(-1)) return [];
  const text = markFigure(most, unit);
  const isAtEdge = (period + 0.5) * step < textWidth(text, undefined, 'bold') / 2;
  const place = isAtEdge ? ({ x: period, textAnchor: 'start' } as const) : { x: period + 0.5 };
  const look = { dy: -10, fontWeight: 'bold', fill: INK, ...HALO } as const;
  return [Plot.text([text], { ...place, y: most, text: (words: string) => words, ...look })];
}

function marksOf(data: Drawn, colours: readonly string[], room: Room): Plot.Markish[] {
  const segments = segmentsOf(data, colours, room).filter(({ from, to }) => from !== to);
  const write = (value: number) => (value === 0 ? 'nil' : markFigure(value, data.unit));
  return [
    Plot.gridY({ ticks: 6, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY({ ticks: 6, tickSize: 0, tickFormat: write, label: null }),
    ...slotLabels(data.periods, room.step),
    Plot.rect(segments, { x1: 'x1', x2: 'x2', y1: 'from', y2: 'to', fill: 'colour' }),
    Plot.ruleY([0], { stroke: INK }),
    ...stockMarks(data.stock),
    ...peakMark(data, room),
  ];
}

function names(document: Document, data: Drawn, colours: readonly string[], { low, high }: Room) {
  const at = (value: number) => MARGINS.top + ((high - value) / (high - low)) * BARS_HEIGHT;
  const label = (words: string, value: number, colour: string) => ({
    lines: wrap(words, TEXT_WIDTH, data.flows.length > FEW ? 2 : 3),
    y: at(value),
    colour,
  });
  const last = stacks(data).at(-1)!;
  const flows = data.flows.map((flow, index) =>
    label(flow.label, (last[index]!.from + last[index]!.to) / 2, colours[index]!),
  );
  const end = data.stock.values.at(-1)!;
  const stock = label(`Black line: ${data.stock.label}, ${markFigure(end, data.unit)} at the end`, end, INK);
  const edge = CHART_WIDTH - MARGINS.right + 2;
  const column = { edge, text: edge + LEADER, top: 0, bottom: MARGINS.top + BARS_HEIGHT + 10 };
  return gutterLabels(document, [stock, ...flows], { side: 'right', ...column });
}

// What the bars of each year come to and where the line ends, to stand under the year.
function rowsOf({ flows, stock, years, unit }: FlowsAndStock): readonly YearRow[] {
  const sums = years.map((_, year) => flows.reduce((sum, flow) => sum + flow.years[year]!, 0));
  const row = (name: string, values: readonly number[]) => ({
    name,
    texts: values.map((value) => markFigure(value, unit)),
  });
  return [row('bars in all', sums), row('line at end', stock.years)];
}

function describe({ flows, stock, years }: FlowsAndStock, [sums, ends]: readonly YearRow[]): string {
  const bars = `Stacked bars for each period: ${flows.map(({ label }) => label).join(', ')}.`;
  const line = `A black line in steps: ${stock.label} at the end of each period.`;
  const each = years.map((year, index) => `${year}: bars ${sums!.texts[index]}, line ${ends!.texts[index]}.`);
  return `${bars} ${line} ${each.join(' ')}`;
}

/** What comes in period by period, a bar of its parts, and what stands at the end of each, a black line in steps on the
 * same scale: how much of what is due has come? Under each year stands what its bars come to and where the line ends.
 */
export function flowsAndStockChart(document: Document, given: FlowsAndStock, id = 'flows-and-stock'): string {
  checkLengths(
    given.periods,
    [...given.flows, given.stock].map(({ values }) => values),
  );
  const flows: readonly Line[] = given.flows;
  const data = { ...given, flows: largestLines(flows) };
  const colours = data.flows.map((flow, index) => (flows.includes(flow) ? BLUES[index]! : OTHER));
  const room = roomFor(data);
  const rows = rowsOf(given);
  const under = yearRows(document, rows, given, {
    left: MARGINS.left,
    top: MARGINS.top + BARS_HEIGHT,
    step: room.step,
  });
  const height = MARGINS.top + BARS_HEIGHT + under.height;
  const drawing = renderPlot(document, {
    height,
    margins: { ...MARGINS, bottom: under.height },
    x: [0, data.periods.length],
    y: [room.low, room.high],
    marks: marksOf(data, colours, room),
  });
  drawing.append(...names(document, data, colours, room), ...under.texts);
  const frame = {
    id,
    height,
    headline: flowsHeadline(given),
    scenario: given.scenario,
    measure: measureInWords(given.label, given.unit, spanOf(given.periods)),
    description: describe(given, rows),
  };
  return frameChart(document, frame, drawing);
}
