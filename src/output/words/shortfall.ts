import type { Outcome } from '../../analysis/outcome.ts';
import { type Cover, type Shortfall, shortfallOf } from '../../analysis/shortfall.ts';
import { halfPenny } from '../../graph/units.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import { formatPounds, formatShare } from '../format.ts';
import { chanceInWords, endsHow, listed } from './figures.ts';
import { reserveInWords } from './reserve.ts';

function reserveWords(covers: readonly Cover[], plan: DrawPlan): string {
  return reserveInWords(
    covers.map(({ assurance, reached: { value, se } }) => ({ assurance, needed: -value, se })),
    plan,
  );
}

function sufficiencyWords(covers: readonly Cover[]): string {
  const words = ['enough', 'not enough', 'too close to tell'].flatMap((sufficiency) => {
    const levels = covers.filter(({ suffices }) => suffices === sufficiency);
    const named = listed(levels.map(({ assurance }) => formatShare(assurance)));
    return levels.length === 0 ? [] : [`${sufficiency} for ${named}`];
  });
  return `${listed(words)} assurance`;
}

const ifRight = 'if the ranges written in the scenario are right';

function coveredSentences(
  { base, run, simulated }: Outcome,
  before: Shortfall | undefined,
  after: Shortfall,
): string[] {
  const { plan } = run.settings;
  const sum = formatPounds(base.figures('budget.contingency').total);
  const contingency = simulated.has('budget.contingency') ? `${sum} in the base case` : sum;
  const short = `It ends short in ${chanceInWords(after.chance, plan)} after its contingency of ${contingency}`;
  const needed = before && ` A reserve of ${reserveWords(before.covers, plan)} would have been enough.`;
  return [
    ...(before === undefined
      ? []
      : [`The plan ends short in ${chanceInWords(before.chance, plan)}, ${ifRight}.`]),
    `${short}: that is ${sufficiencyWords(after.covers)}.${needed ?? ''}`,
  ];
}

function uncoveredSentences({ run }: Outcome, { chance, covers }: Shortfall): string[] {
  const { plan } = run.settings;
  const isShort = covers.some(({ reached }) => reached.value < -halfPenny);
  const reserve = `A reserve of ${reserveWords(covers, plan)} would have been enough.`;
  return [
    `The plan ends short in ${chanceInWords(chance, plan)}, ${ifRight}.`,
    ...(isShort ? [reserve] : []),
  ];
}

/** How likely the plan is to end short, before and after its contingency, and what reserve would do. Without a
 * contingency a target that the plan balances says the same, and nothing is said here where `isTold`.
 */
export function shortfallWords(outcome: Outcome, isTold: boolean): readonly string[] {
  const { base } = outcome;
  const before = shortfallOf(outcome, 'budget.balance');
  if (base.graph.scenario.budget.contingency.length === 0)
    return before === undefined || isTold ? [] : uncoveredSentences(outcome, before);
  const after = shortfallOf(outcome, 'budget.after_contingency');
  const ends = endsHow(base.figures('budget.after_contingency').total);
  const certain = `With its contingency of ${formatPounds(base.figures('budget.contingency').total)} it ${ends}.`;
  return [certain, ...(after === undefined ? [] : coveredSentences(outcome, before, after))];
}
