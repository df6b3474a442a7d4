import { describe, expect, test } from 'vitest';
import { type Sensitivity, sensitivityOf } from '../../../src/analysis/sensitivity/sensitivity.ts';
import { wholeOf } from '../../../src/analysis/wanted.ts';
import { rankCorrelation } from '../../../src/numeric/ranks.ts';
import { latinHypercube } from '../../../src/simulation/design/latin-hypercube.ts';
import { planDraws } from '../../../src/simulation/plan.ts';
import { simulate } from '../../../src/simulation/simulate.ts';
import type { Estimate } from '../../../src/simulation/summary.ts';
import { filesOf, ready } from '../../load-scenario.ts';

const settings = { seed: '1', plan: planDraws(16_384), design: latinHypercube };

const heading = 'scenario: Some uncertain inputs\ncalendar: {from: 2015/16, years: 3, by: quarter}\n';

const readyFrom = (text: string) => ready('some.yaml', filesOf({ 'some.yaml': heading + text }));

const sensitivity = (text: string): Sensitivity => sensitivityOf(readyFrom(text), 'output', settings);

function sharesOf({ shares }: Sensitivity) {
  if (shares.type !== 'shares') throw new Error(shares.type);
  return shares;
}

const errorsOff = ({ value, se }: Estimate, truth: number) => Math.abs(value - truth) / se;

function expectShares(found: Sensitivity, name: string, first: number, total: number): void {
  const group = sharesOf(found).groups.find((each) => each.name === name)!;
  expect(errorsOff(group.first, first), `${name} by itself`).toBeLessThan(4);
  expect(errorsOff(group.total, total), `${name} in all`).toBeLessThan(4);
}

const normal = (sd: number, more = '') => `{value: 10, uncertain: "normal(10, ${sd})"${more}}`;

describe('a sum of normal inputs', () => {
  const found = sensitivity(`inputs: {a: ${normal(3)}, b: ${normal(4)}}\nlines: {output: = a - b}\n`);

  // Variances 9 and 16.
  test('shares its variance by their variances', () => {
    expectShares(found, 'a', 9 / 25, 9 / 25);
    expectShares(found, 'b', 16 / 25, 16 / 25);
    expect(errorsOff(sharesOf(found).interactions, 0)).toBeLessThan(4);
  });

  // Correlations of 3/5 and -4/5; of normal figures Spearman's is 6/π · asin(r/2) (Kruskal 1958).
  test('goes with each by the rank correlation of normal figures', () => {
    const truths = [0.6, -0.8].map((r) => (6 / Math.PI) * Math.asin(r / 2));
    expect(found.correlations.map(({ name }) => name)).toEqual(['a', 'b']);
    found.correlations.forEach(({ rank }, index) => {
      expect(errorsOff(rank!, truths[index]!)).toBeLessThan(4);
      expect(rank!.se).toBeLessThan(0.01);
    });
  });

  // The normal's 90th percentile is 1.2815515655 standard deviations above its mean.
  test('swings by the tenth and ninetieth percentile of each, the wider first', () => {
    const [b, a] = found.tornado.rows;
    expect([b!.name, a!.name]).toEqual(['b', 'a']);
    expect(b!.low.value).toBeCloseTo(10 - 4 * 1.2815515655, 7);
    expect(b!.low.output).toBeCloseTo(4 * 1.2815515655, 7);
    expect(a!.high.output).toBeCloseTo(3 * 1.2815515655, 7);
    expect(b!.swing).toBeCloseTo(8 * 1.2815515655, 7);
  });
});

describe('what is drawn together is one source', () => {
  // r = 2 sin(π/12) of normal scores for a rank correlation of 0.5; the variance of a + b is 9 + 16 + 24 r.
  test('of correlated inputs', () => {
    const found = sensitivity(`inputs: {a: ${normal(3)}, b: ${normal(4)}, c: ${normal(5)}}
correlations: {together: {between: [a, b], is: 0.5}}
lines: {output: = a + b + c}
`);
    const both = 25 + 24 * 2 * Math.sin(Math.PI / 12);
    expect(found.sources.map(({ name, type }) => [name, type])).toEqual([
      ['a, b', 'correlated'],
      ['c', 'input'],
    ]);
    expectShares(found, 'a, b', both / (both + 25), both / (both + 25));
    expectShares(found, 'c', 25 / (both + 25), 25 / (both + 25));
  });

  // Three years' average of standard deviation 6 with correlations 0.5, 0.5 and 0.25 between them: 36 (3 + 2 × 1.25) / 9.
  test('of the years of one input, whose average goes with the measure', () => {
    const found = sensitivity(`inputs:
  a: ${normal(6, ', varies: each year, persistence: 0.5')}
  b: ${normal(3)}
lines: {output: = average(a) + b}
`);
    const variance = (36 * 5.5) / 9;
    expectShares(found, 'a', variance / (variance + 9), variance / (variance + 9));
    const r = Math.sqrt(variance / (variance + 9));
    expect(errorsOff(found.correlations[0]!.rank!, (6 / Math.PI) * Math.asin(r / 2))).toBeLessThan(4);
    expect(found.tornado.rows[0]).toMatchObject({ name: 'a' });
    expect(found.tornado.rows[0]!.high.output).toBeCloseTo(20 + 6 * 1.2815515655, 7);
  });

  // By the law of total variance, with the standard deviations 112.27 of 1,608 times pert(55%, 75%, 92%) and 113.59 of
  // the binomial with that rate (SciPy 1.17).
  test('of chance in single cases, which stays at its mean in the tornado', () => {
    const found = sensitivity(`inputs:
  families: {value: 1608, unit: family}
  rate: {value: 75%, uncertain: "pert(55%, 75%, 92%)"}
lines: {output: {formula: "= chance.binomial(families, rate)", unit: family}}
`);
    const share = (112.27248995190229 / 113.59028479583982) ** 2;
    expectShares(found, 'rate', share, share);
    expectShares(found, 'chance', 1 - share, 1 - share);
    const [row] = found.tornado.rows;
    expect(row!.low.output).toBeCloseTo(1608 * row!.low.value, 6);
  });
});

describe('every input can be moved', () => {
  const roles = 'dimensions: {role: {worker: Workers, manager: Managers}}\n';

  // 0.1 and 0.9 of the way from 20 to 40; three workers and one manager.
  test('those of figures by item, in all items at once', () => {
    const found = sensitivity(`${roles}inputs:
  posts: {worker: 3, manager: 1}
  pay: {value: 30, dimensions: [role], uncertain: "uniform(20, 40)"}
lines: {output: "= sum(posts * pay)"}
`);
    expect(found.tornado.rows[0]!.low).toMatchObject({ value: 22, output: 88 });
    expect(found.tornado.rows[0]!.high).toMatchObject({ value: 38, output: 152 });
  });

  // £500 in 1 of 20 futures and nothing in the others, so that its 10th and 90th percentile are one.
  test('a risk that seldom comes true among them, from when it does not to when it does', () => {
    const found = sensitivity(`inputs:
  claim: {value: £0, unit: £, uncertain: "discrete(£0, 95%, £500, 5%)"}
  grant: {value: £900, unit: £, uncertain: "uniform(£800, £1,000)"}
lines: {output: {formula: = grant - claim, unit: £}}
`);
    const [claim, grant] = found.tornado.rows;
    expect([claim!.name, claim!.swing, grant!.name, grant!.swing]).toEqual(['claim', 500, 'grant', 160]);
    expect(claim!.low).toEqual({ value: 0, share: 0.95, output: 900 });
    expect(claim!.high).toMatchObject({ value: 500, output: 400 });
    expect(claim!.high.share).toBeCloseTo(0.05, 12);
  });

  test('save those from which no formula leads to the measure', () => {
    const found = sensitivity(`inputs: {a: ${normal(1)}, b: ${normal(1)}}
lines: {output: = a * 2, other: = b * 2}
`);
    expect(found.idle).toEqual(['b']);
    expect(found.inputs).toEqual(['a']);
    expect(sharesOf(found).groups.map(({ name }) => name)).toEqual(['a']);
  });
});

describe('no more is said than is known', () => {
  test('where nothing uncertain leads to the measure', () => {
    const found = sensitivity(`inputs: {a: ${normal(1)}}\nlines: {output: = 3, other: = a}\n`);
    expect([found.sources, found.tornado.rows, found.correlations]).toEqual([[], [], []]);
    expect(found.shares.type).toBe('constant');
  });

  test('where a measure is the same whatever is drawn', () => {
    const found = sensitivity(`inputs: {a: ${normal(1)}}\nlines: {output: "= max(a, -1000) - a"}\n`);
    expect(found.shares.type).toBe('constant');
    expect(found.tornado.rows[0]!.swing).toBe(0);
    expect(found.correlations[0]!.rank).toBeUndefined();
  });

  test('where a measure has no value in some draws', () => {
    const found = sensitivity(`inputs:
  a: {value: 2, uncertain: "uniform(-2, 3)"}
  b: {value: 1, uncertain: "uniform(0, 3)"}
lines: {upper: = b * 1, lower: "= max(a, 0)", output: {formula: = upper / lower, kind: ratio}}
`);
    expect(found.shares.type).toBe('no-value');
    expect(found.correlations).toEqual([]);
    expect(found.tornado.withoutValue).toEqual(['a']);
    expect(found.tornado.rows.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('draws', () => {
  const text = `inputs: {a: ${normal(3)}, b: ${normal(4)}}\nlines: {output: = a * b}\n`;
  const scenario = readyFrom(text);
  const few = { ...settings, plan: planDraws(1024) };
  const found = sensitivityOf(scenario, 'output', few);

  test('are the same for the same seed and others for another', () => {
    const again = sensitivityOf(scenario, 'output', few);
    expect([again.shares, again.correlations]).toEqual([found.shares, found.correlations]);
    const other = sensitivityOf(scenario, 'output', { ...few, seed: '0' });
    expect(sharesOf(other).groups).not.toEqual(sharesOf(found).groups);
  });

  test.each([1024, 40_000])('of rank correlations are those of a run: %d', (draws) => {
    const settings = { ...few, plan: planDraws(draws) };
    const run = simulate(scenario.base, scenario.inputs, settings, ({ graph }, moved) => ({
      measures: moved.map((name) => wholeOf(graph, name)),
      questions: [],
      divisions: [],
    }));
    const [a, output] = ['a', 'output'].map((name) => run.sample(name, 0, 11)!.column!);
    const { correlations } = sensitivityOf(scenario, 'output', settings);
    expect(correlations[0]!.rank!.value).toBe(rankCorrelation(a!, output!));
  });
});
