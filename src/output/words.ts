import type { Outcome } from '../analysis/outcome.ts';
import { drawsOf } from '../simulation/plan.ts';
import { formatCount, formatPounds, formatShortPounds } from './format.ts';
import { type BreakEven, breakEvenSentence } from './words/break-even.ts';
import { centreWords } from './words/centre.ts';
import { deadlineWords } from './words/deadlines.ts';
import { endsHow, nearly } from './words/figures.ts';
import { findingWords } from './words/findings.ts';
import { fundWords } from './words/restricted.ts';
import { shortfallWords } from './words/shortfall.ts';
import { isAboutBalance, targetWords } from './words/targets.ts';
import { triggerWords } from './words/triggers.ts';

function oneOffSentence({ base }: Outcome): string[] {
  const oneOff = base.figures('budget.brought_forward').total;
  const { years } = base.figures('budget.in_year');
  const gaps = years.map((inYear) => -inYear);
  if (oneOff < nearly || gaps.some((gap) => gap < nearly)) return [];
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const isEven = most - least < nearly;
  const gap = isEven
    ? formatShortPounds(least)
    : `between ${formatShortPounds(least)} and ${formatShortPounds(most)}`;
  return [
    `${formatShortPounds(oneOff)} of its money is one-off: each year spends ${gap} more than it earns.`,
  ];
}

function correlationSentence({ correlations }: Outcome['run']): string[] {
  if (correlations.length === 0) return [];
  const each = correlations.map(
    ({ name, asked, achieved, isCarriedOn }) =>
      `${name} ${asked} asked, ${achieved.toFixed(3)} drawn${isCarriedOn ? ' beside what is recorded' : ''}`,
  );
  return [`Rank correlations: ${each.join('; ')}.`];
}

function simulationSentence({ run }: Outcome): string[] {
  if (!run.isDrawn) return [];
  const { plan, seed } = run.settings;
  const uncertain = [...run.inputs, ...run.chances.map((name) => `chance in ${name}`)];
  return [
    `Simulated ${formatCount(drawsOf(plan))} futures (${plan.replicates} replicates of ${plan.size} draws, seed ${seed}); uncertain: ${uncertain.join(', ')}.`,
    ...correlationSentence(run),
  ];
}

// With nothing to spend, to bring forward or to reach, a budget says what comes in.
function isFundingAlone({ base, run, targets }: Outcome): boolean {
  const { broughtForward, spending } = base.graph.scenario.budget;
  const asks = spending.length + broughtForward.length + targets.length;
  return asks === 0 && !run.isDrawn && base.figures('budget.funding').total >= nearly;
}

function fundingSentence({ base }: Outcome): string {
  const { years } = base.graph.calendar;
  const span = years.length === 1 ? years[0]! : `${years[0]} to ${years.at(-1)}`;
  return `Its funding comes to ${formatPounds(base.figures('budget.funding').total)} over ${span}; no spending is listed.`;
}

function budgetWords(outcome: Outcome, breakEven: BreakEven | undefined): readonly string[] {
  const { base, targets } = outcome;
  if (!base.graph.scenario.budget.isGiven) return [];
  if (isFundingAlone(outcome)) return [fundingSentence(outcome)];
  const ends =
    breakEven === undefined
      ? `The plan ${endsHow(base.figures('budget.balance').total)}.`
      : breakEvenSentence(outcome, breakEven);
  const isTold = targets.some(({ target }) => isAboutBalance(base, target));
  return [
    ends,
    ...oneOffSentence(outcome),
    ...centreWords(outcome),
    ...shortfallWords(outcome, isTold),
    ...outcome.restricted.flatMap((fund) => fundWords(outcome, fund)),
  ];
}

/** What a run says, in sentences: where the plan ends, where it balances, what is one-off, where the middle of its
 * futures lies, how likely a shortfall is, whether restricted money is spent as it should be, its author's findings, how
 * likely targets are, when deadlines pass, what to look for at review dates.
 */
export function summaryWords(outcome: Outcome, breakEven: BreakEven | undefined): readonly string[] {
  return [
    ...budgetWords(outcome, breakEven),
    ...outcome.base.graph.scenario.findings.map((finding) => findingWords(outcome.base, finding)),
    ...outcome.targets.flatMap((target) => targetWords(outcome, target)),
    ...outcome.deadlines.flatMap((deadline) => deadlineWords(outcome, deadline)),
    ...outcome.triggers.flatMap((trigger) => triggerWords(outcome, trigger)),
    ...simulationSentence(outcome),
  ];
}
