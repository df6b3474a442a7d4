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

const percents = (shares: readonly number[]): string =>
  `{value: {${dimensions.role.map((role, index) => `${role}: ${shares[index]}%`).join(', ')}}}`;
const byRole = (figures: readonly number[]): string =>
  `{value: {${dimensions.role.map((role, index) => `${role}: ${figures[index]}`).join(', ')}}, kind: rate}`;
const three = (most: number) => fc.array(fc.nat(most), { minLength: 3, maxLength: 3 });
const cells = (figures: ReturnType<typeof run>, name: string, period = 0) =>
  [0, 1, 2].map((cell) => figures(name, cell).periods[period]!);

describe('longest', () => {
  const lines = {
    last: '= longest(share, length, role)',
    none: '= product(1 - share, role)',
    all: '= sum(last) + none',
  };

  // By hand: the longest applies to 20% of cases; to 0.8 × 40% only the next; to 0.8 × 0.6 × 50% only the shortest.
  test('an item is the longest where it applies and none that is longer does', () => {
    const inputs = { share: percents([50, 40, 20]), length: byRole([2, 4, 6]) };
    const found = cells(run({ dimensions, inputs, lines }), 'last');
    [0.24, 0.32, 0.2].forEach((share, index) => {
      expect(found[index]).toBeCloseTo(share, 15);
    });
  });

  test('of items of one length the first counts, and of other lengths their order does not matter', () => {
    const shareOf = (lengths: readonly number[]) =>
      cells(
        run({ dimensions, inputs: { share: percents([50, 40, 20]), length: byRole(lengths) }, lines }),
        'last',
      );
    expect(shareOf([3, 3, 3])).toEqual([0.5, 0.2, expect.closeTo(0.06, 15)]);
    expect(shareOf([0.3, 0.1, 0.30000000000000004])).toEqual([0.5, expect.closeTo(0.16, 15), 0.1]);
    expect(shareOf([6, 4, 2])).toEqual([0.5, 0.2, expect.closeTo(0.06, 15)]);
  });

  test('in every case one item is the longest or none applies', () => {
    fc.assert(
      fc.property(three(100), three(3), (shares, lengths) => {
        const inputs = { share: percents(shares), length: byRole(lengths) };
        expect(run({ dimensions, inputs, lines })('all').total).toBeCloseTo(1, 12);
      }),
      { numRuns: 40 },
    );
  });

  test('lengths may change over time, and shares be the same for all', () => {
    const inputs = {
      length: '{value: {worker: [1, 5], manager: [2, 2], clerk: [3, 1]}, kind: rate}',
    };
    const found = run({ years: 2, dimensions, inputs, lines: { last: '= longest(50%, length, role)' } });
    expect(cells(found, 'last', 0)).toEqual([0.125, 0.25, 0.5]);
    expect(cells(found, 'last', 1)).toEqual([0.5, 0.25, 0.125]);
  });

  test('without a length there is no answer', () => {
    const inputs = { length: byRole([1, 2, 3]), cases: '{value: {2015/16: 0}, kind: rate}' };
    const lines = { mean: '{formula: = length / cases, kind: ratio}', last: '= longest(50%, mean, role)' };
    expect(cells(run({ dimensions, inputs, lines }), 'last')).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('of no items there is none', () => {
    const inputs = { share: '{value: 40%, dimensions: [none]}' };
    const last = { last: '= sum(longest(share, 2, none))' };
    expect(run({ dimensions: { none: [] }, inputs, lines: last })('last').total).toBe(0);
  });
});

describe('fill', () => {
  const lines = { taken: '{formula: "= fill(amount, room, role)", kind: stock}' };
  const filled = (amount: number, rooms: readonly number[]) =>
    cells(run({ dimensions, inputs: { amount: String(amount), room: byRole(rooms) }, lines }), 'taken');

  // By hand: 10 over rooms of 4, 5 and 9.
  test.for([
    [10, [4, 5, 9], [4, 5, 1]],
    [3, [4, 5, 9], [3, 0, 0]],
    [20, [4, 5, 9], [4, 5, 9]],
    [10, [4, -5, 9], [4, 0, 6]],
    [-10, [4, 5, 9], [0, 0, 0]],
    [0, [4, 5, 9], [0, 0, 0]],
  ] as const)('%d over rooms of %j is %j', ([amount, rooms, taken]) => {
    expect(filled(amount, rooms)).toEqual(taken);
  });

  test('takes all that there is room for, and no item takes before the one above it is full', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 40 }), three(12), (amount, rooms) => {
        const taken = filled(amount, rooms);
        expect(add(taken)).toBe(Math.min(Math.max(0, amount), add(rooms)));
        taken.forEach((figure, index) => {
          expect(figure).toBeLessThanOrEqual(rooms[index]!);
          if (figure > 0) expect(taken.slice(0, index)).toEqual(rooms.slice(0, index));
        });
      }),
      { numRuns: 40 },
    );
  });

  test('of an amount of its own for each district fills the roles of that district', () => {
    const inputs = {
      amount: '{value: {north: 10, south: 5}, kind: stock}',
      room: '{value: {worker: 4, manager: 5, clerk: 9}, kind: stock}',
    };
    const figures = run({ dimensions, inputs, lines });
    expect([0, 1, 2, 3, 4, 5].map((cell) => figures('taken', cell).total)).toEqual([4, 5, 1, 4, 1, 0]);
  });
});
