import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDraws, usualDraws } from '../../src/simulation/plan.ts';
import { jumpAt, reachedBy } from '../../src/simulation/reached.ts';
import { halfWidth, percentileOf } from '../../src/simulation/summary.ts';
import { sampleOf } from './sample-of.ts';

const plan = planDraws(usualDraws);

// As Latin hypercube draws them: each replicate has a share of low draws that is off by less than one.
function twoValues(low: number, high: number, count: (replicate: number) => number, keeps = true) {
  const { size, replicates } = plan;
  const draws = Array.from({ length: replicates }, (_, replicate) =>
    Array.from({ length: size }, (_, draw) => (draw < count(replicate) ? low : high)),
  );
  return sampleOf(Float64Array.from(draws.flat()), plan, keeps);
}

describe.each([
  ['kept', true],
  ['counted in bins', false],
])('the figure that a share of the draws reach, of draws that are %s', (_, keeps) => {
  // 10% of 512 are 51.2 draws, so that a replicate has 51 or 52.
  test.each([
    ['a few too many', (replicate: number) => 51 + Number(replicate < 9)],
    ['a few too few', (replicate: number) => 51 + Number(replicate < 4)],
    ['52 in one of five', (replicate: number) => 51 + Number(replicate % 5 === 0)],
  ])('does not hang on a draw where a value has just that chance: %s', (_name, count) => {
    const sample = twoValues(-8e6, -2e5, count, keeps);
    expect(reachedBy(sample, 'at least', 0.9, plan)).toEqual({ value: -2e5, se: 0, isJump: true });
    expect(reachedBy(sample, 'at most', 0.1, plan)).toEqual({ value: -8e6, se: 0, isJump: true });
    expect(jumpAt(sample, 0.1, plan)).toEqual({ from: -8e6, to: -2e5 });
  });

  test('is the worse of two values where the chance of it is beyond its error', () => {
    const worse = twoValues(-8e6, -2e5, () => 53, keeps);
    expect(reachedBy(worse, 'at least', 0.9, plan)).toEqual({ value: -8e6, se: 0, isJump: false });
    const better = twoValues(-8e6, -2e5, () => 50, keeps);
    expect(reachedBy(better, 'at least', 0.9, plan)).toEqual({ value: -2e5, se: 0, isJump: false });
  });

  test('is a value itself where all draws are alike', () => {
    const sample = twoValues(-5, -5, () => 51, keeps);
    expect(reachedBy(sample, 'at least', 0.8, plan)).toMatchObject({ value: -5, isJump: false });
    expect(jumpAt(sample, 0.5, plan)).toBeUndefined();
  });

  // The draws 0.5, 1.5, … of 16,384, dealt out to the replicates in turn.
  test('is the percentile where draws lie close', () => {
    const { size, replicates } = plan;
    const even = Float64Array.from(
      { length: size * replicates },
      (_draw, at) => (at % size) * replicates + Math.floor(at / size) + 0.5,
    );
    const sample = sampleOf(even, plan, keeps);
    for (const share of [0.8, 0.9, 0.95]) {
      const { value, se, isJump } = reachedBy(sample, 'at least', share, plan);
      const percentile = percentileOf(sample, 1 - share, plan);
      expect(isJump).toBe(false);
      expect({ value, se }).toEqual(percentile);
    }
  });
});

test('what a share of the draws reach is a draw, and that share of them do within its error', () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (few, share) => {
      const column = Float64Array.from({ length: 16_384 }, (_, at) => few[(at * 7) % few.length]!);
      const sample = sampleOf(column, plan);
      const doubt = halfWidth(1 / (2 * plan.size * Math.sqrt(plan.replicates)), plan) + 1 / 512;
      const floor = reachedBy(sample, 'at least', share, plan).value;
      const ceiling = reachedBy(sample, 'at most', share, plan).value;
      expect(few).toContain(floor);
      expect(few).toContain(ceiling);
      expect(1 - sample.shareUpTo(floor - 0.5)).toBeGreaterThanOrEqual(share - doubt);
      expect(sample.shareUpTo(ceiling)).toBeGreaterThanOrEqual(share - doubt);
      // The next value up is reached by too few, or as nearly so as can be told.
      const better = few.filter((value) => value > floor);
      if (better.length > 0)
        expect(1 - sample.shareUpTo(Math.min(...better) - 0.5)).toBeLessThanOrEqual(share + doubt);
    }),
    { numRuns: 60 },
  );
});
