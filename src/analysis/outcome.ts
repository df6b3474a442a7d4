import { type BaseCase, measuresOf } from '../graph/base-case.ts';
import type { Target } from '../scenario/scenario.ts';
import { reachedBy } from '../simulation/reached.ts';
import type { Sample } from '../simulation/sample.ts';
import type { Run } from '../simulation/simulate.ts';
import { type Chance, chanceOf, type Summary, summarise } from '../simulation/summary.ts';
import { type DeadlineOutcome, deadlineOutcome } from './deadlines.ts';
import { type FundOutcome, fundOutcome } from './restricted.ts';
import { type TriggerOutcome, triggerOutcome } from './triggers.ts';
import { meets, targetQuestion } from './wanted.ts';

/** What a simulation says of one variable: by financial year and for the whole calendar; null where some draw has no value. */
export interface Simulated {
  readonly years: readonly (Summary | null)[];
  readonly total: Summary | null;
}

/** The least sum that would have met a target in a share of the futures, had it been there: nil where none is needed. */
export interface Assurance {
  readonly assurance: number;
  readonly needed: number;
  readonly se: number;
}

/** A target in the base case and, where it was simulated, its chance and what would make it likelier. */
export interface TargetOutcome {
  readonly target: Target;
  readonly value: number;
  readonly isMet: boolean;
  readonly chance: Chance | undefined;
  readonly assurances: readonly Assurance[];
}

/** All that is known of a scenario once it has run. `run` has no inputs where nothing in it is uncertain. */
export interface Outcome {
  readonly base: BaseCase;
  readonly run: Run;
  readonly simulated: ReadonlyMap<string, Simulated>;
  readonly targets: readonly TargetOutcome[];
  readonly deadlines: readonly DeadlineOutcome[];
  readonly triggers: readonly TriggerOutcome[];
  readonly restricted: readonly FundOutcome[];
}

const assuranceLevels = [0.8, 0.9];

type Summarise = (name: string, first: number, last: number) => Summary | null;

// The years of what has no time share one sample, and a stock's last year is its total: each is summarised once.
function summariser({ sample, settings }: Run): Summarise {
  const known = new Map<Sample, Summary>();
  return (name, first, last) => {
    const drawn = sample(name, first, last);
    if (drawn === undefined) return null;
    const found = known.get(drawn) ?? summarise(drawn, settings.plan);
    known.set(drawn, found);
    return found;
  };
}

function simulatedOf({ base }: Run, name: string, summaryOf: Summarise): Simulated {
  const { periods, years } = base.graph.calendar;
  const measures = measuresOf(base.graph, name, 'all').slice(periods.length);
  const summaries = measures.map(({ first, last }) => summaryOf(name, first, last));
  return { years: summaries.slice(0, years.length), total: summaries.at(-1) ?? null };
}

function assurancesOf({ settings }: Run, { sense, level }: Target, sample: Sample): readonly Assurance[] {
  return assuranceLevels.map((assurance) => {
    const { value, se } = reachedBy(sample, sense, assurance, settings.plan);
    const gap = sense === 'at least' ? level.amount - value : value - level.amount;
    return { assurance, needed: Math.max(0, gap), se };
  });
}

function outcomeOf(run: Run, target: Target): TargetOutcome {
  const { base, settings } = run;
  const value = base.figures(target.variable).total;
  const question = targetQuestion(base, target);
  const { name, first, last } = question.measure;
  const met = run.answer(question);
  const sample = run.sample(name, first, last);
  return {
    target,
    value,
    isMet: meets(base, target, value),
    chance: met && chanceOf(met, settings.plan),
    assurances: sample === undefined ? [] : assurancesOf(run, target, sample),
  };
}

/** Summarises a run: every variable that moves, every target, trigger and restricted fund. */
export function assess(run: Run): Outcome {
  const { base, moved } = run;
  const shown = moved.filter((name) =>
    ['input', 'line', 'total'].includes(base.graph.nodes.get(name)!.variable!.role),
  );
  const summaryOf = summariser(run);
  const simulated = new Map(shown.map((name) => [name, simulatedOf(run, name, summaryOf)]));
  const { scenario } = base.graph;
  const targets = scenario.targets.map((target) => outcomeOf(run, target));
  const triggers = scenario.triggers.map((trigger) => triggerOutcome(run, trigger));
  const restricted = scenario.budget.restricted.map((fund) => fundOutcome(run, fund));
  const deadlines = scenario.deadlines.map((deadline) => deadlineOutcome(run, deadline));
  return { base, run, simulated, targets, deadlines, triggers, restricted };
}

/** The summaries of a variable at the end of every period; undefined where it was not recorded by period. */
export function summariesByPeriod(run: Run, name: string): readonly Summary[] | undefined {
  const summaryOf = summariser(run);
  const found = run.base.graph.calendar.periods.map((_, t) => summaryOf(name, t, t));
  return found.every((summary) => summary !== null) ? found : undefined;
}
