import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/distributions/index.ts';
import { meanOfQuantile } from '../../src/numeric/quantile-mean.ts';

describe('the mean of a quantile function', () => {
  const smooth = distributions.filter(({ name }) => name !== 'discrete' && name !== 'history');
  test.each(smooth.flatMap((each) => each.examples.map((example) => ({ each, example }))))(
    '$each.name $example.values has its published mean',
    ({ each, example: { values, mean } }) => {
      const error = meanOfQuantile(each.quantile(values)) - mean;
      expect(Math.abs(error)).toBeLessThan(1e-5 * each.standardDeviation(values));
    },
  );

  test('counts a long tail: the exponential has mean 1', () => {
    expect(meanOfQuantile((chance) => -Math.log(1 - chance))).toBeCloseTo(1, 5);
  });

  test('never asks for a chance of 0 or 1', () => {
    meanOfQuantile((chance) => {
      expect(chance > 0 && chance < 1).toBe(true);
      return chance;
    });
  });
});
