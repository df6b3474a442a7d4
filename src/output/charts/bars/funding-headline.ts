import { formatShortPounds } from '../../format.ts';
import { wholePounds } from '../drawing/level-words.ts';

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
