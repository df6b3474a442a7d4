import type { BaseCase, Figures } from '../graph/base-case.ts';
import { cellItems, cellLabels, nodeOf } from '../graph/graph.ts';
import { closingDate } from '../scenario/calendar.ts';
import type { RestrictedFund } from '../scenario/scenario.ts';
import { orNone, type Row, type Table } from './table.ts';
import { inWords, nearly } from './words/figures.ts';

function valuesOf({ years, total }: Figures): readonly (number | null)[] {
  return [...years, total].map(orNone);
}

function row(label: string, style: Row['style'], values: readonly (number | null)[]): Row {
  return { label, style, unit: '£', values };
}

/** A named part of a budget with its figures: a line, or one item of a line that has several. */
export interface BudgetLine {
  /** The line's name and its items, which no other has. */
  readonly key: string;
  /** The line's own label, or that of its items where no other line has the same. */
  readonly label: string;
  readonly figures: Figures;
}

/** A line before it is known whether its short label tells it apart. */
interface Draft extends BudgetLine {
  readonly longLabel: string;
}

function draftLines(base: BaseCase, name: string): readonly Draft[] {
  const node = nodeOf(base.graph, name);
  const { label } = node.variable!;
  if (node.dimensions.length === 0)
    return [{ key: name, label, longLabel: label, figures: base.figures(name) }];
  const items = cellItems(base.graph, node);
  return cellLabels(base.graph, node).map((labels, cell) => ({
    key: `${name} ${items[cell]!.toSorted().join(' ')}`,
    label: labels.join(', '),
    longLabel: `${label}: ${labels.join(', ')}`,
    figures: base.figures(name, cell),
  }));
}

/**
 * The lines behind some names of a budget: a line with dimensions gives one for each item, which says whose it is where
 * another line has such an item.
 */
export function budgetLines(base: BaseCase, names: readonly string[]): readonly BudgetLine[] {
  const drafts = names.flatMap((name) => draftLines(base, name));
  return drafts.map(({ key, label, longLabel, figures }) => {
    const isShared = drafts.filter((other) => other.label === label).length > 1;
    return { key, label: isShared ? longLabel : label, figures };
  });
}

function section(base: BaseCase, heading: string, names: readonly string[], total: string): readonly Row[] {
  const lines = budgetLines(base, names).map(({ label, figures }) => row(label, 'line', valuesOf(figures)));
  return [
    row(heading, 'heading', []),
    ...lines,
    row(`Total ${heading.toLowerCase()}`, 'total', valuesOf(base.figures(total))),
  ];
}

// What a year starts with is what the year before it ended with.
function openings(opening: number, { years }: Figures): readonly (number | null)[] {
  return [opening, ...years.slice(0, -1), opening].map(orNone);
}

function parts(base: BaseCase, names: readonly string[]): readonly Row[] {
  const blanks = base.graph.calendar.years.map(() => null);
  return budgetLines(base, names).map(({ label, figures }) =>
    row(label, 'part', [orNone(figures.total), ...blanks.slice(1), orNone(figures.total)]),
  );
}

// The same sum stands behind the balance at the end of every year.
function contingencyRows(base: BaseCase, names: readonly string[]): readonly Row[] {
  const held = ({ years, total }: Figures) => [...years, total].map(() => orNone(total));
  const lines = budgetLines(base, names).map(({ label, figures }) => row(label, 'line', held(figures)));
  const after = base.figures('budget.after_contingency');
  return [
    row('Set aside against a shortfall', 'heading', []),
    ...lines,
    row('Balance after contingency', 'total', valuesOf(after)),
  ];
}

// What is lent or left over is only spoken of where there is any.
function breachRows(base: BaseCase, { name }: RestrictedFund): readonly Row[] {
  const inUse = base.figures(`budget.${name}_in_use`);
  const { total } = base.figures(`budget.${name}_unspent`);
  const unspent = [...inUse.years.map(() => null), total];
  return [
    ...(inUse.years.some((sum) => sum >= nearly)
      ? [row('Of which in use elsewhere', 'line', valuesOf(inUse))]
      : []),
    ...(total >= nearly ? [row('Unspent, to be repaid', 'line', unspent)] : []),
  ];
}

function fundRows(base: BaseCase, fund: RestrictedFund): readonly Row[] {
  const { name, funding, spending } = fund;
  const purpose = inWords(name);
  return [
    ...section(base, `Restricted to ${purpose}: funding`, funding, `budget.${name}_funding`),
    ...section(base, `Restricted to ${purpose}: spending`, spending, `budget.${name}_spending`),
    row(`Balance restricted to ${purpose}`, 'total', valuesOf(base.figures(`budget.${name}_balance`))),
    ...breachRows(base, fund),
  ];
}

/**
 * The budget of a base case by financial year and in total: brought forward, funding, spending, the in-year result and
 * the balance, the balance with the contingency where there is one, then each restricted fund. The scenario must have a budget.
 */
export function budgetTable(base: BaseCase): Table {
  const { scenario, calendar } = base.graph;
  const { broughtForward, funding, spending, contingency, restricted } = scenario.budget;
  const balance = base.figures('budget.balance');
  const rows = [
    ...parts(base, broughtForward),
    row('Balance brought forward', 'total', openings(base.figures('budget.brought_forward').total, balance)),
    ...section(base, 'Funding', funding, 'budget.funding'),
    ...section(base, 'Spending', spending, 'budget.spending'),
    row('In-year surplus or (deficit)', 'total', valuesOf(base.figures('budget.in_year'))),
    row('Balance carried forward', 'total', valuesOf(balance)),
    ...(contingency.length === 0 ? [] : contingencyRows(base, contingency)),
    ...restricted.flatMap((fund) => fundRows(base, fund)),
  ];
  const title = `${scenario.title}: budget to ${closingDate(calendar)}`;
  const notes = ['Figures may not sum because of rounding. Cash prices. Deficits are in brackets.'];
  return { title, rowsAre: 'Line', columns: [...calendar.years, 'Total'], rows, notes };
}
