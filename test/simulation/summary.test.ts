import { describe, expect, test } from 'vitest';
import { chanceOf, halfWidth, percentileOf, percentiles, summarise } from '../../src/simulation/summary.ts';
import { sampleOf } from './sample-of.ts';

const two = { replicates: 2, size: 2 };
const pairs = Float64Array.of(11, 3, 1, 5);

describe('a summary of two replicates of two draws: 11 and 3, 1 and 5', () => {
  const { se, ...found } = summarise(sampleOf(pairs, two), two);

  test('the estimates are of all four draws', () => {
    expect(found.mean).toBe(5);
    // Deviations 6, −2, −4, 0: squares 36, 4, 16, 0, over three.
    expect(found.sd).toBeCloseTo(Math.sqrt(56 / 3), 12);
    // PERCENTILE.INC of 1, 3, 5, 11: rank 1 + 3p.
    expect(found.p5).toBeCloseTo(1.3, 12);
    expect(found.p10).toBeCloseTo(1.6, 12);
    expect(found.p25).toBeCloseTo(2.5, 12);
    expect(found.p50).toBeCloseTo(4, 12);
    expect(found.p75).toBeCloseTo(6.5, 12);
    expect(found.p90).toBeCloseTo(9.2, 12);
    expect(found.p95).toBeCloseTo(10.1, 12);
  });

  test('the error of the mean is the standard error of the means of replicates, 7 and 3', () => {
    expect(se.mean).toBeCloseTo(Math.sqrt((4 + 4) / 1) / Math.sqrt(2), 12);
  });

  // Half of 11 and 3 and all of 1 and 5 lie at or below 6.5: the share's error is ¼, and the draws span 10 over a range
  // of chances of 1.
  test('the error of a percentile is that of the share of draws below it, times the draws that it spans', () => {
    expect(se.p75).toBeCloseTo(10 / 4, 12);
    expect(percentileOf(sampleOf(pairs, two), 0.75, two)).toEqual({ value: 6.5, se: se.p75 });
  });

  test('where replicates agree on the share, its error is half a draw a replicate', () => {
    expect(se.p50).toBeCloseTo(10 / (2 * 2 * Math.sqrt(2)), 12);
  });

  test('it has every percentile, with its error', () => {
    for (const percent of percentiles) expect(se[`p${percent}`]).toBeGreaterThan(0);
  });
});

describe('a chance', () => {
  const sharesOf = (holds: (value: number) => boolean) =>
    [pairs.subarray(0, 2), pairs.subarray(2)].map((part) => part.filter(holds).length / 2);

  test('is the share of draws, its error from the shares of replicates', () => {
    // One half of the first replicate and none of the second lie above 5.
    const { probability, se } = chanceOf(
      sharesOf((value) => value > 5),
      two,
    );
    expect(probability).toBe(0.25);
    expect(se).toBeCloseTo(Math.sqrt(2 * 0.25 ** 2) / Math.sqrt(2), 12);
  });

  test.for([
    [0, 0],
    [100, 1],
    [4, 0.5],
  ] as const)(
    'of lying below %d has at least the error of half a draw a replicate',
    ([limit, probability]) => {
      const floor = 1 / (2 * 2 * Math.sqrt(2));
      expect(
        chanceOf(
          sharesOf((value) => value < limit),
          two,
        ),
      ).toEqual({ probability, se: floor });
    },
  );
});

test('a constant has no error', () => {
  const four = { replicates: 4, size: 2 };
  const { mean, sd, se } = summarise(sampleOf(new Float64Array(8).fill(3), four), four);
  expect([mean, sd, ...Object.values(se)]).toEqual([3, 0, ...Object.values(se).map(() => 0)]);
});

// Student's t, 97.5%, with 31 and 7 degrees of freedom: SciPy 1.17 scipy.stats.t.ppf. Replicates beyond 32 are
// gathered into as many batches.
test.for([
  [32, 2.039513446396408],
  [64, 2.039513446396408],
  [8, 2.364624251592784],
] as const)('with %d replicates the half-width is %d standard errors', ([replicates, t]) => {
  expect(halfWidth(10, { replicates, size: 512 })).toBeCloseTo(10 * t, 9);
});
