import type { BaseCase } from '../graph/base-case.ts';
import { addsUp, cellItems, cellLabels, type Node } from '../graph/graph.ts';
import { shownUnit } from './lines.ts';
import { orNone, type Row } from './table.ts';

/** Figures of the whole calendar, one for each item of a dimension, under what their other items are called. */
interface Group {
  readonly others: string;
  readonly cells: number[];
}

// Cells that differ in one dimension only stand in one row, in the order of its items.
function groupsOf({ graph }: BaseCase, node: Node, at: number): readonly Group[] {
  const labels = cellLabels(graph, node);
  const groups = new Map<string, Group>();
  cellItems(graph, node).forEach((items, cell) => {
    const rest = (names: readonly string[]) => names.filter((_, index) => index !== at).join(', ');
    const group = groups.get(rest(items)) ?? { others: rest(labels[cell]!), cells: [] };
    group.cells.push(cell);
    groups.set(rest(items), group);
  });
  return [...groups.values()];
}

// What does not differ by the dimension stands under each of its items.
function sameUnderAll(base: BaseCase, node: Node, count: number): readonly Group[] {
  const every = (others: string, cell: number): Group => ({ others, cells: new Array(count).fill(cell) });
  if (node.dimensions.length === 0) return addsUp(node) ? [every('', 0)] : [];
  return cellLabels(base.graph, node).map((labels, cell) => every(labels.join(', '), cell));
}

/** The rows of a node with a column for each item of a dimension: figures of the whole calendar. */
export function rowsByItem(base: BaseCase, node: Node, dimension: string): readonly Row[] {
  const at = node.dimensions.indexOf(dimension);
  const { items } = base.graph.scenario.dimensions.get(dimension)!;
  const groups = at < 0 ? sameUnderAll(base, node, items.length) : groupsOf(base, node, at);
  const { label } = node.variable!;
  return groups.map(({ others, cells }) => ({
    label: others === '' ? label : `${label}: ${others}`,
    style: 'line',
    unit: shownUnit(node),
    values: cells.map((cell) => orNone(base.figures(node.name, cell).total)),
  }));
}
