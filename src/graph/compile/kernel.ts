import { type Graph, nodeOf } from '../graph.ts';
import type { Layout } from './layout.ts';
import { runtime } from './runtime.ts';
import { dependants, dependencies, schedule } from './schedule.ts';
import { type Measure, writeMeasures, writeStages } from './write.ts';

/**
 * A compiled graph. `run` computes `count` draws: draw d takes `inputs[k][d]` for the k-th varying input and writes
 * measure j to `outputs[j][start + d]`. `memory` holds everything that does not vary and is written over.
 */
export interface Kernel {
  readonly measures: readonly Measure[];
  readonly source: string;
  run(
    memory: Float64Array,
    inputs: readonly Float64Array[],
    outputs: readonly Float64Array[],
    start: number,
    count: number,
  ): void;
}

type Run = Kernel['run'];

// Every cell of a varying input takes the draw; periods that are known keep what was recorded.
function writeInputs(graph: Graph, { slots }: Layout, varying: readonly string[]): string[] {
  return varying.flatMap((name, index) => {
    const node = nodeOf(graph, name);
    return slots.get(name)!.map(({ offset, length }, cell) => {
      const known = node.known[cell]?.length ?? 0;
      return node.isSeries
        ? `m.fill(i[${index}][d], ${offset + known}, ${offset + length});`
        : `m[${offset}] = i[${index}][d];`;
    });
  });
}

function writeSource(
  inputs: readonly string[],
  stages: readonly string[],
  measures: readonly string[],
): string {
  const compute = stages.map((body, index) => `function compute${index}(m) {\n${body}\n}`);
  const write = measures.map((body, index) => `function write${index}(m, o, d) {\n${body}\n}`);
  const calls = [
    ...stages.map((_, index) => `compute${index}(m);`),
    ...measures.map((_, index) => `write${index}(m, o, start + d);`),
  ];
  return [
    '"use strict";',
    `const { ${Object.keys(runtime).join(', ')} } = runtime;`,
    ...compute,
    ...write,
    'return function run(m, i, o, start, count) {',
    'for (let d = 0; d < count; d++) {',
    ...inputs,
    ...calls,
    '}',
    '};',
  ].join('\n');
}

// The source is made of offsets, figures and the names of the runtime only: nothing that an author wrote is in it.
function instantiate(source: string): Run {
  return new Function('runtime', source)(runtime) as Run;
}

/**
 * Compiles a graph for draws of the `varying` inputs: what depends on them and is needed for the measures. With
 * nothing varying it computes everything, which is the base case.
 */
export function compile(
  graph: Graph,
  layout: Layout,
  varying: readonly string[],
  measures: readonly Measure[],
): Kernel {
  const needed = dependencies(
    graph,
    measures.map(({ name }) => name),
  );
  const moved = dependants(graph, varying);
  const names =
    varying.length === 0
      ? new Set(graph.nodes.keys())
      : new Set([...moved].filter((name) => needed.has(name)));
  const stages = writeStages(graph, layout, schedule(graph, names));
  const source = writeSource(
    writeInputs(graph, layout, varying),
    stages,
    writeMeasures(graph, layout, measures),
  );
  return { measures, source, run: instantiate(source) };
}

/** The measures of a graph whose figures lie computed in memory. */
export function readMeasures(
  graph: Graph,
  layout: Layout,
  measures: readonly Measure[],
  memory: Float64Array,
): readonly number[] {
  const outputs = measures.map(() => new Float64Array(1));
  const source = writeSource([], [], writeMeasures(graph, layout, measures));
  instantiate(source)(memory, [], outputs, 0, 1);
  return outputs.map((column) => column[0]!);
}
