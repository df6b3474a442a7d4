import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/simulation/splits.ts';
import { thresholdOf } from '../../src/simulation/threshold.ts';

type Row = readonly [low: number, high: number, held: number, failed: number];

// Batches that are all alike, so that the error is the least that a chance can have.
const alike = (count: number) => Array.from({ length: 32 }, () => count);
const groupsOf = (rows: readonly Row[]): readonly Group[] =>
  rows.map(([low, high, held, failed]) => ({ low, high, held: alike(held), failed: alike(failed) }));

const findIn = (rows: readonly Row[], most: number) => {
  const size = rows.reduce((sum, [, , held, failed]) => sum + held + failed, 0);
  return thresholdOf(groupsOf(rows), most, { replicates: 32, size });
};

// Below 2 it holds in none of 10, below 3 in 1 of 20, below 4 in 5 of 30, below 5 in 14 of 40, and in 24 of all 50.
const steps: readonly Row[] = [
  [1, 1, 0, 10],
  [2, 2, 1, 9],
  [3, 3, 4, 6],
  [4, 4, 9, 1],
  [5, 5, 10, 0],
];

describe('where what holds becomes seldom, among figures from 1 to 5', () => {
  test.for([
    [0.04, 2, 10 / 50, 24 / 40],
    [0.1, 3, 20 / 50, 23 / 30],
    [0.2, 4, 30 / 50, 19 / 20],
    [5 / 30, 4, 30 / 50, 19 / 20],
    [0.4, 5, 40 / 50, 1],
  ])('in at most %d of the draws: below %d', ([most, figure, beyond, otherwise]) => {
    const found = findIn(steps, most!);
    expect(found).toMatchObject({ found: true, side: 'below', figure: { value: figure } });
    expect(found.found && found.beyond).toBeCloseTo(beyond!, 12);
    expect(found.found && found.otherwise.probability).toBeCloseTo(otherwise!, 12);
  });

  test('has no error where the next figures are surely on either side', () => {
    expect(findIn(steps, 0.1)).toMatchObject({ figure: { value: 3, se: 0 } });
  });

  test('in at most half of the draws: in all of them', () => {
    expect(findIn(steps, 0.5)).toEqual({ found: false, seldom: 'in all' });
  });

  test('is above a figure where it holds in the draws with low figures', () => {
    const turned = steps.map(([low, high, held, failed]): Row => [low, high, failed, held]);
    // Above 5 it holds in none, above 4 in none of 10, above 3 in 1 of 20, above 2 in 7 of 30.
    expect(findIn(turned, 0.1)).toMatchObject({ side: 'above', figure: { value: 3 }, beyond: 20 / 50 });
    expect(findIn(turned, 0.02)).toMatchObject({ side: 'above', figure: { value: 4 }, beyond: 10 / 50 });
  });

  test('is nowhere that can be told where even the lowest hold too often', () => {
    const often = steps.map(([low, high, held, failed]): Row => [low, high, held + 10, failed]);
    expect(findIn(often, 0.2)).toEqual({ found: false, seldom: 'in none' });
  });
});

describe('where what holds becomes seldom, among draws spread between the ends of groups', () => {
  // Below 2 it holds in 2 of 20, below 3 in 8 of 30; of 10 more even draws, 6 of which hold, half make it 5 of 25.
  const spread: readonly Row[] = [
    [0, 1, 0, 10],
    [1, 2, 2, 8],
    [2, 3, 6, 4],
  ];

  test('lies within a group', () => {
    const found = findIn(spread, 0.2);
    expect(found).toMatchObject({ found: true, side: 'below' });
    if (!found.found) return;
    expect(found.figure.value).toBeCloseTo(2.5, 12);
    expect(found.beyond).toBeCloseTo(25 / 30, 12);
    expect(found.otherwise.probability).toBeCloseTo(3 / 5, 12);
  });

  // The excess rises by 0.4 × 10 of 30 draws over the group's width of 1; the least error is half a draw of 30 √32.
  test('has the error of the excess over how fast that rises', () => {
    const found = findIn(spread, 0.2);
    const least = 1 / (2 * 30 * Math.sqrt(32));
    expect(found.found && found.figure.se).toBeCloseTo(least / ((0.4 * 10) / 30), 9);
  });
});

test('the figure found is the last below which no more hold, among all that there are', () => {
  const count = fc.integer({ min: 0, max: 20 });
  const rows = fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (counts, most) => {
      const all = counts.map(([held, failed], index): Row => [index, index, held, failed]);
      const found = findIn(
        all.filter(([, , held, failed]) => held + failed > 0),
        most,
      );
      fc.pre(found.found && found.side === 'below');
      if (!found.found) return;
      const seldom = all.filter(([value]) => {
        const below = all.filter(([each]) => each < value);
        const holds = below.reduce((sum, [, , held]) => sum + held, 0);
        return holds <= most * below.reduce((sum, [, , held, failed]) => sum + held + failed, 0) + 1e-9;
      });
      const last = Math.max(...seldom.map(([value]) => value));
      const isEmpty = ([, , held, failed]: Row) => held + failed === 0;
      // Figures that no draw has, before the last, have as many draws below them.
      const earliest = all.slice(0, last).findLastIndex((row) => !isEmpty(row)) + 1;
      expect(found.figure.value).toBeGreaterThanOrEqual(earliest);
      expect(found.figure.value).toBeLessThanOrEqual(last);
    }),
  );
});

test('the chance in the others is never beyond that of all of them, however the draws are cut', () => {
  const count = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.array(count, { minLength: 3, maxLength: 12 }), count, (failed, held) => {
      const rows = failed.map((each, index): Row => [index, index + 0.9, 0, each]);
      const found = findIn([...rows, [20, 21, held, 1], [22, 23, held, 0]], 0.1);
      if (found.found) expect(found.otherwise.probability).toBeLessThanOrEqual(1);
    }),
  );
});
