import type { BaseCase } from '../../graph/base-case.ts';
import { inputEnds } from '../../simulation/sensitivity/input-ends.ts';
import { type Tornado, tornado } from '../../simulation/sensitivity/tornado.ts';
import { outputUnder } from './model.ts';
import type { Sources } from './sources.ts';

/**
 * The tornado of a measure: each input at its low and its high end, in all of its periods and for all of its items at
 * once, with the rest as in the base case; chance stands at its mean, as it does there.
 */
export function swingsOf(base: BaseCase, measure: string, { levels, moving }: Sources): Tornado {
  const outputs = new Map(
    moving.map(({ name }) => {
      const own = levels.filter(({ law, drawn }) => law !== undefined && drawn.name === name);
      const output = outputUnder(base, measure, own);
      return [name, (value: number) => output(own.map(() => Float64Array.of(value)))[0]!];
    }),
  );
  const inputs = moving.map(({ name, law }) => ({ name, ...inputEnds(law) }));
  return tornado(base.figures(measure).total, inputs, (name, value) => outputs.get(name)!(value));
}
