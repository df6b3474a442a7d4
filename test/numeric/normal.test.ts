import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../src/numeric/normal-cdf.ts';
import { normalQuantile } from '../../src/numeric/normal-quantile.ts';
import { relativeError } from './relative-error.ts';

/** mpmath 1.3 ncdf with 50 digits: z, share below z. */
const shares: readonly (readonly [number, number])[] = [
  [-37.5, 4.605353009581955e-308],
  [-30.2, 1.1842914786109379e-200],
  [-20, 2.7536241186062337e-89],
  [-10.3, 3.5230650789264124e-25],
  [-6, 9.86587645037698e-10],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-0.7, 0.24196365222307303],
  [-0.6, 0.2742531177500736],
  [-0.3, 0.3820885778110474],
  [-1e-5, 0.49999601057719606],
  [0.2, 0.579259709439103],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [5, 0.9999997133484281],
  [8, 0.9999999999999993],
];

/** mpmath 1.3 with 50 digits, the root of ncdf(z) = p: p, z. */
const quantiles: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-11, -6.706023155495136],
  [2e-11, -6.604077590405634],
  [1e-5, -4.264890793922825],
  [0.01, -2.326347874040841],
  [0.07, -1.4757910281791706],
  [0.08, -1.4050715603096327],
  [0.3, -0.5244005127080408],
  [0.45, -0.12566134685507402],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.95, 1.6448536269514722],
  [0.999, 3.090232306167813],
  [0.9999999999, 6.361340889697422],
];

describe('normalCdf', () => {
  it.each(shares)('the share below %d is %d', (z, share) => {
    expect(relativeError(normalCdf(z), share)).toBeLessThan(1e-15);
  });

  it('is 0 and 1 at the infinities and a half at 0', () => {
    expect([-Infinity, 0, Infinity, -40].map(normalCdf)).toEqual([0, 0.5, 1, 0]);
  });

  it('leaves nothing out: the shares below z and −z add to 1', () => {
    assert(
      property(double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
      }),
    );
  });
});

describe('normalQuantile', () => {
  it.each(quantiles)('the %d quantile is %d', (p, z) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-15);
  });

  it('is infinite at 0 and 1 and not a number outside', () => {
    expect([0, 0.5, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, 0, Infinity, NaN, NaN, NaN]);
  });

  it('undoes normalCdf, also in the far tail', () => {
    assert(
      property(double({ min: -37, max: -1e-3, noNaN: true }), (z) => {
        expect(relativeError(normalQuantile(normalCdf(z)), z)).toBeLessThan(1e-12);
      }),
    );
  });
});
