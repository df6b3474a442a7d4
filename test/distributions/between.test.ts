import { assert, double, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../src/distributions/between.ts';
import { lognormal } from '../../src/distributions/lognormal.ts';
import { lognormalRange } from '../../src/distributions/lognormal-range.ts';

describe('between', () => {
  it('has 5% below low and 5% above high, whatever the scale', () => {
    const within = (min: number, max: number) => double({ min, max, noNaN: true });
    const ends = oneof(
      tuple(within(0.001, 0.49), within(0.5, 0.999)),
      tuple(within(0.1, 10), within(11, 100)),
      tuple(within(-50, 0), within(1, 100)),
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
    expect(between.support([0.5, 1])).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(between.support([0, 0.5])).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
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
