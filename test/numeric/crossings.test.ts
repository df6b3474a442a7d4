import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCrossings } from '../../src/numeric/crossings.ts';

const steps = (low: number, high: number, count: number) =>
  Array.from({ length: count + 1 }, (_, step) => low + ((high - low) * step) / count);

describe('findCrossings', () => {
  // The roots of the Chebyshev polynomial T5 are the cosines of 18°, 54°, 90°, 126° and 162°.
  it('finds every root of the fifth Chebyshev polynomial', () => {
    const t5 = (x: number) => 16 * x ** 5 - 20 * x ** 3 + 5 * x;
    const found = findCrossings(t5, steps(-1, 1, 20), 1e-12);
    expect(found.map(({ x }) => x)).toEqual(
      [162, 126, 90, 54, 18].map((degrees) => expect.closeTo(Math.cos((degrees * Math.PI) / 180), 11)),
    );
    expect(found.map(({ leap }) => leap)).toEqual(Array(5).fill(undefined));
  });

  it.each([
    ['above it', (x: number) => (x > 120 * (1 + 1e-9) ? -80 : 80), { below: 80, at: 80, above: -80 }],
    ['from it on', (x: number) => (x >= 120 * (1 - 1e-9) ? -80 : 80), { below: 80, at: -80, above: -80 }],
  ])('tells a jump %s, at the plain number that a formula compares with', (_, f, leap) => {
    expect(findCrossings(f, steps(50, 150, 3), 1e-8)).toEqual([{ x: 120, leap }]);
  });

  it('takes no line for a jump, however steep, nor a jump that stays on one side', () => {
    const cases = fc.record({
      root: fc.double({ min: -90, max: 90, noNaN: true }),
      slope: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      power: fc.constantFrom(1, 3),
    });
    fc.assert(
      fc.property(cases, ({ root, slope, power }) => {
        const line = (x: number) => slope * Math.sign(x - root) * Math.abs(x - root) ** power;
        const found = findCrossings(line, steps(-100, 100, 20), 1e-8);
        expect(found).toEqual([{ x: expect.closeTo(root, power === 1 ? 6 : 1), leap: undefined }]);
      }),
    );
    const stays = (x: number) => (x > 3 ? 5 : 1);
    expect(findCrossings(stays, steps(0, 10, 20), 1e-9)).toEqual([]);
  });

  it('finds every jump that has a place between it and the next', () => {
    const jumps = fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(jumps, (places) => {
        const edges = places.map((place) => place + 0.37).sort((a, b) => a - b);
        const f = (x: number) => (edges.filter((edge) => edge < x).length % 2 === 0 ? 1 : -1);
        const found = findCrossings(f, steps(0, 20, 20), 1e-9);
        expect(found.map(({ x }) => x)).toEqual(edges.map((edge) => expect.closeTo(edge, 7)));
        expect(found.every(({ leap }) => leap !== undefined)).toBe(true);
      }),
    );
  });

  it('gives the ends of a stretch that is nil', () => {
    const flat = (x: number) => Math.max(0, Math.abs(x - 5) - 2);
    expect(findCrossings(flat, steps(0, 10, 10), 1e-9).map(({ x }) => x)).toEqual([3, 7]);
  });

  // 12 / x − 12 x, which has no value at nil and is nil at 1; and 12 / x, which passes nil nowhere.
  it('looks from beside a place without a value, and not across it', () => {
    const over = (x: number) => (x === 0 ? Number.NaN : 12 / x);
    const less = (x: number) => over(x) - 12 * x;
    expect(findCrossings(less, steps(0, 30, 10), 1e-9).map(({ x }) => x)).toEqual([expect.closeTo(1, 8)]);
    expect(findCrossings(less, steps(-30, 0, 10), 1e-9).map(({ x }) => x)).toEqual([expect.closeTo(-1, 8)]);
    expect(findCrossings(over, steps(-2, 2, 4), 1e-9)).toEqual([]);
  });

  it('sees nothing where there is no value', () => {
    const gap = (x: number) => (Math.abs(x) < 0.5 ? Number.NaN : x);
    expect(findCrossings(gap, steps(-1, 1, 20), 1e-9)).toEqual([]);
    expect(findCrossings(() => Number.NaN, [0, 1], 1e-9)).toEqual([]);
  });
});
