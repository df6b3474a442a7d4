import * as Plot from '@observablehq/plot';
import { formatFigure } from '../../format.ts';
import { ownShare } from '../../sensitivity/estimates.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { textWidth, ticksFor } from '../drawing/lettering.ts';
import type { Extent } from '../drawing/money-axis.ts';
import { FAINT, INK } from '../drawing/palette.ts';
import { HALO, renderPlot } from '../drawing/render.ts';
import { comparedFigures, shortFigure } from '../drawing/short-figure.ts';
import { createSvg } from '../drawing/svg.ts';
import { tornadoHeadline } from './headlines.ts';
import { footNote, MOST_ROWS, NAMES_END, ROW_HEIGHT, rowNames } from './input-rows.ts';
import {
  type EndBar,
  endBars,
  endInWords,
  endMarks,
  HIGH,
  LOW,
  type NamedRow,
  type OutputScale,
  wordsBeside,
} from './tornado-bars.ts';
import { fitAxis, type Words } from './tornado-room.ts';

/** What each input by itself does to an output of a scenario, the widest swing first. */
export interface TornadoPicture {
  readonly scenario: string;
  /** The output as within a sentence, such as `the balance at 31 March 2018`, and its unit. */
  readonly output: string;
  readonly unit: string;
  readonly base: number;
  readonly rows: readonly NamedRow[];
}

// Pixels.
const TOP = 62;
const AXIS = 28;
const NOTE = 24;
const RIGHT = 10;
// How many times as far away as the outputs are wide nil may be and still be in the picture.
const NEAR = 0.5;

/** Pixels that the bars have across, and their rows. */
interface Size {
  readonly width: number;
  readonly rows: number;
}

// Every bar, and nil where it is near.
function extentOf(base: number, bars: readonly EndBar[]): Extent {
  const all = [base, ...bars.map(({ output }) => output)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const near = (most - least) * NEAR;
  const [low, high] = [least > 0 && least <= near ? 0 : least, most < 0 && -most <= near ? 0 : most];
  return low === high ? [low - 1, high + 1] : [low, high];
}

// The words of the base case stand above its line, half on either side of it.
function axisOf(extent: Extent, bars: readonly EndBar[], baseCase: Words): Extent {
  const [left, right] = [true, false].map((isLeft) => [baseCase, ...wordsBeside(bars, isLeft)]);
  return fitAxis(extent, { left: left!, right: right! }, [NAMES_END, CHART_WIDTH - RIGHT]);
}

function scaleMarks({ base, write }: OutputScale, [low, high]: Extent, size: Size): Plot.Markish[] {
  const ticks = ticksFor(size.width, [low, high].map(write), 4);
  const isNilShown = low <= 0 && high >= 0;
  const name = (value: number) => (value === 0 ? 'nil' : write(value));
  return [
    Plot.gridX({ ticks, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisX({ ticks, tickSize: 0, tickFormat: name, label: null }),
    Plot.ruleX(isNilShown ? [0] : [], { stroke: INK, strokeDasharray: '2 3' }),
    Plot.ruleX([base], { y1: 0, y2: size.rows, stroke: INK, strokeWidth: 2, insetTop: -6 }),
  ];
}

function baseLabel(base: number, words: string): Plot.Markish {
  const place = { x: base, frameAnchor: 'top', dy: -14 } as const;
  return Plot.text([base], { ...place, text: () => words, fontWeight: 'bold', fill: INK, ...HALO });
}

function key(document: Document): SVGElement[] {
  const entries = [
    { words: 'input low: that low or lower in 10 of 100 futures', look: LOW },
    { words: 'input high: that high or higher in 10 of 100', look: HIGH },
  ];
  return entries.flatMap(({ words, look }, index) => {
    const x = 16 + index * (textWidth(words) + 60);
    return [
      createSvg(document, 'rect', { x, y: 6, width: 14, height: 14, ...look }),
      createSvg(document, 'text', { x: x + 20, y: 17, 'text-anchor': 'start' }, words),
    ];
  });
}

function leftOut(rest: readonly NamedRow[], unit: string): readonly string[] {
  if (rest.length === 0) return [];
  const inputs = rest.length === 1 ? '1 more input moves' : `${rest.length} more inputs each move`;
  return [`Not drawn: ${inputs} it by ${shortFigure(rest[0]!.swing, unit)} or less.`];
}

function fewValues(drawn: readonly NamedRow[]): readonly string[] {
  const [often] = drawn.flatMap(({ low, high }) => ownShare(high) ?? ownShare(low) ?? []);
  if (often === undefined) return [];
  return [
    `“In ${often}” and the like: such an input takes few values, and is that low, or that high, in so many futures.`,
  ];
}

function describe({ output, rows }: TornadoPicture, scale: OutputScale): string {
  const each = rows.map((row) => {
    const [low, high] = [row.low, row.high].map((end) => endInWords(end, row.unit, scale));
    return `${row.label}: ${low}; ${high}.`;
  });
  const bars = `A bar for each input, the widest first: ${output} when the input is low and when it is high.`;
  return `${bars} In the base case it is ${formatFigure(scale.base, scale.unit)}. ${each.join(' ')}`;
}

/** How far each input by itself moves an output, from low to high with the rest at their base: which of them matter
 * most? The words at the ends of a bar give the output and the input's value there.
 */
export function tornadoChart(document: Document, data: TornadoPicture, id = 'tornado'): string {
  const { scenario, output, unit, base, rows } = data;
  if (rows.length === 0) throw new RangeError('invalid rows: there are none');
  const [drawn, rest] = [rows.slice(0, MOST_ROWS), rows.slice(MOST_ROWS)];
  const outputs = drawn.flatMap(({ low, high }) => [low.output, high.output]);
  const scale = { base, unit, write: comparedFigures([base, ...outputs], unit) };
  const bars = drawn.flatMap((row, index) => endBars(row, index, scale));
  const extent = extentOf(base, bars);
  const baseWords = `base case ${formatFigure(base, unit)}`;
  const [start, end] = axisOf(extent, bars, {
    at: base,
    pixels: textWidth(baseWords, undefined, 'bold') / 2,
  });
  const margins = { top: TOP, right: CHART_WIDTH - end, bottom: AXIS, left: start };
  const size = { width: end - start, rows: drawn.length };
  const height = TOP + drawn.length * ROW_HEIGHT + AXIS;
  const drawing = renderPlot(document, {
    height,
    margins,
    x: extent,
    y: [drawn.length, 0],
    marks: [...scaleMarks(scale, extent, size), ...endMarks(bars), baseLabel(base, baseWords)],
  });
  drawing.append(
    ...key(document),
    ...rowNames(
      document,
      drawn.map(({ label }) => label),
      TOP,
    ),
  );
  const notes = [...fewValues(drawn), ...leftOut(rest, unit)];
  drawing.append(...notes.map((note, line) => footNote(document, note, height + 12 + line * NOTE)));
  const frame = {
    id,
    height: height + notes.length * NOTE,
    headline: tornadoHeadline(output, drawn[0]!, scale),
    scenario,
    measure: `What ${output} comes to with one input low or high and the rest as in the base case`,
    description: describe(data, scale),
  };
  return frameChart(document, frame, drawing);
}
