import { array, assert, double, property, tuple } from 'fast-check';
import { quantile as peerQuantile } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { quantileSorted, sorted } from '../../src/numeric/quantile.ts';

const values = array(double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 50 });
const share = double({ min: 0, max: 1, noNaN: true });

describe('quantileSorted', () => {
  it('is definition 7: Hyndman & Fan (1996), and PERCENTILE.INC of 1, 2, 3, 4 at 0.3 is 1.9 in Excel help', () => {
    const column = Float64Array.of(1, 2, 3, 4);
    expect(quantileSorted(column, 0.3)).toBeCloseTo(1.9, 15);
    expect(quantileSorted(column, 0.25)).toBe(1.75);
  });

  it('is the lowest at 0, the highest at 1, and the value itself where there is one', () => {
    expect(quantileSorted(Float64Array.of(3, 9), 0)).toBe(3);
    expect(quantileSorted(Float64Array.of(3, 9), 1)).toBe(9);
    expect(quantileSorted(Float64Array.of(5), 0.7)).toBe(5);
  });

  it('agrees with simple-statistics', () => {
    assert(
      property(tuple(values, share), ([list, p]) => {
        expect(quantileSorted(sorted(Float64Array.from(list)), p)).toBeCloseTo(peerQuantile(list, p), 6);
      }),
    );
  });

  it('does not mix an infinite value into an exact position', () => {
    expect(quantileSorted(Float64Array.of(1, 2, Number.POSITIVE_INFINITY), 0.5)).toBe(2);
  });

  it('refuses an empty column and a share outside 0 to 1', () => {
    expect(() => quantileSorted(new Float64Array(0), 0.5)).toThrow(RangeError);
    expect(() => quantileSorted(Float64Array.of(1), 1.01)).toThrow('invalid quantile share: 1.01');
    expect(() => quantileSorted(Float64Array.of(1), Number.NaN)).toThrow(RangeError);
  });
});

describe('sorted', () => {
  it('orders numbers as numbers and leaves the column as it was', () => {
    const column = Float64Array.of(10, 9, -1);
    expect([...sorted(column)]).toEqual([-1, 9, 10]);
    expect([...column]).toEqual([10, 9, -1]);
  });
});
