import { LINE_HEIGHT } from './lettering.ts';
import { spreadLabels } from './spread-labels.ts';
import { createSvg } from './svg.ts';

/** A name beside the drawing: its lines of text, and the pixel height and colour of what it names. */
export interface GutterLabel {
  readonly lines: readonly string[];
  readonly y: number;
  readonly colour: string;
}

/** A column of labels: where the leaders start and the texts begin, in pixels, and the heights between which it lies. */
export interface Gutter {
  readonly side: 'left' | 'right';
  readonly edge: number;
  readonly text: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 5;
const SWATCH = 9;

function drawLabel(document: Document, label: GutterLabel, gutter: Gutter, middle: number): SVGGElement {
  const outwards = gutter.side === 'left' ? -1 : 1;
  const swatch = gutter.text - outwards * (GAP + SWATCH / 2);
  const bend = swatch - outwards * SWATCH;
  const first = middle - ((label.lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return createSvg(
    document,
    'g',
    { 'text-anchor': gutter.side === 'left' ? 'end' : 'start' },
    createSvg(document, 'path', {
      d: `M${gutter.edge},${label.y}L${bend},${middle}H${swatch}`,
      fill: 'none',
      stroke: label.colour,
    }),
    createSvg(document, 'rect', {
      x: swatch - SWATCH / 2,
      y: middle - SWATCH / 2,
      width: SWATCH,
      height: SWATCH,
      fill: label.colour,
    }),
    ...label.lines.map((line, index) =>
      createSvg(document, 'text', { x: gutter.text, y: first + index * LINE_HEIGHT }, line),
    ),
  );
}

function heightOf({ lines }: GutterLabel): number {
  return lines.length * LINE_HEIGHT + GAP;
}

/** Pixels that labels take up below each other. */
export function gutterHeight(labels: readonly GutterLabel[]): number {
  return labels.reduce((sum, label) => sum + heightOf(label), 0);
}

/** Labels in a column beside the drawing, none over another, each joined to what it names by a line of its colour. */
export function gutterLabels(
  document: Document,
  labels: readonly GutterLabel[],
  gutter: Gutter,
): SVGGElement[] {
  const heights = labels.map((label) => ({ wanted: label.y, height: heightOf(label) }));
  const middles = spreadLabels(heights, gutter.top, gutter.bottom);
  return labels.map((label, index) => drawLabel(document, label, gutter, middles[index]!));
}
