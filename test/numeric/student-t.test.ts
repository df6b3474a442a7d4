import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/numeric/normal-quantile.ts';
import { studentTQuantile } from '../../src/numeric/student-t.ts';
import { relativeError } from './relative-error.ts';

/** SciPy 1.17 scipy.stats.t.ppf: p, degrees of freedom, t. */
const quantiles: readonly (readonly [number, number, number])[] = [
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 4, 2.7764451051977934],
  [0.975, 31, 2.039513446396408],
  [0.975, 1000, 1.9623390808264083],
  [0.9, 1, 3.0776835371752544],
  [0.9, 2, 1.8856180831641272],
  [0.9, 4, 1.533206274058944],
  [0.9, 31, 1.3094635494946454],
  [0.9, 1000, 1.2823987214609247],
  [0.6, 1, 0.32491969623290634],
  [0.6, 2, 0.2886751345948128],
  [0.6, 4, 0.2707222947075976],
  [0.6, 31, 0.2555321683175276],
  [0.6, 1000, 0.25341451583949876],
  [0.005, 1, -63.65674116287158],
  [0.005, 2, -9.924843200918293],
  [0.005, 4, -4.604094871349993],
  [0.005, 31, -2.7440419192942693],
  [0.005, 1000, -2.580754698065951],
];

const shares = double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('studentTQuantile', () => {
  it.each(quantiles)('the %d quantile with %d degrees of freedom is %d', (p, degrees, t) => {
    expect(relativeError(studentTQuantile(p, degrees), t)).toBeLessThan(1e-12);
  });

  it('is −cot πp with one degree of freedom, the Cauchy distribution', () => {
    assert(
      property(double({ min: 1e-9, max: 0.499, noNaN: true }), (p) => {
        expect(relativeError(studentTQuantile(p, 1), -1 / Math.tan(Math.PI * p))).toBeLessThan(1e-12);
      }),
    );
  });

  it('is symmetric, 0 in the middle and infinite at the ends', () => {
    assert(
      property(double({ min: 2 ** -20, max: 0.49, noNaN: true }), (p) => {
        const exactShare = Math.round(p * 2 ** 30) / 2 ** 30;
        expect(studentTQuantile(1 - exactShare, 7)).toBe(-studentTQuantile(exactShare, 7));
      }),
    );
    expect([0, 0.5, 1].map((p) => studentTQuantile(p, 7))).toEqual([-Infinity, 0, Infinity]);
  });

  it('comes to the normal quantile as degrees grow', () => {
    assert(
      property(shares, (p) => {
        const [t, z] = [studentTQuantile(p, 1e9), normalQuantile(p)];
        expect(Math.abs(t - z)).toBeLessThan(1e-6 * Math.max(1, Math.abs(z)));
      }),
    );
  });
});
