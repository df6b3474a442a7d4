import { describe, expect, it } from 'vitest';
import { pert } from '../../src/distributions/pert.ts';

/**
 * A programme of 1,608 families at £1,800 each, which closes £2,100 short if 75% of them succeed: each
 * share of success is worth £2,894,400. Figures from SciPy 1.17 scipy.stats.beta.
 */
describe('a closing balance under pert(55%, 75%, 92%)', () => {
  const rate = [0.55, 0.75, 0.92];
  const balance = (share: number) => -2100 + 2_894_400 * (share - 0.75);
  const rateAt = (amount: number) => 0.75 + (amount + 2100) / 2_894_400;

  it('is below zero in 52.31% of futures, and below −£150,000 in 27.24%', () => {
    expect(pert.cdf(rate)(rateAt(0))).toBeCloseTo(0.5230906363492724, 12);
    expect(pert.cdf(rate)(rateAt(-150_000))).toBeCloseTo(0.272447436107408, 12);
  });

  it('has its 10th, 20th and 50th percentiles at −£290,000, −£201,236 and −£13,155', () => {
    const quantile = pert.quantile(rate);
    const percentiles = [0.1, 0.2, 0.5].map((u) => Math.round(balance(quantile(u))));
    expect(percentiles).toEqual([-290_000, -201_236, -13_155]);
  });

  it('is −£16,572 on average', () => {
    expect(balance(pert.mean(rate))).toBeCloseTo(-16_572, 6);
  });

  it('has a rate with a standard deviation of 6.98 points', () => {
    expect(pert.standardDeviation(rate)).toBeCloseTo(0.0698212002188447, 14);
  });
});
