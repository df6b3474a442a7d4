import { assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../../src/numeric/roots.ts';

const exact = { tolerance: 0 };

describe('findRoot', () => {
  it('finds 2.0945514815423265 on the cubic that Wallis set Newton’s method (1685)', () => {
    const root = findRoot((x) => x ** 3 - 2 * x - 5, 2, 3, exact);
    expect(root.found && root.x).toBeCloseTo(2.0945514815423265, 14);
    expect(root.found && root.evaluations).toBeLessThanOrEqual(10);
  });

  it('finds the Dottie number 0.7390851332151607, where cos x = x', () => {
    const root = findRoot((x) => Math.cos(x) - x, 0, 1, exact);
    expect(root.found && root.x).toBeCloseTo(0.7390851332151607, 15);
  });

  it('finds the root of any rising function that it can bracket, to the tolerance', () => {
    const cases = tuple(
      double({ min: -1e3, max: 1e3, noNaN: true }),
      double({ min: 1e-3, max: 9, noNaN: true }),
      double({ min: 1e-9, max: 1, noNaN: true }),
    );
    assert(
      property(cases, ([where, power, tolerance]) => {
        const rising = (x: number) => Math.sign(x - where) * Math.abs(x - where) ** power;
        const root = findRoot(rising, -2000, 3000, { tolerance });
        expect(root.found && Math.abs(root.x - where)).toBeLessThanOrEqual(tolerance + 1e-12);
      }),
    );
  });

  it('takes its ends in either order', () => {
    expect(findRoot((x) => x - 0.5, 1, 0, exact)).toMatchObject({ found: true, x: 0.5 });
  });

  it('takes an end that is a root', () => {
    expect(findRoot((x) => x, 0, 1, exact)).toEqual({ found: true, x: 0, evaluations: 2 });
    expect(findRoot((x) => x - 1, 0, 1, exact)).toEqual({ found: true, x: 1, evaluations: 2 });
  });

  it('takes a jump across zero as the root', () => {
    const root = findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1, exact);
    expect(root.found && root.x).toBeCloseTo(0.3, 14);
  });

  it('bisects past infinite values', () => {
    const root = findRoot((x) => (x > 0.3 ? Number.POSITIVE_INFINITY : x - 0.2), -1, 1, exact);
    expect(root.found && root.x).toBeCloseTo(0.2, 14);
  });

  it('says what it saw at the ends where neither side is below zero', () => {
    const why = 'same sign at both ends';
    expect(findRoot((x) => x * x + 1, -1, 2, exact)).toEqual({ found: false, why, atLow: 2, atHigh: 5 });
  });

  it('stops at a value that is not a number, at an end or between', () => {
    const why = 'not a number';
    expect(findRoot(Math.sqrt, -1, 4, exact)).toEqual({ found: false, why, atLow: Number.NaN, atHigh: 2 });
    const gap = (x: number) => (Math.abs(x) < 0.5 ? Number.NaN : x);
    expect(findRoot(gap, -1, 1, exact)).toEqual({ found: false, why, atLow: -1, atHigh: 1 });
  });
});
