import type { Compared } from '../../analysis/compare/compare.ts';
import { baseOf } from '../../analysis/compare/option.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import type { Budget } from '../../scenario/scenario.ts';
import { budgetLines } from '../budget.ts';
import { orNone, type Row, type Table } from '../table.ts';

/** Lines of one part of a budget: what each comes to over the calendar, by label. */
type Lines = ReadonlyMap<string, number>;

function linesOf(base: BaseCase, names: readonly string[]): Lines {
  return new Map(budgetLines(base, names).map(({ label, figures }) => [label, figures.total]));
}

// A line that an option lacks has no figure there.
function lineRows(of: readonly Lines[]): readonly Row[] {
  const labels = [...new Set(of.flatMap((lines) => [...lines.keys()]))];
  return labels.map((label) => ({
    label,
    style: 'line',
    unit: '£',
    values: of.map((lines) => orNone(lines.get(label) ?? Number.NaN)),
  }));
}

type Part = 'broughtForward' | 'funding' | 'spending';

const parts: readonly (readonly [part: Part, heading: string, total: string])[] = [
  ['broughtForward', 'Brought forward', 'budget.brought_forward'],
  ['funding', 'Funding', 'budget.funding'],
  ['spending', 'Spending', 'budget.spending'],
];

const budgetOf = ({ graph }: BaseCase): Budget => graph.scenario.budget;

function totalRow(bases: readonly BaseCase[], label: string, name: string): Row {
  return { label, style: 'total', unit: '£', values: bases.map((base) => orNone(base.figures(name).total)) };
}

function partRows(
  bases: readonly BaseCase[],
  [part, heading, total]: (typeof parts)[number],
): readonly Row[] {
  const lines = lineRows(bases.map((base) => linesOf(base, budgetOf(base)[part])));
  const label = part === 'broughtForward' ? 'Balance brought forward' : `Total ${heading.toLowerCase()}`;
  return lines.length === 0
    ? []
    : [{ label: heading, style: 'heading', unit: '£', values: [] }, ...lines, totalRow(bases, label, total)];
}

/** The budgets of options side by side, in the base case and over the whole calendar; undefined where one has none. */
export function budgetsTable({ options }: Compared): Table | undefined {
  const bases = options.map(({ option }) => baseOf(option));
  if (!bases.every((base) => budgetOf(base).isGiven)) return undefined;
  const { years } = bases[0]!.graph.calendar;
  const span = years.length === 1 ? years[0]! : `${years[0]} to ${years.at(-1)}`;
  return {
    title: `Budgets in the base case, ${span}`,
    rowsAre: 'Line',
    columns: options.map(({ option }) => option.label),
    rows: [
      ...parts.flatMap((part) => partRows(bases, part)),
      totalRow(bases, 'Balance carried forward', 'budget.balance'),
    ],
    notes: ['Figures may not sum because of rounding. Cash prices. Deficits are in brackets.'],
  };
}
