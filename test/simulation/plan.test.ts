import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsOf, planDraws, planTogether, usualDraws } from '../../src/simulation/plan.ts';

test.for([
  [16_384, 32, 512],
  [20_000, 32, 625],
  [32_768, 64, 512],
  [1_000_000, 1952, 513],
  [1000, 32, 32],
  [1, 32, 2],
] as const)('%d draws are %d replicates of %d', ([draws, replicates, size]) => {
  expect(planDraws(draws)).toEqual({ replicates, size });
});

test('a plan has at least the draws asked for, and at most one more for each replicate (or the least of all)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (draws) => {
      const plan = planDraws(draws);
      expect(plan.replicates).toBeGreaterThanOrEqual(32);
      expect(drawsOf(plan)).toBeGreaterThanOrEqual(draws);
      expect(drawsOf(plan)).toBeLessThan(Math.max(draws + plan.replicates, 65));
      expect(plan.replicates % 32).toBe(0);
      expect(plan.size).toBeLessThan(1024);
    }),
  );
});

test.for([
  [1, 32, 128],
  [4096, 32, 128],
  [4097, 32, 129],
  [16_384, 32, 512],
  [65_537, 32, 2052],
  [1_000_000, 96, 10_431],
  [10_000_000, 1216, 8235],
] as const)('%d draws of what goes together are %d replicates of %d', ([draws, replicates, size]) => {
  expect(planTogether(planDraws(draws))).toEqual({ replicates, size });
});

test('a simulation makes 16,384 draws unless told otherwise', () => {
  expect(usualDraws).toBe(16_384);
});
