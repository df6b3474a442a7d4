import { halfPenny } from '../../graph/units.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import { type Chance, halfWidth } from '../../simulation/summary.ts';
import { formatChance, formatFigure, formatPoundsOrPence, formatShare } from '../format.ts';

/** Pounds below which a sum shows as nothing where pounds are whole, and has no row or sentence to itself. */
export const nearly = 0.5;

/** Where a balance ends, in words that follow "ends": `£2,100 short`, `with £500 to spare`, `exactly at nil`. */
export function endingOf(balance: number): string {
  if (Math.abs(balance) <= halfPenny) return 'exactly at nil';
  const sum = formatPoundsOrPence(Math.abs(balance));
  return balance < 0 ? `${sum} short` : `with ${sum} to spare`;
}

/** Where a balance ends that is known with an error: as `endingOf`, to the digits that stand, and `at about nil` where it
 * cannot be told from nil.
 */
export function endingAbout(balance: number, error: number): string {
  const isKnown = error <= halfPenny || Math.abs(balance) > error;
  return isKnown ? endingOf(roundToError(balance, error)) : 'at about nil';
}

/** How a closing balance ends, in words: `ends £2,100 short`. */
export function endsHow(balance: number): string {
  return Math.abs(balance) <= halfPenny ? 'balances exactly' : `ends ${endingOf(balance)}`;
}

/** A sum told only to the digits that its simulation error leaves standing, and to pounds or, below one, pence: 16,572 ± 38
 * is 16,570, and 0.4 ± 0.02 is 0.4.
 */
export function roundToError(value: number, error: number): number {
  const least = Math.abs(value) < 1 ? 0.01 : 1;
  const step = error > least ? 10 ** Math.floor(Math.log10(error)) : least;
  return Math.round(value / step) * step;
}

/** The error of a share in percentage points, to one figure: not rounded to 0, which would claim more than was drawn. */
export function pointsOf(error: number): string {
  return String(Number((error * 100).toPrecision(1)));
}

/** A chance in words, with its percentage and simulation error: `about 48 of every 100 futures simulated (47.7%,
 * simulation error ± 0.04 points)`.
 */
export function chanceInWords({ probability, se }: Chance, plan: DrawPlan): string {
  const exact = `${formatShare(probability, 1)}, simulation error ± ${pointsOf(halfWidth(se, plan))} points`;
  return `${formatChance(probability)} (${exact})`;
}

/** A label inside a sentence: it keeps its capitals only where they are a name's, which an article is no part of. */
export function inSentence(label: string): string {
  const isName = !/^(The|An?) /.test(label) && (/\s[A-Z]/.test(label) || /^[A-Z]{2}/.test(label));
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A name of the scenario as words inside a sentence: `early_help` is `early help`. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** A figure with enough digits to tell it from another. */
export function tellApart(value: number, unit: string, other: number): string {
  if (unit !== '%') return formatFigure(value, unit);
  const digits =
    [0, 1, 2, 3].find(
      (count) => formatShare(value, count) !== formatShare(other, count) && Math.abs(value - other) > 1e-9,
    ) ?? 0;
  const exact = [0, 1, 2].find(
    (count) => Math.abs(Number(formatShare(value, count).slice(0, -1)) / 100 - value) < 1e-9,
  );
  return formatShare(value, Math.max(exact ?? 1, exact === undefined ? digits : 0));
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
