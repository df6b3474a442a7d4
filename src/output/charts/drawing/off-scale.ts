import { formatChance, formatRoundPounds } from '../../format.ts';
import { CHART_WIDTH } from './frame.ts';
import type { Extent } from './money-axis.ts';
import { INK } from './palette.ts';
import { type Sample, shareShortOf } from './sample.ts';
import { createSvg } from './svg.ts';

/** What lies beyond one end of an axis, in words: a line of its own at the foot of a picture, and a sentence of its text
 * alternative.
 */
export interface OffScale {
  readonly side: 'left' | 'right';
  readonly words: string;
}

/** Pixels that one line takes. */
export const NOTE_ROW = 20;

const ARROW = { width: 9, height: 10, gap: 6 } as const;

/** The futures of a sample beyond the ends of an axis between which it is drawn; nothing where there are none: `Off the
 * scale to the left: about 2 of every 100 futures simulated, the furthest at (£220m).`
 */
export function futuresOffScale(sample: Sample, [low, high]: Extent): readonly OffScale[] {
  const ends = [
    { side: 'left', share: shareShortOf(sample, low), furthest: sample.lowest },
    { side: 'right', share: 1 - sample.shareUpTo(high), furthest: sample.highest },
  ] as const;
  return ends
    .filter(({ share }) => share > 0)
    .map(({ side, share, furthest }) => {
      const far = `the furthest at ${formatRoundPounds(furthest)}`;
      return { side, words: `Off the scale to the ${side}: ${formatChance(share)}, ${far}.` };
    });
}

/** The dots, by their values in order, that lie beyond the ends of an axis and are drawn just there: `Off the scale to the
 * left and drawn at its end: 2 of the 50 dots, the furthest at (£39m).`
 */
export function dotsOffScale(values: readonly number[], [low, high]: Extent): readonly OffScale[] {
  const ends = [
    { side: 'left', count: values.filter((value) => value < low).length, furthest: values[0]! },
    { side: 'right', count: values.filter((value) => value > high).length, furthest: values.at(-1)! },
  ] as const;
  return ends
    .filter(({ count }) => count > 0)
    .map(({ side, count, furthest }) => {
      const far = `${count} of the ${values.length} dots, the furthest at ${formatRoundPounds(furthest)}`;
      return { side, words: `Off the scale to the ${side} and drawn at its end: ${far}.` };
    });
}

/** The lines of what is off the scale, from the height `y` down between two margins, each with an arrow that points there. */
export function offScaleNotes(
  document: Document,
  notes: readonly OffScale[],
  margins: { readonly left: number; readonly right: number },
  y: number,
): SVGElement[] {
  return notes.flatMap(({ side, words }, row) => {
    const [end, inwards] = side === 'left' ? [margins.left, 1] : [CHART_WIDTH - margins.right, -1];
    const [base, middle] = [end + inwards * ARROW.width, y + (row + 0.5) * NOTE_ROW];
    const d = `M${end},${middle}L${base},${middle - ARROW.height / 2}v${ARROW.height}Z`;
    const anchor = side === 'left' ? 'start' : 'end';
    const place = { x: base + inwards * ARROW.gap, y: middle + 4, 'text-anchor': anchor };
    return [createSvg(document, 'path', { d, fill: INK }), createSvg(document, 'text', place, words)];
  });
}
