import { checkLengths } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { type GutterLabel, gutterHeight, gutterLabels } from '../drawing/gutter-labels.ts';
import { wrap } from '../drawing/lettering.ts';
import { type Extent, levelExtent } from '../drawing/level-extent.ts';
import { measureInWords } from '../drawing/measure.ts';
import { INK, MEDIAN, MUTED } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import { spanOf } from '../drawing/spans.ts';
import { isReached, isUpward, type PathGoal, pathHeadline } from './path-headline.ts';
import { pathMarks } from './path-marks.ts';

/** A stock on its way to goals: what has happened, what is planned, and where today's pace leads. */
export interface Path {
  readonly scenario: string;
  readonly label: string;
  readonly unit: string;
  /** Names for the axis, such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  /** Names for a sentence, such as `Apr 2015`. */
  readonly periodNames: readonly string[];
  /** What it is called, and how much there is at the end of each period. */
  readonly counted: string;
  readonly values: readonly number[];
  /** How many of the periods have happened. */
  readonly recorded: number;
  readonly atTodaysPace: readonly number[];
  /** Today's pace in words: `46.1 families per month`. */
  readonly pace: string;
  readonly goals: readonly PathGoal[];
}

// Pixels.
const MARGINS = { top: 34, right: 216, bottom: 48, left: 88 } as const;
const LEAST_HEIGHT = 280;
const LEADER = 34;
const TEXT_WIDTH = MARGINS.right - LEADER - 22;
// The part of the axis below which two lines are one to the eye.
const ALIKE = 0.01;

function extentOf({ values, atTodaysPace, goals, unit }: Path): Extent {
  return levelExtent([...values, ...atTodaysPace, ...goals.map(({ amount }) => amount)], unit);
}

// A plan that today's pace keeps to needs no line of its own.
function isPlanApart({ values, atTodaysPace, recorded }: Path, [low, high]: Extent): boolean {
  const apart = values.map((value, period) => Math.abs(value - atTodaysPace[period]!));
  return apart.slice(recorded).some((gap) => gap > ALIKE * (high - low));
}

function isOver({ periods, recorded }: Path): boolean {
  return recorded >= periods.length;
}

function goalLines(goal: PathGoal, path: Path): string[] {
  const state = isReached(goal, isUpward(path.goals, path.values[0]!)) ? 'reached' : 'missed';
  return [
    ...wrap(`${goal.label}: ${markFigure(goal.amount, path.unit)} by ${goal.by}`, TEXT_WIDTH, 3),
    ...wrap(`${state}; needs ${goal.needs}`, TEXT_WIDTH, 2),
  ];
}

function labelsOf(path: Path, at: (value: number) => number, isPlanned: boolean): GutterLabel[] {
  const { values, atTodaysPace, counted, unit, goals, pace } = path;
  const line = (words: string, ends: readonly number[], colour: string) => ({
    lines: [...wrap(words, TEXT_WIDTH, 2), `${markFigure(ends.at(-1)!, unit)} at the end`],
    y: at(ends.at(-1)!),
    colour,
  });
  const dashed = line(`dashed: at today’s pace, ${pace}`, atTodaysPace, MEDIAN);
  const dotted = line('dotted: as planned', values, MUTED);
  const marks = goals.map((goal) => ({ lines: goalLines(goal, path), y: at(goal.amount), colour: INK }));
  if (isOver(path)) return [...marks, line(counted, values, INK)];
  return [...marks, dashed, ...(isPlanned ? [dotted] : [])];
}

function describe(path: Path, isPlanned: boolean): string {
  const { counted, values, recorded, periodNames, unit, atTodaysPace, pace } = path;
  const so =
    recorded === 0
      ? 'Nothing is recorded yet.'
      : `A solid line: ${counted} as recorded, ${markFigure(values[recorded - 1]!, unit)} at the end of ${periodNames[recorded - 1]}.`;
  const then = `A dashed line: at today’s pace of ${pace}, ${markFigure(atTodaysPace.at(-1)!, unit)} at the end of ${periodNames.at(-1)}.`;
  const plan = `A dotted line: as planned, ${markFigure(values.at(-1)!, unit)} at the end.`;
  const goals = path.goals.map((goal) => `Goal: ${goalWords(goal, path)}.`);
  return [so, then, ...(isPlanned ? [plan] : []), ...goals].join(' ');
}

function goalWords(goal: PathGoal, { unit, goals, values }: Path): string {
  const state = isReached(goal, isUpward(goals, values[0]!)) ? 'reached' : 'missed';
  const [amount, reached] = [goal.amount, goal.reached].map((value) => markFigure(value, unit));
  return `${goal.label}, ${amount} by ${goal.by}; ${state} at today’s pace with ${reached}; needs ${goal.needs}`;
}

/** The way to goals: a solid line for what has happened, a dashed one for where today's pace leads, a dotted one for the plan
 * where that is another, and each goal at its date with the pace that it needs: will it be reached?
 */
export function pathChart(document: Document, path: Path, id = 'path'): string {
  const { periods, periodNames, values, atTodaysPace, goals } = path;
  checkLengths(periods, [values, atTodaysPace]);
  if (goals.length === 0) throw new RangeError('invalid goals: there are none');
  const extent = extentOf(path);
  const isPlanned = isPlanApart(path, extent);
  const tall = Math.max(LEAST_HEIGHT, gutterHeight(labelsOf(path, () => 0, isPlanned)));
  const height = MARGINS.top + tall + MARGINS.bottom;
  const drawing = renderPlot(document, {
    height,
    margins: MARGINS,
    x: [0, periods.length],
    y: extent,
    marks: pathMarks(path, {
      isPlanned,
      step: (CHART_WIDTH - MARGINS.left - MARGINS.right) / periods.length,
    }),
  });
  const at = (value: number) => MARGINS.top + ((extent[1] - value) / (extent[1] - extent[0])) * tall;
  const edge = CHART_WIDTH - MARGINS.right + 2;
  const column = { edge, text: edge + LEADER, top: 0, bottom: MARGINS.top + tall + 20 };
  drawing.append(...gutterLabels(document, labelsOf(path, at, isPlanned), { side: 'right', ...column }));
  const frame = {
    id,
    height,
    headline: pathHeadline(goals, isUpward(goals, values[0]!), path.pace, path.unit),
    scenario: path.scenario,
    measure: measureInWords(path.label, path.unit, spanOf(periodNames)),
    description: describe(path, isPlanned),
  };
  return frameChart(document, frame, drawing);
}
