import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma, stirlingCorrection } from '../../src/numeric/gamma.ts';

/** mpmath 1.3 loggamma with 50 digits: x, log Γ(x). */
const logGammas: readonly (readonly [number, number])[] = [
  [1e-10, 23.025850929882736],
  [0.01, 4.599479878042022],
  [0.3, 1.0957979948180756],
  [0.9, 0.06637623973474295],
  [1.5, -0.12078223763524522],
  [2.5, 0.2846828704729192],
  [7, 6.579251212010101],
  [9.99, 12.779315214350193],
  [10, 12.801827480081469],
  [33.3, 82.60372358165495],
  [1000.0, 5905.220423209181],
  [1000000.0, 12815504.569147611],
];

describe('logGamma', () => {
  it.each(logGammas)('of %d is %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(2e-15 * Math.max(1, Math.abs(expected)));
  });

  it('grows by log x from x to x + 1', () => {
    assert(
      property(double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        const size = Math.max(1, Math.abs(logGamma(x)), Math.abs(logGamma(x + 1)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / size).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('stirlingCorrection', () => {
  it('lies between the first one and two terms of its series, 1/12x and 1/360x³ less', () => {
    assert(
      property(double({ min: 1, max: 1e4, noNaN: true }), (x) => {
        const [one, two] = [1 / (12 * x), 1 / (12 * x) - 1 / (360 * x ** 3)];
        expect(stirlingCorrection(x)).toBeLessThanOrEqual(one + 2e-15);
        expect(stirlingCorrection(x)).toBeGreaterThanOrEqual(two - 2e-15);
      }),
    );
  });
});
