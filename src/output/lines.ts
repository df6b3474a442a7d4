import type { BaseCase, Figures } from '../graph/base-case.ts';
import { addsUp, cellItems, type Node } from '../graph/graph.ts';
import { formatUnit, isPlain } from '../graph/units.ts';
import { quantitiesOf } from '../scenario/level-parts.ts';
import { orNone, type Row, type Table } from './table.ts';

function isWrittenAsShare({ variable }: Node): boolean {
  const written = variable?.content.type === 'level' ? quantitiesOf(variable.content.level) : [];
  return [...written, ...(variable?.range ?? [])].some(({ symbol }) => symbol === '%');
}

/** The unit in which a node's figures are shown: `%` for a share, else its unit; empty for a plain number. */
export function shownUnit(node: Node): string {
  if (!isPlain(node.unit)) return formatUnit(node.unit);
  return isWrittenAsShare(node) ? '%' : '';
}

/** The nodes that a reader knows by name: inputs, lines and budget totals, in the order of the scenario. */
export function namedNodes({ graph }: BaseCase): readonly Node[] {
  const roles = ['input', 'line', 'total'];
  return [...graph.nodes.values()].filter(
    ({ variable, measure }) =>
      measure === 'number' && variable !== undefined && roles.includes(variable.role),
  );
}

function rowOf(label: string, node: Node, { years, total }: Figures): Row {
  return { label, style: 'line', unit: shownUnit(node), values: [...years, total].map(orNone) };
}

function rowsOf(base: BaseCase, node: Node): readonly Row[] {
  const own = addsUp(node) ? [rowOf(node.name, node, base.figures(node.name))] : [];
  if (node.dimensions.length === 0) return own;
  const items = cellItems(base.graph, node).map((cell, index) =>
    rowOf(`${node.name}: ${cell.join(', ')}`, node, base.figures(node.name, index)),
  );
  return [...own, ...items];
}

/** Every input and line of a base case by financial year and in total, under its name and those of its items. */
export function linesTable(base: BaseCase): Table {
  const { calendar, scenario } = base.graph;
  const rows = namedNodes(base).flatMap((node) => rowsOf(base, node));
  return {
    title: `${scenario.title}: every input and line`,
    rowsAre: 'Line',
    columns: [...calendar.years, 'Total'],
    rows,
    notes: [],
  };
}
