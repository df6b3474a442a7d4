import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lognormal } from '../../src/distributions/lognormal.ts';
import { normal } from '../../src/distributions/normal.ts';
import { fillFrom, streamOf } from '../../src/simulation/streams.ts';
import { sampleOf } from './sample-of.ts';

const plan = { replicates: 64, size: 500 };
const shares = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

function drawn(quantile: (u: number) => number, seed = '1'): Float64Array {
  const column = new Float64Array(plan.replicates * plan.size);
  fillFrom(streamOf(seed, 'x', 0), column);
  return column.map(quantile);
}

const bothWays = (column: Float64Array) => [sampleOf(column, plan), sampleOf(column, plan, false)] as const;

describe('draws counted in bins', () => {
  const skewed = lognormal.quantile([100, 80]);
  test.for([
    ['a normal distribution', normal.quantile([-5e6, 2e6])],
    ['a skewed one', skewed],
    ['one with a few draws very far out', (u: number) => (u > 0.9999 ? 1e9 : skewed(u))],
  ] as const)('%s: say what all of them say, to a part of a bin', ([, quantile]) => {
    const [kept, counted] = bothWays(drawn(quantile));
    const spread = kept.quantile(0.95) - kept.quantile(0.05);
    expect(counted.mean).toBeCloseTo(kept.mean, 3);
    expect(counted.standardDeviation / kept.standardDeviation).toBeCloseTo(1, 9);
    expect([counted.lowest, counted.highest]).toEqual([kept.lowest, kept.highest]);
    for (const p of shares) {
      // The middle reaches over twice the central nine tenths at the most, and is cut into 2,048.
      expect(Math.abs(counted.quantile(p) - kept.quantile(p))).toBeLessThan((2 * spread) / 2048);
      expect(counted.shareUpTo(kept.quantile(p))).toBeCloseTo(p, 3);
    }
    expect(counted.batchMeans).toHaveLength(32);
    for (const [batch, mean] of counted.batchMeans.entries())
      expect(mean).toBeCloseTo(kept.batchMeans[batch]!, 3);
  });

  test('of few values have these as percentiles, and no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 5 }),
        fc.integer(),
        (values, seed) => {
          const column = drawn((u) => values[Math.floor(u * values.length)]!, String(seed));
          const [kept, counted] = bothWays(column);
          for (const p of shares) {
            const [low, high] = [Math.min(...values), Math.max(...values)];
            const isApart = values.every((one) =>
              values.every((other) => one === other || Math.abs(one - other) > (high - low) / 500),
            );
            if (!isApart) continue;
            expect(values).toContain(counted.quantile(p));
            // Where a share falls between two values, type 7 takes what lies between them.
            if (values.includes(kept.quantile(p))) expect(counted.quantile(p)).toBe(kept.quantile(p));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('that are all alike have no spread', () => {
    const sample = sampleOf(new Float64Array(plan.replicates * plan.size).fill(-2100), plan, false);
    expect([sample.mean, sample.standardDeviation, sample.quantile(0.1)]).toEqual([-2100, 0, -2100]);
    expect([sample.shareUpTo(-2100), sample.shareUpTo(-2101)]).toEqual([1, 0]);
  });

  test('rise with the share, and so does the share with the figure', () => {
    const [, counted] = bothWays(drawn(skewed));
    const quantiles = Array.from({ length: 1000 }, (_, index) => counted.quantile(index / 999));
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    const found = quantiles.map((value) => counted.shareUpTo(value));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
});
