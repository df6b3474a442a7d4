import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flow, run } from './written.ts';

const quarterly = { years: 2, by: 'quarter' } as const;
const figuresOf = (count: number) =>
  fc.array(fc.integer({ min: -50, max: 500 }), { minLength: count, maxLength: count });
const add = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
const expectClose = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length);
  found.forEach((figure, index) => {
    expect(figure).toBeCloseTo(expected[index]!, 9);
  });
};

describe('delayed', () => {
  // By hand: 7 months are 2⅓ quarters, so ⅔ of 12 families fall 2 quarters later and ⅓ of them 3 quarters later.
  test('a time between two periods is shared between them', () => {
    const inputs = { x: flow([12, 0, 0, 3, 0, 0, 0, 0]), support: '{value: 7, unit: month}' };
    const figures = run({ ...quarterly, inputs, lines: { late: '= delayed(x, support)' } });
    expectClose(figures('late').periods, [0, 0, 8, 4, 0, 2, 1, 0]);
  });

  // By the calendar: 13 of 52 weeks, 3 of 12 months, a quarter of a year and 1 period are the same in quarters.
  test.for([
    ['year', 0.25],
    ['quarter', 1],
    ['month', 3],
  ] as const)('by %s, lengths of time are converted by the calendar', ([by, periods]) => {
    const inputs = {
      x: '{value: {2015/16: 24, 2016/17: 0, 2017/18: 0}, kind: flow}',
      weeks: '{value: 13, unit: week}',
      months: '{value: 3, unit: month}',
      years: '{value: 0.25, unit: year}',
    };
    const lines = {
      by_periods: `= delayed(x, ${periods})`,
      by_weeks: '= delayed(x, weeks)',
      by_months: '= delayed(x, months)',
      by_years: '= delayed(x, years)',
    };
    const figures = run({ years: 3, by, inputs, lines });
    expect(figures('by_periods').years).toEqual([18, 6, 0]);
    for (const name of ['by_weeks', 'by_months', 'by_years'])
      expectClose(figures(name).periods, figures('by_periods').periods);
  });

  test('nothing is lost', () => {
    fc.assert(
      fc.property(figuresOf(4), fc.integer({ min: 0, max: 400 }), (starts, hundredths) => {
        const inputs = { x: flow([...starts, 0, 0, 0, 0]), time: String(hundredths / 100) };
        const figures = run({ ...quarterly, inputs, lines: { late: '= delayed(x, time)' } });
        expect(figures('late').total).toBeCloseTo(add(starts), 9);
      }),
      { numRuns: 30 },
    );
  });

  test('a whole number of periods is a lag, and a part more moves as much of it one period on', () => {
    const lines = {
      late: '= delayed(x, whole)',
      lagged: '= lag(x, whole, 0)',
      later: '= delayed(x, whole + part)',
      spread_out: '{formula: "= lagged * (1 - part) + prev(lagged, 0) * part", kind: flow}',
    };
    fc.assert(
      fc.property(figuresOf(8), fc.nat(9), fc.nat(99), (x, whole, part) => {
        const inputs = { x: flow(x), whole: String(whole), part: `${part}%` };
        const figures = run({ ...quarterly, inputs, lines });
        expect(figures('late').periods).toEqual(figures('lagged').periods);
        expectClose(figures('later').periods, figures('spread_out').periods);
      }),
      { numRuns: 30 },
    );
  });

  // By hand, 1½ years late: half of the 90 of two years before falls in the first year, and half of the 60 of the year
  // before in each of the first two.
  test('what was recorded before the calendar falls in it', () => {
    const inputs = { x: flow([10, 0, 0], ', before: [90, 60]') };
    const figures = run({ years: 3, inputs, lines: { late: '= delayed(x, 1.5)' } });
    expect(figures('late').periods).toEqual([75, 35, 5]);
  });

  test('each item waits for a time of its own', () => {
    const dimensions = { district: ['north', 'south'] };
    const inputs = { x: flow([8, 4, 0]), time: '{value: {north: 0.5, south: 2}, kind: constant}' };
    const figures = run({ years: 3, dimensions, inputs, lines: { late: '= delayed(x, time)' } });
    expect(figures('late', 0).periods).toEqual([4, 6, 2]);
    expect(figures('late', 1).periods).toEqual([0, 0, 8]);
  });

  test('a line may wait for itself where the number of periods is written out', () => {
    const lines = { rent: '{formula: "= 8 + 50% * delayed(rent, 1)", kind: flow}' };
    expect(run({ years: 3, lines })('rent').periods).toEqual([8, 12, 14]);
  });

  test('less than no time has no value', () => {
    const inputs = { x: flow([8, 4]), time: '-1' };
    const figures = run({ years: 2, inputs, lines: { late: '= delayed(x, time)' } });
    expect(figures('late').periods).toEqual([Number.NaN, Number.NaN]);
  });
});
