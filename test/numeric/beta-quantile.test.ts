import { assert, constantFrom, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDensity, betaShape, betaTails } from '../../src/numeric/beta.ts';
import { betaQuantile, betaQuantileShare } from '../../src/numeric/beta-quantile.ts';
import { relativeError } from './relative-error.ts';

/** SciPy 1.17 scipy.special.betaincinv: a, b, p, x. */
const quantiles: readonly (readonly [number, number, number, number])[] = [
  [3.16, 2.84, 1e-30, 1.5790828141750676e-10],
  [3.16, 2.84, 1e-5, 0.012950803972396112],
  [3.16, 2.84, 0.02, 0.15333062908277348],
  [3.16, 2.84, 0.25, 0.38787207212775227],
  [3.16, 2.84, 0.5, 0.5298146682659117],
  [3.16, 2.84, 0.9, 0.7772255358624856],
  [3.16, 2.84, 0.999, 0.9606950992682851],
  [0.5, 0.5, 1e-30, 2.46740110027234e-60],
  [0.5, 0.5, 1e-5, 2.4674011000694045e-10],
  [0.5, 0.5, 0.02, 0.000986635785864219],
  [0.5, 0.5, 0.25, 0.14644660940672624],
  [0.5, 0.5, 0.5, 0.4999999999999999],
  [0.5, 0.5, 0.9, 0.9755282581475768],
  [0.5, 0.5, 0.999, 0.999997532600929],
  [0.2, 0.9, 1e-30, 1.1669260164730492e-150],
  [0.2, 0.9, 1e-5, 1.16692601647303e-25],
  [0.2, 0.9, 0.02, 3.734163251551692e-9],
  [0.2, 0.9, 0.25, 0.001139467947908656],
  [0.2, 0.9, 0.5, 0.03635493862945542],
  [0.2, 0.9, 0.9, 0.6431969078312396],
  [0.2, 0.9, 0.999, 0.9974479468385831],
  [0.1, 3, 1e-30, 2.366901351944998e-301],
  [0.1, 3, 1e-5, 2.3669013519449234e-51],
  [0.1, 3, 0.02, 2.4237069843915905e-18],
  [0.1, 3, 0.25, 2.257253955216028e-7],
  [0.1, 3, 0.5, 0.00023123990750011818],
  [0.1, 3, 0.9, 0.09839299551030133],
  [0.1, 3, 0.999, 0.7240883749121574],
  [7.3, 0.75, 1e-30, 8.566910840276121e-5],
  [7.3, 0.75, 1e-5, 0.22603626103667365],
  [7.3, 0.75, 0.02, 0.627417195852457],
  [7.3, 0.75, 0.25, 0.8658502419825728],
  [7.3, 0.75, 0.5, 0.9386896319829963],
  [7.3, 0.75, 0.9, 0.994097610936311],
  [7.3, 0.75, 0.999, 0.9999875499551703],
  [20, 30, 1e-30, 0.006784363879082],
  [20, 30, 1e-5, 0.14899647728662954],
  [20, 30, 0.02, 0.26431159823754385],
  [20, 30, 0.25, 0.3524496923681549],
  [20, 30, 0.5, 0.39865634626322427],
  [20, 30, 0.9, 0.4893342704447889],
  [20, 30, 0.999, 0.6162276445726896],
  [300, 700, 1e-30, 0.1554309626357556],
  [300, 700, 1e-5, 0.24072731291788665],
  [300, 700, 0.02, 0.2706930289043854],
  [300, 700, 0.25, 0.2901530856694025],
  [300, 700, 0.5, 0.29986661939179127],
  [300, 700, 0.9, 0.3186521266739313],
  [300, 700, 0.999, 0.3458263407183284],
  [1000000, 1000000, 1e-30, 0.4959469212790216],
  [1000000, 1000000, 1e-5, 0.4984921366391887],
  [1000000, 1000000, 0.02, 0.49927389040128606],
  [1000000, 1000000, 0.25, 0.49976153184565025],
  [1000000, 1000000, 0.5, 0.5],
  [1000000, 1000000, 0.9, 0.5004530968648362],
  [1000000, 1000000, 0.999, 0.501092560941955],
  [1000, 0.02, 1e-30, 0.9406725738348172],
  [1000, 0.02, 1e-5, 0.9942566387376037],
  [1000, 0.02, 0.02, 0.999734575111885],
  [1000, 0.02, 0.25, 0.9999999996766523],
  [1000, 0.02, 0.5, 1.0],
  [1000, 0.02, 0.9, 1.0],
  [1000, 0.02, 0.999, 1.0],
];

const shapes = double({ min: -3, max: 5, noNaN: true }).map((power) => 10 ** power);
/** Probabilities whose complement is exact. */
const shares = integer({ min: 1, max: 2 ** 40 - 1 }).map((count) => count / 2 ** 40);

describe('betaQuantile', () => {
  it.each(quantiles)('beta(%d, %d) at %d', (a, b, p, x) => {
    expect(relativeError(betaQuantile(p, a, b), x)).toBeLessThan(1e-12);
  });

  it('is 0 and 1 at the ends and not a number outside', () => {
    expect([0, 1, -0.1, 1.1, Number.NaN].map((p) => betaQuantile(p, 2, 3))).toEqual([0, 1, NaN, NaN, NaN]);
  });

  it('underflows to 0, not to NaN, where the quantile is less than any double', () => {
    expect(betaQuantile(1e-9, 0.01, 2)).toBe(0);
  });
});

describe('betaQuantileShare', () => {
  it('gives back the smaller probability when its share is put into the tails', () => {
    assert(
      property(tuple(shapes, shapes, shares), ([a, b, p]) => {
        const shape = betaShape(a, b);
        const { x, y } = betaQuantileShare(shape, p, 1 - p);
        if (x < 1e-290 || y < 1e-290) return;
        const { lower, upper } = betaTails(shape, x, y);
        // What one rounding of x or y does to the tail grows with the shapes.
        const tolerance = 1e-13 * Math.max(10, Math.sqrt(a), Math.sqrt(b));
        if (p <= 0.5) expect(relativeError(lower, p)).toBeLessThan(tolerance);
        else expect(relativeError(upper, 1 - p)).toBeLessThan(tolerance);
      }),
    );
  });

  it('keeps the complement: the distance from 1 of beta(a, b) is the mirrored quantile', () => {
    assert(
      property(tuple(shapes, shapes, shares), ([a, b, p]) => {
        const { x, y } = betaQuantileShare(betaShape(a, b), p, 1 - p);
        const mirrored = betaQuantileShare(betaShape(b, a), 1 - p, p);
        // A quantile is as exact as the chance that it inverts, times how far a share of the chance moves it.
        const slope = betaDensity(x, a, b);
        const bound = (chance: number, share: number) => {
          const moved = chance / (share * slope);
          return 1e-12 + 4e-15 * (Number.isFinite(moved) ? moved : 0);
        };
        expect(relativeError(mirrored.y, x)).toBeLessThan(bound(p, x));
        expect(relativeError(mirrored.x, y)).toBeLessThan(bound(1 - p, y));
      }),
    );
  });

  it('is the root where a shape is 1, however near the end', () => {
    assert(
      property(
        tuple(constantFrom(0.1, 0.5, 1, 3, 50), double({ min: 1e-25, max: 1, noNaN: true })),
        ([b, q]) => {
          const { y } = betaQuantileShare(betaShape(1, b), 1 - q, q);
          expect(relativeError(y, q ** (1 / b))).toBeLessThan(1e-12);
        },
      ),
    );
  });
});
