import { instantiate } from '../graph/compile/kernel.ts';
import { induceCorrelation } from './correlation/induce.ts';
import { type Chances, deal, designNamed, noChances } from './design/index.ts';
import { type Batch, emptyBatch, type Gathering, gather, type Layout, layOutFrom } from './gather.ts';
import { type Law, quantileOf } from './inputs.ts';
import { batchesOf, type DrawPlan } from './plan.ts';
import { streamOf } from './streams.ts';

/** A level to draw: the name of its stream, and what it follows; noise for a site of chance is a uniform number. */
export interface StreamedLevel {
  readonly stream: string;
  readonly law: Law | undefined;
}

/** Levels that go together, by number, and the lower triangle of the correlations of their normal scores. */
export interface Tie {
  readonly levels: readonly number[];
  readonly factor: Float64Array;
}

/** All that decides the draws of a run, as plain data: whoever has it can draw any batch, on any thread. */
export interface Work {
  readonly seed: string;
  readonly plan: DrawPlan;
  readonly design: string;
  readonly levels: readonly StreamedLevel[];
  readonly ties: readonly Tie[];
  /** The source of the compiled graph, and the base case's figures that it starts from. */
  readonly source: string;
  readonly memory: Float64Array;
  readonly gathering: Gathering;
}

/** Told when another replicate is done. */
export type Tick = () => void;

/** What was gathered of a run: how each measure was, and its batches in order. */
export interface Harvest {
  readonly layouts: readonly Layout[];
  readonly batches: readonly Batch[];
}

/** Work under way: draws the batch of a number. Batches may be drawn in any order, by any number of workers. */
export interface Workshop {
  /** How each measure is gathered, the same in every workshop of the same work. */
  readonly layouts: readonly Layout[];
  drawBatch(number: number, tick: Tick): Batch;
}

/** Draws a replicate: the measures' figures of its draws, in columns that are written over by the next. */
type DrawReplicate = (replicate: number) => readonly Float64Array[];

/** Works a quantile function out for a column of chances. */
type MapColumn = (chances: Float64Array, values: Float64Array) => void;

const asTheyAre: MapColumn = (chances, values) => values.set(chances);

// Each level has a loop of its own: V8 makes the quickest code of a loop that only ever calls one function.
function loopOf(law: Law | undefined): MapColumn {
  if (law === undefined) return asTheyAre;
  const source = 'return (from, to) => { for (let k = 0; k < from.length; k++) to[k] = quantile(from[k]); };';
  return new Function('quantile', source)(quantileOf(law)) as MapColumn;
}

/**
 * Draws the chances of every level in a replicate, those that go together made to; what it gives is written over by the
 * next.
 */
export function chanceDrawer({
  seed,
  plan,
  levels,
  ties,
  design: name,
}: Work): (replicate: number) => readonly Chances[] {
  const design = designNamed(name);
  const drawn = levels.map(() => noChances(plan.size));
  const tied = ties.map((tie) => ({ levels: tie.levels.map((index) => drawn[index]!), factor: tie.factor }));
  return (replicate) => {
    levels.forEach(({ stream }, index) => {
      design.fill(drawn[index]!, streamOf(seed, stream, replicate));
    });
    for (const tie of tied) induceCorrelation(tie.levels, tie.factor);
    return drawn;
  };
}

function replicateDrawer(work: Work): DrawReplicate {
  const { plan, levels, gathering } = work;
  const drawChances = chanceDrawer(work);
  const run = instantiate(work.source);
  const memory = work.memory.slice();
  const maps = levels.map(({ law }) => loopOf(law));
  const column = () => new Float64Array(plan.size);
  const inputs = levels.map(column);
  const outputs = Array.from({ length: gathering.measures }, column);
  const values = column();
  return (replicate) => {
    drawChances(replicate).forEach(({ chances, taken }, index) => {
      maps[index]!(chances, values);
      deal(values, taken, inputs[index]!);
    });
    run(memory, inputs, outputs, 0, plan.size);
    return outputs;
  };
}

/** Draws everything on this thread. */
export function drawAll(work: Work, tick: Tick): Harvest {
  const { layouts, drawBatch } = openWorkshop(work);
  const { count } = batchesOf(work.plan);
  return { layouts, batches: Array.from({ length: count }, (_, number) => drawBatch(number, tick)) };
}

/** Gets ready to draw: the graph's source becomes a function, the distributions are tabulated, the bins are laid. */
export function openWorkshop(work: Work): Workshop {
  const { plan, gathering } = work;
  const draw = replicateDrawer(work);
  const layouts = layOutFrom(gathering, draw(0));
  const { draws } = batchesOf(plan);
  const replicates = draws / plan.size;
  return {
    layouts,
    drawBatch(number, tick) {
      const batch = emptyBatch(gathering, layouts, draws);
      for (let index = 0; index < replicates; index += 1) {
        gather(batch, gathering, layouts, draw(number * replicates + index), index * plan.size);
        tick();
      }
      return batch;
    },
  };
}
