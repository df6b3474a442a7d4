import * as Plot from '@observablehq/plot';
import { inSentence } from '../../words/figures.ts';
import { frameChart } from '../drawing/frame.ts';
import { hatch } from '../drawing/hatch.ts';
import { LINE_HEIGHT, textWidth, wrap } from '../drawing/lettering.ts';
import { measureInWords } from '../drawing/measure.ts';
import { BAND_EDGE, BANDS, BELOW_NIL, BLUES, INK } from '../drawing/palette.ts';
import { HALO, renderPlot } from '../drawing/render.ts';
import { markFigure, markFigureWithUnit, shareOf } from '../drawing/short-figure.ts';
import { createSvg } from '../drawing/svg.ts';
import { type WaterfallBar, waterfallHeadline } from './waterfall-headline.ts';

/** Where a whole goes: what is there at first, what falls away of it and what that leaves, in one unit. */
export interface Waterfall {
  readonly scenario: string;
  readonly label: string;
  readonly unit: string;
  /** What the figures are of, such as `2015/16 to 2017/18`. */
  readonly span: string;
  /** The first and the last are levels. */
  readonly bars: readonly WaterfallBar[];
}

/** A bar from where the bars before it end to where it ends, in rows from the top, and the words beside it. */
interface Placed extends WaterfallBar {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

// Pixels.
const ROW_HEIGHT = 36;
const TOP = 8;
const BOTTOM = 10;
const NAMES_START = 16;
const NAMES_END = 216;
const GAP = 8;
const BOLD = 1.13;
// Parts of a row's height from its top.
const BAR = { top: 0.16, middle: 0.5, bottom: 0.84 } as const;

const LEVEL = { fill: BLUES[1], stroke: BLUES[1] } as const;
const FALL = { fill: 'url(#hatch)', stroke: BELOW_NIL } as const;
const RISE = { fill: BANDS[0], stroke: BAND_EDGE } as const;

/** How a waterfall is told: above it, beside each bar and at the end of each. */
export interface Telling {
  readonly headlineOf: (unit: string, bars: readonly WaterfallBar[]) => string;
  readonly nameOf: (bar: WaterfallBar) => string;
  /** The first bar says the unit. */
  readonly wordsOf: (bar: WaterfallBar, data: Waterfall, row: number) => string;
}

const wordsOf: Telling['wordsOf'] = ({ value, isLevel }, { unit, bars }, row) => {
  const size = isLevel ? value : Math.abs(value);
  if (row === 0) return markFigureWithUnit(value, unit);
  const share = shareOf(size, bars[0]!.value);
  return `${markFigure(size, unit)}${share === undefined ? '' : ` (${share})`}`;
};

function place(data: Waterfall, telling: Telling): readonly Placed[] {
  let reached = 0;
  return data.bars.map((bar, row) => {
    const from = bar.isLevel ? 0 : reached;
    reached = bar.isLevel ? bar.value : reached - bar.value;
    return { ...bar, row, from, to: reached, words: telling.wordsOf(bar, data, row) };
  });
}

/** What a bar is called in the list of them: `Target families`, `less not attached`, `plus transferred in`. */
const nameOf: Telling['nameOf'] = ({ label, value, isLevel }) =>
  isLevel ? label : `${value < 0 ? 'plus' : 'less'} ${inSentence(label)}`;

function names(document: Document, bars: readonly Placed[], { nameOf }: Telling): SVGTextElement[] {
  return bars.flatMap((bar) => {
    const width = (NAMES_END - NAMES_START) / (bar.isLevel ? BOLD : 1);
    const lines = wrap(nameOf(bar), width, 2);
    const first = TOP + (bar.row + BAR.middle) * ROW_HEIGHT - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
    const look = { 'text-anchor': 'end', 'font-weight': bar.isLevel ? 'bold' : 'normal' };
    return lines.map((line, index) =>
      createSvg(document, 'text', { x: NAMES_END, y: first + index * LINE_HEIGHT, ...look }, line),
    );
  });
}

function lookOf({ value, isLevel }: WaterfallBar): typeof LEVEL | typeof FALL | typeof RISE {
  if (isLevel) return LEVEL;
  return value < 0 ? RISE : FALL;
}

// A bar of nothing is a line, so that what is above and below it stays joined.
function marks(bars: readonly Placed[]): Plot.Markish[] {
  const rows = { y1: ({ row }: Placed) => row + BAR.top, y2: ({ row }: Placed) => row + BAR.bottom };
  const rectangles = (look: typeof LEVEL | typeof FALL | typeof RISE) =>
    Plot.rect(
      bars.filter((bar) => lookOf(bar) === look && bar.from !== bar.to),
      { x1: 'from', x2: 'to', ...rows, ...look },
    );
  const empty = bars.filter(({ from, to }) => from === to);
  const joints = { y1: ({ row }: Placed) => row + BAR.bottom, y2: ({ row }: Placed) => row + 1 + BAR.top };
  const middle = ({ row }: Placed) => row + BAR.middle;
  const right = ({ from, to }: Placed) => Math.max(from, to, 0);
  const words = { y: middle, x: right, text: 'words', textAnchor: 'start', dx: GAP, fill: INK } as const;
  return [
    Plot.ruleX([0], { y1: 0, y2: bars.length, stroke: INK }),
    Plot.ruleX(bars.slice(0, -1), { x: 'to', ...joints, stroke: INK, strokeDasharray: '2 2' }),
    Plot.ruleX(empty, { x: 'to', ...rows, stroke: INK }),
    ...[LEVEL, FALL, RISE].map(rectangles),
    Plot.text(bars, { ...words, fontWeight: 'bold', ...HALO }),
  ];
}

function describe(bars: readonly Placed[], { nameOf }: Telling): string {
  const each = bars.map((bar) => `${nameOf(bar)}: ${bar.words}`);
  return `Bars from top to bottom, what falls away hatched. ${each.join('; ')}.`;
}

function extentOf(bars: readonly Placed[]): readonly [number, number] {
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [0, 1] : [low, high];
}

/** Draws a waterfall in words of its own. */
export function drawWaterfall(document: Document, data: Waterfall, telling: Telling, id: string): string {
  if (data.bars.length < 2) throw new RangeError('invalid bars: there are fewer than two');
  const bars = place(data, telling);
  const height = TOP + bars.length * ROW_HEIGHT + BOTTOM;
  const room = Math.max(...bars.map(({ words }) => textWidth(words, undefined, 'bold'))) + 2 * GAP;
  const drawing = renderPlot(document, {
    height,
    margins: { top: TOP, right: room, bottom: BOTTOM, left: NAMES_END + GAP },
    x: extentOf(bars),
    y: [bars.length, 0],
    marks: marks(bars),
  });
  drawing.prepend(hatch(document));
  drawing.append(...names(document, bars, telling));
  const headline = telling.headlineOf(data.unit, data.bars);
  const measure = measureInWords(data.label, data.unit, data.span);
  const frame = {
    id,
    height,
    headline,
    scenario: data.scenario,
    measure,
    description: describe(bars, telling),
  };
  return frameChart(document, frame, drawing);
}

/**
 * Where a whole goes, read downwards: a bar for what is there at first, a hatched one for each part that falls away,
 * starting where the one above ends, and a bar for what is left.
 */
export function waterfallChart(document: Document, data: Waterfall, id = 'waterfall'): string {
  return drawWaterfall(document, data, { headlineOf: waterfallHeadline, nameOf, wordsOf }, id);
}
