import { firstPeriodOf, lastPeriodOf, periodNamed } from '../scenario/calendar.ts';
import type { Level, SourceNote } from '../scenario/scenario.ts';
import type { BaseCase, Figures } from './base-case.ts';
import { type Expression, walk } from './expression.ts';
import { cellCount, cellItems, type Graph, type Node, nodeOf, timesAsked } from './graph.ts';
import { type InForce, inForce } from './in-force.ts';
import { levelText } from './level-text.ts';

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
  /** Which of the rules written hold in the time explained; none of them where a recorded figure stands instead. */
  readonly inForce: readonly InForce[];
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

function periodsIn({ calendar }: Graph, { type }: Moment): number {
  if (type === 'period') return 1;
  return type === 'year' ? calendar.perYear : calendar.periods.length;
}

// A condition that holds for every item and in every period of the moment is 1, and any other 0.
function figureOf(base: BaseCase, node: Node, moment: Moment, cell?: number): number {
  const { graph } = base;
  if (node.measure === 'profile') return Number.NaN;
  const figure = figureAt(base.figures(node.name, cell), moment);
  if (node.measure === 'number') return figure;
  const cells = cell === undefined ? cellCount(graph, node) : 1;
  return Number(figure === timesAsked(node, cells, periodsIn(graph, moment)));
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
    figure: figureOf(base, node, moment, cell),
  }));
}

function levelOf({ variable }: Node): Level | undefined {
  return variable?.content.type === 'level' ? variable.content.level : undefined;
}

function inForceAt({ scenario, calendar }: Graph, level: Level, moment: Moment): readonly InForce[] {
  if (moment.type === 'period') return inForce(level, scenario, moment.index, moment.index);
  if (moment.type === 'total') return inForce(level, scenario, 0, calendar.periods.length - 1);
  const { index } = moment;
  return inForce(level, scenario, firstPeriodOf(calendar, index), lastPeriodOf(calendar, index));
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
  const { scenario } = base.graph;
  const level = levelOf(node);
  const isKnown = isRecorded(node, moment);
  const reads = isKnown ? [] : readsOf(base.graph, node).filter((read) => !open.has(read));
  const explanation = {
    name,
    node,
    figure: figureOf(base, node, moment),
    items: itemsOf(base, node, moment),
    formula: variable?.content.type === 'formula' ? variable.content.formula.text : '',
    written: level === undefined ? '' : levelText(level, scenario),
    inForce: level === undefined || isKnown ? [] : inForceAt(base.graph, level, moment),
    known: variable?.known === undefined ? '' : levelText(variable.known, scenario),
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
