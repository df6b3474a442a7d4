import { expect, test } from 'vitest';
import { sampleStandardDeviation } from '../../../src/numeric/moments.ts';
import { jackknife } from '../../../src/simulation/sensitivity/jackknife.ts';

// Efron and Tibshirani (1993), chapter 11: of a mean the jackknife gives the textbook error, s over the root of n. The
// figures are those of the nine mice of their control group, table 2.1.
test('the error of the mean of nine mice is the textbook one', () => {
  const mice = [52, 104, 146, 10, 50, 31, 40, 27, 46];
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const { value, se } = jackknife(
    meanOf(mice),
    mice.map((_, left) => meanOf(mice.filter((_, mouse) => mouse !== left))),
  );
  expect(value).toBeCloseTo(56.22, 2);
  expect(se).toBeCloseTo(sampleStandardDeviation(Float64Array.from(mice)) / 3, 12);
  expect(se).toBeCloseTo(14.14, 2);
});
