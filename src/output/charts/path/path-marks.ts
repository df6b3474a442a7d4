import * as Plot from '@observablehq/plot';
import { shorten } from '../drawing/lettering.ts';
import { FAINT, INK, MEDIAN, MUTED, PAPER } from '../drawing/palette.ts';
import { slotLabels } from '../drawing/period-labels.ts';
import { HALO } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { Path } from './path.ts';
import { isReached, isUpward } from './path-headline.ts';

/** How a path is drawn: whether the plan has a line of its own, and the pixels of a period. */
interface Look {
  readonly isPlanned: boolean;
  readonly step: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// Pixels between the end of a line and words beside it.
const GAP = 10;
// How much wider than the usual letters bold ones are.
const BOLD = 1.13;
// Periods beyond which dots run into each other and say nothing more.
const MOST_DOTS = 48;

function pointsOf(values: readonly number[]): Point[] {
  return values.map((y, period) => ({ x: period + 0.5, y }));
}

// What is to come starts from the last of what has happened.
function toCome({ values, recorded }: Path, ends: readonly number[]): Point[] {
  const last = pointsOf(values).slice(Math.max(0, recorded - 1), recorded);
  return [...last, ...pointsOf(ends).slice(recorded)];
}

function axes({ periods, unit }: Path, { step }: Look): Plot.Markish[] {
  const write = (value: number) => (value === 0 ? 'nil' : markFigure(value, unit));
  return [
    Plot.gridY({ ticks: 6, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY({ ticks: 6, tickSize: 0, tickFormat: write, label: null }),
    ...slotLabels(periods, step),
    Plot.ruleY([0], { stroke: INK }),
  ];
}

/** Words beside the end of what has happened: as many as fit, on the side that has more room. */
interface Beside {
  readonly words: string;
  readonly isLeft: boolean;
  readonly side: { readonly textAnchor: 'start' | 'end'; readonly dx: number };
}

function beside(words: string, { periods, recorded }: Path, { step }: Look): Beside {
  const isLeft = recorded * 2 > periods.length;
  const room = (isLeft ? recorded : periods.length - recorded) * step - GAP;
  const side = isLeft
    ? ({ textAnchor: 'end', dx: -GAP } as const)
    : ({ textAnchor: 'start', dx: GAP } as const);
  return { words: shorten(words, room / BOLD), isLeft, side };
}

function today(path: Path, look: Look): Plot.Markish[] {
  const { periodNames, recorded } = path;
  if (recorded === 0) return [];
  const { words, side } = beside(`recorded to ${periodNames[recorded - 1]}`, path, look);
  const place = { x: recorded, frameAnchor: 'top', dy: -12, fill: MUTED } as const;
  return [
    Plot.ruleX([recorded], { stroke: MUTED, strokeDasharray: '1 3', insetTop: -20 }),
    Plot.text([words], { ...place, ...side, text: (each: string) => each }),
  ];
}

// What has happened is named where neither it nor what is to come is in the way, nor the axis.
function nameOfHappened(path: Path, look: Look, { x, y }: Point): Plot.Markish {
  const { counted, unit, goals, values } = path;
  const { words, isLeft, side } = beside(`${counted}: ${markFigure(y, unit)}`, path, look);
  const isAbove = isUpward(goals, values[0]!) === isLeft || y === 0;
  const place = { x, y, dy: isAbove ? -12 : 14, fontWeight: 'bold', fill: INK, ...HALO } as const;
  return Plot.text([words], { ...place, ...side, text: (each: string) => each });
}

function happened(path: Path, look: Look): Plot.Markish[] {
  const points = pointsOf(path.values).slice(0, path.recorded);
  const last = points.slice(-1);
  return [
    Plot.line(points, { x: 'x', y: 'y', stroke: INK, strokeWidth: 3 }),
    Plot.dot(points.length > MOST_DOTS ? last : points, { x: 'x', y: 'y', fill: INK, r: 3.5 }),
    ...last.map((point) => nameOfHappened(path, look, point)),
  ];
}

function goalMarks({ goals, values, periods }: Path): Plot.Markish[] {
  const upward = isUpward(goals, values[0]!);
  const marks = goals.map((goal) => ({
    x: goal.period + 0.5,
    y: goal.amount,
    fill: isReached(goal, upward) ? INK : PAPER,
  }));
  const leader = { stroke: INK, strokeDasharray: '2 3' } as const;
  return [
    Plot.ruleY(marks, { y: 'y', x1: 'x', x2: periods.length, ...leader }),
    Plot.ruleX(marks, { x: 'x', y1: 0, y2: 'y', ...leader }),
    Plot.dot(marks, { x: 'x', y: 'y', r: 6, fill: 'fill', stroke: INK, strokeWidth: 2 }),
  ];
}

// A line of a single point is still seen by the dot at its end.
function lineWithEnd(points: readonly Point[], stroke: string, strokeDasharray: string): Plot.Markish[] {
  const place = { x: 'x', y: 'y' } as const;
  return [
    Plot.line(points, { ...place, stroke, strokeWidth: 2.5, strokeDasharray }),
    Plot.dot(points.slice(-1), { ...place, fill: stroke, r: 3 }),
  ];
}

/** The lines and goals of a path: what has happened solid, what is planned dotted, where today's pace leads dashed; goals that
 * it reaches are full, others hollow.
 */
export function pathMarks(path: Path, look: Look): Plot.Markish[] {
  const isOver = path.recorded >= path.periods.length;
  return [
    ...axes(path, look),
    ...today(path, look),
    ...(look.isPlanned ? lineWithEnd(toCome(path, path.values), MUTED, '1 4') : []),
    ...(isOver ? [] : lineWithEnd(toCome(path, path.atTodaysPace), MEDIAN, '7 4')),
    ...goalMarks(path),
    ...happened(path, look),
  ];
}
