import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/scenario/calendar.ts';
import { correlatedGroups, type PairCorrelation } from '../../../src/simulation/correlation/groups.ts';
import type { TimedInput } from '../../../src/simulation/correlation/levels.ts';
import { correlationMatrix } from '../../../src/simulation/correlation/matrix.ts';
import { rankCorrelation, scoreCorrelation } from '../../../src/simulation/correlation/rank-correlation.ts';

const quarters = calendarOf(2015, 2, 'quarter');

const yearly = (name: string, persistence: number): TimedInput => ({
  name,
  varies: 'each year',
  persistence,
  from: 0,
  isRecorded: false,
});
const once = (name: string): TimedInput => ({
  name,
  varies: 'once',
  persistence: 0,
  from: 0,
  isRecorded: false,
});
const pair = (one: string, other: string, rank: number): PairCorrelation => ({ between: [one, other], rank });

function matrixOf(
  calendar: typeof quarters,
  inputs: readonly TimedInput[],
  pairs: readonly PairCorrelation[],
) {
  const groups = correlatedGroups(calendar, inputs, pairs);
  expect(groups).toHaveLength(1);
  const matrix = correlationMatrix(groups[0]!);
  const size = Math.sqrt(matrix.length);
  return {
    names: groups[0]!.levels.map(({ input, label }) => `${input} ${label}`.trim()),
    rows: Array.from({ length: size }, (_, row) => [...matrix.slice(row * size, (row + 1) * size)]),
  };
}

describe('a rank correlation', () => {
  // Kruskal (1958), Table 1: rho_s = 6/π asin(ρ/2), so ρ = 0.5 gives 0.483 and ρ = 0.9 gives 0.891.
  it.each([
    [0.5, 0.483],
    [0.9, 0.891],
  ])('of normal scores with correlation %f is %f', (score, rank) => {
    expect(rankCorrelation(score)).toBeCloseTo(rank, 3);
    expect(scoreCorrelation(rankCorrelation(score))).toBeCloseTo(score, 14);
  });

  it('of nothing, of all and of the opposite is the same', () => {
    expect([-1, 0, 1].map(scoreCorrelation)).toEqual([-1, 0, 1].map((rank) => expect.closeTo(rank, 15)));
  });
});

describe('the groups of inputs whose draws depend on each other', () => {
  const names = (inputs: readonly TimedInput[], pairs: readonly PairCorrelation[]) =>
    correlatedGroups(quarters, inputs, pairs).map((group) => group.inputs.map(({ name }) => name));

  it('are those joined by correlations, directly or by way of another', () => {
    const inputs = ['a', 'b', 'c', 'd', 'e'].map(once);
    expect(names(inputs, [pair('e', 'a', 0.5), pair('b', 'd', 0.5), pair('a', 'c', 0.1)])).toEqual([
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
  });

  it('leave out inputs alone, correlations of nil and inputs that are not drawn', () => {
    expect(
      names([once('a'), once('b'), yearly('c', 0)], [pair('a', 'b', 0), pair('a', 'fixed', 0.5)]),
    ).toEqual([]);
  });

  it('hold an input by itself where it carries something over', () => {
    expect(names([yearly('a', 0.5), yearly('b', 0)], [])).toEqual([['a']]);
    expect(correlatedGroups(calendarOf(2015, 1, 'quarter'), [yearly('a', 0.5)], [])).toEqual([]);
  });
});

describe('the correlations of draws', () => {
  it('of one input fall by its persistence with every step', () => {
    const { names, rows } = matrixOf(calendarOf(2015, 3, 'year'), [yearly('a', 0.5)], []);
    expect(names).toEqual(['a 2015/16', 'a 2016/17', 'a 2017/18']);
    expect(rows).toEqual([
      [1, 0.5, 0.25],
      [0.5, 1, 0.5],
      [0.25, 0.5, 1],
    ]);
  });

  it('are those of a vector autoregression whose shocks go together in the same year', () => {
    const score = scoreCorrelation(0.6);
    const { rows } = matrixOf(
      calendarOf(2015, 4, 'year'),
      [yearly('x', 0.8), yearly('y', 0.3)],
      [pair('x', 'y', 0.6)],
    );
    // The stationary covariances of z(t) = A z(t−1) + e(t) are Γ(k) = Aᵏ Γ(0) (Lütkepohl 2005, §2.1).
    let lagged = new Matrix([
      [1, score],
      [score, 1],
    ]);
    for (let lag = 0; lag < 4; lag += 1) {
      for (let year = lag; year < 4; year += 1) {
        const found = [0, 4].map((row) => [0, 4].map((column) => rows[row + year]![column + year - lag]!));
        found.flat().forEach((value, index) => {
          expect(value).toBeCloseTo(lagged.to1DArray()[index]!, 14);
        });
      }
      lagged = Matrix.diag([0.8, 0.3]).mmul(lagged);
    }
  });

  it('of an input drawn once are the same with every year', () => {
    const { rows } = matrixOf(quarters, [once('a'), yearly('b', 0)], [pair('a', 'b', 0.3)]);
    const score = scoreCorrelation(0.3);
    expect(rows).toEqual([
      [1, score, score],
      [score, 1, 0],
      [score, 0, 1],
    ]);
  });

  it('of a year and a period count the steps since the two last shared a period', () => {
    const inputs: TimedInput[] = [yearly('year', 0.5), { ...yearly('quarter', 0.9), varies: 'each period' }];
    const { names, rows } = matrixOf(quarters, inputs, [pair('year', 'quarter', 0.4)]);
    const score = scoreCorrelation(0.4);
    const between = (one: string, other: string) => rows[names.indexOf(one)]![names.indexOf(other)];
    expect(between('year 2015/16', 'quarter 2015/16 Q1')).toBe(score);
    expect(between('year 2015/16', 'quarter 2016/17 Q1')).toBeCloseTo(score * 0.9, 15);
    expect(between('quarter 2016/17 Q3', 'year 2015/16')).toBeCloseTo(score * 0.9 ** 3, 15);
    expect(between('year 2016/17', 'quarter 2015/16 Q2')).toBeCloseTo(score * 0.5, 15);
  });
});
