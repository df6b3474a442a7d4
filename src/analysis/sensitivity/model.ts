import type { BaseCase } from '../../graph/base-case.ts';
import { compile } from '../../graph/compile/kernel.ts';
import { outputsFor } from '../../graph/compile/outputs.ts';
import type { Level } from '../../simulation/levels.ts';
import { levelValues } from '../../simulation/sensitivity/level-values.ts';
import type { Model } from '../../simulation/sensitivity/variance-shares.ts';
import { wholeOf } from '../wanted.ts';
import type { Sources } from './sources.ts';

/** The whole-calendar figure of a measure, one a row of values of some levels; all else is as in the base case. */
export function outputUnder(
  { graph, layout, memory }: BaseCase,
  measure: string,
  levels: readonly Level[],
): Model['output'] {
  const drawn = levels.map((level) => level.drawn);
  const { run } = compile(graph, layout, memory, drawn, [wholeOf(graph, measure)]);
  const own = memory.slice();
  return (values) => {
    const outputs = outputsFor(1, values[0]!.length);
    run(own, values, outputs);
    return outputs.columns[0]!;
  };
}

/** A measure as it comes from everything that is drawn and can move it. */
export function modelOf(base: BaseCase, measure: string, { levels }: Sources): Model {
  return { values: levelValues(levels), output: outputUnder(base, measure, levels) };
}
