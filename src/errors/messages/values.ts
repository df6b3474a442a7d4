import { amountMeant } from './amount-meant.ts';
import { all, count } from './phrases.ts';

// A share written without its %: 70 is 7000%.
function shareMeant(value: string, high: string): string[] {
  if (!value.endsWith('%') || !high.endsWith('%')) return [];
  const written = Number.parseFloat(value) / 100;
  const isLikely = Number.isInteger(written) && written > 1 && written <= Number.parseFloat(high);
  return isLikely ? [`Did you mean ${written}%?`] : [];
}

function amountAdvice(text: string): string {
  const meant = amountMeant(text);
  if (meant !== undefined) return `Write ${meant}`;
  return 'Amounts are written 1,608 or 75% or £1,000 or £32.5k or -£1.2m. A formula starts with =.';
}

/** Problems with the figures that an author wrote. */
export const values = {
  'bad-quantity': ({ text }: { text: string }) => [`"${text}" is not an amount.`, amountAdvice(text)],
  'wrong-symbol': ({ text, unit, instead }: { text: string; unit: string; instead: string }) => [
    `"${text}" does not fit the unit ${unit}.`,
    `Write ${instead}.`,
  ],
  'missing-value': ({ name, summary, isNamed }: { name: string; summary: string; isNamed: boolean }) => [
    `${name} has no value${summary === '' ? '' : ` (${summary})`}.`,
    isNamed ? 'Write it here, as in "value: 75%".' : 'Give it one under "inputs:".',
  ],
  'value-left-out': ({
    name,
    said,
    lost,
    figure,
    where,
  }: {
    name: string;
    said: readonly string[];
    lost: readonly string[];
    figure: string;
    where: string;
  }) => [
    `Only ${all(said)} of ${name} ${said.length === 1 ? 'is' : 'are'} written here, which would take away the ${all(lost)} that ${where} gives it: these all speak of one figure, and go together.`,
    `Write "${figure}" again beside ${said.length === 1 ? 'it' : 'them'}, and what else still holds; unit, range, label and known figures stay by themselves.`,
  ],
  'two-values': ({ name }: { name: string }) => [
    `${name} has both a value and a formula; only one of them could count.`,
    'Keep one of the two.',
  ],
  'missing-year': ({ name, years }: { name: string; years: string }) => [
    `${name} has no figure for ${years}.`,
    'Write one for each year of the calendar.',
  ],
  'year-outside': ({ year, calendar }: { year: string; calendar: string }) => [
    `${year} is not in the calendar, which runs ${calendar}.`,
  ],
  'bad-year': ({ text, instead }: { text: string; instead: string | undefined }) => [
    `"${text}" is not a financial year.`,
    `Financial years run from April to March and are written ${instead ?? '2015/16'}.`,
  ],
  'bad-date': ({ text, instead }: { text: string; instead: string | undefined }) => [
    `"${text}" is not a date for a rule to hold from.`,
    instead === undefined
      ? 'Rules hold from a financial year, a quarter or a month: from 2015/16, from 2015/16 Q3 or from Oct 2015.'
      : `Write ${instead}.`,
  ],
  'date-within-period': ({ date, before, after }: { date: string; before: string; after: string }) => [
    `"${date}" falls within a period of the calendar, ${before}, and a rule holds for whole periods.`,
    `Write from ${before} or from ${after}.`,
  ],
  'same-date': ({ date, before }: { date: string; before: string }) => [
    `"${date}" is the same date as "${before}"; only one of the two rules could hold.`,
    'Keep one of the two.',
  ],
  'dates-out-of-order': ({ date, before }: { date: string; before: string }) => [
    `"${date}" stands after "${before}", which is later.`,
    'Write the rules in the order of their dates: each holds until the next.',
  ],
  'no-rule-in-force': ({ name, period, date }: { name: string; period: string; date: string }) => [
    `No rule of ${name} is in force when the calendar begins, in ${period}: the first is "${date}".`,
    `Write one that holds from ${period} or before, 0 only where there is nothing.`,
  ],
  'never-in-force': ({ name, date, end }: { name: string; date: string; end: string }) => [
    `What ${name} is "${date}" is never in force: the calendar ends on ${end}.`,
  ],
  'bad-calendar': ({ part, text, expected }: { part: string; text: string; expected: string }) => [
    `"${part}: ${text}" is no part of a calendar.`,
    `After "${part}:" comes ${expected}.`,
  ],
  'missing-item': ({ name, dimension, items }: { name: string; dimension: string; items: string }) => [
    `${name} has no figure for ${items} (of the dimension ${dimension}).`,
    'Write a figure for every item, 0 only where there is nothing.',
    'A value replaces the whole of the one in an extended file, so repeat the items that stay as they are.',
  ],
  'wrong-length': ({ name, expected, found }: { name: string; expected: string; found: number }) => [
    `${name} lists ${count(found)} ${found === 1 ? 'figure' : 'figures'}; there should be ${expected}.`,
    'A list is by period; by year, write {2015/16: …, 2016/17: …}.',
  ],
  'ambiguous-flow': ({ name }: { name: string }) => [
    `${name} is a flow, so one figure could mean each period, each year or the whole time.`,
    'Write it by year ({2015/16: …}) or by period ([…]), or = even(total) to spread a total.',
  ],
  'out-of-range': ({
    name,
    value,
    low,
    high,
  }: {
    name: string;
    value: string;
    low: string;
    high: string;
  }) => [`${name} is ${value}, outside its range ${low} to ${high}.`, ...shareMeant(value, high)],
  'uncertain-needs-value': ({ name }: { name: string }) => [
    `${name} is uncertain, so it needs one plain value beside its range: the base case uses it.`,
    'Write "value: 75%" beside "uncertain: pert(55%, 75%, 92%)".',
  ],
  'needs-uncertain': ({ name, key }: { name: string; key: string }) => [
    `"${key}" says something of a range of uncertainty, and ${name} has none.`,
    'Write a range beside it, such as "uncertain: pert(1%, 2%, 4%)".',
  ],
  'needs-varies': ({ name }: { name: string }) => [
    `"persistence" says how much of one year carries over to the next, but ${name} is drawn once for all of them.`,
    'Write "varies: each year" beside it, or leave it out.',
  ],
  'progress-to-a-date': ({ name, source, date }: { name: string; source: string; date: string }) => [
    `${name} is drawn from counts, and the figures of ${source} are progress to ${date === '' ? 'a date' : date}: successes so far, not of all who will have been tried.`,
    'The share in the end may well be higher. Count only those whose time to succeed is over, or write a range.',
  ],
  'distribution-rule': ({ signature, rule }: { signature: string; rule: string }) => [
    `These are not the parameters of ${signature}: ${rule}.`,
  ],
  'bad-target': ({ text }: { text: string }) => [
    `"${text}" is not a target.`,
    'A target is written "at least £0" or "at most 90%".',
  ],
};
