import type { Outcome, TargetOutcome } from '../../analysis/outcome.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { halfPenny, isMoney } from '../../graph/units.ts';
import type { Target } from '../../scenario/scenario.ts';
import { formatPounds, formatWithUnit } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { chanceInWords } from './figures.ts';
import { reserveInWords } from './reserve.ts';

/** Whether a target asks that the budget balance, which is what its shortfall is about. */
export function isAboutBalance({ graph }: BaseCase, { variable, sense, level }: Target): boolean {
  const { definition } = nodeOf(graph, variable);
  const measured = definition.type === 'formula' ? definition.expression : undefined;
  const isBalance = measured?.type === 'name' && measured.name === 'budget.balance';
  return isBalance && sense === 'at least' && level.amount === 0;
}

// A target that nothing uncertain moves is met or not; the budget's own sentence has said so of its balance.
function certainSentence({ graph }: BaseCase, { target, value, isMet }: TargetOutcome): string {
  const unit = shownUnit(nodeOf(graph, target.variable));
  // Pounds that look alike are told in pence.
  const isClose = unit === '£' && Math.abs(value - target.level.amount) < 1;
  const write = (amount: number) => (isClose ? formatPounds(amount, 2) : formatWithUnit(amount, unit));
  const [level, figure] = [write(target.level.amount), write(value)];
  return `Target "${target.label}" ${isMet ? 'met' : 'not met'}: ${figure}, where ${target.sense} ${level} is wanted.`;
}

/** How likely a target is to be met and, of money, what reserve would have made it sure enough. */
export function targetWords({ run, base }: Outcome, outcome: TargetOutcome): readonly string[] {
  const { target, chance, assurances } = outcome;
  if (chance === undefined) return [certainSentence(base, outcome)];
  const { plan } = run.settings;
  const met = `Target "${target.label}" met in ${chanceInWords(chance, plan)}, if the ranges written in the scenario are right.`;
  const isMoneyShort =
    isMoney(nodeOf(base.graph, target.variable).unit) && assurances.some(({ needed }) => needed > halfPenny);
  const hasContingency = base.graph.scenario.budget.contingency.length > 0;
  const isSaid = hasContingency && isAboutBalance(base, target);
  if (!isMoneyShort || isSaid) return [met];
  const needed = isAboutBalance(base, target) || target.sense === 'at most' ? 'A reserve of' : 'A further';
  return [met, `${needed} ${reserveInWords(assurances, plan)} would have been enough.`];
}
