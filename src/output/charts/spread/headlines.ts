import { formatChance, formatRoundPounds } from '../../format.ts';
import { wholePounds } from '../drawing/level-words.ts';

/** How often the closing balance is below nil: `The balance at 31 March 2018 is below nil in about 52 of every 100
 * futures simulated`.
 */
export function closingHeadline(closing: string, chanceBelowZero: number): string {
  return `The balance at ${closing} is below nil in ${formatChance(chanceBelowZero)}`;
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
