import { type BaseCase, measuresOf } from '../graph/base-case.ts';
import { drawnLevel } from '../graph/compile/drawn.ts';
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

// Years and the whole for everything that moves, every period for the balances that are drawn as they run.
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

/** A simulation under way: columns of all its draws, one a measure of the kernel, filled replicate by replicate. */
export interface Drawing {
  readonly base: BaseCase;
  readonly inputs: readonly UncertainInput[];
  readonly settings: Settings;
  readonly moved: readonly string[];
  readonly kernel: Kernel;
  readonly memory: Float64Array;
  readonly outputs: readonly Float64Array[];
}

/** A simulation with nothing drawn yet. */
export function startDrawing(base: BaseCase, inputs: readonly UncertainInput[], settings: Settings): Drawing {
  const { graph, layout } = base;
  const names = inputs.map(({ name }) => name);
  const moved = [...dependants(graph, names)].filter((name) => nodeOf(graph, name).variable !== undefined);
  const kernel = compile(
    graph,
    layout,
    base.memory,
    names.map((name) => drawnLevel(graph, layout, name, 0, graph.calendar.periods.length - 1)),
    measuresToRecord(graph, moved),
  );
  const outputs = kernel.measures.map(() => new Float64Array(drawsOf(settings.plan)));
  return { base, inputs, settings, moved, kernel, memory: base.memory.slice(), outputs };
}

/** Draws one replicate into its place. Replicates may be drawn in any order: none knows of another. */
export function drawReplicate(drawing: Drawing, replicate: number): void {
  const { inputs, settings, kernel, memory, outputs } = drawing;
  const { seed, plan, design } = settings;
  const columns = inputs.map(({ name, quantile }) => {
    const column = new Float64Array(plan.size);
    design.fill(column, streamOf(seed, name, replicate));
    return column.map(quantile);
  });
  kernel.run(memory, columns, outputs, replicate * plan.size, plan.size);
}

// What has no time is recorded once, whatever the periods asked for.
function finish({ base, inputs, settings, moved, kernel, outputs }: Drawing): Run {
  const { nodes, calendar } = base.graph;
  const entries = kernel.measures.map(
    ({ name, first, last }, index) => [keyOf(name, first, last), outputs[index]!] as const,
  );
  const columns = new Map(entries);
  const column = (name: string, first: number, last: number) =>
    columns.get(
      nodes.get(name)?.isSeries ? keyOf(name, first, last) : keyOf(name, 0, calendar.periods.length - 1),
    );
  return { base, settings, inputs: inputs.map(({ name }) => name), moved, column };
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
  const drawing = startDrawing(base, inputs, settings);
  const replicates = inputs.length === 0 ? 0 : settings.plan.replicates;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    drawReplicate(drawing, replicate);
    progress(replicate + 1, replicates);
  }
  return finish(drawing);
}
