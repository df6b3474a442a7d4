import type { Graph } from '../graph.ts';
import type { Drawn, Span } from './drawn.ts';
import type { Layout } from './layout.ts';
import { type Outputs, outputsFor } from './outputs.ts';
import { runtime } from './runtime.ts';
import { dependants, dependencies, type Stage, schedule } from './schedule.ts';
import { isShort, type Straight, writeStraight } from './straight.ts';
import { type Asked, type Measure, writeAsked, writeMeasures, writeStages } from './write.ts';

/**
 * Computes as many draws as the outputs are for: draw d takes `inputs[k][d]` for the k-th drawn level and writes measure
 * j to the j-th column. `memory` holds the figures of the base case and is written over.
 */
export type RunKernel = (memory: Float64Array, inputs: readonly Float64Array[], outputs: Outputs) => void;

/** A compiled graph: the measures that it writes, its source (which any thread can make a function of) and the function. */
export interface Kernel {
  readonly measures: readonly Measure[];
  readonly source: string;
  readonly run: RunKernel;
}

const writeSpan =
  (column: number) =>
  ({ slot: { offset }, first, last }: Span): string =>
    first === last
      ? `m[${offset + first}] = i[${column}][d];`
      : `m.fill(i[${column}][d], ${offset + first}, ${offset + last + 1});`;

function writeLooped(
  graph: Graph,
  layout: Layout,
  stages: readonly Stage[],
  drawn: readonly Drawn[],
  measures: readonly Measure[],
): string {
  const compute = writeStages(graph, layout, stages);
  const write = writeMeasures(graph, layout, measures);
  const functions = [
    ...compute.map((body, index) => `function compute${index}(m) {\n${body}\n}`),
    ...write.map((body, index) => `function write${index}(m, o, stride, d) {\n${body}\n}`),
  ];
  const body = [
    'for (let d = 0; d < draws; d++) {',
    ...drawn.flatMap(({ spans }, index) => spans.map(writeSpan(index))),
    ...compute.map((_, index) => `compute${index}(m);`),
    ...write.map((_, index) => `write${index}(m, o, stride, d);`),
    '}',
  ];
  return writeSource(functions, body.join('\n'));
}

function writeSource(functions: readonly string[], body: string): string {
  return [
    '"use strict";',
    `const { ${Object.keys(runtime).join(', ')} } = runtime;`,
    ...functions,
    'return function run(m, i, { block: o, stride, draws }) {',
    body,
    '};',
  ].join('\n');
}

/** The function of a kernel's source, which is made of places, figures and the names of the runtime only: nothing that an author wrote is in it. */
export function instantiate(source: string): RunKernel {
  return new Function('runtime', source)(runtime) as RunKernel;
}

// With nothing drawn everything is computed: that is the base case.
function namesToCompute(
  graph: Graph,
  drawn: readonly Drawn[],
  measures: readonly Measure[],
): ReadonlySet<string> {
  if (drawn.length === 0) return new Set(graph.nodes.keys());
  const needed = dependencies(
    graph,
    measures.map(({ name }) => name),
  );
  const moved = dependants(
    graph,
    drawn.map(({ name }) => name),
  );
  return new Set([...moved].filter((name) => needed.has(name)));
}

/** Compiles with every figure written out as a local variable, without loops over time: quick to run, for short programs. */
export function compileStraight(program: Straight): Kernel {
  const source = writeSource([], writeStraight(program));
  return { measures: program.measures, source, run: instantiate(source) };
}

/** Compiles with a loop over the periods and every figure in memory: for programs of any length. */
export function compileLooped({ graph, layout, stages, drawn, measures }: Omit<Straight, 'memory'>): Kernel {
  const source = writeLooped(graph, layout, stages, drawn, measures);
  return { measures, source, run: instantiate(source) };
}

/** What has to run for the measures of draws of the levels `drawn`; with nothing drawn, everything. */
export function stagesFor(
  graph: Graph,
  drawn: readonly Drawn[],
  measures: readonly Measure[],
): readonly Stage[] {
  return schedule(graph, namesToCompute(graph, drawn, measures));
}

/**
 * Compiles a graph for draws of the levels `drawn`: what depends on them and is needed for the measures. `memory` is
 * the base case's, whose figures stand for all that is not drawn; with nothing drawn everything is computed, which is
 * the base case.
 */
export function compile(
  graph: Graph,
  layout: Layout,
  memory: Float64Array,
  drawn: readonly Drawn[],
  measures: readonly Measure[],
): Kernel {
  const program = { graph, layout, memory, stages: stagesFor(graph, drawn, measures), drawn, measures };
  return drawn.length > 0 && isShort(layout, program.stages)
    ? compileStraight(program)
    : compileLooped(program);
}

/** The measures of a graph whose figures lie computed in memory. */
export function readMeasures(
  graph: Graph,
  layout: Layout,
  measures: readonly Measure[],
  memory: Float64Array,
): readonly number[] {
  const outputs = outputsFor(measures.length, 1);
  instantiate(writeLooped(graph, layout, [], [], measures))(memory, [], outputs);
  return outputs.columns.map((column) => column[0]!);
}

/** What an expression gives whose names' figures lie computed in memory. */
export function readExpression(graph: Graph, layout: Layout, asked: Asked, memory: Float64Array): number {
  const outputs = outputsFor(1, 1);
  const source = writeSource([], `o[0] = ${writeAsked(graph, layout, asked)};`);
  instantiate(source)(memory, [], outputs);
  return outputs.columns[0]![0]!;
}
