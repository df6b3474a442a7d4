import { array, assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks, rankCorrelation } from '../../src/numeric/ranks.ts';

const column = (...values: readonly number[]) => Float64Array.from(values);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

// Whole numbers from a short range, so that many are tied.
const tied = array(integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 40 });
const pairs = array(tuple(integer({ min: -9, max: 9 }), double({ noNaN: true })), {
  minLength: 2,
  maxLength: 40,
});

const ties = column(3.5, -2, 3.5, 0, 0, 0, 1e9, -2, 7, 3.5);

describe('averageRanks', () => {
  // SciPy 1.17 scipy.stats.rankdata.
  it('gives values that are equal the mean of their ranks', () => {
    expect([...averageRanks(ties)]).toEqual([7, 1.5, 7, 4, 4, 4, 10, 1.5, 9, 7]);
  });

  it('counts 0 and −0 as equal, and infinities as the ends', () => {
    expect([...averageRanks(column(0, Infinity, -0, -Infinity))]).toEqual([2.5, 4, 2.5, 1]);
  });

  it('adds up to what ranks without ties do', () => {
    assert(
      property(tied, (values) => {
        const n = values.length;
        expect(sum(averageRanks(Float64Array.from(values)))).toBe((n * (n + 1)) / 2);
      }),
    );
  });

  it('gives none to what is not a number, and of nothing there are none', () => {
    expect(() => averageRanks(column(1, Number.NaN))).toThrow(RangeError);
    expect(averageRanks(column())).toEqual(column());
  });
});

describe('rankCorrelation', () => {
  // SciPy 1.17 scipy.stats.spearmanr. The first pair is the example of Wikipedia's "Spearman's rank correlation
  // coefficient": IQ and hours of television, −29/165.
  it.each([
    [
      column(106, 86, 100, 101, 99, 103, 97, 113, 112, 110),
      column(7, 0, 27, 50, 28, 29, 20, 12, 6, 17),
      -0.17575757575757575,
    ],
    [ties, column(1, 1, 2, 2, 3, 3, 4, 4, 5, 5), 0.3924365047449208],
    [column(0, 0, 0, 0, 1, 0, 0, 1, 0, 0), column(-5, 4, -3, 2, -1, 0, 1, -2, 3, -4), -0.17407765595569782],
  ])('of %j and %j is %d', (x, y, rho) => {
    expect(rankCorrelation(x, y)).toBeCloseTo(rho, 14);
  });

  it('of two thousand pairs with ties agrees with SciPy', () => {
    const x = Float64Array.from({ length: 2000 }, (_, i) => ((i + 1) * 7919) % 2003);
    const y = x.map((value, i) => Math.floor(value / 50) + (((i + 1) * 104729) % 31));
    expect(rankCorrelation(x, y)).toBeCloseTo(0.7919620492745117, 14);
  });

  it('does not change where a column is stretched without changing its order', () => {
    assert(
      property(pairs, (list) => {
        const x = Float64Array.from(list, ([value]) => value);
        const y = Float64Array.from(list, ([, value]) => value);
        expect(rankCorrelation(x.map(Math.exp), y)).toBe(rankCorrelation(x, y));
        const turned = rankCorrelation(
          x.map((value) => -value),
          y,
        );
        if (turned !== undefined) expect(turned).toBeCloseTo(-rankCorrelation(x, y)!, 12);
      }),
    );
  });

  it('is undefined where a column never changes', () => {
    expect(rankCorrelation(column(1, 2, 3), column(4, 4, 4))).toBeUndefined();
  });

  it('refuses columns that do not match, or have one value', () => {
    expect(() => rankCorrelation(column(1, 2), column(1))).toThrow('invalid columns: 2 values and 1');
    expect(() => rankCorrelation(column(1), column(1))).toThrow(RangeError);
  });
});
