import { halfPenny } from '../../graph/units.ts';
import type { TornadoEnd } from '../../simulation/sensitivity/tornado.ts';
import { formatChance, formatRoundPounds, formatShare, formatShortPounds } from '../format.ts';
import { ownShare } from '../sensitivity/estimates.ts';
import type { Fan } from './fan.ts';
import { betweenInWords, levelInWords, wholePounds } from './level-words.ts';
import { shortFigure } from './short-figure.ts';
import type { NamedRow, OutputScale } from './tornado-bars.ts';

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function comparison(difference: number): string {
  return difference < 0 ? 'Spending exceeds funding' : 'Funding exceeds spending';
}

/** What funding less spending, in pounds for each year, comes to, in a sentence that holds for any figures:
 * `Spending exceeds funding by £400,700 in each year`.
 */
export function fundingHeadline(years: readonly string[], differences: readonly number[]): string {
  const pounds = differences.map(wholePounds);
  const overall = wholePounds(total(differences));
  const amount = formatShortPounds(Math.abs(overall));
  const when = years.length === 1 ? `in ${years[0]}` : 'in each year';
  const over = `over the ${years.length} years`;
  if (pounds.every((each) => each === 0)) return `Funding and spending are equal ${when}`;
  if (pounds.every((each) => each === pounds[0]))
    return `${comparison(pounds[0]!)} by ${formatShortPounds(Math.abs(pounds[0]!))} ${when}`;
  if (overall === 0) return `Funding and spending are equal ${over}, but not in each year`;
  const alike = pounds.filter((each) => Math.sign(each) === Math.sign(overall)).length;
  if (alike === pounds.length) return `${comparison(overall)} in each year, by ${amount} ${over}`;
  return `${comparison(overall)} by ${amount} ${over}, though not in each of them`;
}

/** A balance in words: `£1.2m`, `nil`, `£2,100 below nil`, `£0.40 below nil`. */
export function balanceInWords(balance: number): string {
  return levelInWords(balance, '£');
}

/** A balance in pounds as it runs in the base case: from its opening through the end of each period to the closing one. */
export interface Course {
  /** Names such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  /** When the last period ends, such as `31 March 2018`. */
  readonly closing: string;
  readonly opening: number;
  readonly base: readonly number[];
}

// Where a balance first goes below nil, unless it starts there, or goes there only at the end.
function firstBelow({ periods, opening, base }: Course): string | undefined {
  const first = base.findIndex((balance) => balance < -halfPenny);
  const isNews = opening >= -halfPenny && first >= 0 && first < base.length - 1;
  return isNews ? periods[first] : undefined;
}

/** How a balance moves from its opening to its closing, and where it first goes below nil: `The balance falls from £1.2m
 * to £2,100 below nil at 31 March 2018`.
 */
export function balanceHeadline(course: Course): string {
  const { opening, base } = course;
  const last = base.at(-1)!;
  const [from, to] = [balanceInWords(opening), balanceInWords(last)];
  const end = `at ${course.closing}`;
  const period = firstBelow(course);
  const below = period === undefined ? '' : `; it first goes below nil in ${period}`;
  if (from === to) return `The balance is ${to} at the start and ${end}${below}`;
  const moves = last < opening ? 'falls' : 'rises';
  return `The balance ${moves} from ${from} to ${to} ${end}${below}`;
}

/** Where the middle half of the futures simulated end, and where the base case first goes below nil: `In half of the
 * futures simulated the balance at 31 March 2018 lies between £163k below nil and £137k`.
 */
export function fanHeadline(course: Course, { p5, p25, p75, p95, shares }: Fan): string {
  const { closing } = course;
  const between = betweenInWords(p25.at(-1)!, p75.at(-1)!, '£');
  const period = firstBelow(course);
  const below = period === undefined ? '' : `; in the base case it first goes below nil in ${period}`;
  const share =
    betweenInWords(p5.at(-1)!, p95.at(-1)!, '£') === undefined ? '90 of every 100' : 'half of the';
  if (between === undefined)
    return `The balance at ${closing} is ${balanceInWords(p25.at(-1)!)} in at least ${share} futures simulated${below}`;
  const half = Math.round(shares.middle * 100) === 50;
  const lie = half ? 'half of the futures simulated' : formatChance(shares.middle);
  return `In ${lie} the balance at ${closing} lies between ${between}${below}`;
}

/** How often the closing balance is below nil: `The balance at 31 March 2018 is below nil in about 52 of every 100
 * futures simulated`.
 */
export function closingHeadline(closing: string, chanceBelowZero: number): string {
  return `The balance at ${closing} is below nil in ${formatChance(chanceBelowZero)}`;
}

// Figures as in the drawing, but a deficit in words.
function endInSentence(end: TornadoEnd, inputUnit: string, { unit, write }: OutputScale): string {
  const { output, value } = end;
  const often = ownShare(end);
  const reached = unit === '£' && output < 0 ? `${write(-output)} below nil` : write(output);
  const rarity = often === undefined ? '' : ` (in ${often} futures)`;
  return `${reached} at ${shortFigure(value, inputUnit)}${rarity}`;
}

/** Which input moves an output furthest, and how far: `Turnaround rate moves the balance at 31 March 2018 furthest: £286k
 * below nil at 65.2%, £253k at 83.8%`.
 */
export function tornadoHeadline(
  output: string,
  { label, unit, low, high, swing }: NamedRow,
  scale: OutputScale,
): string {
  if (swing === 0) return `Low or high, no input by itself moves ${output}`;
  const ends = [low, high].map((end) => endInSentence(end, unit, scale));
  return `${label} moves ${output} furthest: ${ends.join(', ')}`;
}

/** Which input is behind most of an output's uncertainty, by its total share: `Turnaround rate is behind about 60% of the
 * uncertainty about the balance at 31 March 2018`.
 */
export function sharesHeadline(output: string, label: string, total: number): string {
  const share = formatShare(Math.min(1, Math.max(0, total)));
  return `${label} is behind about ${share} of the uncertainty about ${output}`;
}

/** How many of some equally likely futures end short of nil: `26 of 50 equally likely futures end short at 31 March 2018`.
 * Where none or all of them do, the exact chance follows unless it says the same.
 */
export function dotsHeadline(closing: string, short: number, dots: number, chanceBelowZero: number): string {
  const count = short === 0 ? 'None' : short === dots ? `All ${dots}` : `${short} of ${dots}`;
  const of = short === 0 ? ` of ${dots}` : '';
  const verb = short > 1 ? 'end' : 'ends';
  const words = `${count}${of} equally likely futures ${verb} short at ${closing}`;
  const isWhole = (short === 0 && chanceBelowZero > 0) || (short === dots && chanceBelowZero < 1);
  return isWhole ? `${words}, yet the balance is below nil in ${formatChance(chanceBelowZero)}` : words;
}

/** How likely the balance is to hold, and what would make it hold in 80 of every 100 futures: `The balance at 31 March
 * 2018 is nil or above in about 48 of every 100 futures simulated; £201k more would make it 80`. `reached` is the
 * balance that 80 of every 100 reach or pass.
 */
export function exceedingHeadline(closing: string, chanceBelowZero: number, reached: number): string {
  const words = `The balance at ${closing} is nil or above in ${formatChance(1 - chanceBelowZero)}`;
  const pounds = wholePounds(reached);
  if (pounds < 0) return `${words}; ${formatRoundPounds(-pounds)} more would make it 80`;
  return `${words}; 80 of every 100 end with ${pounds === 0 ? 'nil' : formatRoundPounds(pounds)} or more`;
}

/** The first period and the last: `2015/16 to 2017/18`, or the only one. */
export function spanOf(periods: readonly string[]): string {
  return periods.length === 1 ? periods[0]! : `${periods[0]} to ${periods.at(-1)}`;
}
