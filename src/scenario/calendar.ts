/** How long a period of a calendar is. */
export type PeriodLength = 'year' | 'quarter' | 'month';

/** One period: `year` is the index of its financial year, `part` its number within the year, from 1. */
export interface Period {
  readonly label: string;
  readonly year: number;
  readonly part: number;
}

/** The financial years (April to March) of a plan, cut into periods of equal length. */
export interface Calendar {
  readonly by: PeriodLength;
  readonly perYear: 1 | 4 | 12;
  readonly firstYear: number;
  readonly years: readonly string[];
  readonly periods: readonly Period[];
}

const perYear = { year: 1, quarter: 4, month: 12 } as const;
const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

/** A financial year's usual name: the year that starts in April 2015 is `2015/16`. */
export function formatYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The year in which a financial year starts: 2015 for `2015/16`; undefined for any other text. */
export function parseYear(text: string): number | undefined {
  const start = /^(\d{4})\/\d{2}$/.test(text) ? Number(text.slice(0, 4)) : Number.NaN;
  return formatYear(start) === text ? start : undefined;
}

function formatPeriod(by: PeriodLength, start: number, part: number): string {
  if (by === 'year') return formatYear(start);
  if (by === 'quarter') return `${formatYear(start)} Q${part}`;
  return `${months[part - 1]} ${part > 9 ? start + 1 : start}`;
}

/** The calendar of `years` financial years from April of `firstYear`. */
export function calendarOf(firstYear: number, years: number, by: PeriodLength): Calendar {
  const starts = Array.from({ length: years }, (_, index) => firstYear + index);
  const parts = Array.from({ length: perYear[by] }, (_, index) => index + 1);
  const periods = starts.flatMap((start, year) =>
    parts.map((part) => ({ label: formatPeriod(by, start, part), year, part })),
  );
  return { by, perYear: perYear[by], firstYear, years: starts.map(formatYear), periods };
}

/** The index of the first period of the year with that index. */
export function firstPeriodOf(calendar: Calendar, year: number): number {
  return year * calendar.perYear;
}

/** The index of the last period of the year with that index. */
export function lastPeriodOf(calendar: Calendar, year: number): number {
  return (year + 1) * calendar.perYear - 1;
}

/** The index of the period of that name, `2015/16 Q1` or `2015/16q1`; undefined where there is none. */
export function periodNamed({ periods }: Calendar, name: string): number | undefined {
  const plain = (label: string) => label.toLowerCase().replaceAll(' ', '');
  const index = periods.findIndex(({ label }) => plain(label) === plain(name));
  return index < 0 ? undefined : index;
}

/** The index of the period of that name, or of the last one of the year of that name. */
export function lastPeriodNamed(calendar: Calendar, name: string): number | undefined {
  const year = calendar.years.indexOf(name);
  return year < 0 ? periodNamed(calendar, name) : lastPeriodOf(calendar, year);
}

/** The last day of the calendar, in words: `31 March 2018`. */
export function closingDate(calendar: Calendar): string {
  return `31 March ${calendar.firstYear + calendar.years.length}`;
}
