import type { Outcome } from '../analysis/outcome.ts';
import type { BaseCase, Figures } from '../graph/base-case.ts';
import { addsUp, cellLabels, type Node, nodeOf } from '../graph/graph.ts';
import { instanceOf } from '../scenario/names.ts';
import { labelWithin } from '../scenario/parts/own-labels.ts';
import type { TableDefinition } from '../scenario/scenario.ts';
import { rowsOf } from './lines.ts';
import { rowsByItem } from './rows-by-item.ts';
import { orNone, type Row, type Table } from './table.ts';
import { toText, toTurnedText } from './text.ts';
import { listed } from './words/figures.ts';

/** The columns of a table and what stands in the rows of a line. */
interface Cut {
  readonly columns: readonly string[];
  readonly rows: (node: Node) => readonly Row[];
  /** Whether the last column is the figure of the whole calendar beside those of its parts. */
  readonly hasTotal: boolean;
}

function overTime(
  base: BaseCase,
  parts: readonly string[],
  valuesOf: (figures: Figures) => readonly number[],
): Cut {
  return {
    columns: [...parts, 'Total'],
    rows(node) {
      const items = cellLabels(base.graph, node).map((labels) => labels.join(', '));
      return rowsOf(base, node, { own: node.variable!.label, items }, (figures) => [
        ...valuesOf(figures),
        figures.total,
      ]);
    },
    hasTotal: parts.length > 0,
  };
}

function cutBy(base: BaseCase, by: string): Cut {
  const { calendar, scenario } = base.graph;
  const periods = calendar.periods.map(({ label }) => label);
  if (by === 'year') return overTime(base, calendar.years, ({ years }) => years);
  if (by === 'period') return overTime(base, periods, (figures) => figures.periods);
  if (by === 'total') return overTime(base, [], () => []);
  return {
    columns: scenario.dimensions.get(by)!.labels,
    rows: (node) => rowsByItem(base, node, by),
    hasTotal: false,
  };
}

// Lines side by side end with all items together, where these add up to something.
function withWhole(base: BaseCase, { columns, rows }: Cut): Cut {
  const wholeOf = (node: Node, { length }: readonly Row[]) =>
    length === 1 && addsUp(node) ? orNone(base.figures(node.name).total) : null;
  return {
    columns: [...columns, 'Total'],
    rows(node) {
      const found = rows(node);
      return found.map((row) => ({ ...row, values: [...row.values, wholeOf(node, found)] }));
    },
    hasTotal: true,
  };
}

const labelsOf = (nodes: readonly Node[], kind: Node['kind']): readonly string[] =>
  nodes.filter((node) => node.kind === kind).map(({ variable }) => variable!.label);

// What a total is, where it is no sum.
function totalNotes(nodes: readonly Node[]): readonly string[] {
  const [stocks, rates] = [labelsOf(nodes, 'stock'), labelsOf(nodes, 'rate')];
  const note = (labels: readonly string[], is: string) =>
    labels.length === 0 ? [] : [`Under Total, ${is}: ${listed(labels)}.`];
  return [...note(stocks, 'the figure of the last day, not a sum'), ...note(rates, 'an average, not a sum')];
}

function notesOf({ run }: Outcome, { summary }: TableDefinition, totals: readonly Node[]): readonly string[] {
  return [
    ...(summary === '' ? [] : [summary]),
    ...totalNotes(totals),
    'Figures may not sum because of rounding. Negative figures are in brackets.',
    ...(run.isDrawn ? ['These are figures of the base case; the simulation adds nothing to them.'] : []),
  ];
}

// A table of an instance need not say whose its lines are.
function within(instance: string, node: Node): Node {
  const variable = node.variable!;
  return { ...node, variable: { ...variable, label: labelWithin(instance, variable) } };
}

/**
 * A table that the scenario or a model of it asks for, in the base case: over time, in total or by the items of a dimension.
 * A line is a row of it, also where its text is turned.
 */
export function definedTable(outcome: Outcome, definition: TableDefinition): Table {
  const { base } = outcome;
  const instance = instanceOf(definition.name);
  const nodes = definition.rows.map(({ variable }) => within(instance, nodeOf(base.graph, variable)));
  const cut = cutBy(base, definition.by);
  const { columns, rows, hasTotal } = definition.isTurned ? withWhole(base, cut) : cut;
  return {
    title: `${base.graph.scenario.title}: ${definition.label}`,
    rowsAre: 'Line',
    columns,
    rows: nodes.flatMap(rows),
    notes: notesOf(outcome, definition, hasTotal ? nodes : []),
  };
}

/** A table that was asked for as text; the periods of a year stand together where there is room for them. */
export function definedTableText(outcome: Outcome, definition: TableDefinition): string {
  const { perYear } = outcome.base.graph.calendar;
  if (definition.isTurned) return toTurnedText(definedTable(outcome, definition));
  return toText(definedTable(outcome, definition), definition.by === 'period' ? perYear : 1);
}
