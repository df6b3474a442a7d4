import type { Assurance, Outcome, TargetOutcome } from '../analysis/outcome.ts';
import type { Sought } from '../analysis/seek.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { isMoney } from '../graph/units.ts';
import type { Lever, Target } from '../scenario/scenario.ts';
import { drawsOf } from '../simulation/plan.ts';
import { halfWidth } from '../simulation/summary.ts';
import {
  formatChance,
  formatCount,
  formatFigure,
  formatPounds,
  formatShare,
  formatShortPounds,
  formatWithUnit,
} from './format.ts';
import { shownUnit } from './lines.ts';

/** The input whose break-even is told, and what was found. */
export interface BreakEven {
  readonly lever: Lever;
  readonly sought: Sought;
}

const nearly = 0.5;

/** How a closing balance ends, in words: `ends £2,100 short`. */
export function endsHow(balance: number): string {
  if (Math.abs(balance) < nearly) return 'balances exactly';
  return balance < 0 ? `ends ${formatPounds(-balance)} short` : `ends with ${formatPounds(balance)} to spare`;
}

// A label inside a sentence keeps its capitals only where they are a name's.
function inSentence(label: string): string {
  const isName = /\s[A-Z]/.test(label) || /^[A-Z]{2}/.test(label);
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

// Enough digits to tell the break-even from the value that the plan assumes.
function atValue(value: number, unit: string, other: number): string {
  if (unit !== '%') return formatFigure(value, unit);
  const digits =
    [0, 1, 2, 3].find(
      (count) => formatShare(value, count) !== formatShare(other, count) && Math.abs(value - other) > 1e-9,
    ) ?? 0;
  const exact = [0, 1, 2].find(
    (count) => Math.abs(Number(formatShare(value, count).slice(0, -1)) / 100 - value) < 1e-9,
  );
  return formatShare(value, Math.max(exact ?? 1, exact === undefined ? digits : 0));
}

function breakEvenSentence({ base }: Outcome, { lever, sought }: BreakEven): string {
  const node = base.graph.nodes.get(lever.variable)!;
  const unit = shownUnit(node);
  const value = base.figures(lever.variable).total;
  const balance = base.figures('budget.balance').total;
  const lead = `With the ${inSentence(node.variable!.label)} at ${atValue(value, unit, value)} the plan ${endsHow(balance)}`;
  if (sought.found) return `${lead}; it balances at ${atValue(sought.value, unit, value)}.`;
  const span = `from ${formatFigure(sought.low, unit)} to ${formatFigure(sought.high, unit)}`;
  return sought.atLow >= 0 ? `${lead}; it stays above nil ${span}.` : `${lead}; it stays short ${span}.`;
}

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

// A figure is told only to the digits that its simulation error leaves standing.
function roundedTo(value: number, error: number): string {
  const step = error > 0 ? 10 ** Math.floor(Math.log10(error)) : 1;
  return formatPounds(Math.round(value / Math.max(1, step)) * Math.max(1, step));
}

function assuranceWords(assurances: readonly Assurance[], width: (se: number) => number): string {
  return assurances
    .map(({ assurance, needed, se }) => {
      const sum = needed > 0 ? roundedTo(needed, width(se)) : 'nothing';
      return `${sum} for ${formatShare(assurance)}`;
    })
    .join(' and ');
}

// The error of a chance in percentage points, to one figure: never 0, which would claim more than was drawn.
function pointsOf(error: number): string {
  return String(Number((error * 100).toPrecision(1)));
}

// A target that nothing uncertain moves is met or not; the budget's own sentence has said so of its balance.
function certainSentence(base: BaseCase, target: Target, value: number, isMet: boolean): string {
  const unit = shownUnit(base.graph.nodes.get(target.variable)!);
  const [level, figure] = [target.level.amount, value].map((amount) => formatWithUnit(amount, unit));
  return `Target "${target.label}" ${isMet ? 'met' : 'not met'}: ${figure}, where ${target.sense} ${level} is wanted.`;
}

function targetSentences(
  { run, base }: Outcome,
  { target, value, isMet, chance, assurances }: TargetOutcome,
): string[] {
  if (chance === undefined) return [certainSentence(base, target, value, isMet)];
  const width = (se: number) => halfWidth(se, run.settings.plan);
  const exact = `${formatShare(chance.probability, 1)}, simulation error ± ${pointsOf(width(chance.se))} points`;
  const met = `Target "${target.label}" met in ${formatChance(chance.probability)} (${exact}), if the ranges written in the scenario are right.`;
  const isShort =
    isMoney(base.graph.nodes.get(target.variable)!.unit) && assurances.some(({ needed }) => needed > 0);
  return isShort
    ? [met, `A reserve of ${assuranceWords(assurances, width)} assurance would have been enough.`]
    : [met];
}

function simulationSentence({ run }: Outcome): string[] {
  if (run.inputs.length === 0) return [];
  const { plan, seed } = run.settings;
  return [
    `Simulated ${formatCount(drawsOf(plan))} futures (${plan.replicates} replicates of ${plan.size} draws, seed ${seed}); uncertain: ${run.inputs.join(', ')}.`,
  ];
}

/** What a run says, in sentences: where the plan ends, where it balances, what is one-off, how likely its targets are. */
export function summaryWords(outcome: Outcome, breakEven: BreakEven | undefined): readonly string[] {
  const { base, targets } = outcome;
  if (!base.graph.scenario.budget.isGiven)
    return [...targets.flatMap((target) => targetSentences(outcome, target)), ...simulationSentence(outcome)];
  const ends =
    breakEven === undefined
      ? `The plan ${endsHow(base.figures('budget.balance').total)}.`
      : breakEvenSentence(outcome, breakEven);
  return [
    ends,
    ...oneOffSentence(outcome),
    ...targets.flatMap((target) => targetSentences(outcome, target)),
    ...simulationSentence(outcome),
  ];
}
