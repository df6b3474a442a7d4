import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from './written.ts';

const dimensions = { district: ['north', 'south'], role: ['worker', 'manager', 'clerk'] };
const four = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 });
const byDistrict = (north: readonly number[], south: readonly number[]): string =>
  `{value: {north: [${north.join(', ')}], south: [${south.join(', ')}]}, kind: flow}`;
const add = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

describe('sum', () => {
  test('over one dimension and then the other is over both', () => {
    const inputs = {
      posts: '{value: {worker: 12, manager: 2.5, clerk: 3}, kind: rate}',
      share: '{value: {north: 25%, south: 75%}, kind: rate}',
    };
    const lines = {
      both: '= posts * share',
      by_role: '= sum(both, district)',
      by_district: '= sum(both, role)',
      all: '= sum(both)',
    };
    const figures = run({ dimensions, inputs, lines });
    const total = (name: string, cell?: number) => figures(name, cell).total;
    expect([0, 1, 2].map((cell) => total('by_role', cell))).toEqual([12, 2.5, 3]);
    expect([0, 1].map((cell) => total('by_district', cell))).toEqual([4.375, 13.125]);
    expect(total('all')).toBe(17.5);
  });

  test('of a ratio is the ratio of the sums, over items and over time', () => {
    fc.assert(
      fc.property(four, four, four, four, (a, b, c, d) => {
        const inputs = { met: byDistrict(a, b), due: byDistrict(c, d) };
        const lines = {
          rate: '{formula: = met / due, kind: ratio}',
          all: '{formula: = sum(rate), kind: rate}',
        };
        const figures = run({ years: 4, dimensions, inputs, lines });
        const { periods, total } = figures('rate');
        const sums = a.map((_, t) => (a[t]! + b[t]!) / (c[t]! + d[t]!));
        expect(periods).toEqual(sums);
        expect(figures('all').periods).toEqual(sums);
        expect(total).toBe(add([...a, ...b]) / add([...c, ...d]));
      }),
      { numRuns: 25 },
    );
  });

  // By hand: £90 shared by 10 and 20 families is £3 for each; counting the £90 once for each district would give £6.
  test('of a ratio counts a part that has no items once', () => {
    const inputs = {
      cost: '{value: {2015/16: £90}, kind: flow}',
      families: '{value: {north: {2015/16: 10}, south: {2015/16: 20}}, kind: flow}',
    };
    const lines = {
      cost_of_each: '{formula: = cost / families, kind: ratio}',
      in_all: '{formula: "= sum(cost_of_each, district)", kind: rate}',
      share: '{formula: = families / all_families, kind: ratio}',
      all_families: '= sum(families)',
    };
    const figures = run({ dimensions, inputs, lines });
    expect(figures('cost_of_each').periods).toEqual([3]);
    expect(figures('cost_of_each', 0).periods).toEqual([9]);
    expect(figures('in_all').periods).toEqual([3]);
    expect(figures('share').total).toBe(1);
  });
});

test('pick takes one item of one dimension and leaves the other', () => {
  const inputs = {
    children:
      '{value: {north: {worker: 1, manager: 2, clerk: 3}, south: {worker: 4, manager: 5, clerk: 6}}, kind: stock}',
  };
  const lines = {
    south: '= pick(children, south)',
    clerks: '= pick(children, clerk)',
    one: '= pick(clerks, north)',
  };
  const figures = run({ dimensions, inputs, lines });
  const total = (name: string, cell?: number) => figures(name, cell).total;
  expect([0, 1, 2].map((cell) => total('south', cell))).toEqual([4, 5, 6]);
  expect([0, 1].map((cell) => total('clerks', cell))).toEqual([3, 6]);
  expect(total('one')).toBe(3);
});

describe('product', () => {
  // By hand: 0.5 × 0.6 × 0.8 = 0.24.
  test('over one dimension and then the other is over both; over all where none is named', () => {
    const inputs = {
      by_role: '{value: {worker: 50%, manager: 40%, clerk: 20%}, kind: rate}',
      by_district: '{value: {north: 3, south: 0.5}, kind: rate}',
    };
    const lines = {
      none: '= product(1 - by_role, role)',
      both: '= by_role * by_district',
      of_each_district: '= product(both, role)',
      one_then_other: '= product(product(both, role), district)',
      all: '= product(both)',
    };
    const figures = run({ dimensions, inputs, lines });
    expect(figures('none').total).toBeCloseTo(0.24, 15);
    expect(figures('of_each_district', 0).total).toBeCloseTo(0.04 * 27, 14);
    expect(figures('all').total).toBeCloseTo(0.04 ** 2 * 1.5 ** 3, 15);
    expect(figures('one_then_other').total).toBeCloseTo(figures('all').total, 15);
  });

  test('of no items is 1', () => {
    const inputs = { share: '{value: 40%, dimensions: [none]}' };
    const figures = run({ dimensions: { none: [] }, inputs, lines: { all: '= product(share, none)' } });
    expect(figures('all').total).toBe(1);
  });
});
