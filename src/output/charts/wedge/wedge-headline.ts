import type { Line } from '../drawing/largest-lines.ts';
import { levelInWords } from '../drawing/level-words.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { Wedge } from './wedge.ts';

const end = ({ values }: Line): number => values.at(-1)!;

function partsInWords(parts: readonly Line[], unit: string): string {
  if (parts.length === 1) return `; the difference is “${parts[0]!.label}”`;
  const largest = parts.reduce((one, other) => (Math.abs(end(other)) > Math.abs(end(one)) ? other : one));
  return `; the largest part of the difference is “${largest.label}”, ${markFigure(end(largest), unit)}`;
}

/** Where a wedge ends and what makes most of the difference, in a sentence that holds for any labels and figures: `Mitigated
 * position will be £35m below nil at 31 March 2025 in place of £60.2m (“Unmitigated position”); the largest part of the
 * difference is “Local places”, £11.5m`.
 */
export function wedgeHeadline({ unit, when, from, to, parts }: Wedge): string {
  const [before, after] = [from, to].map((line) => levelInWords(end(line), unit));
  const will = `${to.label} will be ${after} ${when}`;
  if (before === after) return `${will}, as “${from.label}” will be`;
  return `${will} in place of ${before} (“${from.label}”)${partsInWords(parts, unit)}`;
}
