/** Figures as text. This is the only place where a number becomes something to read, so that a figure looks the
 * same in a table, a chart, a report and a page. British English conventions, whatever the machine's locale:
 * negatives in brackets, `–` where there is no value. A figure that is not finite is a bug of ours, and throws.
 */

/** What stands where there is no value, or no value worth printing. */
export const NO_VALUE = '–';

const LOCALE = 'en-GB';
const FIXED = [0, 1, 2, 3, 4].map(
  (digits) => new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);
const THREE_FIGURES = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const PLAIN = new Intl.NumberFormat(LOCALE, {
  maximumSignificantDigits: 4,
  maximumFractionDigits: 1,
  roundingPriority: 'morePrecision',
});
const SCALES = [
  { size: 1e9, suffix: 'bn' },
  { size: 1e6, suffix: 'm' },
  { size: 1e3, suffix: 'k' },
] as const;

/** Below this base, in pounds, a percentage says more about the base than about the change. */
const LEAST_BASE = 500;
const MOST_PERCENTAGE = 9.99;

function inDigits(size: number, digits: number): string {
  const formatter = FIXED[digits];
  if (formatter === undefined) throw new RangeError(`invalid digits: ${digits}`);
  return formatter.format(size);
}

// A negative that rounds to nothing is nothing: 0.0, never (0.0).
function bracketed(value: number | null, write: (size: number) => string): string {
  if (value === null) return NO_VALUE;
  if (!Number.isFinite(value)) throw new RangeError(`invalid figure: ${value}`);
  const text = write(Math.abs(value));
  return value < 0 && text !== write(0) ? `(${text})` : text;
}

function roundPounds(size: number): string {
  const rounded = Number(size.toPrecision(3));
  const scale = SCALES.find((each) => rounded >= each.size);
  if (scale === undefined) return `£${inDigits(size, 0)}`;
  return `£${THREE_FIGURES.format(rounded / scale.size)}${scale.suffix}`;
}

function shortPounds(size: number): string {
  const pounds = Math.round(size);
  const isRound = pounds >= 10_000 && pounds % 1000 === 0;
  return pounds >= 1e6 ? roundPounds(pounds) : isRound ? `£${pounds / 1000}k` : `£${inDigits(pounds, 0)}`;
}

/** Pounds in £000 with one decimal, for tables headed so: `1549300` is `1,549.3`, `-2100` is `(2.1)`. */
export function formatThousands(pounds: number | null): string {
  return bracketed(pounds, (size) => inDigits(size / 1000, 1));
}

/** Pounds in full: `2100` is `£2,100`, `-2100` is `(£2,100)`; with two digits of pence, `12.5` is `£12.50`. */
export function formatPounds(pounds: number | null, pence: 0 | 2 = 0): string {
  return bracketed(pounds, (size) => `£${inDigits(size, pence)}`);
}

/** Pounds in full, or pence where pounds would say nothing: `2100` is `£2,100`, `-0.4` is `(£0.40)`. */
export function formatPoundsOrPence(pounds: number): string {
  return formatPounds(pounds, Math.abs(pounds) < 1 ? 2 : 0);
}

/** Pounds for a sentence, exact where that is short: `400700` is `£400,700`, `425000` is `£425k`; a million and
 * above is given to three figures: `1200000` is `£1.2m`, `4647900` is `£4.65m`.
 */
export function formatShortPounds(pounds: number | null): string {
  return bracketed(pounds, shortPounds);
}

/** Pounds to three figures, for axes and cramped labels: `942500` is `£943k`, `26800` is `£26.8k`, `12` is `£12`. */
export function formatRoundPounds(pounds: number | null): string {
  return bracketed(pounds, roundPounds);
}

/** A share held as a fraction: `0.75` is `75%`, and with one digit `0.7507` is `75.1%`. */
export function formatShare(share: number | null, digits = 0): string {
  return bracketed(share, (size) => `${inDigits(size * 100, digits)}%`);
}

/** `part` as a percentage of `base`, both in pounds and each with its own sign: `-50` of `2000` is `(2.5%)`. A base
 * under £500 either way, or a percentage beyond 999%, is a dash.
 */
export function formatPercentage(part: number | null, base: number | null, digits = 1): string {
  if (part === null || base === null || Math.abs(base) < LEAST_BASE) return NO_VALUE;
  const share = part / base;
  return Math.abs(share) > MOST_PERCENTAGE ? NO_VALUE : formatShare(share, digits);
}

/** A number of things: `1608` is `1,608`, and with one digit `18.48` is `18.5`. */
export function formatCount(count: number | null, digits = 0): string {
  return bracketed(count, (size) => inDigits(size, digits));
}

/** A correlation to two digits, with a minus as authors write it: `-0.43`. Only one of exactly 1 or -1 is written so. */
export function formatCorrelation(correlation: number): string {
  const size = Math.abs(correlation);
  const shown = size < 1 ? Math.min(0.99, Math.round(size * 100) / 100) : size;
  return `${correlation < 0 && shown > 0 ? '-' : ''}${inDigits(shown, 2)}`;
}

/** A number of no known kind, to four figures or one decimal, whichever says more: `1.025`, `18.48`, `1,608.4`. */
export function formatNumber(number: number | null): string {
  return bracketed(number, (size) => PLAIN.format(size));
}

/** A probability in words that need no statistics: `0.52` is `about 52 of every 100 futures simulated`. Only a
 * probability of exactly 0 is `none of`, and only one of exactly 1 is `all of`.
 */
export function formatChance(probability: number): string {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`invalid probability: ${probability}`);
  if (probability === 0) return 'none of the futures simulated';
  if (probability === 1) return 'all of the futures simulated';
  const ofHundred = Math.round(probability * 100);
  const words = ofHundred < 1 ? 'fewer than 1' : ofHundred > 99 ? 'more than 99' : `about ${ofHundred}`;
  return `${words} of every 100 futures simulated`;
}

/** A share of futures in figures: `0.05` is `5 of 100`, `0.033` is `about 3 of 100`. Only a share of exactly 0 is `0 of
 * 100`, and only one of exactly 1 is `100 of 100`.
 */
export function formatOfHundred(share: number): string {
  const ofHundred = Math.round(share * 100);
  if (share > 0 && ofHundred < 1) return 'fewer than 1 of 100';
  if (share < 1 && ofHundred > 99) return 'more than 99 of 100';
  const isWhole = Math.abs(share * 100 - ofHundred) < 1e-4;
  return `${isWhole ? '' : 'about '}${ofHundred} of 100`;
}

function formatRate(pounds: number | null): string {
  const isWhole = pounds === null || Math.abs(pounds - Math.round(pounds)) < 0.005;
  return formatPounds(pounds, isWhole ? 0 : 2);
}

/** A figure by its unit text, without naming the unit, which has its own column: `£` in full pounds, a price such
 * as `£/family` with its pence if it has any, `%` as a share to one digit, anything else as a plain number.
 *
 * `formatFigure(1206000, '£')` is `£1,206,000`; `formatFigure(12.5, '£/hour')` is `£12.50`;
 * `formatFigure(0.75, '%')` is `75.0%`; `formatFigure(1608, 'family')` is `1,608`.
 */
export function formatFigure(value: number | null, unit: string): string {
  if (unit === '£') return formatPounds(value);
  if (unit.startsWith('£')) return formatRate(value);
  return unit === '%' ? formatShare(value, 1) : formatNumber(value);
}

const UNCOUNTED: ReadonlySet<string> = new Set(['fte']);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['child', 'children'],
  ['person', 'people'],
]);

function nounOf(noun: string): string {
  return noun === 'fte' ? 'FTE' : noun;
}

function regularPluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function pluralOf(noun: string): string {
  if (UNCOUNTED.has(noun) || noun.endsWith('s')) return nounOf(noun);
  return IRREGULAR.get(noun) ?? regularPluralOf(noun);
}

/** Whether a unit counts things that come whole, such as `family`; posts, `fte`, come in parts. */
export function isCounted(unit: string): boolean {
  return /^[a-z][a-z_]*$/.test(unit) && !UNCOUNTED.has(unit);
}

const TIMES: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour']);

function perWords(denominators: readonly string[]): string {
  const each = (noun: string) =>
    TIMES.has(noun) ? `${noun === 'hour' ? 'an' : 'a'} ${noun}` : `per ${nounOf(noun)}`;
  return denominators.map((noun) => ` ${each(noun)}`).join('');
}

/** Whether a unit counts things: one noun, neither money nor time. */
export function isCount(unit: string): boolean {
  return /^[a-z_]+$/.test(unit) && !TIMES.has(unit);
}

/** Figures of one unit that stand in a row: as `formatFigure`, save that counts are all whole or all have one decimal.
 *
 * `formatRow([536, 402.25], 'family')` is `['536.0', '402.3']`.
 */
export function formatRow(values: readonly (number | null)[], unit: string): string[] {
  if (!isCount(unit)) return values.map((value) => formatFigure(value, unit));
  const isWhole = values.every((value) => value === null || Math.abs(value - Math.round(value)) < 1e-6);
  return values.map((value) => formatCount(value, isWhole ? 0 : 1));
}

/** A unit in words, for a heading: `families`, `£ per family`, `£ per FTE a year`; a share or plain number needs none. */
export function unitInWords(unit: string): string {
  const [upper = '', ...denominators] = unit.split('/');
  const noun = upper === '£' || upper === '' ? upper : pluralOf(upper);
  return `${upper === '%' || upper === '1' ? '' : noun}${perWords(denominators)}`.trim().replaceAll('_', ' ');
}

/** A figure with its unit in words: `402 families`, `£1,000 per family`, `£32,500 per FTE a year`, `75.0%`, `1.025`. */
export function formatWithUnit(value: number | null, unit: string): string {
  if (value === null) return NO_VALUE;
  const [upper = '', ...denominators] = unit.split('/');
  const isNoun = upper !== '' && upper !== '£' && upper !== '%' && upper !== '1';
  const noun = isNoun ? ` ${value === 1 ? nounOf(upper) : pluralOf(upper)}` : '';
  return `${formatFigure(value, unit)}${noun.replaceAll('_', ' ')}${perWords(denominators).replaceAll('_', ' ')}`;
}
