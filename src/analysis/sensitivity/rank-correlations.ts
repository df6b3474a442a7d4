import { placesOf } from '../../graph/compile/drawn.ts';
import { mean } from '../../numeric/moments.ts';
import { rankCorrelation } from '../../numeric/ranks.ts';
import type { Level } from '../../simulation/levels.ts';
import { batchesOf, type DrawPlan, drawsOf, planDraws } from '../../simulation/plan.ts';
import type { Columns } from '../../simulation/sensitivity/level-values.ts';
import type { Model } from '../../simulation/sensitivity/variance-shares.ts';
import type { Settings } from '../../simulation/simulate.ts';
import type { Estimate } from '../../simulation/summary.ts';
import { chanceDrawer } from '../../simulation/work.ts';
import type { Sources } from './sources.ts';

/** How an input's draws and a measure's go together; undefined where one of them is the same throughout a batch. */
export interface InputCorrelation {
  readonly name: string;
  readonly rank: Estimate | undefined;
}

// Ranks need every draw, and these are enough for two digits.
const mostDraws = 2 ** 16;

/** The plan of the draws that rank correlations rest on: that of the run, up to 65,536 draws. */
export function planOfRanks(plan: DrawPlan): DrawPlan {
  return drawsOf(plan) <= mostDraws ? plan : planDraws(mostDraws);
}

// An input drawn afresh is judged by its average over the periods that it is drawn for.
function weightsOf(levels: readonly Level[], name: string): readonly number[] {
  const lengths = levels.map(({ law, drawn: { name: own, spans } }) =>
    law !== undefined && own === name && spans[0] !== undefined ? placesOf(spans[0]).length : 0,
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / Math.max(1, all));
}

function averageOf(values: Columns, weights: readonly number[]): Float64Array {
  const average = new Float64Array(values[0]!.length);
  values.forEach((column, index) => {
    const weight = weights[index]!;
    if (weight > 0)
      for (let draw = 0; draw < average.length; draw += 1) average[draw]! += weight * column[draw]!;
  });
  return average;
}

interface Drawn {
  readonly inputs: readonly Float64Array[];
  readonly output: Float64Array;
}

// The draws are those that a run of the same seed makes.
function drawAll(model: Model, { levels, ties, moving }: Sources, { seed, design, plan }: Settings): Drawn {
  const drawer = chanceDrawer({ seed, plan, levels, ties, design: design.name });
  const weights = moving.map(({ name }) => weightsOf(levels, name));
  const inputs = moving.map(() => new Float64Array(drawsOf(plan)));
  const output = new Float64Array(drawsOf(plan));
  const { count, draws } = batchesOf(plan);
  for (let batch = 0; batch < count; batch += 1) {
    const replicates = drawer.start(batch);
    for (let start = batch * draws; start < (batch + 1) * draws; start += plan.size) {
      const values = model.values(replicates.next());
      inputs.forEach((column, index) => {
        column.set(averageOf(values, weights[index]!), start);
      });
      output.set(model.output(values), start);
    }
  }
  return { inputs, output };
}

// Over all draws, with the error of how far the batches' own lie from it (sectioning), as a standard deviation's is.
function rankOf(input: Float64Array, output: Float64Array, plan: DrawPlan): Estimate | undefined {
  const { count, draws } = batchesOf(plan);
  const value = rankCorrelation(input, output);
  const own = Array.from({ length: count }, (_, batch) => {
    const part = (column: Float64Array) => column.subarray(batch * draws, (batch + 1) * draws);
    return rankCorrelation(part(input), part(output));
  });
  if (value === undefined || own.includes(undefined)) return undefined;
  const away = Float64Array.from(own, (each) => (each! - value) ** 2);
  return { value, se: Math.sqrt(mean(away) / (count - 1)) };
}

/**
 * Spearman's rank correlation of every input with a measure, in the draws of a run; none where the measure has no value
 * in some draw. An input that is drawn each year or period counts by its average over the calendar.
 */
export function rankCorrelations(
  model: Model,
  sources: Sources,
  settings: Settings,
): readonly InputCorrelation[] {
  const plan = planOfRanks(settings.plan);
  const { inputs, output } = drawAll(model, sources, { ...settings, plan });
  if (!output.every(Number.isFinite)) return [];
  return sources.moving.map(({ name }, index) => ({ name, rank: rankOf(inputs[index]!, output, plan) }));
}
