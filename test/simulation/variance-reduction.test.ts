import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../src/analysis/wanted.ts';
import { type BaseCase, runBaseCase } from '../../src/graph/base-case.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { sampleStandardDeviation } from '../../src/numeric/moments.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { vary } from '../../src/scenario/vary.ts';
import { designs } from '../../src/simulation/design/index.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { random } from '../../src/simulation/design/random.ts';
import { uncertainInputs } from '../../src/simulation/inputs.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { graphOf } from '../oracle/agreement.ts';

const wrong = ({ code }: { readonly code: string }) => {
  throw new Error(code);
};

// Ten years of a gap: base × (1 + need)ᵗ − 60% × base × (1 + grant)ᵗ − 42% × base × (1 + local)ᵗ, with a lognormal base
// of £10m to £12m, need normal(6%, 2%), grant triangular(1%, 3%, 5%) and local normal(2%, 1%).
const { scenario } = graphOf({ path: 'test/bench/deficit.yaml' });
const balance = 'budget.balance';
const plan = { replicates: 32, size: 1024 };
// Ten runs of 32 replicates: a standard deviation of 320 figures is itself known to 4%, a ratio of two to 5.6%.
const seeds = Array.from({ length: 10 }, (_, seed) => `${seed}`);

function baseOf(from: Scenario): BaseCase {
  return runBaseCase(buildGraph(from, wrong)!);
}

/** The mean closing balance of every replicate of 1,024 draws. */
function meansOf(base: BaseCase, design = designs[0]!, from = seeds): readonly number[] {
  const inputs = uncertainInputs(base, wrong);
  const whole = wholeOf(base.graph, balance);
  return from.flatMap((seed) => {
    const run = simulate(base, inputs, { seed, plan, design }, () => ({
      measures: [whole],
      questions: [],
      divisions: [],
    }));
    return run.sample(balance, whole.first, whole.last)!.batchMeans;
  });
}

const errorOf = (figures: readonly number[]): number => sampleStandardDeviation(Float64Array.from(figures));

describe('the mean closing balance of ten years of a widening gap, over 320 replicates of 1,024 draws', () => {
  const base = baseOf(scenario);

  test('has less than an eighth of the error under Latin hypercube that it has under independent draws', () => {
    const [stratified, independent] = [latinHypercube, random].map((design) =>
      errorOf(meansOf(base, design)),
    );
    expect(independent! / stratified!).toBeGreaterThan(8);
  });

  test('moves by need growing at 5.5% and not 6% with less than a thirtieth of the error on common futures', () => {
    const lower = baseOf(vary(scenario, [{ name: 'need', amount: 0.055, fix: false }]));
    const others = seeds.map((seed) => `other ${seed}`);
    const [at6, at5, elsewhere] = [meansOf(base), meansOf(lower), meansOf(lower, designs[0]!, others)];
    const differences = (means: readonly number[]) => means.map((mean, replicate) => mean - at6[replicate]!);
    expect(errorOf(differences(elsewhere)) / errorOf(differences(at5))).toBeGreaterThan(30);
  });
});
