import type { BaseCase } from '../../graph/base-case.ts';
import { mean } from '../../numeric/moments.ts';
import { quantileOf } from '../../simulation/inputs.ts';
import type { Level } from '../../simulation/levels.ts';
import { type Tornado, tornado } from '../../simulation/sensitivity/tornado.ts';
import { outputUnder } from './model.ts';
import type { Sources } from './sources.ts';

const [lowChance, highChance] = [0.1, 0.9];

// What its levels lie at on average, where what was recorded lies behind them in different ways.
function valueAt(own: readonly Level[], chance: number): number {
  const laws = [...new Set(own.map(({ law }) => law!))];
  return mean(Float64Array.from(laws, (law) => quantileOf(law)(chance)));
}

/**
 * The tornado of a measure: each input at its 10th and its 90th percentile, in all of its periods and for all of its
 * items at once, with the rest as in the base case; chance stands at its mean, as it does there.
 */
export function swingsOf(base: BaseCase, measure: string, { levels, moving }: Sources): Tornado {
  const outputs = new Map<string, (value: number) => number>();
  const inputs = moving.map(({ name }) => {
    const own = levels.filter(({ law, drawn }) => law !== undefined && drawn.name === name);
    const output = outputUnder(base, measure, own);
    outputs.set(name, (value) => output(own.map(() => Float64Array.of(value)))[0]!);
    return { name, low: valueAt(own, lowChance), high: valueAt(own, highChance) };
  });
  return tornado(base.figures(measure).total, inputs, (name, value) => outputs.get(name)!(value));
}
