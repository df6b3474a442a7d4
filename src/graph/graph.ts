import type { Calendar } from '../scenario/calendar.ts';
import type { Kind, Scenario, Variable, Varies } from '../scenario/scenario.ts';
import type { Expression } from './expression.ts';
import { isAmountOverTime, type Unit } from './units.ts';

/** What a node is computed from: figures by cell (one a cell, or one a period), or an expression. */
export type Definition =
  | { readonly type: 'given'; readonly cells: readonly (readonly number[])[] }
  | { readonly type: 'formula'; readonly expression: Expression };

/** An input's range of uncertainty: a distribution, the nodes that hold its parameters, and how often it is drawn. */
export interface Uncertainty {
  readonly distribution: string;
  readonly parameters: readonly string[];
  readonly varies: Varies;
  /** How much of one level carries over to the next: the correlation of their normal scores; 0 where nothing is said. */
  readonly persistence: number;
}

/**
 * A variable with everything worked out. Its figures are cells, one for each combination of its dimensions' items, the
 * last dimension running fastest. A series has one figure a period; a profile one a delay; anything else one.
 */
export interface Node {
  readonly name: string;
  /** What the author wrote; undefined for a part of a formula that was given a place of its own. */
  readonly variable: Variable | undefined;
  readonly measure: 'number' | 'condition' | 'profile';
  readonly unit: Unit;
  readonly kind: Kind;
  readonly dimensions: readonly string[];
  readonly isSeries: boolean;
  readonly definition: Definition;
  /** Recorded figures of the first periods, by cell; they stand in place of the formula. */
  readonly known: readonly (readonly number[])[];
  /** Recorded figures of the periods just before the calendar, the latest last, by cell. */
  readonly before: readonly (readonly number[])[];
  /** Undefined where it has none, or is known in every period so that nothing is left to draw. */
  readonly uncertainty: Uncertainty | undefined;
}

/** Nodes that need each other over time, in the order of one period; most components are a single node. */
export type Component = readonly string[];

/** A scenario's variables as an ordered graph of formulas. */
export interface Graph {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly nodes: ReadonlyMap<string, Node>;
  /** Every node once; each component after all that it reads. */
  readonly components: readonly Component[];
}

function cellsOf({ scenario }: Graph, { dimensions }: Node, part: 'items' | 'labels'): string[][] {
  return dimensions.reduce<string[][]>(
    (cells, name) => {
      const words = scenario.dimensions.get(name)?.[part] ?? [];
      return cells.flatMap((cell) => words.map((word) => [...cell, word]));
    },
    [[]],
  );
}

/** The items of a node's dimensions, cell by cell: `[['family_support_worker']]`. */
export function cellItems(graph: Graph, node: Node): readonly (readonly string[])[] {
  return cellsOf(graph, node, 'items');
}

/** The labels of those items, cell by cell: `[['Family support workers']]`. */
export function cellLabels(graph: Graph, node: Node): readonly (readonly string[])[] {
  return cellsOf(graph, node, 'labels');
}

/** How many cells a node has. */
export function cellCount({ scenario }: Graph, { dimensions }: Pick<Node, 'dimensions'>): number {
  return dimensions.reduce((count, name) => count * (scenario.dimensions.get(name)?.items.length ?? 0), 1);
}

/** The node of a name; the name must be one of the graph. */
export function nodeOf({ nodes }: Graph, name: string): Node {
  const node = nodes.get(name);
  if (node === undefined) throw new Error(`no node is called ${name}`);
  return node;
}

/** How often a condition is asked for some items and periods: once for each item, in each period where it has time. */
export function timesAsked({ isSeries }: Node, items: number, periods: number): number {
  return items * (isSeries ? periods : 1);
}

/** Whether a node's items add up to a figure of their own: posts of several roles do, and their prices do not. */
export function addsUp({ dimensions, kind, unit }: Node): boolean {
  const isCounted = kind === 'flow' || kind === 'stock' || kind === 'ratio';
  return dimensions.length === 0 || isCounted || isAmountOverTime(unit);
}
