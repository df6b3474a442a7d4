import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/numeric/normal-quantile.ts';
import { figureNames, figuresOf, standardErrors } from './figures.ts';

const count = 100_000;
const normal = Float64Array.from({ length: count }, (_, draw) => normalQuantile((draw + 0.5) / count));

// SciPy 1.17: norm.ppf and norm.pdf. The error of the mean is 1/√n, of the standard deviation 1/√(2n), of the percentile
// √(p(1 − p)/n) over the density there (Kendall and Stuart, The Advanced Theory of Statistics, volume 1, chapter 10).
test.each([
  ['mean', 0, 0.01],
  ['sd', 1, 0.00707],
  ['P5', -1.64485, 0.02113],
  ['P25', -0.67449, 0.01363],
  ['P50', 0, 0.01253],
  ['P95', 1.64485, 0.02113],
])('the %s of ten thousand standard normal draws and its standard error', (name, value, error) => {
  const index = figureNames.indexOf(name);
  expect(figuresOf(normal)[index]).toBeCloseTo(value, 3);
  expect(standardErrors(normal, 10_000)[index]! / error).toBeCloseTo(1, 2);
});
