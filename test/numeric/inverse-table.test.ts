import { assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDensity } from '../../src/numeric/beta.ts';
import { betaQuantile } from '../../src/numeric/beta-quantile.ts';
import { lookUp, tabulate } from '../../src/numeric/inverse-table.ts';

/** Humps, slopes, U and J shapes, and needles. */
const shapes: readonly (readonly [a: number, b: number])[] = [
  [3.16, 2.84],
  [1, 1],
  [1, 5],
  [5, 1],
  [1.001, 4.999],
  [0.5, 0.5],
  [0.2, 0.2],
  [0.05, 0.05],
  [0.01, 0.01],
  [0.2, 0.9],
  [0.1, 3],
  [3, 0.1],
  [7.3, 0.75],
  [0.01, 100],
  [1000, 0.02],
  [20, 30],
  [300, 700],
  [1e4, 2e4],
];

/** Shares all over, and crowded at both ends. */
const shares = Array.from({ length: 1999 }, (_, i) => (i + 0.7) / 1999).flatMap((u) => [
  u,
  u ** 8,
  1 - u ** 8,
]);

const tabulated = (a: number, b: number) =>
  lookUp(
    tabulate(
      (u) => betaQuantile(u, a, b),
      (x) => betaDensity(x, a, b),
    ),
  );

describe('tabulate', () => {
  it.each(shapes)('beta(%d, %d) keeps to the exact quantile within 1e-9 of its spread', (a, b) => {
    const quantile = tabulated(a, b);
    const spread = betaQuantile(1 - 2 ** -13, a, b) - betaQuantile(2 ** -13, a, b);
    const worst = Math.max(...shares.map((u) => Math.abs(quantile(u) - betaQuantile(u, a, b))));
    expect(worst / spread).toBeLessThan(1e-9);
  });

  it.each(shapes)('beta(%d, %d) never falls', (a, b) => {
    const xs = shares.toSorted((one, other) => one - other).map(tabulated(a, b));
    expect(xs.every((x, i) => i === 0 || x >= xs[i - 1]! - 4e-16)).toBe(true);
    expect(xs.every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  it('keeps to the exact quantile for shapes that nobody chose', () => {
    const power = double({ min: -1.5, max: 3, noNaN: true });
    const share = double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    assert(
      property(tuple(power, power, share), ([logA, logB, u]) => {
        const [a, b] = [10 ** logA, 10 ** logB];
        const spread = betaQuantile(1 - 2 ** -13, a, b) - betaQuantile(2 ** -13, a, b);
        expect(Math.abs(tabulated(a, b)(u) - betaQuantile(u, a, b))).toBeLessThan(1e-9 * spread);
      }),
    );
  });

  it('leaves the far tails and what is no share to the exact function', () => {
    const quantile = lookUp(
      tabulate(
        (u) => (u < 1e-4 || u > 1 - 1e-4 || Number.isNaN(u) ? 77 : u),
        () => 1,
      ),
    );
    expect([1e-5, 1e-300, 1 - 1e-5, Number.NaN].map(quantile)).toEqual([77, 77, 77, 77]);
  });

  it('works on any line, rising through negative values', () => {
    const quantile = lookUp(
      tabulate(
        (u) => -50 + 100 * u,
        () => 1 / 100,
      ),
    );
    expect(quantile(0.3)).toBeCloseTo(-20, 12);
    expect(quantile(0.5)).toBeCloseTo(0, 12);
    expect(quantile(0.99)).toBeCloseTo(49, 12);
  });

  it('gives up on an octave with a step in it, not on the truth', () => {
    const step = (u: number) => (u < 0.3 ? u : u + 5);
    const quantile = lookUp(tabulate(step, () => 1));
    expect([0.29999, 0.3, 0.30001, 0.6].map(quantile)).toEqual([0.29999, 5.3, 5.30001, 5.6]);
  });
});

describe('lookUp', () => {
  it('moves and widens what is looked up, in the middle and in both tails', () => {
    const table = tabulate(
      (u) => betaQuantile(u, 3, 2),
      (x) => betaDensity(x, 3, 2),
    );
    const [plain, wide] = [lookUp(table), lookUp(table, -7, 20)];
    for (const u of [1e-7, 0.01, 0.4, 0.5, 0.7, 0.99, 1 - 1e-7])
      expect(wide(u)).toBeCloseTo(-7 + 20 * plain(u), 12);
  });
});
