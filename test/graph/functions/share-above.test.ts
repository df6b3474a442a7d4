import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from './written.ts';

const quarters = fc.integer({ min: -200, max: 200 }).map((count) => count / 4);
const spread = fc.integer({ min: 1, max: 80 }).map((count) => count / 4);

function shareAbove(level: number, mean: number, sd: number): number {
  const inputs = { level: String(level), mean: String(mean), sd: String(sd) };
  return run({ inputs, lines: { answer: '{formula: "= share_above(level, mean, sd)"}' } })('answer').total;
}

describe('share_above', () => {
  test('what lies above a level and what lies as far below the mean on the other side come to all', () => {
    fc.assert(
      fc.property(quarters, quarters, spread, (level, mean, sd) => {
        expect(shareAbove(level, mean, sd) + shareAbove(mean, level, sd)).toBeCloseTo(1, 14);
      }),
      { numRuns: 50 },
    );
  });

  test('the unit does not matter', () => {
    fc.assert(
      fc.property(quarters, quarters, spread, (level, mean, sd) => {
        expect(shareAbove(level * 8, mean * 8, sd * 8)).toBe(shareAbove(level, mean, sd));
      }),
      { numRuns: 50 },
    );
  });

  test('a higher level has no more above it', () => {
    fc.assert(
      fc.property(quarters, quarters, quarters, spread, (a, b, mean, sd) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(shareAbove(high, mean, sd)).toBeLessThanOrEqual(shareAbove(low, mean, sd));
      }),
      { numRuns: 50 },
    );
  });

  test('what has no spread is above a level or not, within the margin of comparisons', () => {
    expect([19, 20, 20 + 1e-9, 21].map((mean) => shareAbove(20, mean, 0))).toEqual([0, 0, 0, 1]);
  });
});
