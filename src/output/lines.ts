import type { BaseCase, Figures } from '../graph/base-case.ts';
import { addsUp, cellItems, type Node } from '../graph/graph.ts';
import { formatUnit, isPlain } from '../graph/units.ts';
import { quantitiesOf } from '../scenario/values/level-parts.ts';
import { orNone, type Row, type Table } from './table.ts';

function isWrittenAsShare({ variable }: Node): boolean {
  const written = variable?.content.type === 'level' ? quantitiesOf(variable.content.level) : [];
  return [...written, ...(variable?.range ?? [])].some(({ symbol }) => symbol === '%');
}

/**
 * The unit in which a node's figures are shown: `%` for what is written as a share and for a ratio of like amounts, else
 * its unit; empty for a plain number.
 */
export function shownUnit(node: Node): string {
  if (!isPlain(node.unit)) return formatUnit(node.unit);
  return isWrittenAsShare(node) || node.kind === 'ratio' ? '%' : '';
}

/** The nodes that a reader knows by name: inputs, lines and budget totals, in the order of the scenario. */
export function namedNodes({ graph }: BaseCase): readonly Node[] {
  const roles = ['input', 'line', 'total'];
  return [...graph.nodes.values()].filter(
    ({ variable, measure }) =>
      measure === 'number' && variable !== undefined && roles.includes(variable.role),
  );
}

/** What a node is called in a table, and each of its items, cell by cell. */
export interface RowNames {
  readonly own: string;
  readonly items: readonly string[];
}

/** The rows of a node: its own figures where its items add up or it has none, and those of each item. */
export function rowsOf(
  base: BaseCase,
  node: Node,
  { own, items }: RowNames,
  valuesOf: (figures: Figures) => readonly number[],
): readonly Row[] {
  const rowOf = (label: string, figures: Figures): Row => {
    return { label, style: 'line', unit: shownUnit(node), values: valuesOf(figures).map(orNone) };
  };
  const whole = addsUp(node) ? [rowOf(own, base.figures(node.name))] : [];
  if (node.dimensions.length === 0) return whole;
  return [...whole, ...items.map((item, cell) => rowOf(`${own}: ${item}`, base.figures(node.name, cell)))];
}

/** Every input and line of a base case by financial year and in total, under its name and those of its items. */
export function linesTable(base: BaseCase): Table {
  const { calendar, scenario } = base.graph;
  const byYear = ({ years, total }: Figures) => [...years, total];
  const rows = namedNodes(base).flatMap((node) => {
    const items = cellItems(base.graph, node).map((cell) => cell.join(', '));
    return rowsOf(base, node, { own: node.name, items }, byYear);
  });
  return {
    title: `${scenario.title}: every input and line`,
    rowsAre: 'Line',
    columns: [...calendar.years, 'Total'],
    rows,
    notes: [],
  };
}
