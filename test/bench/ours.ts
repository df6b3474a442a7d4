import type { Ready } from '../../src/analysis/prepare.ts';
import { drawnLevel } from '../../src/graph/compile/drawn.ts';
import { compile } from '../../src/graph/compile/kernel.ts';
import type { Outputs } from '../../src/graph/compile/outputs.ts';
import type { Measure } from '../../src/graph/compile/write.ts';
import { firstPeriodOf, lastPeriodOf } from '../../src/scenario/calendar.ts';
import { designs } from '../../src/simulation/design/index.ts';
import { quantileOf } from '../../src/simulation/inputs.ts';
import { drawsOf, planDraws } from '../../src/simulation/plan.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { fillFrom, streamOf } from '../../src/simulation/streams.ts';
import { percentiles, summarise } from '../../src/simulation/summary.ts';
import { ready } from '../load-scenario.ts';
import type { Figures } from './figures.ts';
import type { Model } from './models.ts';

const balance = 'budget.balance';

/** A model opened: its scenario is ready to run, its inputs stand in the order of the model. */
export interface Opened {
  readonly model: Model;
  readonly ready: Ready;
}

/** Opens the scenario of a model. */
export function open(model: Model): Opened {
  return { model, ready: ready(model.path) };
}

/** The number of draws made where that many are asked for: whole replicates. */
export function drawsMade(asked: number): number {
  return drawsOf(planDraws(asked));
}

/** The number of year ends of a model. */
export function yearsOf({ ready }: Opened): number {
  return ready.base.graph.calendar.years.length;
}

function yearEnds({ ready }: Opened): readonly Measure[] {
  const { calendar } = ready.base.graph;
  return calendar.years.map((_, year) => ({
    name: balance,
    cell: 'all',
    first: firstPeriodOf(calendar, year),
    last: lastPeriodOf(calendar, year),
  }));
}

/** Our whole run, from a scenario that is ready to the summaries of the balance at every year end, with their errors. */
export function runOurs(opened: Opened, draws: number, seed: string): readonly Figures[] {
  const { base, inputs } = opened.ready;
  const plan = planDraws(draws);
  const measures = yearEnds(opened);
  const settings = { seed, plan, design: designs[0]! };
  const run = simulate(base, inputs, settings, () => ({ measures, questions: [], divisions: [] }));
  return measures.map(({ first, last }) => {
    const { mean, sd, ...rest } = summarise(run.sample(balance, first, last)!, plan);
    return [mean, sd, ...percentiles.map((percent) => rest[`p${percent}`])];
  });
}

/** Draws of the inputs of a model, independent of each other, a column an input in the order of the model. */
export function drawInputs({ model, ready }: Opened, draws: number, seed: string): readonly Float64Array[] {
  return model.inputs.map((name) => {
    const quantile = quantileOf(ready.inputs.find((input) => input.name === name)!.law);
    const column = new Float64Array(draws);
    fillFrom(streamOf(seed, name, 0), column);
    return column.map(quantile);
  });
}

/** Our compiled formulas alone: from columns of inputs to the balance at every year end. */
export function evaluator(opened: Opened): (inputs: readonly Float64Array[], balances: Outputs) => void {
  const { graph, layout, memory } = opened.ready.base;
  const last = graph.calendar.periods.length - 1;
  const drawn = opened.model.inputs.map((name) => drawnLevel(graph, layout, name, 0, last));
  const kernel = compile(graph, layout, memory, drawn, yearEnds(opened));
  const own = memory.slice();
  return (inputs, balances) => kernel.run(own, inputs, balances);
}
