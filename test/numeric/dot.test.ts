import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot } from '../../src/numeric/dot.ts';
import { weightedSum } from '../../src/numeric/weighted-sum.ts';

// 2 × 7 + 3 × 11 + 5 × 13 = 112.
test('the products of two columns, from a place in each', () => {
  expect(dot(Float64Array.of(1, 2, 3, 5), 1, Float64Array.of(7, 11, 13, 17), 0, 3)).toBe(112);
  expect(dot(new Float64Array(0), 0, new Float64Array(0), 0, 0)).toBe(0);
});

// 2 × (1, 10) + 3 × (4, 40) − (100, 0) = (−86, 140).
test('columns added up by their weights', () => {
  const columns = [
    Float64Array.of(1, 10),
    Float64Array.of(4, 40),
    Float64Array.of(100, 0),
    Float64Array.of(9, 9),
  ];
  expect([...weightedSum(columns, 3, Float64Array.of(7, 2, 3, -1), 1)]).toEqual([-86, 140]);
});

test('a weighted sum goes with a column as its columns do, by their weights', () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 13 }),
      fc.array(whole, { minLength: 200, maxLength: 200 }),
      (count, numbers) => {
        const columns = Array.from({ length: count }, (_, column) =>
          Float64Array.from(numbers.slice(column * 7, column * 7 + 7)),
        );
        const weights = Float64Array.from(numbers.slice(100, 100 + count));
        const other = Float64Array.from(numbers.slice(150, 157));
        const apart = columns.reduce(
          (sum, column, index) => sum + weights[index]! * dot(column, 0, other, 0, 7),
          0,
        );
        expect(dot(weightedSum(columns, count, weights, 0), 0, other, 0, 7)).toBe(apart);
      },
    ),
  );
});
