import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../src/analysis/wanted.ts';
import { runBaseCase } from '../../src/graph/base-case.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { uncertainInputs } from '../../src/simulation/inputs.ts';
import { planDraws } from '../../src/simulation/plan.ts';
import { type Run, simulate } from '../../src/simulation/simulate.ts';
import { summarise } from '../../src/simulation/summary.ts';
import { scenarioText, type Written } from '../graph/functions/written.ts';
import { graphOf } from '../oracle/agreement.ts';

const plan = planDraws(16_384);

function simulated(written: Written, seed = '1'): Run {
  const base = runBaseCase(graphOf({ text: scenarioText(written) }));
  const inputs = uncertainInputs(base, ({ code }) => {
    throw new Error(code);
  });
  const settings = { seed, plan, design: latinHypercube };
  return simulate(base, inputs, settings, ({ graph }, moved) => ({
    measures: moved.map((name) => wholeOf(graph, name)),
    questions: [],
    divisions: [],
  }));
}

const sampleOf = (run: Run, name: string) => run.sample(name, 0, run.base.graph.calendar.periods.length - 1)!;

function drawsOfFirstYear({ base, settings }: Run): Float64Array | undefined {
  const measure = { name: 'count', cell: 'all' as const, first: 0, last: 0 };
  return simulate(base, [], settings, () => ({ measures: [measure], questions: [], divisions: [] })).sample(
    'count',
    0,
    0,
  )?.column;
}

describe('75% of 1,608 families', () => {
  const inputs = {
    families: '{value: 1608, unit: family}',
    rate: '{value: 75%, uncertain: "pert(55%, 75%, 92%)"}',
  };
  const run = simulated({
    inputs,
    lines: {
      one_by_one: '{formula: "= chance.binomial(families, 75%)", unit: family}',
      by_the_rate: '{formula: "= families * rate", unit: family}',
      both: '{formula: "= chance.binomial(families, rate)", unit: family}',
    },
  });
  const found = (name: string) => summarise(sampleOf(run, name), plan);

  // SciPy 1.17 scipy.stats.binom.std(1608, 0.75) and 1608 × the standard deviation of pert(55%, 75%, 92%), from
  // scipy.stats.beta; both together by the law of total variance, √(E[np(1 − p)] + n² Var p).
  test.for([
    ['one_by_one', 1206, 17.363755354185336],
    ['by_the_rate', 1197.96, 112.27248995190229],
    ['both', 1197.96, 113.59028479583982],
  ] as const)('%s: mean %d, standard deviation %d', ([name, mean, sd]) => {
    const { se, ...estimates } = found(name);
    expect(Math.abs(estimates.mean - mean)).toBeLessThan(4 * se.mean);
    expect(Math.abs(estimates.sd - sd)).toBeLessThan(4 * se.sd);
  });

  test('the README shows what comes out', () => {
    const readme = readFileSync('README.md', 'utf8');
    const shown = (name: string, digits: number) => found(name).sd.toFixed(digits);
    expect(readme).toContain(`\`= chance.binomial(1608, 75%)\` | ${shown('one_by_one', 1)} families`);
    expect(readme).toContain(`\`uncertain: pert(55%, 75%, 92%)\` | ${shown('by_the_rate', 0)} families`);
    expect(readme).toContain(`\`= chance.binomial(1608, turnaround_rate)\` | ${shown('both', 0)} families`);
  });

  test('every draw is a whole number of families', () => {
    expect(sampleOf(run, 'one_by_one').column!.every(Number.isInteger)).toBe(true);
  });
});

describe('the draws of chance', () => {
  const lines = { count: '{formula: "= chance.poisson(cases)", kind: flow}' };
  const inputs = { cases: '{value: [4, 4], kind: flow}' };
  const run = simulated({ years: 2, inputs, lines });

  test('each period has its own: the variances of two years add up', () => {
    // Poisson counts of mean 4 twice over: a mean and a variance of 8.
    const { mean, sd, se } = summarise(sampleOf(run, 'count'), plan);
    expect(Math.abs(mean - 8)).toBeLessThan(4 * se.mean);
    expect(Math.abs(sd - Math.sqrt(8))).toBeLessThan(4 * se.sd);
  });

  test('each item has its own', () => {
    const both = simulated({
      dimensions: { district: ['north', 'south'] },
      inputs: { cases: '{value: {north: 4, south: 4}, kind: rate}' },
      lines: { count: '{formula: "= chance.poisson(cases)", kind: rate}', all: '= sum(count)' },
    });
    expect(Math.abs(sampleOf(both, 'all').standardDeviation - Math.sqrt(8))).toBeLessThan(0.1);
  });

  test('a longer calendar and another line of chance leave them as they were', () => {
    const more = simulated({
      years: 3,
      inputs: { cases: '{value: [4, 4, 4], kind: flow}' },
      lines: { ...lines, another: '{formula: "= chance.poisson(cases)", kind: flow}' },
    });
    expect(drawsOfFirstYear(more)).toEqual(drawsOfFirstYear(run));
  });
});
