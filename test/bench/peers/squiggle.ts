import { readFileSync } from 'node:fs';
import { run } from '@quri/squiggle-lang';
import type { Figures } from '../figures.ts';
import type { Model } from '../models.ts';

const folder = 'test/bench/peers/squiggle';

/** A run of a model in Squiggle's own language, with its own samplers, means and quantiles. */
export async function runSquiggle(model: Model, draws: number, seed: string): Promise<readonly Figures[]> {
  const code = [model.name, 'figures'].map((name) => readFileSync(`${folder}/${name}.squiggle`, 'utf8'));
  const environment = { sampleCount: draws, seed, xyPointLength: 1000 };
  const output = await run(code.join('\n'), { environment });
  const result = output.getEndResult();
  if (!result.ok) throw new Error(result.value.toString());
  return result.value.asJS() as readonly Figures[];
}
