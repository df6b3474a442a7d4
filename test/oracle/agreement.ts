import { existsSync, readFileSync } from 'node:fs';
import { formatProblem } from '../../src/errors/format-problem.ts';
import { measuresOf, runBaseCase } from '../../src/graph/base-case.ts';
import { type Drawn, drawnLevel } from '../../src/graph/compile/drawn.ts';
import { compileLooped, compileStraight, stagesFor } from '../../src/graph/compile/kernel.ts';
import type { Layout } from '../../src/graph/compile/layout.ts';
import { outputsFor } from '../../src/graph/compile/outputs.ts';
import type { Measure } from '../../src/graph/compile/write.ts';
import { addsUp, cellCount, type Graph, type Node } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { type Oracle, oracleOf } from './oracle.ts';

/** The graph of a scenario's text, or of the file at a path; a scenario with errors is a test that fails. */
export function graphOf(source: { readonly text: string } | { readonly path: string }): Graph {
  const readFile = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  const [path, read] = 'path' in source ? [source.path, readFile] : ['model.yaml', () => source.text];
  const { graph, problems } = openGraph(path, { read });
  if (graph === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return graph;
}

// One part in a million million, or a thousand-millionth near nil; what has no value must have none in both.
function isSame(kernel: number, oracle: number): boolean {
  if (!Number.isFinite(oracle)) return Number.isNaN(kernel);
  const apart = Math.abs(kernel - oracle);
  return apart <= 1e-9 || apart <= 1e-12 * Math.max(Math.abs(kernel), Math.abs(oracle));
}

function isWritten({ variable, measure }: Node): boolean {
  return variable !== undefined && measure !== 'profile';
}

/** Every period, year and total of every cell (and of all together) of every variable of a graph. */
export function everyMeasure(graph: Graph): readonly Measure[] {
  return [...graph.nodes.values()].filter(isWritten).flatMap((node) => {
    const count = node.dimensions.length === 0 ? 0 : cellCount(graph, node);
    const together = addsUp(node) ? ['all' as const] : [];
    return [...together, ...Array.from({ length: count }, (_, cell) => cell)].flatMap((cell) =>
      measuresOf(graph, node.name, cell),
    );
  });
}

function differences(
  measures: readonly Measure[],
  kernel: readonly number[],
  oracle: Oracle,
): readonly string[] {
  return measures.flatMap(({ name, cell, first, last }, index) => {
    const [found, expected] = [kernel[index]!, oracle.rollUp(name, first, last, cell)];
    return isSame(found, expected) ? [] : [`${name} (${cell}) ${first}–${last}: ${found} is not ${expected}`];
  });
}

/** Where the base case of a graph and the oracle differ, in words. */
export function disagreements(graph: Graph): readonly string[] {
  const measures = everyMeasure(graph);
  const base = runBaseCase(graph);
  const { periods, years } = graph.calendar;
  const figures = measures.map(({ name, cell }, index) => {
    const found = base.figures(name, cell === 'all' ? undefined : cell);
    return [...found.periods, ...found.years, found.total][index % (periods.length + years.length + 1)]!;
  });
  return differences(measures, figures, oracleOf(graph));
}

/** An input's level over the whole calendar. */
export function levelThroughout(graph: Graph, layout: Layout, name: string): Drawn {
  return drawnLevel(graph, layout, name, 0, graph.calendar.periods.length - 1);
}

/** Where the kernel and the oracle differ when inputs take drawn values, in words. */
export function drawnDisagreements(graph: Graph, drawn: ReadonlyMap<string, number>): readonly string[] {
  const measures = everyMeasure(graph);
  const { layout, memory } = runBaseCase(graph);
  const inputs = [...drawn.values()].map((value) => Float64Array.of(value));
  const levels = [...drawn.keys()].map((name) => levelThroughout(graph, layout, name));
  const stages = stagesFor(graph, levels, measures);
  const program = { graph, layout, memory, stages, drawn: levels, measures };
  return [compileStraight, compileLooped].flatMap((compile) => {
    const outputs = outputsFor(measures.length, 1);
    compile(program).run(memory.slice(), inputs, outputs);
    const figures = outputs.columns.map((column) => column[0]!);
    return differences(measures, figures, oracleOf(graph, drawn));
  });
}
