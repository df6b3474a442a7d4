import * as Plot from '@observablehq/plot';
import type { TornadoEnd, TornadoRow } from '../../../simulation/sensitivity/tornado.ts';
import { ownShare } from '../../sensitivity/estimates.ts';
import { textWidth } from '../drawing/lettering.ts';
import { BAND_EDGE, BANDS, INK, MEDIAN } from '../drawing/palette.ts';
import { HALO } from '../drawing/render.ts';
import { shortFigure } from '../drawing/short-figure.ts';
import type { Words } from './tornado-room.ts';

/** A row of a tornado with the name that its input goes by and its unit, such as `%` or `£/family`. */
export interface NamedRow extends TornadoRow {
  readonly label: string;
  readonly unit: string;
}

/** The output: at its base, its unit, and how it is written. */
export interface OutputScale {
  readonly base: number;
  readonly unit: string;
  write(value: number): string;
}

/** The bar of one end of an input, in rows from the top, and the words beside it. */
export interface EndBar {
  readonly base: number;
  readonly output: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly isLow: boolean;
  readonly isLeft: boolean;
  readonly words: string;
}

/** How the bars of low inputs look: pale, with an edge. */
export const LOW = { fill: BANDS[0], stroke: BAND_EDGE } as const;
/** How the bars of high inputs look: dark. */
export const HIGH = { fill: MEDIAN, stroke: MEDIAN } as const;

// Pixels between the end of a bar and its words.
const GAP = 7;
// Parts of a row's height, from its top.
const BAR = { top: 0.19, middle: 0.5, bottom: 0.81 } as const;
// How far from the middle the words of half a bar stand, so that they are clear of the other half.
const APART = 0.24;

/** An output and the input's value under it: `(£158k) at 62.0%`, or `(£300k) at £500k, in 5 of 100`. */
export function endInWords(end: TornadoEnd, inputUnit: string, { write }: OutputScale): string {
  const often = ownShare(end);
  const rarity = often === undefined ? '' : `, in ${often}`;
  return `${write(end.output)} at ${shortFigure(end.value, inputUnit)}${rarity}`;
}

// Two ends that change nothing need one note, not two.
function wordsFor({ low, high, unit, swing }: NamedRow, isLow: boolean, scale: OutputScale): string {
  if (swing > 0) return endInWords(isLow ? low : high, unit, scale);
  const [least, most] = [low, high].map(({ value }) => shortFigure(value, unit));
  return isLow ? '' : `no difference at ${least} or at ${most}`;
}

/**
 * The two bars of an input. Where both ends lie to one side of the base each has half of the height, so that neither
 * hides the other.
 */
export function endBars(named: NamedRow, row: number, scale: OutputScale): EndBar[] {
  const { base } = scale;
  const { low, high } = named;
  const isOneSided = (low.output - base) * (high.output - base) > 0;
  const isLowLeft = low.output <= base && high.output >= base;
  return [low, high].map((end) => {
    const isLow = end === low;
    const top = row + (isOneSided && !isLow ? BAR.middle : BAR.top);
    const bottom = row + (isOneSided && isLow ? BAR.middle : BAR.bottom);
    const isLeft = isOneSided ? end.output < base : isLow === isLowLeft;
    const middle = row + BAR.middle + (isOneSided ? (isLow ? -APART : APART) : 0);
    const words = wordsFor(named, isLow, scale);
    return { base, output: end.output, top, bottom, middle, isLow, isLeft, words };
  });
}

/** The words at the ends of the bars on one side, with a gap on either hand. */
export function wordsBeside(bars: readonly EndBar[], isLeft: boolean): Words[] {
  return bars
    .filter((bar) => bar.isLeft === isLeft)
    .map(({ output, words }) => ({ at: output, pixels: textWidth(words) + 2 * GAP }));
}

function rectangles(bars: readonly EndBar[], isLow: boolean): Plot.Markish {
  const moved = bars.filter((bar) => bar.isLow === isLow && bar.output !== bar.base);
  return Plot.rect(moved, { x1: 'base', x2: 'output', y1: 'top', y2: 'bottom', ...(isLow ? LOW : HIGH) });
}

function words(bars: readonly EndBar[], isLeft: boolean): Plot.Markish {
  const side = isLeft
    ? ({ textAnchor: 'end', dx: -GAP } as const)
    : ({ textAnchor: 'start', dx: GAP } as const);
  const beside = bars.filter((bar) => bar.isLeft === isLeft);
  return Plot.text(beside, { x: 'output', y: 'middle', text: 'words', fill: INK, ...side, ...HALO });
}

/** The bars of every input, each with its words at its end. */
export function endMarks(bars: readonly EndBar[]): Plot.Markish[] {
  return [rectangles(bars, true), rectangles(bars, false), words(bars, true), words(bars, false)];
}
