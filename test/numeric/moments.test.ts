import { array, assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, sampleStandardDeviation } from '../../src/numeric/moments.ts';

const values = array(double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });

describe('mean', () => {
  it('keeps what plain addition rounds away', () => {
    expect(mean(Float64Array.of(1e16, 1, -1e16, 2))).toBe(0.75);
  });

  it('has no value where one of the values is infinite', () => {
    expect(mean(Float64Array.of(1, Number.POSITIVE_INFINITY))).toBeNaN();
  });

  it('of 1, 2, 3, 6 is 3', () => {
    expect(mean(Float64Array.of(1, 2, 3, 6))).toBe(3);
  });

  it('refuses an empty column', () => {
    expect(() => mean(new Float64Array(0))).toThrow(RangeError);
  });
});

describe('sampleStandardDeviation', () => {
  // NIST Statistical Reference Datasets, Univariate, NumAcc3: mean 1000000.2, standard deviation 0.1 exactly.
  it('keeps its digits on NIST NumAcc3, whose values share seven of them', () => {
    const pairs = Array.from({ length: 500 }, () => [1000000.1, 1000000.3]).flat();
    const column = Float64Array.of(1000000.2, ...pairs);
    expect(mean(column)).toBeCloseTo(1000000.2, 8);
    expect(sampleStandardDeviation(column)).toBeCloseTo(0.1, 9);
  });

  it('of 2, 4, 4, 4, 5, 5, 7, 9 is the root of 32 / 7', () => {
    expect(sampleStandardDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(
      Math.sqrt(32 / 7),
      14,
    );
  });

  it('scales with its values and ignores what is added to all', () => {
    assert(
      property(tuple(values, double({ min: -100, max: 100, noNaN: true })), ([list, factor]) => {
        const column = Float64Array.from(list);
        const moved = column.map((value) => factor * value + 1000);
        const expected = Math.abs(factor) * sampleStandardDeviation(column);
        expect(Math.abs(sampleStandardDeviation(moved) - expected)).toBeLessThan(1e-6);
      }),
    );
  });

  it('refuses fewer than two values', () => {
    expect(() => sampleStandardDeviation(Float64Array.of(1))).toThrow(RangeError);
  });
});
