import type { Calendar } from '../../scenario/calendar.ts';

/** The code of a built-in name in the period `t`, which may be a variable or a number. */
export function writeBuiltIn(name: string, { by, perYear }: Calendar, t: string): string {
  if (name === 'period') return `(${t} + 1)`;
  if (name === 'year_fraction') return String(1 / perYear);
  const months = by === 'month' ? `(${t} % 12)` : `((${t} % ${perYear}) * ${12 / perYear})`;
  return name === 'month' ? `(${months} + 1)` : `(Math.floor(${months} / 3) + 1)`;
}

/**
 * The code of a built-in name rolled up: the lengths of periods add up; the numbers of periods, quarters and months
 * average out.
 */
export function rollUpBuiltIn(name: string, calendar: Calendar, first: string, last: string): string {
  const sum = `sumOver((t) => ${writeBuiltIn(name, calendar, 't')}, ${first}, ${last})`;
  return name === 'year_fraction' ? sum : `(${sum} / (${last} - (${first}) + 1))`;
}
