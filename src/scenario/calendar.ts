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
const monthNames = [
  ...['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ...['January', 'February', 'March'],
];
const months = monthNames.map((name) => name.slice(0, 3));

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

/**
 * The month in which `2016/17`, `2016/17 Q1` or `Apr 2016` (also `April 2016`) starts, counted from April of the year 0;
 * undefined for any other text. It is the same in every calendar.
 */
export function parseStart(text: string): number | undefined {
  const [, year = '', quarter = '1'] = /^(\d{4}\/\d{2})(?: Q([1-4]))?$/.exec(text) ?? [];
  const start = parseYear(year);
  if (start !== undefined) return start * 12 + (Number(quarter) - 1) * 3;
  const [, name = '', inYear] = /^([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const month = Math.max(monthNames.indexOf(name), months.indexOf(name));
  const isAfterDecember = month >= months.indexOf('Jan');
  return month < 0 ? undefined : (Number(inYear) - (isAfterDecember ? 1 : 0)) * 12 + month;
}

/** Where a month (see `parseStart`) stands among the periods: a whole index where one starts, below 0 before the first. */
export function periodAt({ firstYear, perYear }: Calendar, month: number): number {
  return ((month - firstYear * 12) * perYear) / 12;
}

/** The label of the period with that index, which may lie outside the calendar. */
export function periodLabel({ by, firstYear, perYear }: Calendar, index: number): string {
  const year = Math.floor(index / perYear);
  return formatPeriod(by, firstYear + year, index - year * perYear + 1);
}

/** The index of the first period of the year with that index. */
export function firstPeriodOf(calendar: Calendar, year: number): number {
  return year * calendar.perYear;
}

/** The index of the last period of the year with that index. */
export function lastPeriodOf(calendar: Calendar, year: number): number {
  return (year + 1) * calendar.perYear - 1;
}

/** The last day of the period with that index, in words: `30 September 2015`. */
export function lastDayOf({ firstYear, perYear }: Calendar, period: number): string {
  const month = firstYear * 12 + ((period + 1) * 12) / perYear - 1;
  const [start, part] = [Math.floor(month / 12), month % 12];
  const year = part >= months.indexOf('Jan') ? start + 1 : start;
  const april = 3;
  const days = new Date(Date.UTC(year, ((part + april) % 12) + 1, 0)).getUTCDate();
  return `${days} ${monthNames[part]} ${year}`;
}

/** The index of the period of that name, `2015/16 Q1` or `2015/16q1`; undefined where there is none. */
export function periodNamed({ periods }: Calendar, name: string): number | undefined {
  const plain = (label: string) => label.toLowerCase().replaceAll(' ', '');
  const index = periods.findIndex(({ label }) => plain(label) === plain(name));
  return index < 0 ? undefined : index;
}

/** The last day of the calendar, in words: `31 March 2018`. */
export function closingDate(calendar: Calendar): string {
  return lastDayOf(calendar, calendar.periods.length - 1);
}

/**
 * When a written year, quarter or month ends (`2015/16`, `2015/16 Q2`, `Sep 2015`), in periods from the start of the
 * calendar: 2 is at the end of the second, 1.67 within it. Undefined for any other text.
 */
export function parseEnd(calendar: Calendar, text: string): number | undefined {
  const spaced = text.replace(/ ?q(?=[1-4]$)/i, ' Q').replace(/^([A-Z][a-z]+)(?=\d{4}$)/, '$1 ');
  const start = parseStart(spaced);
  const length = /^[A-Z]/.test(spaced) ? 1 : spaced.includes('Q') ? 3 : 12;
  return start === undefined ? undefined : periodAt(calendar, start + length);
}

/** The index of the period at whose end a written year, quarter or month ends; undefined where that is within a period or outside the calendar. */
export function lastPeriodNamed(calendar: Calendar, text: string): number | undefined {
  const end = parseEnd(calendar, text);
  const isOne = end !== undefined && Number.isInteger(end) && end > 0 && end <= calendar.periods.length;
  return isOne ? end - 1 : undefined;
}
