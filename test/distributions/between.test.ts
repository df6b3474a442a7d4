import { assert, double, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../src/distributions/between.ts';
import { lognormal } from '../../src/distributions/lognormal.ts';
import { lognormalRange } from '../../src/distributions/lognormal-range.ts';

describe('between', () => {
  it('has 5% below low and 5% above high, whatever the scale, where neither is a limit', () => {
    const within = (min: number, max: number) => double({ min, max, noNaN: true });
    const ends = oneof(
      tuple(within(0.001, 0.49), within(0.5, 0.999)),
      tuple(within(0.1, 10), within(11, 100)),
      tuple(within(-50, -0.001), within(1, 100)),
    );
    assert(
      property(ends, ([low, high]) => {
        const quantile = between.quantile([low, high]);
        expect(Math.abs(quantile(0.05) - low)).toBeLessThan(1e-7 * (high - low));
        expect(Math.abs(quantile(0.95) - high)).toBeLessThan(1e-7 * (high - low));
      }),
    );
  });

  it('never leaves 0% to 100% where both ends are within, even far out', () => {
    const quantile = between.quantile([0.02, 0.97]);
    const draws = [1e-12, 1e-6, 0.5, 1 - 1e-6, 1 - 1e-12].map(quantile);
    expect(draws.every((x) => x > 0 && x < 1)).toBe(true);
    expect(between.support([0.02, 0.97])).toEqual([0, 1]);
  });

  it('takes its shape from its ends alone', () => {
    expect(between.support([0.5, 1])).toEqual([0, 1]);
    expect(between.support([0, 0.5])).toEqual([0, 1]);
    expect(between.support([0, 10])).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(between.support([-1, 0])).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('has nothing beyond an end that is a limit and 10% beyond the other', () => {
    const shares = double({ min: 0.001, max: 0.999, noNaN: true });
    assert(
      property(shares, double({ min: 1.001, max: 1e9, noNaN: true }), (share, amount) => {
        const chanceWithin = (low: number, high: number) => between.cdf([low, high])(high);
        expect(between.cdf([share, 1])(share)).toBeCloseTo(0.1, 9);
        expect(chanceWithin(share, 1)).toBe(1);
        expect(chanceWithin(0, share)).toBeCloseTo(0.9, 9);
        expect(chanceWithin(0, amount)).toBeCloseTo(0.9, 9);
        expect(between.cdf([0, amount])(0)).toBe(0);
      }),
    );
  });

  it('never passes a limit, even far out', () => {
    const chances = [1e-12, 1e-6, 0.5, 1 - 1e-6, 1 - 1e-12];
    for (const ends of [
      [0.9, 1],
      [0.02, 1],
      [0, 0.05],
      [0, 0.99],
      [0, 10],
    ]) {
      const [low, high] = between.support(ends);
      const draws = chances.map(between.quantile(ends));
      expect(draws.every((x) => x >= low && x <= high)).toBe(true);
    }
  });

  // Half of a normal: the size of what is between -10 and 10 by nine chances in ten.
  it('from nothing up is the size of what goes as far either way', () => {
    const [half, whole] = [between.quantile([0, 10]), between.quantile([-10, 10])];
    for (const u of [0.01, 0.3, 0.5, 0.9, 0.999]) expect(half(u)).toBeCloseTo(whole((1 + u) / 2), 8);
  });

  it('is the same from either end of what a share may be', () => {
    const [up, down] = [between.quantile([0, 0.3]), between.quantile([0.7, 1])];
    for (const u of [0.001, 0.1, 0.5, 0.9, 0.999]) expect(up(u)).toBeCloseTo(1 - down(1 - u), 8);
  });

  // The middle of a share's range in log odds: odds of 1 to 3 and 3 to 1 meet at evens, 1 to 9 and 4 to 1 at 2 to 3.
  it('has its middle where the odds meet', () => {
    expect(between.quantile([0.25, 0.75])(0.5)).toBeCloseTo(0.5, 9);
    expect(between.quantile([0.1, 0.8])(0.5)).toBeCloseTo(0.4, 9);
  });
});

describe('lognormal', () => {
  it('has its median at the geometric mean of the ends of its range', () => {
    expect(lognormalRange.quantile([10e6, 12.1e6])(0.5)).toBeCloseTo(11e6, 0);
  });

  it('is the same by its moments as by its range', () => {
    const range = [80, 140];
    const moments = [lognormalRange.mean(range), lognormalRange.standardDeviation(range)];
    const [byRange, byMoments] = [lognormalRange.quantile(range), lognormal.quantile(moments)];
    for (const u of [1e-6, 0.05, 0.3, 0.95, 0.9999]) expect(byMoments(u)).toBeCloseTo(byRange(u), 6);
  });
});
