import { mean, standardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../src/graph/base-case.ts';
import { rankCorrelation as sampleRank } from '../../src/numeric/ranks.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import type { Law } from '../../src/simulation/inputs.ts';
import { planDraws } from '../../src/simulation/plan.ts';
import { firstDrawn, lastRecorded, scoreOfRecord, shareBelow } from '../../src/simulation/records.ts';
import { type Run, simulate } from '../../src/simulation/simulate.ts';
import { filesOf, ready } from '../load-scenario.ts';

const lawOf = (distribution: string, ...values: number[]): Law => ({
  distribution,
  values,
  moved: undefined,
  carried: undefined,
});

describe('a recorded figure', () => {
  // SciPy 1.17: norm.ppf(beta.cdf((7 − 1) ∕ 8, 2.5, 3.5)); of a uniform range, three quarters of the way up.
  test('lies as far from the middle of a range as the share of draws below it says', () => {
    expect(shareBelow(lawOf('pert', 1, 4, 9), 7)).toBeCloseTo(0.9561143367631078, 9);
    expect(scoreOfRecord(lawOf('pert', 1, 4, 9), 7)).toBeCloseTo(1.7072729765511971, 8);
    expect(scoreOfRecord(lawOf('uniform', 0.4, 0.8), 0.7)).toBeCloseTo(0.6744897501960817, 12);
  });

  // 0 in half of all draws, 1 in three tenths, 2 in a fifth: norm.ppf((0.5 + 0.8) ∕ 2).
  test('that many draws equal lies in the middle of these', () => {
    expect(scoreOfRecord(lawOf('discrete', 0, 0.5, 1, 0.3, 2, 0.2), 1)).toBeCloseTo(0.38532046640756773, 12);
  });

  test('outside a range counts as further out than 99 in 100', () => {
    expect(scoreOfRecord(lawOf('uniform', 0, 1), 3)).toBeCloseTo(2.3263478740408408, 12);
    expect(scoreOfRecord(lawOf('uniform', 0, 1), -3)).toBeCloseTo(-2.3263478740408408, 12);
    expect(scoreOfRecord(lawOf('normal', 0, 1), 3)).toBeCloseTo(2.3263478740408408, 12);
  });

  // The odds of 70% are to those of 60% what 70%, the value now, is to the 60% that the range was written for.
  test('is judged by a range that has moved as the range was before', () => {
    const moved = { scale: 'logit', from: 0.6, to: 0.7 } as const;
    expect(shareBelow({ ...lawOf('uniform', 0.4, 0.8), moved }, 0.7)).toBeCloseTo(0.5, 12);
  });
});

function runOf(inputs: string, seed = '1'): Run {
  const text = `scenario: Recorded
calendar: {from: 2015/16, years: 4, by: quarter}
inputs:
${inputs}`;
  const { base, inputs: uncertain } = ready('recorded.yaml', filesOf({ 'recorded.yaml': text }));
  const settings = { seed, plan: planDraws(16_384), design: latinHypercube };
  return simulate(base, uncertain, settings, ({ graph }, moved) => ({
    measures: moved.flatMap((name) => measuresOf(graph, name, 'all')),
    questions: [],
    divisions: [],
  }));
}

const need = 'value: 4%, kind: rate, uncertain: "pert(1%, 4%, 9%)", varies: each year';
const year = (run: Run, name: string, number: number) => run.sample(name, number * 4, number * 4 + 3)!;
const deciles = (run: Run, number: number) =>
  [0.1, 0.5, 0.9].map((share) => 100 * year(run, 'need', number).quantile(share));
const near = (figures: readonly number[]) => figures.map((each) => expect.closeTo(each, 1));

describe('levels that persist after a record', () => {
  const run = runOf(`  need: {${need}, persistence: 0.8, known: [5%, 6%, 8%, 7%]}`);

  // SciPy 1.17: the range's quantile at Φ(φᵏ z + √(1 − φ²ᵏ) Φ⁻¹(p)) for p of 10%, 50% and 90%, with z of 7% above.
  test('carry on from how far the last figure lay from the middle, and come back to it', () => {
    expect(deciles(run, 1)).toEqual(near([5.2685, 6.513, 7.5299]));
    expect(deciles(run, 2)).toEqual(near([4.4361, 6.0895, 7.4643]));
    expect(deciles(run, 3)).toEqual(near([3.8815, 5.7339, 7.3429]));
    expect(mean([...year(run, 'need', 1).column!])).toBeCloseTo(0.06445623, 5);
  });

  // What is open of the second is 0.8 of what is open of the first and a shock of its own.
  test('go together by what is left open', () => {
    const found = sampleRank(year(run, 'need', 1).column!, year(run, 'need', 2).column!)!;
    const score = 0.48 / Math.sqrt(1 - 0.64 ** 2);
    expect(found).toBeCloseTo((6 / Math.PI) * Math.asin(score / 2), 2);
  });

  test('are not drawn where all of them are recorded', () => {
    const all = runOf(`  need: {${need}, persistence: 0.8, known: [${Array(16).fill('7%').join(', ')}]}`);
    expect([all.isDrawn, all.inputs, all.moved]).toEqual([false, [], []]);
  });
});

describe('what levels carry on from', () => {
  test('is what was recorded before the calendar, where nothing is since', () => {
    const run = runOf(`  need: {${need}, persistence: 0.8, before: [7%]}`);
    expect(deciles(run, 0)).toEqual(near([5.2685, 6.513, 7.5299]));
  });

  test('is a record of a part of a year, which counts as the year before', () => {
    const run = runOf(`  need: {${need}, persistence: 0.8, known: [5%, 7%]}`);
    const rest = run.sample('need', 2, 2)!;
    expect(100 * rest.quantile(0.5)).toBeCloseTo(6.513, 1);
  });

  // SciPy 1.17: the range's own median, beta.ppf(0.5, 2.5, 3.5).
  test('is nothing where nothing persists', () => {
    const run = runOf(`  need: {${need}, persistence: 0, known: [7%, 7%, 7%, 7%]}`);
    expect(deciles(run, 1)[1]).toBeCloseTo(4.2548, 1);
  });

  test('is one figure that every item has at one time', () => {
    const recorded = (...known: number[][]) => lastRecorded({ known, before: [[3], [3]] });
    expect(recorded([1, 2], [0, 2])).toBe(2);
    expect(recorded([1, 2], [2, 1])).toBeUndefined();
    expect(recorded([1, 2], [2])).toBeUndefined();
    expect(lastRecorded({ known: [], before: [[3], [3]] })).toBe(3);
    expect(lastRecorded({ known: [], before: [] })).toBeUndefined();
    expect(firstDrawn({ known: [[1, 2], [2]] })).toBe(1);
  });

  // x and y go together by 0.5 of scores and persist alike, so y is drawn 0.5 of the way that x lies out, again and again
  // by 0.8: 0.5 × 0.8 × 1.7073.
  test('is also the record of an input that goes with it', () => {
    const other = 'value: 0, kind: rate, uncertain: "normal(0, 1)", varies: each year, persistence: 0.8';
    const rank = (6 / Math.PI) * Math.asin(0.25);
    const run = runOf(
      `  need: {${need}, persistence: 0.8, known: [7%, 7%, 7%, 7%]}\n  y: {${other}}\ncorrelations: {both: {between: [need, y], is: ${rank}}}\n`,
    );
    const found = [...year(run, 'y', 1).column!];
    expect(mean(found)).toBeCloseTo(0.4 * 1.7073, 2);
    expect(standardDeviation(found)).toBeCloseTo(Math.sqrt(1 - 0.4 ** 2), 2);
    expect(run.correlations[0]).toMatchObject({ name: 'both', isCarriedOn: true });
  });
});
