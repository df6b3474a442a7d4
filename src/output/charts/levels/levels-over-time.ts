import * as Plot from '@observablehq/plot';
import { formatFigure } from '../../format.ts';
import { checkLengths } from '../drawing/check-lengths.ts';
import { CHART_WIDTH } from '../drawing/frame.ts';
import { gutterLabels } from '../drawing/gutter-labels.ts';
import { openHatch } from '../drawing/hatch.ts';
import { shorten, textWidth } from '../drawing/lettering.ts';
import { levelInWords } from '../drawing/level-words.ts';
import { FAINT, INK } from '../drawing/palette.ts';
import { periodLabels } from '../drawing/period-labels.ts';
import { HALO, renderPlot } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import { type Cover, coverMarks } from './cover.ts';
import { type DatedMark, datedMarks, MARK_HEIGHT } from './dated-marks.ts';
import { balancesOf, type Fan, fanKey, fanMarks, points } from './fan.ts';
import { endsInWords } from './levels-ends.ts';

/** What stands at the start and at the end of each period, in the base case and, where it was simulated, in the futures. */
export interface LevelsOverTime {
  readonly unit: string;
  /** Names such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  readonly opening: number;
  readonly base: readonly number[];
  readonly fan?: Fan;
  /** What the opening is called before its figure, and nil on the axis: `brought forward`, `nil balance`. */
  readonly openingName: string;
  readonly nilName: string;
  readonly marks: readonly DatedMark[];
  readonly cover?: Cover;
}

// Pixels.
const MARGINS = { top: 20, right: 176, bottom: 48, left: 96 } as const;
const PLOT_WIDTH = CHART_WIDTH - MARGINS.left - MARGINS.right;
const LINES_HEIGHT = 300;
const KEY_HEIGHT = 30;
const LEADER = 34;
const TEXT_WIDTH = MARGINS.right - LEADER - 22;
const LABEL_GAP = 10;
// Periods beyond which dots run into each other and say nothing more.
const MOST_DOTS = 48;
// Pounds that the axis spans at least, and the part of it left free at its ends.
const LEAST_POUNDS = 10;
const ROOM = 0.09;

type Extent = readonly [number, number];

// Nil and every level, with a little room.
function extentOf({ unit, opening, base, fan, cover }: LevelsOverTime): Extent {
  const floors = (cover?.values ?? []).map((value) => -value);
  const all = [0, opening, ...base, ...floors, ...(fan === undefined ? [] : balancesOf(fan).flat())];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = Math.max(most - least, unit === '£' ? LEAST_POUNDS : 0) || 1;
  return [least - span * ROOM, least + span + span * ROOM];
}

function stepOf(periods: readonly unknown[]): number {
  return PLOT_WIDTH / periods.length;
}

/** Whether what stands at the start is itself uncertain. */
export function isOpen(fan: Fan | undefined): boolean {
  return fan !== undefined && fan.p5[0]! < fan.p95[0]!;
}

// The opening is named on the side that the line turns away from, and not on the line at nil.
function openingMark(levels: LevelsOverTime, [low, high]: Extent): Plot.Markish {
  const { unit, opening, openingName, base, fan } = levels;
  const words = `${openingName} ${formatFigure(opening, unit)}${isOpen(fan) ? ' in the base case' : ''}`;
  const label = shorten(words, PLOT_WIDTH);
  const beside = base.slice(0, Math.ceil((textWidth(label) + LABEL_GAP) / stepOf(base)));
  const isBelow = Math.max(...beside) - opening > opening - Math.min(...beside);
  const beyond = isBelow ? 14 : -11;
  const nil = (opening / (high - low)) * LINES_HEIGHT;
  const dy = Math.abs(beyond - nil) < LABEL_GAP ? nil + Math.sign(beyond) * LABEL_GAP : beyond;
  const place = { x: 0, y: opening, textAnchor: 'start', dx: LABEL_GAP, dy } as const;
  return Plot.text([label], { ...place, text: (each: string) => each, fill: INK, ...HALO });
}

function baseMarks(levels: LevelsOverTime, extent: Extent): Plot.Markish[] {
  const ends = points([levels.opening, ...levels.base]);
  return [
    Plot.line(ends, { x: 'x', y: 'y', stroke: INK, strokeWidth: 2.5 }),
    Plot.dot(ends.length > MOST_DOTS ? [] : ends, { x: 'x', y: 'y', fill: INK, r: 3 }),
    openingMark(levels, extent),
  ];
}

function axisMarks({ periods, unit, nilName }: LevelsOverTime): Plot.Markish[] {
  const format = (value: number) => (value === 0 ? nilName : markFigure(value, unit));
  return [
    Plot.gridY({ ticks: 8, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY({ ticks: 8, tickSize: 0, tickFormat: format, label: null }),
    ...periodLabels(periods, stepOf(periods)),
  ];
}

function markMarks({ marks, base, unit }: LevelsOverTime): Plot.Markish[] {
  const placed = marks.map((mark) => {
    const level = base[mark.period]!;
    return { ...mark, level, words: levelInWords(level, unit) };
  });
  return datedMarks(placed, (x) => MARGINS.left + x * stepOf(base));
}

function endLabels(document: Document, levels: LevelsOverTime, [low, high]: Extent, top: number) {
  const labels = endsInWords(levels, TEXT_WIDTH).map(({ end, ...label }) => ({
    ...label,
    y: top + ((high - end) / (high - low)) * LINES_HEIGHT,
  }));
  const edge = CHART_WIDTH - MARGINS.right + 4;
  const column = { edge, text: edge + LEADER, top: 0, bottom: top + LINES_HEIGHT + 20 };
  return gutterLabels(document, labels, { side: 'right', ...column });
}

/** Draws levels as time goes by: the base case is a line with dots; the futures simulated are a fan about their dashed
 * median, which starts as wide as the opening is uncertain. Dates are lines across with words above; what is below all
 * that is covered is hatched.
 */
export function drawLevels(
  document: Document,
  levels: LevelsOverTime,
): { drawing: SVGGElement; height: number } {
  const { periods, base, fan, cover } = levels;
  checkLengths(periods, [
    base,
    ...(cover === undefined ? [] : [cover.values]),
    ...(fan === undefined ? [] : balancesOf(fan).map((each) => each.slice(1))),
  ]);
  const extent = extentOf(levels);
  const top = MARGINS.top + levels.marks.length * MARK_HEIGHT;
  const height = top + LINES_HEIGHT + MARGINS.bottom;
  const drawing = renderPlot(document, {
    height,
    margins: { ...MARGINS, top },
    x: [0, periods.length],
    y: extent,
    marks: [
      ...axisMarks(levels),
      ...(fan === undefined ? [] : fanMarks(fan)),
      ...(cover === undefined ? [] : coverMarks(base, cover)),
      Plot.ruleY([0], { stroke: INK, strokeWidth: 1.5 }),
      ...markMarks(levels),
      ...baseMarks(levels, extent),
    ],
  });
  if (cover !== undefined) drawing.prepend(openHatch(document));
  drawing.append(...endLabels(document, levels, extent, top));
  if (fan !== undefined) drawing.append(...fanKey(document, MARGINS.left, height + 4));
  return { drawing, height: height + (fan === undefined ? 0 : KEY_HEIGHT) };
}
