import * as Plot from '@observablehq/plot';
import type { Line } from '../drawing/largest-lines.ts';
import { textWidth } from '../drawing/lettering.ts';
import { levelExtent } from '../drawing/level-extent.ts';
import { FAINT, INK, PAPER } from '../drawing/palette.ts';
import { slotLabels } from '../drawing/period-labels.ts';
import { HALO } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { FlowsAndStock, LineByPeriod } from './flows-and-stock.ts';
import { type Extent, stackValues } from './stack-values.ts';

/** Flows that a reader can tell apart, each with its colour, beside a stock. */
export interface DrawnFlows extends Omit<FlowsAndStock, 'flows'> {
  readonly flows: readonly Line[];
  readonly colours: readonly string[];
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
export interface FlowsRoom {
  readonly step: number;
  readonly low: number;
  readonly high: number;
}

// Parts of a period's room before and after its bar, and pixels of them at most.
const GAP = 0.12;
const MOST_GAP = 6;

/** The bar of each period as the extents of its flows, in their order. */
export function stacks({ flows, periods }: DrawnFlows): Extent[][] {
  return periods.map((_, period) => stackValues(flows.map(({ values }) => values[period]!)));
}

/** The room of all the bars and levels on `width` pixels. */
export function roomFor(data: DrawnFlows, width: number): FlowsRoom {
  const ends = stacks(data).flatMap((stack) => stack.map(({ to }) => to));
  const [low, high] = levelExtent([...ends, ...data.stock.values], data.unit);
  return { step: width / data.periods.length, low, high };
}

function segmentsOf(data: DrawnFlows, { step }: FlowsRoom): Segment[] {
  const gap = Math.min(GAP, MOST_GAP / step);
  return stacks(data).flatMap((stack, period) =>
    stack.map((extent, flow) => ({
      ...extent,
      x1: period + gap,
      x2: period + 1 - gap,
      colour: data.colours[flow]!,
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
function peakMark({ stock, unit }: DrawnFlows, { step }: FlowsRoom): Plot.Markish[] {
  const most = Math.max(...stock.values);
  const period = stock.values.indexOf(most);
  if (most <= 0 || most === stock.values.at(-1)) return [];
  const text = markFigure(most, unit);
  const isAtEdge = (period + 0.5) * step < textWidth(text, undefined, 'bold') / 2;
  const place = isAtEdge ? ({ x: period, textAnchor: 'start' } as const) : { x: period + 0.5 };
  const look = { dy: -10, fontWeight: 'bold', fill: INK, ...HALO } as const;
  return [Plot.text([text], { ...place, y: most, text: (words: string) => words, ...look })];
}

/** The stacked bars of the flows and, before them, the levels of the stock, with their axes. */
export function flowsMarks(data: DrawnFlows, room: FlowsRoom): Plot.Markish[] {
  const segments = segmentsOf(data, room).filter(({ from, to }) => from !== to);
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
