import * as Plot from '@observablehq/plot';
import { type Line, largestFirst } from '../drawing/largest-lines.ts';
import { BELOW_NIL, BLUES, FAINT, INK, OTHER, PAPER } from '../drawing/palette.ts';
import { slotLabels } from '../drawing/period-labels.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { Wedge } from './wedge.ts';

/** A part between the line before it and that after it, in every period. */
export interface Layer extends Line {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly colour: string;
  /** Whether it leads away from the second line in the end, and is hatched. */
  readonly isAgainst: boolean;
}

/** The parts one after the other from the first line to the second, those that lead away from it last. */
export function layersOf({ from, to, parts }: Wedge): readonly Layer[] {
  const isRise = to.values.at(-1)! >= from.values.at(-1)!;
  const isAgainst = ({ values }: Line) => (isRise ? values.at(-1)! < 0 : values.at(-1)! > 0);
  const shown = largestFirst(parts);
  let reached = from.values;
  const inOrder = [...shown.filter((part) => !isAgainst(part)), ...shown.filter(isAgainst)];
  return inOrder.map((part, index) => {
    const lower = reached;
    reached = lower.map((level, period) => level + part.values[period]!);
    const shade = parts.includes(part) ? BLUES[index]! : OTHER;
    const colour = isAgainst(part) ? BELOW_NIL : shade;
    return { ...part, lower, upper: reached, colour, isAgainst: isAgainst(part) };
  });
}

/** When figures are drawn: in the middle of each period's room, save that one alone is as wide as a bar, to be seen. */
export function times(periods: number): readonly number[] {
  return periods === 1 ? [0.15, 0.85] : Array.from({ length: periods }, (_, period) => period + 0.5);
}

function pointsOf(values: readonly number[]): { readonly x: number; readonly y: number }[] {
  return times(values.length).map((x, index) => ({ x, y: values[index] ?? values[0]! }));
}

function layerMark({ lower, upper, colour, isAgainst }: Layer): Plot.Markish {
  const tops = pointsOf(upper);
  const both = pointsOf(lower).map(({ x, y }, index) => ({ x, lower: y, upper: tops[index]!.y }));
  const look = isAgainst ? { fill: 'url(#hatch)', stroke: BELOW_NIL } : { fill: colour, stroke: PAPER };
  return Plot.areaY(both, { x: 'x', y1: 'lower', y2: 'upper', ...look, strokeWidth: 1.5 });
}

function lineMarks(values: readonly number[], strokeDasharray: string): Plot.Markish[] {
  const place = { x: 'x', y: 'y' } as const;
  return [
    Plot.line(pointsOf(values), { ...place, stroke: PAPER, strokeWidth: 7 }),
    Plot.line(pointsOf(values), { ...place, stroke: INK, strokeWidth: 3, strokeDasharray }),
  ];
}

/** The parts between the two lines, shaded, or hatched where they lead away from the second line; the first line dashed and the second solid. */
export function wedgeMarks(wedge: Wedge, layers: readonly Layer[], step: number): Plot.Markish[] {
  const { unit, periods, from, to } = wedge;
  const write = (value: number) => (value === 0 ? 'nil' : markFigure(value, unit));
  return [
    Plot.gridY({ ticks: 6, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY({ ticks: 6, tickSize: 0, tickFormat: write, label: null }),
    ...slotLabels(periods, step),
    ...layers.map(layerMark),
    Plot.ruleY([0], { stroke: INK, strokeWidth: 1.5 }),
    ...lineMarks(from.values, '7 4'),
    ...lineMarks(to.values, 'none'),
  ];
}
