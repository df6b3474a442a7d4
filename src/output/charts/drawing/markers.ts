import * as Plot from '@observablehq/plot';
import { textWidth } from './lettering.ts';
import { HALO } from './render.ts';

/** A line across a drawing at `x`, with its label in a row of its own above. */
export interface Marker {
  readonly x: number;
  readonly label: string;
  readonly colour: string;
  /** A dash pattern, or `none`. */
  readonly dash: string;
}

/** The room that markers have: the ends of the horizontal axis, and the pixels at which they and the picture end. */
export interface MarkerRoom {
  readonly domain: readonly [number, number];
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** Pixels that one label takes above the drawing. */
export const MARKER_ROW = 20;

function anchor({ x, label }: Marker, wish: 'start' | 'end', { domain, left, right, width }: MarkerRoom) {
  const [low, high] = domain;
  const pixel = left + ((x - low) / (high - low)) * (width - left - right);
  const free = wish === 'start' ? width - pixel : pixel;
  if (textWidth(label, undefined, 'bold') + 10 <= free) return wish;
  return wish === 'start' ? 'end' : 'start';
}

function markerMarks(marker: Marker, row: number, textAnchor: 'start' | 'end'): Plot.Markish[] {
  const above = (2 - row) * MARKER_ROW;
  const line = { stroke: marker.colour, strokeWidth: 2, strokeDasharray: marker.dash, insetTop: -2 - above };
  const text = {
    textAnchor,
    dx: textAnchor === 'start' ? 6 : -6,
    dy: 4 - above,
    fontWeight: 'bold',
  } as const;
  return [
    Plot.ruleX([marker.x], line),
    Plot.text([marker], { x: 'x', text: 'label', frameAnchor: 'top', fill: marker.colour, ...text, ...HALO }),
  ];
}

/** Two markers, each label on the outer side of its line, away from the other, unless it would run off the picture there.
 * The first is in the upper row, unless its line would cross the other's label: where both stand on one side, the label
 * that reaches across the other line is above it.
 */
export function pairOfMarkers(first: Marker, second: Marker, room: MarkerRoom): Plot.Markish[] {
  const isFirstLeft = first.x < second.x;
  const firstSide = anchor(first, isFirstLeft ? 'end' : 'start', room);
  const secondSide = anchor(second, isFirstLeft ? 'start' : 'end', room);
  const reachesAcross = isFirstLeft ? 'start' : 'end';
  const isFirstAbove = firstSide !== secondSide || firstSide === reachesAcross;
  return [
    ...markerMarks(first, isFirstAbove ? 0 : 1, firstSide),
    ...markerMarks(second, isFirstAbove ? 1 : 0, secondSide),
  ];
}

/** One marker, with one row above the drawing for its label. */
export function singleMarker(marker: Marker, room: MarkerRoom): Plot.Markish[] {
  return markerMarks(marker, 1, anchor(marker, 'start', room));
}
