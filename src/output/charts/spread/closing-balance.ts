import * as Plot from '@observablehq/plot';
import { formatChance, formatCount, formatNumber, formatPounds, formatRoundPounds } from '../../format.ts';
import { checkDraws } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { hatch } from '../drawing/hatch.ts';
import { textWidth } from '../drawing/lettering.ts';
import { MARKER_ROW, pairOfMarkers } from '../drawing/markers.ts';
import { type Extent, moneyAxis, moneyExtent, nilOn } from '../drawing/money-axis.ts';
import { futuresOffScale, NOTE_ROW, type OffScale, offScaleNotes } from '../drawing/off-scale.ts';
import { ABOVE_NIL, BELOW_NIL, FAINT, INK, MEDIAN } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import type { Sample } from '../drawing/sample.ts';
import { createSvg } from '../drawing/svg.ts';
import { endsToShow } from './far-futures.ts';
import { closingHeadline } from './headlines.ts';
import { type Bin, histogramBins } from './histogram-bins.ts';

/** A scenario's balance at the end, in pounds: the futures simulated, the base case, and how likely it is to be below nil. */
export interface ClosingBalance {
  readonly scenario: string;
  /** When, such as `31 March 2018`. */
  readonly closing: string;
  readonly sample: Sample;
  readonly base: number;
  readonly chanceBelowZero: number;
}

// Pixels.
const MARGINS = { top: 30 + 2 * MARKER_ROW + 6, right: 40, bottom: 50, left: 88 } as const;
const HEIGHT = MARGINS.top + 250 + MARGINS.bottom;
const WIDTH = CHART_WIDTH - MARGINS.left - MARGINS.right;
const LEAST_BINS = 25;

const BELOW = { fill: 'url(#hatch)', stroke: BELOW_NIL } as const;
const ABOVE = { fill: ABOVE_NIL, stroke: ABOVE_NIL } as const;

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

// One bar alone is drawn beside nil, however far that is, or there would be nothing to see it by.
function extentOf(bins: readonly Bin[], base: number): Extent {
  const ends = [base, ...bins.flatMap(({ from, to }) => [from, to]), ...(bins.length === 1 ? [0] : [])];
  return moneyExtent(Math.min(...ends), Math.max(...ends));
}

function bars(bins: readonly Bin[]): Plot.Markish[] {
  const filled = bins.filter(({ share }) => share > 0).map((bin) => ({ ...bin, inHundred: bin.share * 100 }));
  const place = { x1: 'from', x2: 'to', y: 'inHundred', insetLeft: 0.5, insetRight: 0.5 } as const;
  return [
    Plot.rectY(
      filled.filter(({ from }) => from < 0),
      { ...place, ...BELOW },
    ),
    Plot.rectY(
      filled.filter(({ from }) => from >= 0),
      { ...place, ...ABOVE },
    ),
  ];
}

function axes(closing: string, width: number, extent: Extent): Plot.Markish[] {
  const write = (share: number) => `${formatNumber(share)} in 100`;
  return [
    Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: write, label: null }),
    ...moneyAxis(extent, `balance at ${closing}, in bars of ${formatRoundPounds(width)}`, WIDTH),
    Plot.ruleY([0], { stroke: INK }),
    Plot.ruleX(nilOn(extent), { stroke: INK, strokeWidth: 1.5 }),
  ];
}

function markers(base: number, median: number, domain: Extent): Plot.Markish[] {
  const room = { domain, left: MARGINS.left, right: MARGINS.right, width: CHART_WIDTH };
  const upper = { x: base, label: `base case ${formatPounds(base)}`, colour: INK, dash: 'none' };
  const label = `median future ${formatRoundPounds(median)}`;
  return pairOfMarkers(upper, { x: median, label, colour: MEDIAN, dash: '7 4' }, room);
}

function describe({ sample, base, chanceBelowZero }: ClosingBalance, beyond: readonly OffScale[]): string {
  const [least, median, most] = [sample.lowest, sample.quantile(0.5), sample.highest].map(formatRoundPounds);
  const spread = `A histogram of ${formatCount(sample.draws)} simulated balances from ${least} to ${most}.`;
  const middle = `The median is ${median} and the base case is ${formatPounds(base)}.`;
  const below = `Below nil: ${formatChance(chanceBelowZero)}.`;
  return [spread, middle, below, ...beyond.map(({ words }) => words)].join(' ');
}

/** How the balance at the end is spread over the futures simulated: how likely is it to be below nil, and by how much?
 * What lies below nil is hatched; the base case and the median future are marked; what is too far out for the axis is told.
 */
export function closingBalance(document: Document, data: ClosingBalance, id = 'closing-balance'): string {
  const { scenario, closing, sample, base, chanceBelowZero } = data;
  checkDraws(sample);
  const bins = histogramBins(sample, endsToShow(sample, base), LEAST_BINS);
  const beyond = futuresOffScale(sample, [bins[0]!.from, bins.at(-1)!.to]);
  const extent = extentOf(bins, base);
  const drawing = renderPlot(document, {
    height: HEIGHT,
    margins: MARGINS,
    x: extent,
    marks: [
      Plot.gridY({ ticks: 4, stroke: FAINT, strokeOpacity: 1 }),
      ...bars(bins),
      ...axes(closing, bins[0]!.to - bins[0]!.from, extent),
      ...markers(base, sample.quantile(0.5), extent),
    ],
  });
  drawing.prepend(createSvg(document, 'defs', {}, hatch(document)));
  drawing.append(...key(document, chanceBelowZero), ...offScaleNotes(document, beyond, MARGINS, HEIGHT));
  const frame = {
    id,
    height: HEIGHT + beyond.length * NOTE_ROW,
    headline: closingHeadline(closing, chanceBelowZero),
    scenario,
    measure: `Futures in every 100, by balance in pounds at ${closing}`,
    description: describe(data, beyond),
  };
  return frameChart(document, frame, drawing);
}
