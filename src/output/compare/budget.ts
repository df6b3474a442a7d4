import type { Compared } from '../../analysis/compare/compared.ts';
import { baseOf } from '../../analysis/compare/option.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import type { Budget } from '../../scenario/scenario.ts';
import { type BudgetLine, budgetLines } from '../budget.ts';
import { orNone, type Row, type Table } from '../table.ts';
import { inWords } from '../words/figures.ts';

// A line that an option lacks has no figure there; lines are the same where their names and items are.
function lineRows(of: readonly (readonly BudgetLine[])[]): readonly Row[] {
  const lines = new Map(of.flatMap((each) => each.map((line) => [line.key, line.label] as const)));
  return [...lines].map(([key, label]) => ({
    label,
    style: 'line',
    unit: '£',
    values: of.map((each) => orNone(each.find((line) => line.key === key)?.figures.total ?? Number.NaN)),
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
  const lines = lineRows(bases.map((base) => budgetLines(base, budgetOf(base)[part])));
  const label = part === 'broughtForward' ? 'Balance brought forward' : `Total ${heading.toLowerCase()}`;
  return lines.length === 0
    ? []
    : [{ label: heading, style: 'heading', unit: '£', values: [] }, ...lines, totalRow(bases, label, total)];
}

function fundsOf(bases: readonly BaseCase[]): readonly string[] {
  return [...new Set(bases.flatMap((base) => budgetOf(base).restricted.map(({ name }) => name)))];
}

// An option without a fund has no figures of it.
function fundRows(bases: readonly BaseCase[], fund: string): readonly Row[] {
  const row = (label: string, part: string, style: Row['style']): Row => ({
    label,
    style,
    unit: '£',
    values: bases.map((base) =>
      base.graph.nodes.has(`budget.${fund}_${part}`)
        ? orNone(base.figures(`budget.${fund}_${part}`).total)
        : null,
    ),
  });
  return [
    { label: `Restricted to ${inWords(fund)}`, style: 'heading', unit: '£', values: [] },
    row('Funding', 'funding', 'line'),
    row('Spending', 'spending', 'line'),
    row(`Balance restricted to ${inWords(fund)}`, 'balance', 'total'),
  ];
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
      ...fundsOf(bases).flatMap((fund) => fundRows(bases, fund)),
    ],
    notes: ['Figures may not sum because of rounding. Cash prices. Deficits are in brackets.'],
  };
}
