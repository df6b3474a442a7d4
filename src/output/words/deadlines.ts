import type { DeadlineOutcome } from '../../analysis/deadlines.ts';
import type { Outcome } from '../../analysis/outcome.ts';
import { closingDate, lastDayOf } from '../../scenario/calendar.ts';
import { chanceInWords } from './figures.ts';

// A date by which most people would want to have decided: it is still open in this share of the futures.
const assured = 0.8;

function dateOf({ base }: Outcome, period: number): string {
  const { calendar } = base.graph;
  return `${lastDayOf(calendar, period)} (${calendar.periods[period]!.label})`;
}

function baseSentence(outcome: Outcome, { deadline, last }: DeadlineOutcome): string {
  const { calendar } = outcome.base.graph;
  if (last < 0) return `${deadline.label}: it has passed from the start, ${dateOf(outcome, 0)}.`;
  if (last === calendar.periods.length - 1)
    return `${deadline.label}: it does not pass before the end, ${closingDate(calendar)}.`;
  return `${deadline.label}: ${dateOf(outcome, last)}.`;
}

function chanceSentence(outcome: Outcome, { chances }: DeadlineOutcome): string[] {
  if (chances === undefined) return [];
  const { plan } = outcome.run.settings;
  const period = chances.findLastIndex(({ probability }) => probability >= assured);
  const first = chances[0]!;
  if (period < 0) return [`It is still open at ${dateOf(outcome, 0)} in ${chanceInWords(first, plan)}.`];
  const open = `It is ${dateOf(outcome, period)} or later in ${chanceInWords(chances[period]!, plan)}`;
  const end = chances.length - 1;
  return period === end
    ? [`It does not pass before the end in ${chanceInWords(chances[end]!, plan)}.`]
    : [`${open}.`, `It does not pass before the end in ${chanceInWords(chances[end]!, plan)}.`];
}

/** When a deadline passes, and the latest date at which it is still open in four futures of five. */
export function deadlineWords(outcome: Outcome, deadline: DeadlineOutcome): readonly string[] {
  return [baseSentence(outcome, deadline), ...chanceSentence(outcome, deadline)];
}
