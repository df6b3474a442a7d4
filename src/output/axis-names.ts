import type { Calendar } from '../scenario/calendar.ts';

/** The periods of a calendar as an axis names them, by financial year and then the part: months have their year in front
 * of them here, `2015/16 Apr`.
 */
export function axisNames({ by, years, periods }: Calendar): readonly string[] {
  return periods.map(({ year, label }) => (by === 'month' ? `${years[year]} ${label.split(' ')[0]}` : label));
}
