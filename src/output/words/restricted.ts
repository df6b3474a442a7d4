import type { Outcome } from '../../analysis/outcome.ts';
import type { FundOutcome } from '../../analysis/restricted.ts';
import { halfPenny } from '../../graph/units.ts';
import { formatPoundsOrPence } from '../format.ts';
import { chanceInWords, inWords, listed } from './figures.ts';

function closingWords(closing: number): string {
  if (Math.abs(closing) <= halfPenny) return 'nothing is unspent at the end';
  return closing > 0
    ? `${formatPoundsOrPence(closing)} is unspent at the end and would be repaid`
    : `${formatPoundsOrPence(-closing)} more is spent than there is, which the council must find`;
}

function inUseWords({ base }: Outcome, { mostInUse, firstInUse }: FundOutcome): string {
  if (firstInUse === undefined || mostInUse <= halfPenny) return 'none of it is in use elsewhere';
  const { label } = base.graph.calendar.periods[firstInUse]!;
  return `the plan leans on up to ${formatPoundsOrPence(mostInUse)} of it elsewhere, first at the end of ${label}`;
}

// What happens in none of the futures, as in the base case, needs no words.
function chanceWords({ run }: Outcome, { chances }: FundOutcome): string[] {
  const told = [
    [chances.unspent, 'some is unspent at the end'],
    [chances.overspent, 'more is spent than there is'],
    [chances.inUse, 'the plan leans on it elsewhere'],
  ] as const;
  const each = told.flatMap(([chance, what]) =>
    chance === undefined || chance.probability === 0
      ? []
      : [`${what} in ${chanceInWords(chance, run.settings.plan)}`],
  );
  const words = listed(each);
  return each.length === 0 ? [] : [`Of this money ${words}.`];
}

/** Whether money restricted to one purpose is spent on it, all of it and no more, and how likely it is that it is not. */
export function fundWords(outcome: Outcome, fund: FundOutcome): readonly string[] {
  return [
    `Restricted to ${inWords(fund.name)}: ${closingWords(fund.closing)}, and ${inUseWords(outcome, fund)}.`,
    ...chanceWords(outcome, fund),
  ];
}
