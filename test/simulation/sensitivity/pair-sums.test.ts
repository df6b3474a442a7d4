import { array, assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinPairs,
  likeness,
  sumPair,
  varianceOfPair,
} from '../../../src/simulation/sensitivity/pair-sums.ts';

const column = (...values: readonly number[]) => Float64Array.from(values);
const figures = double({ min: -1e6, max: 1e6, noNaN: true });
const rows = array(tuple(figures, figures), { minLength: 2, maxLength: 30 });

describe('two columns', () => {
  // The mean is 2.5, the squares of 1.5, 0.5, 0.5 twice come to 5.5, and each row differs by 1.
  it('1, 2, 3 and 2, 3, 4 are alike by 1 − 3 / 5.5', () => {
    const pair = sumPair(column(1, 2, 3), column(2, 3, 4));
    expect(pair).toEqual({ rows: 3, mean: 2.5, spread: 5.5, apart: 3 });
    expect(varianceOfPair(pair)).toBeCloseTo(5.5 / 6, 14);
    expect(likeness(pair)).toBeCloseTo(1 - 3 / 5.5, 14);
  });

  it('are quite alike where they are equal, though neither moves, and opposite where they turn about their mean', () => {
    expect(likeness(sumPair(column(7, 7), column(7, 7)))).toBe(1);
    expect(likeness(sumPair(column(6, 8, 9), column(8, 6, 5)))).toBe(-1);
  });

  it('have the same sums in parts as in one', () => {
    assert(
      property(rows, rows, (some, others) => {
        const pair = (list: readonly (readonly [number, number])[]) =>
          sumPair(
            Float64Array.from(list, ([x]) => x),
            Float64Array.from(list, ([, y]) => y),
          );
        const [joined, whole] = [joinPairs([pair(some), pair(others)]), pair([...some, ...others])];
        expect(joined.rows).toBe(whole.rows);
        expect(joined.mean).toBeCloseTo(whole.mean, 6);
        expect(Math.abs(joined.spread - whole.spread)).toBeLessThanOrEqual(1e-9 * (1 + whole.spread));
        expect(Math.abs(joined.apart - whole.apart)).toBeLessThanOrEqual(1e-9 * (1 + whole.apart));
      }),
    );
  });
});
