import { type BaseCase, measuresOf } from '../graph/base-case.ts';
import { compile, type Kernel } from '../graph/compile/kernel.ts';
import { dependants } from '../graph/compile/schedule.ts';
import type { Measure } from '../graph/compile/write.ts';
import { addsUp, type Graph, nodeOf } from '../graph/graph.ts';
import type { Design } from './design/index.ts';
import type { UncertainInput } from './inputs.ts';
import { type DrawPlan, drawsOf } from './plan.ts';
import { streamOf } from './streams.ts';

/** What decides every figure of a simulation, besides the scenario itself. */
export interface Settings {
  readonly seed: string;
  readonly plan: DrawPlan;
  readonly design: Design;
}

/** The draws of a simulation: a column a measure, one figure a draw, replicate after replicate. */
export interface Run {
  readonly base: BaseCase;
  readonly settings: Settings;
  /** The names of the inputs that were drawn. */
  readonly inputs: readonly string[];
  /** The names whose figures differ from draw to draw. */
  readonly moved: readonly string[];
  /** The draws of a measure; undefined where it was not recorded because nothing moves it. */
  column(name: string, first: number, last: number): Float64Array | undefined;
}

const keyOf = (name: string, first: number, last: number): string => `${name} ${first} ${last}`;

// Years and the whole for everything that moves, every period for the balances that are drawn as they run; what has no
// time is one figure whatever the periods.
function measuresToRecord(graph: Graph, moved: readonly string[]): readonly Measure[] {
  const { periods } = graph.calendar;
  return moved.flatMap((name) => {
    const all = measuresOf(graph, name, 'all');
    const node = nodeOf(graph, name);
    if (!addsUp(node)) return [];
    if (!node.isSeries) return all.slice(-1);
    const isBalance = node.variable!.role === 'total' && name.endsWith('balance');
    const wanted = isBalance ? all : all.slice(periods.length);
    return wanted.filter(
      (measure, index) =>
        wanted.findIndex(({ first, last }) => first === measure.first && last === measure.last) === index,
    );
  });
}

function drawReplicate(
  kernel: Kernel,
  inputs: readonly UncertainInput[],
  settings: Settings,
  memory: Float64Array,
  outputs: readonly Float64Array[],
  replicate: number,
): void {
  const { seed, plan, design } = settings;
  const columns = inputs.map(({ name, quantile }) => {
    const column = new Float64Array(plan.size);
    design.fill(column, streamOf(seed, name, replicate));
    return column.map(quantile);
  });
  kernel.run(memory, columns, outputs, replicate * plan.size, plan.size);
}

/** Told how many replicates of how many are done. */
export type Progress = (done: number, of: number) => void;

/**
 * Simulates a base case: draws its uncertain inputs replicate by replicate and runs the compiled graph on them. The
 * same scenario, seed and plan give the same figures to the bit on the same engine.
 */
export function simulate(
  base: BaseCase,
  inputs: readonly UncertainInput[],
  settings: Settings,
  progress: Progress = () => undefined,
): Run {
  const { graph, layout } = base;
  const names = inputs.map(({ name }) => name);
  const moved = [...dependants(graph, names)].filter((name) => graph.nodes.get(name)?.variable !== undefined);
  const measures = inputs.length === 0 ? [] : measuresToRecord(graph, moved);
  const outputs = measures.map(() => new Float64Array(drawsOf(settings.plan)));
  const { replicates } = settings.plan;
  const memory = base.memory.slice();
  const kernel = compile(graph, layout, names, measures);
  for (let replicate = 0; replicate < replicates && inputs.length > 0; replicate += 1) {
    drawReplicate(kernel, inputs, settings, memory, outputs, replicate);
    progress(replicate + 1, replicates);
  }
  const columns = new Map(
    measures.map(({ name, first, last }, index) => [keyOf(name, first, last), outputs[index]!]),
  );
  const column = (name: string, first: number, last: number) =>
    columns.get(
      graph.nodes.get(name)?.isSeries
        ? keyOf(name, first, last)
        : keyOf(name, 0, graph.calendar.periods.length - 1),
    );
  return { base, settings, inputs: names, moved, column };
}
