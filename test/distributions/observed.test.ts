import { describe, expect, it } from 'vitest';
import { observed } from '../../src/distributions/observed.ts';

/** Jeffreys' intervals: successes, trials, the 2.5% and 97.5% points to four digits. */
const intervals: readonly (readonly [number, number, number, number])[] = [
  [730, 805, 0.8853, 0.9255],
  [21, 760, 0.0177, 0.0411],
  [53, 54, 0.9167, 0.998],
];

describe('observed', () => {
  it.each(intervals)('%d of %d has its 95%% interval', (successes, trials, low, high) => {
    const quantile = observed.quantile([successes, trials]);
    expect(quantile(0.025)).toBeCloseTo(low, 4);
    expect(quantile(0.975)).toBeCloseTo(high, 4);
  });

  it('has the mean (s + ½) / (n + 1), whatever it is worth', () => {
    expect(observed.mean([730, 805])).toBeCloseTo(0.9063, 4);
    for (const worth of [1, 50, 805, 2000])
      expect(observed.mean([730, 805, worth])).toBeCloseTo(730.5 / 806, 12);
  });

  // Of shapes kα and kβ, whose sum is its worth in trials, the variance is μ(1 − μ) / (worth + 1).
  it('is as wide as what it is worth', () => {
    const mean = 730.5 / 806;
    for (const worth of [1, 50, 806, 2000])
      expect(observed.standardDeviation([730, 805, worth])).toBeCloseTo(
        Math.sqrt((mean * (1 - mean)) / (worth + 1)),
        12,
      );
    expect(observed.quantile([730, 805, 806])(0.2)).toBeCloseTo(observed.quantile([730, 805])(0.2), 9);
  });
});
