import type { Outcome } from '../analysis/outcome.ts';
import type { TriggerOutcome } from '../analysis/triggers.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { nodeOf } from '../graph/graph.ts';
import type { DrawPlan } from '../simulation/plan.ts';
import { halfWidth } from '../simulation/summary.ts';
import { formatShare } from './format.ts';
import { shownUnit } from './lines.ts';
import type { Row, Table } from './table.ts';
import { watchedWords } from './words/triggers.ts';

function line(label: string, unit: string, value: number | null): Row {
  return { label, style: 'line', unit, values: [value] };
}

function oddsRows({ trigger, odds }: TriggerOutcome, unit: string, plan: DrawPlan): readonly Row[] {
  if (odds === undefined) return [];
  const found = odds.found ? odds : undefined;
  const side = found?.side ?? 'below';
  const error = found && Number(halfWidth(found.figure.se, plan).toPrecision(2));
  return [
    line(`At most a ${formatShare(trigger.chance)} chance of it ${side}`, unit, found?.figure.value ?? null),
    line('Simulation error of that (±)', unit, error ?? null),
    line(`Share of the futures ${side} that`, '%', found?.beyond ?? null),
    line('Chance of it in the others', '%', found?.otherwise.probability ?? null),
  ];
}

function rowsOf(base: BaseCase, outcome: TriggerOutcome, plan: DrawPlan): readonly Row[] {
  const { trigger, planned, pace } = outcome;
  const unit = shownUnit(nodeOf(base.graph, trigger.watch));
  const heading = `${trigger.label}: ${watchedWords(base, trigger)}`;
  return [
    { label: heading, style: 'heading', unit: '', values: [] },
    line('Plan', unit, planned),
    line('Target just met at a pace of', unit, pace.found ? pace.figure : null),
    ...oddsRows(outcome, unit, plan),
  ];
}

/** What to look for at each review date, with how sure it is; a dash where there is no such figure. */
export function triggersTable({ base, run, triggers }: Outcome): Table {
  return {
    title: `${base.graph.scenario.title}: what to look for`,
    rowsAre: 'Line',
    columns: ['Figure'],
    rows: triggers.flatMap((outcome) => rowsOf(base, outcome, run.settings.plan)),
    notes: ['The chance below or above a figure is that of all the futures there together.'],
  };
}
