import * as Plot from '@observablehq/plot';
import { formatPounds, formatRoundPounds } from '../../format.ts';
import { ticksFor } from './lettering.ts';

/** The ends of an axis, in pounds. */
export type Extent = readonly [low: number, high: number];

// Less than that is arithmetic, not money.
const POUND = 1;
// Pounds, so that an axis of whole pounds has different ticks.
const LEAST_SPAN = 10;
// How many times as far away as what is drawn is wide nil may be and still be in the picture.
const FAR = 3;
// Below this part of the distance from nil, three figures no longer tell the ticks of an axis apart.
const CLOSE = 0.1;

/** An axis that holds everything from `least` to `most` with a little room, and nil unless that would squeeze the rest
 * together.
 */
export function moneyExtent(least: number, most: number): Extent {
  const isNilFar = most - least >= POUND && Math.max(least, -most) > FAR * (most - least);
  const [low, high] = isNilFar ? [least, most] : [Math.min(least, 0), Math.max(most, 0)];
  const room = Math.max(high - low, LEAST_SPAN) * 0.03;
  return [low - room, Math.max(high, low + LEAST_SPAN) + room];
}

function isNilShown([low, high]: Extent): boolean {
  return low <= 0 && high >= 0;
}

/** Where nil is that an axis does not show, to follow the axis's name; nothing where it shows it. */
export function nilOffScale(extent: Extent): string {
  if (isNilShown(extent)) return '';
  return `; nil is off the scale to the ${extent[0] > 0 ? 'left' : 'right'}`;
}

/** Nil itself, where an axis shows it: the one place at which a line may be ruled. */
export function nilOn(extent: Extent): readonly number[] {
  return isNilShown(extent) ? [0] : [];
}

/** A horizontal axis of pounds, `width` pixels long, with its name below. */
export function moneyAxis(extent: Extent, name: string, width: number): Plot.Markish[] {
  const [low, high] = extent;
  const isClose = high - low < CLOSE * Math.max(Math.abs(low), Math.abs(high));
  const format = isClose ? formatPounds : formatRoundPounds;
  const write = (pounds: number) => (pounds === 0 ? 'nil' : format(pounds));
  const labels = [low, low / 2, high / 2, high].map(write);
  return [
    Plot.axisX({ ticks: ticksFor(width, labels, 7), tickFormat: write, label: null }),
    Plot.text([`${name}${nilOffScale(extent)}`], {
      text: (words: string) => words,
      frameAnchor: 'bottom',
      dy: 42,
    }),
  ];
}
