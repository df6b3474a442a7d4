import { CHART_WIDTH } from '../drawing/frame.ts';
import { LINE_HEIGHT, wrap } from '../drawing/lettering.ts';
import { MUTED } from '../drawing/palette.ts';
import { createSvg } from '../drawing/svg.ts';

/** Most inputs that one picture names. */
export const MOST_ROWS = 10;
/** Pixels that an input's row takes. */
export const ROW_HEIGHT = 40;
/** The pixel at which the names of inputs end. */
export const NAMES_END = 176;

const NAMES_START = 16;
// How much wider than the usual letters bold ones are.
const BOLD = 1.13;

/** The names of inputs to the left of their rows, the first row from the pixel `top` down, on two lines at most. */
export function rowNames(document: Document, names: readonly string[], top: number): SVGTextElement[] {
  return names.flatMap((name, row) => {
    const lines = wrap(name, (NAMES_END - NAMES_START) / BOLD, 2);
    const first = top + (row + 0.5) * ROW_HEIGHT - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
    return lines.map((line, index) =>
      createSvg(
        document,
        'text',
        { x: NAMES_END, y: first + index * LINE_HEIGHT, 'text-anchor': 'end', 'font-weight': 'bold' },
        line,
      ),
    );
  });
}

/** A note across the foot of a drawing on one line, at the height `y`. */
export function footNote(document: Document, note: string, y: number): SVGTextElement {
  const [line = ''] = wrap(note, CHART_WIDTH - 2 * NAMES_START, 1);
  return createSvg(document, 'text', { x: NAMES_START, y, 'text-anchor': 'start', fill: MUTED }, line);
}
