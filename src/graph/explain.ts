import { periodNamed } from '../scenario/calendar.ts';
import type { Level, SourceNote } from '../scenario/scenario.ts';
import type { BaseCase, Figures } from './base-case.ts';
import { type Expression, walk } from './expression.ts';
import { cellItems, type Graph, type Node, nodeOf } from './graph.ts';

/** Which figure of a line is explained: of a period, of a year, or of the whole calendar. */
export type Moment =
  | { readonly type: 'period'; readonly index: number }
  | { readonly type: 'year'; readonly index: number }
  | { readonly type: 'total' };

/** One item's part of a figure. */
export interface ItemFigure {
  readonly label: string;
  readonly figure: number;
}

/**
 * A figure and where it comes from: a formula and what that reads, or what somebody wrote and its source. A profile (a
 * list by delay) has no one figure, which is NaN.
 */
export interface Explanation {
  readonly name: string;
  readonly node: Node;
  readonly figure: number;
  readonly items: readonly ItemFigure[];
  readonly formula: string;
  readonly written: string;
  /** Recorded figures that stand in place of the formula or value in the first periods; empty where there are none. */
  readonly known: string;
  readonly source: SourceNote | undefined;
  readonly reads: readonly Explanation[];
}

/** The moment that a reader names: `2015/16`, `2015/16 Q1` (or `2015/16q1`), `total`; undefined for anything else. */
export function momentOf({ calendar }: Graph, text: string): Moment | undefined {
  const period = periodNamed(calendar, text);
  const year = calendar.years.indexOf(text);
  if (year >= 0) return { type: 'year', index: year };
  if (period !== undefined) return { type: 'period', index: period };
  return text.trim().toLowerCase() === 'total' ? { type: 'total' } : undefined;
}

function figureAt({ periods, years, total }: Figures, moment: Moment): number {
  if (moment.type === 'total') return total;
  return (moment.type === 'year' ? years : periods)[moment.index]!;
}

function namesIn(graph: Graph, expression: Expression): readonly string[] {
  const names = [...walk(expression)].flatMap((node) =>
    node.type === 'name' && graph.nodes.has(node.name) ? [node.name] : [],
  );
  return [
    ...new Set(
      names.flatMap((name) =>
        nodeOf(graph, name).variable === undefined ? readsOf(graph, nodeOf(graph, name)) : [name],
      ),
    ),
  ];
}

// The parts that a formula was cut into are not the reader's: what they read stands in their place.
function readsOf(graph: Graph, { definition }: Node): readonly string[] {
  return definition.type === 'formula' ? namesIn(graph, definition.expression) : [];
}

function itemsOf(base: BaseCase, node: Node, moment: Moment): readonly ItemFigure[] {
  if (node.dimensions.length === 0) return [];
  return cellItems(base.graph, node).map((items, cell) => ({
    label: items.join(', '),
    figure: figureAt(base.figures(node.name, cell), moment),
  }));
}

function levelText(level: Level, graph: Graph): string {
  if (level.form === 'one') return level.quantity.text;
  if (level.form === 'list') return `[${level.quantities.map(({ text }) => text).join(', ')}]`;
  const keys =
    level.form === 'years' ? graph.calendar.years : graph.scenario.dimensions.get(level.dimension)!.items;
  const inner = level.form === 'years' ? level.years : level.items;
  return inner.map((part, index) => `${keys[index]}: ${levelText(part, graph)}`).join(', ');
}

function writtenOf(graph: Graph, { variable }: Node): string {
  const content = variable?.content;
  return content?.type === 'level' ? levelText(content.level, graph) : '';
}

interface Explaining {
  readonly base: BaseCase;
  readonly moment: Moment;
  /** What is explained already, and what is being explained: a circle over time ends where it began. */
  readonly known: Map<string, Explanation>;
  readonly open: Set<string>;
}

// In a period that is known the recorded figure is all there is to explain.
function isRecorded({ known }: Node, moment: Moment): boolean {
  return moment.type === 'period' && known.length > 0 && known.every((cell) => moment.index < cell.length);
}

function explainNode(explaining: Explaining, name: string): Explanation {
  const { base, moment, known, open } = explaining;
  const found = known.get(name);
  if (found !== undefined) return found;
  open.add(name);
  const node = nodeOf(base.graph, name);
  const { variable } = node;
  const reads = isRecorded(node, moment) ? [] : readsOf(base.graph, node).filter((read) => !open.has(read));
  const explanation = {
    name,
    node,
    figure: node.measure === 'profile' ? Number.NaN : figureAt(base.figures(name), moment),
    items: itemsOf(base, node, moment),
    formula: variable?.content.type === 'formula' ? variable.content.formula.text : '',
    written: writtenOf(base.graph, node),
    known: variable?.known === undefined ? '' : levelText(variable.known, base.graph),
    source: variable?.source,
    reads: reads.map((read) => explainNode(explaining, read)),
  };
  open.delete(name);
  known.set(name, explanation);
  return explanation;
}

/** Explains a figure of a base case down to the inputs that somebody wrote. The name must be one of the graph. */
export function explain(base: BaseCase, name: string, moment: Moment): Explanation {
  return explainNode({ base, moment, known: new Map(), open: new Set() }, name);
}
