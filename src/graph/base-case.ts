import { firstPeriodOf, lastPeriodOf } from '../scenario/calendar.ts';
import { compile } from './compile/kernel.ts';
import { fillMemory, type Layout, layOut } from './compile/layout.ts';
import type { Measure } from './compile/write.ts';
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

function cellsToShow(graph: Graph, node: Node): readonly (number | 'all')[] {
  const cells = Array.from({ length: cellCount(graph, node) }, (_, cell) => cell);
  if (node.dimensions.length === 0) return ['all'];
  return addsUp(node) ? ['all', ...cells] : cells;
}

function figuresOf({ calendar }: Graph, columns: readonly Float64Array[]): Figures {
  const values = columns.map((column) => column[0]!);
  const [periods, years] = [calendar.periods.length, calendar.years.length];
  return {
    periods: values.slice(0, periods),
    years: values.slice(periods, periods + years),
    total: values.at(-1)!,
  };
}

/** Runs a graph on its base values: one draw of nothing. */
export function runBaseCase(graph: Graph): BaseCase {
  const layout = layOut(graph);
  const shown = [...graph.nodes.values()].filter(({ measure }) => measure !== 'profile');
  const cells = shown.flatMap((node) => cellsToShow(graph, node).map((cell) => ({ name: node.name, cell })));
  const measures = cells.flatMap(({ name, cell }) => measuresOf(graph, name, cell));
  const outputs = measures.map(() => new Float64Array(1));
  const memory = fillMemory(graph, layout);
  compile(graph, layout, [], measures).run(memory, [], outputs, 0, 1);
  const size = measures.length / Math.max(1, cells.length);
  const found = new Map(
    cells.map(({ name, cell }, index) => [
      `${name} ${cell}`,
      figuresOf(graph, outputs.slice(index * size, (index + 1) * size)),
    ]),
  );
  const none: Figures = figuresOf(
    graph,
    measuresOf(graph, '', 'all').map(() => Float64Array.of(Number.NaN)),
  );
  const figures = (name: string, cell?: number) =>
    found.get(`${nodeOf(graph, name).name} ${cell ?? 'all'}`) ?? none;
  return { graph, layout, memory, figures };
}
