import { firstPeriodOf, lastPeriodOf } from '../scenario/calendar.ts';
import type { Items } from './compile/items.ts';
import { compile, readExpression, readMeasures } from './compile/kernel.ts';
import { fillMemory, type Layout, layOut } from './compile/layout.ts';
import { outputsFor } from './compile/outputs.ts';
import type { Measure } from './compile/write.ts';
import type { Expression } from './expression.ts';
import { addsUp, cellCount, type Graph, type Node, nodeOf } from './graph.ts';

/** A figure by period, by year and for the whole calendar; NaN where it has no value. */
export interface Figures {
  readonly periods: readonly number[];
  readonly years: readonly number[];
  readonly total: number;
}

/** A graph run once, on the values that its author gave. */
export interface BaseCase {
  readonly graph: Graph;
  readonly layout: Layout;
  /** Everything computed, as laid out: what a simulation starts from. */
  readonly memory: Float64Array;
  /** A node's figures for one cell, or for all of its items together; NaN where items do not add up, as prices do not. */
  figures(name: string, cell?: number): Figures;
}

/** The measures of a node's cell by period, by year and in total, in that order. */
export function measuresOf({ calendar }: Graph, name: string, cell: number | 'all'): readonly Measure[] {
  const { periods, years } = calendar;
  const each = periods.map((_, t) => ({ name, cell, first: t, last: t }));
  const yearly = years.map((_, year) => ({
    name,
    cell,
    first: firstPeriodOf(calendar, year),
    last: lastPeriodOf(calendar, year),
  }));
  return [...each, ...yearly, { name, cell, first: 0, last: periods.length - 1 }];
}

// Items that do not add up, as prices do not, have no figure all together.
function hasFigures(graph: Graph, node: Node, cell: number | 'all'): boolean {
  return cell === 'all' ? addsUp(node) : cell < cellCount(graph, node);
}

function figuresOf({ calendar }: Graph, values: readonly number[]): Figures {
  const [periods, years] = [calendar.periods.length, calendar.years.length];
  return {
    periods: values.slice(0, periods),
    years: values.slice(periods, periods + years),
    total: values.at(-1)!,
  };
}

/** What a formula of the graph, or a part of one, gives in a period of a base case for some items; 1 and 0 for conditions. */
export function evaluate(
  { graph, layout, memory }: BaseCase,
  expression: Expression,
  items: Items,
  period: number,
): number {
  return readExpression(graph, layout, { expression, items, period }, memory);
}

/** Runs a graph on its base values: one draw of nothing. Figures are rolled up when they are first asked for. */
export function runBaseCase(graph: Graph): BaseCase {
  const layout = layOut(graph);
  const memory = fillMemory(graph, layout);
  compile(graph, layout, memory, [], []).run(memory, [], outputsFor(0, 1));
  const found = new Map<string, Figures>();
  const read = (name: string, cell: number | 'all'): Figures => {
    const measures = measuresOf(graph, name, cell);
    const isShown = hasFigures(graph, nodeOf(graph, name), cell);
    const values = isShown ? readMeasures(graph, layout, measures, memory) : measures.map(() => Number.NaN);
    return figuresOf(graph, values);
  };
  const figures = (name: string, cell: number | 'all' = 'all'): Figures => {
    const key = `${name} ${cell}`;
    const known = found.get(key) ?? read(name, cell);
    found.set(key, known);
    return known;
  };
  return { graph, layout, memory, figures: (name, cell) => figures(name, cell) };
}
