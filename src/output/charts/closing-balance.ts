import * as Plot from '@observablehq/plot';
import { formatChance, formatCount, formatNumber, formatPounds, formatRoundPounds } from '../format.ts';
import { CHART_WIDTH, frameChart } from './frame.ts';
import { closingHeadline } from './headlines.ts';
import { type Bin, histogramBins } from './histogram-bins.ts';
import { textWidth } from './lettering.ts';
import { MARKER_ROW, pairOfMarkers } from './markers.ts';
import { ABOVE_NIL, BELOW_NIL, FAINT, INK, MEDIAN, PAPER } from './palette.ts';
import { renderPlot } from './render.ts';
import { createSvg } from './svg.ts';

/** A scenario's balance at the end, in pounds: one draw a future, the base case, and how likely it is to be below nil. */
export interface ClosingBalance {
  readonly scenario: string;
  /** When, such as `31 March 2018`. */
  readonly closing: string;
  readonly draws: Float64Array;
  readonly base: number;
  readonly chanceBelowZero: number;
}

// Pixels.
const MARGINS = { top: 30 + 2 * MARKER_ROW + 6, right: 40, bottom: 50, left: 88 } as const;
const HEIGHT = MARGINS.top + 250 + MARGINS.bottom;
const LEAST_BINS = 25;
// Pounds, so that an axis of whole pounds has different ticks.
const LEAST_SPAN = 10;
// How many times as far away as the draws are wide nil may be and still be in the picture.
const FAR = 3;
// Below this part of the distance from nil, three figures no longer tell the ticks of an axis apart.
const CLOSE = 0.1;

const BELOW = { fill: 'url(#hatch)', stroke: BELOW_NIL } as const;
const ABOVE = { fill: ABOVE_NIL, stroke: ABOVE_NIL } as const;

type Extent = readonly [number, number];

function medianOf(sorted: Float64Array): number {
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

// Every bar and the base case, and nil unless it would squeeze them together.
function extentOf(bins: readonly Bin[], base: number): Extent {
  const [least, most] = [Math.min(bins[0]!.from, base), Math.max(bins.at(-1)!.to, base)];
  const isNilFar = bins.length > 1 && Math.max(least, -most) > FAR * (most - least);
  const [low, high] = isNilFar ? [least, most] : [Math.min(least, 0), Math.max(most, 0)];
  const room = Math.max(high - low, LEAST_SPAN) * 0.03;
  return [low - room, Math.max(high, low + LEAST_SPAN) + room];
}

function hatch(document: Document): SVGPatternElement {
  const size = { width: 6, height: 6 };
  const turned = { id: 'hatch', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return createSvg(
    document,
    'pattern',
    { ...turned, ...size },
    createSvg(document, 'rect', { ...size, fill: PAPER }),
    createSvg(document, 'rect', { width: 3.5, height: 6, fill: BELOW_NIL }),
  );
}

function key(document: Document, chance: number): SVGElement[] {
  const below = `Below nil: ${formatChance(chance)}`;
  const [first, second] = [MARGINS.left, MARGINS.left + textWidth(below, undefined, 'bold') + 50];
  const swatch = (x: number, look: typeof BELOW | typeof ABOVE) =>
    createSvg(document, 'rect', { x, y: 6, width: 14, height: 14, ...look });
  const text = (x: number, words: string) =>
    createSvg(document, 'text', { x: x + 20, y: 17, 'text-anchor': 'start', 'font-weight': 'bold' }, words);
  const rest =
    chance === 1
      ? []
      : [swatch(second, ABOVE), text(second, `Nil or above: ${chance === 0 ? 'all' : 'the rest'}`)];
  return [swatch(first, BELOW), text(first, below), ...rest];
}

function bars(bins: readonly Bin[], draws: number): Plot.Markish[] {
  const shares = bins.map((bin) => ({ ...bin, share: (bin.count / draws) * 100 }));
  const place = { x1: 'from', x2: 'to', y: 'share', insetLeft: 0.5, insetRight: 0.5 } as const;
  const isFilled = (bin: Bin) => bin.count > 0;
  return [
    Plot.rectY(
      shares.filter((bin) => isFilled(bin) && bin.from < 0),
      { ...place, ...BELOW },
    ),
    Plot.rectY(
      shares.filter((bin) => isFilled(bin) && bin.from >= 0),
      { ...place, ...ABOVE },
    ),
  ];
}

function amountAxis([low, high]: Extent): Plot.Markish {
  const isClose = high - low < CLOSE * Math.max(Math.abs(low), Math.abs(high));
  const format = isClose ? formatPounds : formatRoundPounds;
  const write = (pounds: number) => (pounds === 0 ? 'nil' : format(pounds));
  return Plot.axisX({ ticks: isClose ? 3 : 7, tickFormat: write, label: null });
}

function axes(closing: string, width: number, extent: Extent): Plot.Markish[] {
  const [low, high] = extent;
  const isNilShown = low <= 0 && high >= 0;
  const off = isNilShown ? '' : `; nil is off the scale to the ${low > 0 ? 'left' : 'right'}`;
  const names = [`balance at ${closing}, in bars of ${formatRoundPounds(width)}${off}`];
  const write = (share: number) => `${formatNumber(share)} in 100`;
  return [
    Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: write, label: null }),
    amountAxis(extent),
    Plot.text(names, { text: (name: string) => name, frameAnchor: 'bottom', dy: 42 }),
    Plot.ruleY([0], { stroke: INK }),
    Plot.ruleX(isNilShown ? [0] : [], { stroke: INK, strokeWidth: 1.5 }),
  ];
}

function markers(base: number, median: number, domain: Extent): Plot.Markish[] {
  const room = { domain, left: MARGINS.left, right: MARGINS.right, width: CHART_WIDTH };
  const upper = { x: base, label: `base case ${formatPounds(base)}`, colour: INK, dash: 'none' };
  const label = `median future ${formatRoundPounds(median)}`;
  return pairOfMarkers(upper, { x: median, label, colour: MEDIAN, dash: '7 4' }, room);
}

function describe({ draws, base, chanceBelowZero }: ClosingBalance, sorted: Float64Array): string {
  const [least, median, most] = [sorted[0]!, medianOf(sorted), sorted.at(-1)!].map(formatRoundPounds);
  const spread = `A histogram of ${formatCount(draws.length)} simulated balances from ${least} to ${most}.`;
  const middle = `The median is ${median} and the base case is ${formatPounds(base)}.`;
  return `${spread} ${middle} Below nil: ${formatChance(chanceBelowZero)}.`;
}

/** How the balance at the end is spread over the futures simulated: how likely is it to be below nil, and by how much?
 * What lies below nil is hatched; the base case and the median future are marked.
 */
export function closingBalance(document: Document, data: ClosingBalance, id = 'closing-balance'): string {
  const { scenario, closing, draws, base, chanceBelowZero } = data;
  if (draws.length === 0) throw new RangeError('invalid draws: there are none');
  const sorted = draws.toSorted();
  const bins = histogramBins(sorted, LEAST_BINS);
  const extent = extentOf(bins, base);
  const drawing = renderPlot(document, {
    height: HEIGHT,
    margins: MARGINS,
    x: extent,
    marks: [
      Plot.gridY({ ticks: 4, stroke: FAINT, strokeOpacity: 1 }),
      ...bars(bins, draws.length),
      ...axes(closing, bins[0]!.to - bins[0]!.from, extent),
      ...markers(base, medianOf(sorted), extent),
    ],
  });
  drawing.prepend(createSvg(document, 'defs', {}, hatch(document)));
  drawing.append(...key(document, chanceBelowZero));
  const frame = {
    id,
    height: HEIGHT,
    headline: closingHeadline(closing, chanceBelowZero),
    scenario,
    measure: `Futures in every 100, by balance in pounds at ${closing}`,
    description: describe(data, sorted),
  };
  return frameChart(document, frame, drawing);
}
