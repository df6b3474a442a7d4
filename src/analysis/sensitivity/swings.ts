import type { BaseCase } from '../../graph/base-case.ts';
import { mean } from '../../numeric/moments.ts';
import type { Level } from '../../simulation/levels.ts';
import { type InputEnd, type InputEnds, inputEnds } from '../../simulation/sensitivity/input-ends.ts';
import { type Tornado, tornado } from '../../simulation/sensitivity/tornado.ts';
import { outputUnder } from './model.ts';
import type { Sources } from './sources.ts';

function middle(ends: readonly InputEnd[]): InputEnd {
  const over = (part: (end: InputEnd) => number) => mean(Float64Array.from(ends, part));
  return { value: over(({ value }) => value), share: over(({ share }) => share) };
}

// What its levels lie at on average, where what was recorded lies behind them in different ways.
function endsOf(own: readonly Level[]): InputEnds {
  const ends = [...new Set(own.map(({ law }) => law!))].map(inputEnds);
  return { low: middle(ends.map(({ low }) => low)), high: middle(ends.map(({ high }) => high)) };
}

/**
 * The tornado of a measure: each input at its low and its high end, in all of its periods and for all of its items at
 * once, with the rest as in the base case; chance stands at its mean, as it does there.
 */
export function swingsOf(base: BaseCase, measure: string, { levels, moving }: Sources): Tornado {
  const outputs = new Map<string, (value: number) => number>();
  const inputs = moving.map(({ name }) => {
    const own = levels.filter(({ law, drawn }) => law !== undefined && drawn.name === name);
    const output = outputUnder(base, measure, own);
    outputs.set(name, (value) => output(own.map(() => Float64Array.of(value)))[0]!);
    return { name, ...endsOf(own) };
  });
  return tornado(base.figures(measure).total, inputs, (name, value) => outputs.get(name)!(value));
}
