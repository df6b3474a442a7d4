import * as Plot from '@observablehq/plot';
import { formatChance, formatRoundPounds, formatShare } from '../../format.ts';
import { checkDraws } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { type GutterLabel, gutterLabels } from '../drawing/gutter-labels.ts';
import { type Extent, moneyAxis, moneyExtent, nilOn } from '../drawing/money-axis.ts';
import { futuresOffScale, NOTE_ROW, type OffScale, offScaleNotes } from '../drawing/off-scale.ts';
import { ABOVE_NIL, BELOW_NIL, FAINT, INK } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { type Sample, shareShortOf } from '../drawing/sample.ts';
import { balanceInWords } from '../levels/balance-headline.ts';
import type { ClosingBalance } from './closing-balance.ts';
import { endsToShow } from './far-futures.ts';
import { exceedingHeadline } from './headlines.ts';

// Pixels.
const MARGINS = { top: 16, right: 208, bottom: 50, left: 88 } as const;
const CURVE_HEIGHT = 280;
const HEIGHT = MARGINS.top + CURVE_HEIGHT + MARGINS.bottom;
const WIDTH = CHART_WIDTH - MARGINS.left - MARGINS.right;
const LEADER = 34;
// Steps of the curve, each a two-hundredth of the futures.
const STEPS = 200;

const ASSURANCES = [0.9, 0.8] as const;

/** A place on the curve: a balance, and the share of futures that reach it. */
interface Point {
  readonly x: number;
  readonly chance: number;
}

function pointAt(sample: Sample, x: number): Point {
  return { x, chance: 1 - shareShortOf(sample, x) };
}

// The foot and the head of the curve lie on the axis's ends, so that it says what holds there too.
function curveOf(sample: Sample, [low, high]: Extent): Point[] {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => ({
    x: sample.quantile(step / STEPS),
    chance: 1 - step / STEPS,
  }));
  const inner = steps.filter(({ x }) => x > low && x < high);
  return [pointAt(sample, low), ...inner, pointAt(sample, high)];
}

function assuredPoints(sample: Sample): Point[] {
  return ASSURANCES.map((chance) => ({ x: sample.reached(chance), chance }));
}

// Short of nil the curve is dashed: what it says there is said of a shortfall.
function curveMarks(sample: Sample, extent: Extent): Plot.Markish[] {
  const curve = curveOf(sample, extent);
  const nil = nilOn(extent).map((x) => pointAt(sample, x));
  const short = [...curve.filter(({ x }) => x < 0), ...nil];
  const holds = [...nil, ...curve.filter(({ x }) => x >= 0)];
  const place = { x: 'x', y: 'chance', strokeWidth: 3 } as const;
  return [
    Plot.line(short, { ...place, stroke: BELOW_NIL, strokeDasharray: '9 4' }),
    Plot.line(holds, { ...place, stroke: ABOVE_NIL }),
  ];
}

function leaders(points: readonly Point[], [, high]: Extent): Plot.Markish[] {
  const across = { y: 'chance', x1: 'x', x2: high, stroke: INK, strokeDasharray: '2 3' } as const;
  const down = { x: 'x', y1: 0, y2: 'chance', stroke: INK, strokeDasharray: '2 3' } as const;
  return [
    Plot.ruleY(points, across),
    Plot.ruleX(points, down),
    Plot.dot(points, { x: 'x', y: 'chance', r: 5, fill: INK }),
  ];
}

function axes(closing: string, extent: Extent): Plot.Markish[] {
  const write = (chance: number) => `${Math.round(chance * 100)} in 100`;
  return [
    Plot.gridY([0.2, 0.4, 0.6, 0.8, 1], { stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY([0, 0.2, 0.4, 0.6, 0.8, 1], { tickSize: 0, tickFormat: write, label: null }),
    ...moneyAxis(extent, `balance at ${closing}, or more`, WIDTH),
    Plot.ruleY([0], { stroke: INK }),
    Plot.ruleX(nilOn(extent), { stroke: INK, strokeWidth: 1.5 }),
  ];
}

// What a balance below nil asks for is a reserve of that sum.
function reachedInWords(balance: number): string {
  const pounds = Math.round(balance);
  if (pounds < 0) return `needs a reserve of ${formatRoundPounds(-pounds)}`;
  return pounds === 0 ? 'nil or more' : `${formatRoundPounds(pounds)} or more`;
}

function labelsOf(sample: Sample, extent: Extent): GutterLabel[] {
  const at = (chance: number) => MARGINS.top + (1 - chance) * CURVE_HEIGHT;
  const assured = assuredPoints(sample).map(({ x, chance }) => ({
    lines: [`${formatShare(chance)} assurance`, reachedInWords(x)],
    y: at(chance),
    colour: INK,
  }));
  const holds = 1 - shareShortOf(sample, 0);
  const nil = nilOn(extent).map(() => ({
    lines: ['nil or above', formatChance(holds).replace(/ futures.*| of the futures.*/, '')],
    y: at(holds),
    colour: ABOVE_NIL,
  }));
  return [...assured, ...nil];
}

function describe({ sample, closing, chanceBelowZero }: ClosingBalance, beyond: readonly OffScale[]): string {
  const [least, most] = [sample.lowest, sample.highest].map(formatRoundPounds);
  const curve = `A curve that falls from all futures at ${least} to none above ${most}: the share of futures whose balance at ${closing} is at least the sum below it.`;
  const nil = `Nil or above: ${formatChance(1 - chanceBelowZero)}.`;
  const assured = assuredPoints(sample).map(
    ({ x, chance }) => `${Math.round(chance * 100)} of every 100 end with ${balanceInWords(x)} or more.`,
  );
  return [curve, nil, ...assured, ...beyond.map(({ words }) => words)].join(' ');
}

/** How likely the balance at the end is to be at least any sum (an exceedance curve): which sum can be relied on, and
 * what reserve would make nil as sure as that? The points of 80% and 90% assurance are named.
 */
export function chanceOfExceeding(
  document: Document,
  data: ClosingBalance,
  id = 'chance-of-exceeding',
): string {
  const { scenario, closing, sample, base, chanceBelowZero } = data;
  checkDraws(sample);
  const extent = moneyExtent(...endsToShow(sample, base));
  const beyond = futuresOffScale(sample, extent);
  const nil = nilOn(extent).map((x) => pointAt(sample, x));
  const points = [...assuredPoints(sample), ...nil];
  const marks = [...axes(closing, extent), ...curveMarks(sample, extent), ...leaders(points, extent)];
  const drawing = renderPlot(document, { height: HEIGHT, margins: MARGINS, x: extent, y: [0, 1], marks });
  const edge = CHART_WIDTH - MARGINS.right + 4;
  const column = { edge, text: edge + LEADER, top: 0, bottom: MARGINS.top + CURVE_HEIGHT + 20 };
  drawing.append(...gutterLabels(document, labelsOf(sample, extent), { side: 'right', ...column }));
  drawing.append(...offScaleNotes(document, beyond, MARGINS, HEIGHT));
  const frame = {
    id,
    height: HEIGHT + beyond.length * NOTE_ROW,
    headline: exceedingHeadline(closing, chanceBelowZero, sample.reached(0.8)),
    scenario,
    measure: `Futures in every 100 whose balance is at least so many pounds at ${closing}`,
    description: describe(data, beyond),
  };
  return frameChart(document, frame, drawing);
}
