import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flow, run } from './written.ts';

const add = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
const families = fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 8, maxLength: 8 });
const recorded = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 });
const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
const quarterly = { years: 2, by: 'quarter' } as const;
const percents = (parts: readonly number[]): string =>
  `{value: [${parts.map((part) => `${part}%`).join(', ')}], kind: constant}`;

describe('spread and tail', () => {
  const lines = { paid: '= spread(x, delay)', later: '= tail(x, delay)' };

  test('what is paid and what falls later are all that was due', () => {
    fc.assert(
      fc.property(families, shares, (due, parts) => {
        const figures = run({ ...quarterly, inputs: { x: flow(due), delay: percents(parts) }, lines });
        const found = figures('paid').total + figures('later').total;
        expect(found).toBeCloseTo((add(due) * add(parts)) / 100, 8);
      }),
      { numRuns: 40 },
    );
  });

  test('of what was due before the calendar, only what had not fallen then is paid', () => {
    fc.assert(
      fc.property(families, recorded, shares, (due, before, parts) => {
        const x = flow(due, `, before: [${before.join(', ')}]`);
        const figures = run({ ...quarterly, inputs: { x, delay: percents(parts) }, lines });
        const found = figures('paid').total + figures('later').total;
        // A figure b periods before the calendar has had the shares of delays 0 to b − 1.
        const stillDue = before.map((figure, index) => figure * add(parts.slice(before.length - index)));
        expect(found).toBeCloseTo((add(due) * add(parts) + add(stillDue)) / 100, 8);
      }),
      { numRuns: 40 },
    );
  });

  test('a profile of 100% changes nothing', () => {
    fc.assert(
      fc.property(families, (due) => {
        const figures = run({ ...quarterly, inputs: { x: flow(due), delay: percents([100]) }, lines });
        expect(figures('paid').periods).toEqual(due);
        expect(figures('later').total).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  // By hand: what is due at once stays, and what is due a year later falls in the next year, the last of it after the plan.
  test('each item may have a profile of its own', () => {
    const late = { delay: '{value: {north: [100%], south: [0%, 100%]}, kind: constant}', x: flow([40, 20]) };
    const figures = run({ years: 2, dimensions: { district: ['north', 'south'] }, inputs: late, lines });
    expect([0, 1].map((cell) => figures('paid', cell).periods)).toEqual([
      [40, 20],
      [0, 40],
    ]);
    expect([0, 1].map((cell) => figures('later', cell).total)).toEqual([0, 20]);
  });

  // By hand: 100 due before, 40 and 20 within; 50% at once, 30% and 20% one and two years later.
  const inputs = { x: flow([40, 20], ', before: [100]'), delay: percents([50, 30, 20]), late: '= delay' };

  test('by hand: £100 due the year before is paid by 30% and 20% in these', () => {
    const figures = run({ years: 2, inputs, lines });
    expect(figures('paid').periods).toEqual([50, 42]);
    expect(figures('later').total).toBe(40 * 0.2 + 20 * 0.5);
  });

  test('a profile under another name is the same profile', () => {
    const figures = run({ years: 2, inputs, lines: { paid: '= spread(x, late)', later: '= tail(x, late)' } });
    expect(figures('paid').periods).toEqual([50, 42]);
    expect(figures('later').total).toBe(18);
  });
});

describe('cumulative', () => {
  test('the difference of running sums is what was summed', () => {
    fc.assert(
      fc.property(families, (x) => {
        const lines = {
          running: '= cumulative(x)',
          difference: '{formula: "= running - prev(running, 0)", kind: flow}',
        };
        expect(run({ ...quarterly, inputs: { x: flow(x) }, lines })('difference').periods).toEqual(x);
      }),
      { numRuns: 20 },
    );
  });

  test('a line that is a running sum runs on from its recorded figures', () => {
    const inputs = { x: flow([1, 2, 4]) };
    const known = { balance: '{formula: = cumulative(x), known: [10]}' };
    const before = { balance: '{formula: = cumulative(x), before: [100]}' };
    expect(run({ years: 3, inputs, lines: known })('balance').periods).toEqual([10, 12, 16]);
    expect(run({ years: 3, inputs, lines: before })('balance').periods).toEqual([101, 103, 107]);
  });
});

describe('growth', () => {
  const inputs = { rate: '{value: {2015/16: 50%, 2016/17: 10%, 2017/18: 20%}, kind: rate}' };

  test.for([
    ['quarter', 4],
    ['month', 12],
    ['year', 1],
  ] as const)('by %s: 1 in the first year, then 10%% and 20%% each April', ([by, perYear]) => {
    const { periods } = run({ years: 3, by, inputs, lines: { index: '= growth(rate)' } })('index');
    periods.forEach((figure, t) => {
      expect(figure).toBeCloseTo([1, 1.1, 1.32][Math.floor(t / perYear)]!, 12);
    });
  });

  test('the first year is 1 whatever was recorded before it', () => {
    const lines = { index: '{formula: = growth(rate), before: [90%]}' };
    expect(run({ years: 3, inputs, lines })('index').periods[0]).toBe(1);
  });
});

describe('prev and lag', () => {
  const inputs = {
    x: flow([1, 2, 3], ', before: [7, 8]'),
    late: '2',
    half: '1.5',
    level: '{value: 5, before: [3, 4]}',
  };
  const lines = {
    one_back: '= prev(x, 9)',
    two_back: '= lag(x, late, 9)',
    three_back: '= lag(x, 3, 9)',
    half_back: '= lag(x, half, 9)',
    level_back: '{formula: "= lag(level, 3, 9)", kind: rate}',
    number_back: '{formula: "= prev(5, 9)", kind: rate}',
  };

  test.for([
    ['one_back', [8, 1, 2]],
    ['two_back', [7, 8, 1]],
    ['three_back', [9, 7, 8]],
    ['level_back', [9, 3, 4]],
    ['number_back', [9, 5, 5]],
  ] as const)(
    '%s: what was recorded before the calendar, and before that the initial value',
    ([name, periods]) => {
      expect(run({ years: 3, inputs, lines })(name).periods).toEqual(periods);
    },
  );

  test('a lag of a period and a half has no value', () => {
    expect(run({ years: 3, inputs, lines })('half_back').periods).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('next', () => {
  const lines = {
    ahead: '= next(x, 9)',
    and_back: '= prev(ahead, 0)',
    behind: '= prev(x, 0)',
    and_ahead: '{formula: "= next(behind, x)", kind: flow}',
    number_ahead: '{formula: "= next(5, 9)", kind: rate}',
  };

  test('undoes prev, save in the first or the last period', () => {
    fc.assert(
      fc.property(families, (x) => {
        const figures = run({ ...quarterly, inputs: { x: flow(x) }, lines });
        expect(figures('ahead').periods).toEqual([...x.slice(1), 9]);
        expect(figures('and_back').periods).toEqual([0, ...x.slice(1)]);
        expect(figures('and_ahead').periods).toEqual(x);
      }),
      { numRuns: 20 },
    );
  });

  test('of what has no time is itself until the last period, which is final', () => {
    expect(run({ years: 3, inputs: { x: flow([1, 2, 3]) }, lines })('number_ahead').periods).toEqual([
      5, 5, 9,
    ]);
  });
});

describe('even, at, year_total, total and average', () => {
  test('the total of an even spread is what was spread', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom('year', 'quarter', 'month'),
        (x, by) => {
          const value = x.toFixed(6);
          const figures = run({
            years: 3,
            by,
            inputs: { x: value },
            lines: { spread_out: '= even(x)', back: '= total(spread_out)' },
          });
          const found = figures('back').total;
          expect(Math.abs(found - Number(value))).toBeLessThanOrEqual(1e-13 * Math.abs(Number(value)));
        },
      ),
      { numRuns: 40 },
    );
  });

  const roll = {
    every: '{formula: = year_total(x), kind: rate}',
    first: '= at(x, 2015/16)',
    second: '= at(x, 2016/17)',
    whole: '= total(x)',
    mean: '= average(x)',
  };
  const eight = [1, 2, 3, 6, 5, 4, 8, 7];

  // By hand: the years hold 1, 2, 3, 6 and 5, 4, 8, 7.
  test.for([
    ['flow', 12, 24, 36],
    ['stock', 6, 7, 7],
    ['rate', 3, 6, 4.5],
  ] as const)('a %s rolls up to its years and to the whole', ([kind, first, second, whole]) => {
    const figures = run({
      ...quarterly,
      inputs: { x: `{value: [${eight.join(', ')}], kind: ${kind}}` },
      lines: roll,
    });
    expect(figures('x').years).toEqual([first, second]);
    expect(figures('x').total).toBe(whole);
    expect(figures('first').total).toBe(first);
    expect(figures('second').total).toBe(second);
    expect(figures('whole').total).toBe(whole);
    expect(figures('every').periods).toEqual([first, first, first, first, second, second, second, second]);
    expect(figures('mean').total).toBe(4.5);
  });

  test('in a calendar of one period each is that period', () => {
    const figures = run({
      inputs: { x: '{value: {2015/16: 6}, kind: flow}' },
      lines: { ...roll, second: '= 0' },
    });
    for (const name of ['every', 'first', 'whole', 'mean']) expect(figures(name).periods).toEqual([6]);
  });
});
