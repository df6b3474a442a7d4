import type { Bridge, Step } from '../../analysis/compare/bridge.ts';
import { baseOf, type Option } from '../../analysis/compare/option.ts';
import { levelText } from '../../graph/level-text.ts';
import type { Scenario, Variable } from '../../scenario/scenario.ts';
import type { Row, Table } from '../table.ts';
import { listed } from '../words/figures.ts';

// Longer figures say more beside a table than within a label.
const longest = 16;

function variableOf({ variables }: Scenario, name: string): Variable | undefined {
  return variables.find((variable) => variable.name === name);
}

function amountIn(scenario: Scenario, name: string): string | undefined {
  const content = variableOf(scenario, name)?.content;
  if (content?.type !== 'level') return undefined;
  const { level } = content;
  const only = level.form === 'items' && level.items.length === 1 ? level.items[0]! : level;
  const text = levelText(only, scenario);
  return text.length <= longest ? text : undefined;
}

// What is only recorded otherwise has the same figure before and after.
function changeOf(from: Scenario, to: Scenario, name: string): string {
  const label = variableOf(to, name)?.label ?? name;
  const [before, after] = [from, to].map((scenario) => amountIn(scenario, name));
  if (before === undefined || after === undefined) return label;
  return before === after ? `${label}, as recorded` : `${label}: ${before} to ${after}`;
}

// The lines that only one of two budgets has.
function budgetLabels(from: Scenario, to: Scenario): readonly string[] {
  const linesOf = ({ budget }: Scenario) => [...budget.broughtForward, ...budget.funding, ...budget.spending];
  const only = (one: Scenario, other: Scenario) =>
    linesOf(one)
      .filter((name) => !linesOf(other).includes(name))
      .map((name) => variableOf(one, name)?.label ?? name);
  return [
    ...only(to, from).map((label) => `${label} in the budget`),
    ...only(from, to).map((label) => `${label} no longer in the budget`),
  ];
}

/** What changes in a step of a bridge: `Posts: 29 to 35`. */
export function stepLabel({ names, isRest }: Step, from: Option, to: Option): string {
  const [before, after] = [from, to].map((option) => baseOf(option).graph.scenario) as [Scenario, Scenario];
  const changes = names.map((name) => changeOf(before, after, name));
  const all = isRest ? [...changes, ...budgetLabels(before, after)] : changes;
  return all.length === 0 ? 'Everything else, such as another model' : listed(all);
}

/** A bridge as a table: what each change adds, and what it comes to with all before it. */
export function bridgeTable(bridge: Bridge, from: Option, to: Option, unit: string): Table {
  const row = (label: string, style: Row['style'], values: Row['values']): Row => ({
    label,
    style,
    unit,
    values,
  });
  const steps = bridge.steps.map((step) =>
    row(stepLabel(step, from, to), 'line', [step.change, step.reached]),
  );
  return {
    title: `From ${from.label} to ${to.label}`,
    rowsAre: 'Change',
    columns: ['Adds', 'Comes to'],
    rows: [
      row(from.label, 'line', [null, bridge.from]),
      ...steps,
      row(to.label, 'total', [bridge.to - bridge.from, bridge.to]),
    ],
    notes: [],
  };
}
