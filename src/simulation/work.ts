import { instantiate } from '../graph/compile/kernel.ts';
import { outputsFor } from '../graph/compile/outputs.ts';
import type { ColumnQuantile } from '../numeric/inverse-table.ts';
import { rankMeter } from './correlation/achieved.ts';
import { inducer } from './correlation/induce.ts';
import { type Chances, deal, designNamed, noChances } from './design/index.ts';
import {
  type Batch,
  emptyBatch,
  endBatch,
  type Gathering,
  gather,
  type Layout,
  layOutFrom,
} from './gather.ts';
import { type Law, quantileOf } from './inputs.ts';
import { batchesOf, type DrawPlan } from './plan.ts';
import { streamOf } from './streams.ts';

/** A level to draw: the name of its stream, and what it follows; noise for a site of chance is a uniform number. */
export interface StreamedLevel {
  readonly stream: string;
  readonly law: Law | undefined;
}

/** Levels that go together, by number, and the correlations of their normal scores, square, row after row. */
export interface Tie {
  readonly levels: readonly number[];
  readonly correlations: Float64Array;
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

/** Works a quantile function out for a column of chances, each for the draw that takes it. */
export type MapColumn = (chances: Float64Array, takers: Uint16Array, column: Float64Array) => void;

// What has no way of its own with columns gets a loop of its own: V8 makes the quickest code of a loop that only ever calls
// one function.
function mapOf(quantile: (chance: number) => number): MapColumn {
  if ('map' in quantile) return (quantile as ColumnQuantile).map;
  const source = `return (chances, takers, column) => {
    for (let rank = 0; rank < chances.length; rank++) column[takers[rank]] = quantile(chances[rank]);
  };`;
  return new Function('quantile', source)(quantile) as MapColumn;
}

/**
 * How values come from the chances of each level by its law; noise stays as it is. Levels of one law share what that takes
 * to make.
 */
export function mapsOf(levels: readonly Pick<StreamedLevel, 'law'>[]): readonly MapColumn[] {
  const laws = new Set(levels.flatMap(({ law }) => law ?? []));
  const maps = new Map([...laws].map((law) => [law, mapOf(quantileOf(law))]));
  return levels.map(({ law }) => (law === undefined ? deal : maps.get(law)!));
}

/** Draws the chances of every level, replicate after replicate of a batch, those that go together made to. */
export interface ChanceDrawer {
  /** Starts a batch; `next` gives its replicates in turn, each written over by the one after it. */
  start(batch: number): { next(): readonly Chances[] };
}

/** What decides the chances of some work. */
export interface ChanceWork extends Pick<Work, 'seed' | 'plan' | 'ties' | 'design'> {
  readonly levels: readonly Pick<StreamedLevel, 'stream'>[];
}

/** What draws the chances of some work. The streams of a batch run on from replicate to replicate. */
export function chanceDrawer({ seed, plan, levels, ties, design: name }: ChanceWork): ChanceDrawer {
  const design = designNamed(name);
  const drawn = levels.map(() => noChances(plan.size));
  const tied = ties.map((tie) => ({
    chances: tie.levels.map((index) => drawn[index]!),
    scores: tie.levels.map((index) => `${levels[index]!.stream} (scores)`),
    induce: inducer(tie.correlations),
  }));
  return {
    start(batch) {
      const streams = levels.map(({ stream }) => streamOf(seed, stream, batch));
      const scores = tied.map((tie) => tie.scores.map((stream) => streamOf(seed, stream, batch)));
      return {
        next() {
          streams.forEach((stream, index) => {
            design.fill(drawn[index]!, stream);
          });
          tied.forEach(({ chances, induce }, index) => {
            induce(chances, scores[index]!);
          });
          return drawn;
        },
      };
    },
  };
}

/** The values of the levels of a replicate, and the measures of them, in columns that are written over by the next. */
interface Computed {
  readonly values: readonly Float64Array[];
  readonly measures: readonly Float64Array[];
}

type Compute = (drawn: readonly Chances[]) => Computed;

function computer({ plan, levels, source, memory: base, gathering }: Work): Compute {
  const run = instantiate(source);
  const memory = base.slice();
  const maps = mapsOf(levels);
  const values = levels.map(() => new Float64Array(plan.size));
  const outputs = outputsFor(gathering.measures, plan.size);
  return (drawn) => {
    drawn.forEach(({ chances, takers }, index) => {
      maps[index]!(chances, takers, values[index]!);
    });
    run(memory, values, outputs);
    return { values, measures: outputs.columns };
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
  const drawer = chanceDrawer(work);
  const compute = computer(work);
  const layouts = layOutFrom(gathering, compute(drawer.start(0).next()).measures);
  const addRanks = rankMeter(gathering.pairs, plan.size);
  const { draws } = batchesOf(plan);
  return {
    layouts,
    drawBatch(number, tick) {
      const batch = emptyBatch(gathering, layouts, draws);
      const replicates = drawer.start(number);
      for (let at = 0; at < draws; at += plan.size) {
        const drawn = replicates.next();
        const { values, measures } = compute(drawn);
        gather(batch, gathering, layouts, measures, at);
        addRanks(drawn, values, batch.ranks);
        tick();
      }
      endBatch(batch);
      return batch;
    },
  };
}
