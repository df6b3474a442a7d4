import type { Outcome } from '../analysis/outcome.ts';
import type { Figures } from '../graph/base-case.ts';
import { cellLabels, type Node, nodeOf } from '../graph/graph.ts';
import type { TableBy, TableDefinition } from '../scenario/scenario.ts';
import { rowsOf } from './lines.ts';
import type { Table } from './table.ts';
import { toText } from './text.ts';
import { listed } from './words/figures.ts';

const valuesBy: Readonly<Record<TableBy, (figures: Figures) => readonly number[]>> = {
  year: ({ years, total }) => [...years, total],
  period: ({ periods, total }) => [...periods, total],
};

const labelsOf = (nodes: readonly Node[], kind: Node['kind']): readonly string[] =>
  nodes.filter((node) => node.kind === kind).map(({ variable }) => variable!.label);

// What a total is, where it is no sum.
function totalNotes(nodes: readonly Node[]): readonly string[] {
  const [stocks, rates] = [labelsOf(nodes, 'stock'), labelsOf(nodes, 'rate')];
  const note = (labels: readonly string[], is: string) =>
    labels.length === 0 ? [] : [`Under Total, ${is}: ${listed(labels)}.`];
  return [...note(stocks, 'the figure of the last day, not a sum'), ...note(rates, 'an average, not a sum')];
}

function notesOf({ run }: Outcome, { summary }: TableDefinition, nodes: readonly Node[]): readonly string[] {
  return [
    ...(summary === '' ? [] : [summary]),
    ...totalNotes(nodes),
    'Figures may not sum because of rounding. Negative figures are in brackets.',
    ...(run.isDrawn ? ['These are figures of the base case; the simulation adds nothing to them.'] : []),
  ];
}

/** A table that the scenario or a model of it asks for, in the base case: by financial year or period, and in total. */
export function definedTable(outcome: Outcome, definition: TableDefinition): Table {
  const { base } = outcome;
  const { scenario, calendar } = base.graph;
  const nodes = definition.rows.map(({ variable }) => nodeOf(base.graph, variable));
  const rows = nodes.flatMap((node) => {
    const items = cellLabels(base.graph, node).map((labels) => labels.join(', '));
    return rowsOf(base, node, { own: node.variable!.label, items }, valuesBy[definition.by]);
  });
  const columns = definition.by === 'year' ? calendar.years : calendar.periods.map(({ label }) => label);
  return {
    title: `${scenario.title}: ${definition.label}`,
    rowsAre: 'Line',
    columns: [...columns, 'Total'],
    rows,
    notes: notesOf(outcome, definition, nodes),
  };
}

/** A table that was asked for as text; the periods of a year stand together where there is room for them. */
export function definedTableText(outcome: Outcome, definition: TableDefinition): string {
  const { perYear } = outcome.base.graph.calendar;
  return toText(definedTable(outcome, definition), definition.by === 'period' ? perYear : 1);
}
