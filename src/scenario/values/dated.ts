import { type Place, problem, type Report, warning } from '../../errors/problem.ts';
import { type Calendar, closingDate, formatYear, parseStart, periodAt, periodLabel } from '../calendar.ts';
import { isBuiltIn } from '../files/models.ts';
import type { Level, Rule } from '../scenario.ts';
import type { Written, WrittenEntry, WrittenMap } from '../text/written.ts';
import { dimensionsOf, formsOf } from './level-parts.ts';

/** What reading rules needs to know of the figures that they are of; `readFigure` reads what one rule sets. */
export interface Dating {
  readonly name: string;
  readonly calendar: Calendar;
  readonly readFigure: (written: Written) => Level | undefined;
  readonly report: Report;
}

/** A rule's date: the month in which it starts, as `parseStart` counts them. */
interface Start {
  readonly date: string;
  readonly month: number;
  readonly place: Place;
}

const word = /^from\s+/i;

// No date is longer in words.
const longest = 40;

/** Whether a map holds figures by date: any of its keys starts with `from`. */
export function isDated({ entries }: WrittenMap): boolean {
  return [...entries.keys()].some((key) => word.test(key));
}

// `from 1 April 2016`, `from 2016/17 q1`, `from 2016`, and a date without its `from`, are near enough to be understood.
function dateMeant(key: string): string | undefined {
  if (key.length > longest) return undefined;
  const text = key.replace(word, '');
  const [, capital = '', letters = '', inYear] = /([a-z])([a-z]{2})[a-z]* (\d{4})$/i.exec(text) ?? [];
  const [, start] = /^(\d{4})(?:[-/]\d{2,4})?$/.exec(text) ?? [];
  const candidates = [
    text.replace(/\s*q(?=\d$)/i, ' Q'),
    `${capital.toUpperCase()}${letters.toLowerCase()} ${inYear}`,
    formatYear(Number(start)),
  ];
  const meant = candidates.find((candidate) => parseStart(candidate) !== undefined);
  return meant === undefined ? undefined : `from ${meant}`;
}

function readStart({ key: date, keyPlace: place }: WrittenEntry, report: Report): Start | undefined {
  const month = date.startsWith('from ') ? parseStart(date.slice('from '.length)) : undefined;
  if (month === undefined) report(problem('bad-date', place, { text: date, instead: dateMeant(date) }));
  return month === undefined ? undefined : { date, month, place };
}

function reportOrder(starts: readonly Start[], report: Report): void {
  starts.forEach(({ date, month, place }, index) => {
    const before = starts[index - 1];
    if (before === undefined || month > before.month) return;
    const code = month === before.month ? 'same-date' : 'dates-out-of-order';
    report(problem(code, place, { date, before: before.date }));
  });
}

// A scheme or a model is for any calendar, so that what it says of later years is no slip.
function reportAgainstCalendar(starts: readonly Start[], { name, calendar, report }: Dating): void {
  const end = closingDate(calendar);
  for (const { date, month, place } of starts) {
    const index = periodAt(calendar, month);
    if (index >= calendar.periods.length && !isBuiltIn(place)) {
      report(warning('never-in-force', place, { name, date, end }));
    } else if (index > 0 && index < calendar.periods.length && !Number.isInteger(index)) {
      const [before, after] = [Math.floor(index), Math.ceil(index)].map((each) =>
        periodLabel(calendar, each),
      );
      report(problem('date-within-period', place, { date, before: before!, after: after! }));
    }
  }
  const [first] = starts;
  const period = calendar.periods[0]!.label;
  if (first !== undefined && starts.every(({ month }) => periodAt(calendar, month) >= 1))
    report(problem('no-rule-in-force', first.place, { name, period, date: first.date }));
}

function shapeOf(level: Level): string {
  const dimensions = dimensionsOf(level);
  return dimensions.length === 0 ? 'one amount' : `a map by ${dimensions.join(' and ')}`;
}

function readFigure({ key, value }: WrittenEntry, { readFigure: read, report }: Dating): Level | undefined {
  const level = read(value);
  const facts = { what: `What "${key}" sets`, expected: 'one amount, or a map by item' };
  if (level === undefined || !formsOf(level).has('list')) return level;
  report(problem('wrong-shape', value.place, facts));
  return undefined;
}

function reportShapes([first, ...rest]: readonly Rule[], report: Report): void {
  if (first === undefined) return;
  const shape = shapeOf(first.level);
  for (const { date, level } of rest) {
    const facts = { what: `What "${date}" sets`, expected: `${shape}, as under "${first.date}"` };
    if (shapeOf(level) !== shape) report(problem('wrong-shape', level.place, facts));
  }
}

/**
 * Reads rules with dates: `{from 2012/13: 80%, from Apr 2016: 10%}`. What each sets holds until the date of the next.
 * Undefined, with problems reported, where a date or a figure cannot be read.
 */
export function readDated(map: WrittenMap, dating: Dating): Level | undefined {
  const { calendar, report } = dating;
  const entries = [...map.entries.values()];
  const starts = entries.flatMap((entry) => readStart(entry, report) ?? []);
  const levels = entries.flatMap((entry) => readFigure(entry, dating) ?? []);
  if (starts.length < entries.length) return undefined;
  reportOrder(starts, report);
  reportAgainstCalendar(starts, dating);
  if (levels.length < entries.length) return undefined;
  const rules = starts.map(({ date, month, place }, index) => ({
    date,
    first: Math.ceil(periodAt(calendar, month)),
    level: levels[index]!,
    place,
  }));
  reportShapes(rules, report);
  return { form: 'dated', rules, place: map.place };
}

/** The rules that are in force at some time from one period to another, by index. */
export function rulesInForce(rules: readonly Rule[], first: number, last: number): readonly Rule[] {
  return rules.filter((rule, index) => {
    const next = rules[index + 1]?.first ?? Number.POSITIVE_INFINITY;
    return rule.first <= last && next > first && next > rule.first;
  });
}
