import { halfPenny } from '../../../graph/units.ts';
import { formatChance } from '../../format.ts';
import { betweenInWords, levelInWords } from '../drawing/level-words.ts';
import type { Fan } from './fan.ts';

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
