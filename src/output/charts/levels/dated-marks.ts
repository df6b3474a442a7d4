import * as Plot from '@observablehq/plot';
import { CHART_WIDTH } from '../drawing/frame.ts';
import { LINE_HEIGHT, shorten, textWidth } from '../drawing/lettering.ts';
import { INK, PAPER } from '../drawing/palette.ts';
import { HALO } from '../drawing/render.ts';

/** A date at which something happens, at the end of a period. */
export interface DatedMark {
  /** What happens, in words that go on from “when”: `The statutory override ends`. */
  readonly label: string;
  readonly period: number;
  /** The last day of the period, such as `31 March 2023`. */
  readonly date: string;
}

/** A mark with the level that stands then, and that in words. */
export interface PlacedMark extends DatedMark {
  readonly level: number;
  readonly words: string;
}

/** Pixels that the words of one mark take above the drawing. */
export const MARK_HEIGHT = 2 * LINE_HEIGHT + 6;

const GAP = 6;
const BOLD = 1.13;

// Words stand on the side of their line on which they fit, or on that which has more room, as many of them as fit.
function wordsBeside(lines: readonly string[], left: number) {
  const [before, after] = [left - GAP, CHART_WIDTH - left - GAP];
  const widest = Math.max(...lines.map((line) => textWidth(line, undefined, 'bold')));
  const isAfter = widest <= after || after >= before;
  const side = isAfter
    ? ({ textAnchor: 'start', dx: GAP } as const)
    : ({ textAnchor: 'end', dx: -GAP } as const);
  return { side, texts: lines.map((line) => shorten(line, (isAfter ? after : before) / BOLD)) };
}

function markMarks({ label, date, period, words, level }: PlacedMark, left: number, above: number) {
  const x = period + 1;
  const { side, texts } = wordsBeside([label, `${date}: ${words}`], left);
  const place = { x, frameAnchor: 'top', fontWeight: 'bold', fill: INK, ...side, ...HALO } as const;
  const top = -above - LINE_HEIGHT - 8;
  return [
    Plot.ruleX([x], { stroke: INK, strokeWidth: 2, strokeDasharray: '6 3', insetTop: top - 6 }),
    Plot.dot([level], { x, y: level, r: 6, fill: PAPER, stroke: INK, strokeWidth: 2.5 }),
    ...texts.map((text, line) =>
      Plot.text([text], { ...place, dy: top + line * LINE_HEIGHT, text: (each: string) => each }),
    ),
  ];
}

/** Dates as lines across the drawing, each with its words above those of later ones, and a ring where the level stands. `at`
 * is the pixel from the left of a time in periods.
 */
export function datedMarks(marks: readonly PlacedMark[], at: (x: number) => number): Plot.Markish[] {
  const inTime = marks.toSorted((a, b) => a.period - b.period);
  return inTime.flatMap((mark, index) =>
    markMarks(mark, at(mark.period + 1), (inTime.length - 1 - index) * MARK_HEIGHT),
  );
}
