import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/output/charts/drawing/short-figure.ts';
import { waterfallHeadline } from '../../src/output/charts/waterfall/waterfall-headline.ts';

const level = (label: string, value: number) => ({ label, value, isLevel: true });
const fall = (label: string, value: number) => ({ label, value, isLevel: false });

describe('a waterfall', () => {
  it.each([
    [[1608, 402, 0, 1206], '1,206 of 1,608 families (75%) end as “Paid”; the other 402 are “Lost”'],
    [
      [1608, 300, 102, 1206],
      '1,206 of 1,608 families (75%) end as “Paid”; most of the other 402 are “Lost” (300)',
    ],
    [[100, 98, 1, 1], '1 of 100 families (1%) ends as “Paid”; most of the other 99 are “Lost” (98)'],
    [[10.5, 0, 0, 10.5], 'All of 10.5 families end as “Paid”'],
    [[100, 40, 60, 0], 'None of 100 families end as “Paid”; most of the other 100 are “Late” (60)'],
    [
      [100, 40, -5, 65],
      'From 100 families (“Target”) to 65 families (“Paid”); the largest step is “Lost”, less 40',
    ],
    [[0, 0, -1, 1], 'From 0 families (“Target”) to 1 family (“Paid”); the largest step is “Late”, plus 1'],
  ])('of %j: %s', ([first, lost, late, last], headline) => {
    const bars = [level('Target', first!), fall('Lost', lost!), fall('Late', late!), level('Paid', last!)];
    expect(waterfallHeadline('family', bars)).toBe(headline);
  });

  it('of nothing says so', () => {
    const nothing = [level('Target', 0), fall('Lost', 0), level('Paid', 0)];
    expect(waterfallHeadline('family', nothing)).toBe('From 0 families (“Target”) to 0 families (“Paid”)');
    expect(waterfallHeadline('family', [level('Target', 0), level('Paid', 0)])).toMatch(/^From 0 families/);
  });

  it('of many like falls names the largest, and money is one thing', () => {
    const falls = [1, 2, 3, 4].map((each) => fall(`Cut ${each}`, 1e6 + each * 1e4));
    expect(waterfallHeadline('£', [level('Grant', 8e6), ...falls, level('Income', 3.9e6)])).toBe(
      '£3.9m of £8m (49%) ends as “Income”; the largest part of the other £4.1m is “Cut 4” (£1.04m)',
    );
  });
});

describe('a share', () => {
  it('is nothing or all only where it is exactly that', () => {
    const parts = fc.record({ part: fc.nat(100_000), whole: fc.integer({ min: 1, max: 100_000 }) });
    fc.assert(
      fc.property(parts, ({ part, whole }) => {
        expect(shareOf(part, whole) === '0%').toBe(part === 0);
        if (part < whole) expect(shareOf(part, whole)).not.toBe('100%');
      }),
    );
  });

  it('is not told of what is below nil, or of nil', () => {
    expect([shareOf(-1, 2), shareOf(1, -2), shareOf(0, 0)]).toEqual([undefined, undefined, undefined]);
  });
});
