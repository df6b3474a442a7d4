import { mean, standardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { scoreCorrelation } from '../../../src/simulation/correlation/rank-correlation.ts';
import { latinHypercube } from '../../../src/simulation/design/latin-hypercube.ts';
import { planDraws, planTogether } from '../../../src/simulation/plan.ts';
import { simulate } from '../../../src/simulation/simulate.ts';
import { filesOf, ready } from '../../load-scenario.ts';

const text = `scenario: Inputs that go together
calendar: {from: 2015/16, years: 3, by: quarter}
inputs:
  need: {value: 4%, uncertain: "pert(1%, 4%, 9%)", varies: each year, persistence: 0.6}
  grant: {value: 2%, uncertain: "triangular(0%, 2%, 5%)", varies: each year, persistence: 0.2}
  pay: {value: 3%, uncertain: "normal(3%, 1%)"}
  offer: {value: 1, uncertain: "discrete(0, 50%, 1, 50%)"}
lines:
  gap: {formula: = need - grant + pay * offer, kind: rate}
correlations:
  need_and_grant: {between: [need, grant], is: 0.7}
  need_and_pay: {between: [pay, need], is: -0.3}
  pay_and_offer: {between: [pay, offer], is: 0.5}
`;

const { base, inputs } = ready('together.yaml', filesOf({ 'together.yaml': text }));

function achievedAt(draws: number, seed: string): ReadonlyMap<string, number> {
  const settings = { seed, plan: planTogether(planDraws(draws)), design: latinHypercube };
  const run = simulate(base, inputs, settings, () => ({
    measures: [{ name: 'gap', cell: 'all', first: 0, last: 11 }],
    questions: [],
    divisions: [],
  }));
  return new Map(run.correlations.map(({ name, achieved }) => [name, achieved]));
}

// To within four errors of the mean, each of at most so much.
function expectMean(found: readonly number[], truth: number, most: number): void {
  const error = standardDeviation([...found]) / Math.sqrt(found.length);
  expect(Math.abs(mean([...found]) - truth)).toBeLessThan(4 * error);
  expect(error).toBeLessThan(most);
}

// 1,024 draws are as many as 64 are: in replicates of 128.
describe.each([
  [64, 200],
  [16_384, 60],
])('%d draws over %d seeds', (draws, seeds) => {
  const found = Array.from({ length: seeds }, (_, seed) => achievedAt(draws, String(seed)));

  test.each([
    ['need_and_grant', 0.7],
    ['need_and_pay', -0.3],
  ])('have the rank correlation that was asked of %s on average', (name, asked) => {
    expectMean(
      found.map((each) => each.get(name)!),
      asked,
      0.001,
    );
  });

  // A normal copula with the score correlation r, of which one side is only below or above its middle: the ranks'
  // covariance is P(X < Z, W > 0) − ¼ = asin(r/√2)/2π (Sheppard 1899), over the standard deviations 1/√12 and ½.
  test('are told as the values have it, where many are alike', () => {
    const told = found.map((each) => each.get('pay_and_offer')!);
    const truth = (2 * Math.sqrt(3) * Math.asin(scoreCorrelation(0.5) / Math.SQRT2)) / Math.PI;
    expect(truth).toBeCloseTo(0.4132, 4);
    expectMean(told, truth, 0.0015);
  });
});
