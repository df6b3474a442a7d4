import * as Plot from '@observablehq/plot';
import { halfPenny } from '../../../graph/units.ts';
import { formatChance, formatPounds, formatRoundPounds } from '../../format.ts';
import { checkDraws } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { textWidth } from '../drawing/lettering.ts';
import { MARKER_ROW, singleMarker } from '../drawing/markers.ts';
import { type Extent, moneyAxis, moneyExtent, nilOn } from '../drawing/money-axis.ts';
import { dotsOffScale, NOTE_ROW, type OffScale, offScaleNotes } from '../drawing/off-scale.ts';
import { ABOVE_NIL, BELOW_NIL, INK, PAPER } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import type { Sample } from '../drawing/sample.ts';
import { createSvg } from '../drawing/svg.ts';
import type { ClosingBalance } from './closing-balance.ts';
import { type Dot, dotPiles, type Piles } from './dot-piles.ts';
import { endsToShow } from './far-futures.ts';
import { dotsHeadline } from './headlines.ts';

/** Few enough to count, and twice as many make a hundred. */
const DOTS = 50;

// Pixels.
const PILE_HEIGHT = 232;
const MARGINS = { top: 34 + MARKER_ROW + 6, right: 40, bottom: 50, left: 40 } as const;
const HEIGHT = MARGINS.top + PILE_HEIGHT + MARGINS.bottom;
const WIDTH = CHART_WIDTH - MARGINS.left - MARGINS.right;
const KEY_DOT = 7;
// The part of the axis that is left free between its ends and what lies beyond them.
const APART = 0.06;

const SHORT = { fill: PAPER, stroke: BELOW_NIL, strokeWidth: 3 } as const;
const HOLDS = { fill: ABOVE_NIL, stroke: ABOVE_NIL, strokeWidth: 3 } as const;

// The middle of each of fifty equal parts of the futures.
function quantilesOf(sample: Sample): number[] {
  return Array.from({ length: DOTS }, (_, dot) => sample.quantile((dot + 0.5) / DOTS));
}

// What is too far out for the axis is drawn a little beyond its ends, on its own side of nil.
function drawnAt(value: number, [low, high]: Extent): number {
  const apart = APART * (high - low);
  const at = value < low ? low - apart : value > high ? high + apart : value;
  return value < -halfPenny ? Math.min(at, -1) : Math.max(at, 0);
}

// Room at both ends for a dot whose value lies on its outer edge.
function extentOf(values: readonly number[], base: number): Extent {
  const [low, high] = moneyExtent(Math.min(values[0]!, base), Math.max(values.at(-1)!, base));
  const room = (high - low) * 0.03;
  return [low - room, high + room];
}

// A dot is drawn from its foot up, and its ring lies within it.
function dotMark(dots: readonly Dot[], size: number, look: typeof SHORT | typeof HOLDS): Plot.Markish {
  const y = ({ under }: Dot) => (under + 0.5) * size;
  const ring = size < 8 ? 1 : look.strokeWidth;
  return Plot.dot(dots, { ...look, x: 'x', y, r: size / 2 - 0.5 - ring / 2, strokeWidth: ring });
}

function dotMarks({ dots, size }: Piles): Plot.Markish[] {
  return [
    dotMark(
      dots.filter(({ isShort }) => isShort),
      size,
      SHORT,
    ),
    dotMark(
      dots.filter(({ isShort }) => !isShort),
      size,
      HOLDS,
    ),
  ];
}

function key(document: Document, short: number): SVGElement[] {
  const entries = [
    { count: short, words: 'end short', look: SHORT },
    { count: DOTS - short, words: 'end at nil or above', look: HOLDS },
  ].filter(({ count }) => count > 0);
  let left: number = MARGINS.left;
  return entries.flatMap(({ count, words: ending, look: { strokeWidth, ...look } }) => {
    const words = `${count === DOTS ? 'All' : `${count} of`} ${DOTS} ${ending}`;
    const [cx, x] = [left + KEY_DOT, left + 2 * KEY_DOT + 7];
    left = x + textWidth(words, 14, 'bold') + 30;
    const text = { x, y: 19, 'text-anchor': 'start', 'font-weight': 'bold', 'font-size': 14 };
    return [
      createSvg(document, 'circle', { cx, cy: 14, r: KEY_DOT - 1.5, ...look, 'stroke-width': strokeWidth }),
      createSvg(document, 'text', text, words),
    ];
  });
}

function describe(
  { base, chanceBelowZero }: ClosingBalance,
  values: readonly number[],
  short: number,
  beyond: readonly OffScale[],
): string {
  const [least, most] = [values[0]!, values.at(-1)!].map(formatRoundPounds);
  const dots = `${DOTS} dots in piles along the balance, from ${least} to ${most}, each as likely as any other.`;
  const hollow = `The ${short} that are short of nil are hollow, the other ${DOTS - short} are filled.`;
  const rest = `The base case is ${formatPounds(base)}. Below nil: ${formatChance(chanceBelowZero)}.`;
  return [dots, hollow, rest, ...beyond.map(({ words }) => words)].join(' ');
}

function marksOf(piles: Piles, { closing, base }: ClosingBalance, extent: Extent): Plot.Markish[] {
  const room = { domain: extent, left: MARGINS.left, right: MARGINS.right, width: CHART_WIDTH };
  const marker = { x: base, label: `base case ${formatPounds(base)}`, colour: INK, dash: 'none' };
  return [
    ...singleMarker(marker, room),
    ...dotMarks(piles),
    ...moneyAxis(extent, `balance at ${closing}`, WIDTH),
    Plot.ruleY([0], { stroke: INK }),
    Plot.ruleX(nilOn(extent), { stroke: INK, strokeWidth: 1.5, strokeDasharray: '2 3' }),
  ];
}

/** The balance at the end as fifty dots that are equally likely to come true (a quantile dot plot: Kay et al. 2016): how
 * many of them end short? Those that do are hollow.
 */
export function quantileDots(document: Document, data: ClosingBalance, id = 'quantile-dots'): string {
  const { scenario, closing, sample, base, chanceBelowZero } = data;
  checkDraws(sample);
  const values = quantilesOf(sample);
  const ends = endsToShow(sample, base);
  const beyond = dotsOffScale(values, ends);
  const shown = values.map((value) => drawnAt(value, ends));
  const extent = extentOf(shown, base);
  const piles = dotPiles(shown, { height: PILE_HEIGHT, poundsPerPixel: (extent[1] - extent[0]) / WIDTH });
  const short = piles.dots.filter(({ isShort }) => isShort).length;
  const marks = marksOf(piles, data, extent);
  const drawing = renderPlot(document, {
    height: HEIGHT,
    margins: MARGINS,
    x: extent,
    y: [0, PILE_HEIGHT],
    marks,
  });
  drawing.append(...key(document, short), ...offScaleNotes(document, beyond, MARGINS, HEIGHT));
  const frame = {
    id,
    height: HEIGHT + beyond.length * NOTE_ROW,
    headline: dotsHeadline(closing, short, DOTS, chanceBelowZero),
    scenario,
    measure: `Each dot is 1 of ${DOTS} equally likely futures, by balance in pounds at ${closing}`,
    description: describe(data, values, short, beyond),
  };
  return frameChart(document, frame, drawing);
}
