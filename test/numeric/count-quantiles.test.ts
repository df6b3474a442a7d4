import { assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../../src/numeric/binomial-quantile.ts';
import { poissonQuantile } from '../../src/numeric/poisson-quantile.ts';

const shares = [1e-12, 0.001, 0.1, 0.5, 0.9771, 0.999999];

/** SciPy 1.17 scipy.stats.binom.ppf at those shares (0 where it gives −1): n, p, counts. */
const binomial: readonly (readonly [number, number, readonly number[]])[] = [
  [0, 0, [0, 0, 0, 0, 0, 0]],
  [0, 0.0276, [0, 0, 0, 0, 0, 0]],
  [0, 0.5, [0, 0, 0, 0, 0, 0]],
  [0, 0.7501, [0, 0, 0, 0, 0, 0]],
  [0, 0.9999995, [0, 0, 0, 0, 0, 0]],
  [0, 1, [0, 0, 0, 0, 0, 0]],
  [1, 0, [0, 0, 0, 0, 0, 0]],
  [1, 0.0276, [0, 0, 0, 0, 1, 1]],
  [1, 0.5, [0, 0, 0, 0, 1, 1]],
  [1, 0.7501, [0, 0, 0, 1, 1, 1]],
  [1, 0.9999995, [0, 1, 1, 1, 1, 1]],
  [1, 1, [1, 1, 1, 1, 1, 1]],
  [7, 0, [0, 0, 0, 0, 0, 0]],
  [7, 0.0276, [0, 0, 0, 0, 1, 4]],
  [7, 0.5, [0, 0, 2, 3, 6, 7]],
  [7, 0.7501, [0, 1, 4, 5, 7, 7]],
  [7, 0.9999995, [5, 7, 7, 7, 7, 7]],
  [7, 1, [7, 7, 7, 7, 7, 7]],
  [54, 0, [0, 0, 0, 0, 0, 0]],
  [54, 0.0276, [0, 0, 0, 1, 4, 10]],
  [54, 0.5, [3, 16, 22, 27, 34, 44]],
  [54, 0.7501, [16, 30, 36, 41, 47, 53]],
  [54, 0.9999995, [52, 54, 54, 54, 54, 54]],
  [54, 1, [54, 54, 54, 54, 54, 54]],
  [760, 0, [0, 0, 0, 0, 0, 0]],
  [760, 0.0276, [0, 9, 15, 21, 30, 46]],
  [760, 0.5, [284, 337, 362, 380, 408, 445]],
  [760, 0.7501, [483, 533, 555, 570, 594, 625]],
  [760, 0.9999995, [757, 760, 760, 760, 760, 760]],
  [760, 1, [760, 760, 760, 760, 760, 760]],
  [1608, 0, [0, 0, 0, 0, 0, 0]],
  [1608, 0.0276, [7, 26, 36, 44, 58, 79]],
  [1608, 0.5, [663, 742, 778, 804, 844, 899]],
  [1608, 0.7501, [1080, 1152, 1184, 1206, 1241, 1287]],
  [1608, 0.9999995, [1605, 1608, 1608, 1608, 1608, 1608]],
  [1608, 1, [1608, 1608, 1608, 1608, 1608, 1608]],
  [30000, 0, [0, 0, 0, 0, 0, 0]],
  [30000, 0.0276, [636, 742, 792, 828, 885, 966]],
  [30000, 0.5, [14391, 14732, 14889, 15000, 15173, 15412]],
  [30000, 0.7501, [21972, 22271, 22407, 22503, 22653, 22858]],
  [30000, 0.9999995, [29995, 29999, 30000, 30000, 30000, 30000]],
  [30000, 1, [30000, 30000, 30000, 30000, 30000, 30000]],
  [1000000, 0, [0, 0, 0, 0, 0, 0]],
  [1000000, 0.0276, [26455, 27095, 27390, 27600, 27928, 28382]],
  [1000000, 0.5, [496483, 498455, 499359, 500000, 500999, 502377]],
  [1000000, 0.7501, [747050, 748761, 749545, 750100, 750964, 752156]],
  [1000000, 0.9999995, [999989, 999996, 999999, 1000000, 1000000, 1000000]],
  [1000000, 1, [1000000, 1000000, 1000000, 1000000, 1000000, 1000000]],
];

/** SciPy 1.17 scipy.stats.poisson.ppf at those shares: mean, counts. */
const poisson: readonly (readonly [number, readonly number[]])[] = [
  [0, [0, 0, 0, 0, 0, 0]],
  [1e-9, [0, 0, 0, 0, 0, 0]],
  [0.7, [0, 0, 0, 1, 3, 7]],
  [3.3, [0, 0, 1, 3, 7, 15]],
  [59.9, [14, 37, 50, 60, 76, 100]],
  [60.1, [15, 38, 50, 60, 76, 100]],
  [805, [614, 719, 769, 805, 862, 943]],
  [5000, [4511, 4783, 4909, 5000, 5142, 5340]],
  [123456.7, [120993, 122372, 123007, 123457, 124159, 125130]],
  [1000000, [992974, 996911, 998719, 1000000, 1001998, 1004757]],
];

const anyShare = double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** The average of a quantile function over equal shares. */
function averageOf(quantile: (u: number) => number): number {
  const count = 20_000;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += quantile((i + 0.5) / count);
  return sum / count;
}

describe('binomialQuantile', () => {
  it.each(binomial)('of %d trials at %d', (n, p, counts) => {
    expect(shares.map((u) => binomialQuantile(u, n, p))).toEqual(counts);
  });

  it('steps just where the probabilities worked by hand add up: 1/8, 3/8, 3/8, 1/8', () => {
    const near = [0.125, 0.126, 0.5, 0.501, 0.875, 0.876];
    expect(near.map((u) => binomialQuantile(u, 3, 0.5))).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('mixes whole numbers of trials: of 1½ at ½, 3/8 have none, 4/8 one and 1/8 two', () => {
    const near = [0.374, 0.376, 0.874, 0.876];
    expect(near.map((u) => binomialQuantile(u, 1.5, 0.5))).toEqual([0, 1, 1, 2]);
  });

  it('has the mean n p, whole or not', () => {
    for (const [n, p] of [
      [0.25, 0.5],
      [7.9, 0.3],
      [402.5, 0.75],
    ] as const)
      expect(Math.abs(averageOf((u) => binomialQuantile(u, n, p)) - n * p)).toBeLessThan(0.01);
  });

  it('is certain where the chance is, but for the part of a trial', () => {
    expect([0.2, 0.5, 0.9].map((u) => binomialQuantile(u, 4.5, 1))).toEqual([4, 4, 5]);
    expect(binomialQuantile(0.9, 4.5, 0)).toBe(0);
  });

  it('never falls, and keeps from 0 to n', () => {
    const cases = tuple(anyShare, anyShare, integer({ min: 0, max: 4000 }), anyShare);
    assert(
      property(cases, ([u, other, quarters, p]) => {
        const n = quarters / 4;
        const [low, high] = [Math.min(u, other), Math.max(u, other)].map((at) => binomialQuantile(at, n, p));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high!);
        expect(high).toBeLessThanOrEqual(Math.ceil(n));
      }),
    );
  });

  it('is the mean without a draw, and nothing without a meaning', () => {
    expect(binomialQuantile(Number.NaN, 402.5, 0.75)).toBe(301.875);
    const meaningless = [
      [-1, 0.5],
      [5, -0.1],
      [5, 1.1],
      [Number.NaN, 0.5],
      [5, Number.NaN],
    ] as const;
    for (const [n, p] of meaningless) expect(binomialQuantile(0.5, n, p)).toBeNaN();
  });
});

describe('poissonQuantile', () => {
  it.each(poisson)('of mean %d', (mean, counts) => {
    expect(shares.map((u) => poissonQuantile(u, mean))).toEqual(counts);
  });

  it('never falls, and has its mean', () => {
    assert(
      property(anyShare, anyShare, double({ min: 0, max: 5000, noNaN: true }), (u, other, mean) => {
        const [low, high] = [Math.min(u, other), Math.max(u, other)];
        expect(poissonQuantile(low, mean)).toBeLessThanOrEqual(poissonQuantile(high, mean));
      }),
    );
    for (const mean of [0.4, 17, 250])
      expect(Math.abs(averageOf((u) => poissonQuantile(u, mean)) - mean)).toBeLessThan(0.02);
  });

  it('is the limit of many trials of small chance', () => {
    const near = [0.01, 0.3, 0.77, 0.995];
    expect(near.map((u) => poissonQuantile(u, 4))).toEqual(near.map((u) => binomialQuantile(u, 1e6, 4e-6)));
  });

  it('is the mean without a draw, and nothing without a meaning', () => {
    expect(poissonQuantile(Number.NaN, 3.5)).toBe(3.5);
    for (const mean of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(poissonQuantile(0.5, mean)).toBeNaN();
  });
});
