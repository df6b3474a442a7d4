import { expect, test } from 'vitest';
import { flow, run } from './written.ts';

const inputs = { a: flow([1, 0, -4]), b: flow([0, 0, 2]), none: '0' };
const noValue = Number.NaN;

test.for([
  ['a / b', [noValue, noValue, -2]],
  ['a / none', [noValue, noValue, noValue]],
  // What has no value leaves none to whatever reads it: the lowest of it and 5 is not 5.
  ['min(a / b, 5)', [noValue, noValue, -2]],
  ['1 / (a / b)', [noValue, noValue, -0.5]],
  ['b ^ -1', [noValue, noValue, 0.5]],
  ['log(b)', [noValue, noValue, Math.LN2]],
  ['sqrt(a)', [1, 0, noValue]],
  ['exp(1000 * a)', [noValue, 1, 0]],
  ['if(b > 0, a / b, 7)', [7, 7, -2]],
] as const)('%s has no value where it divides by nil or leaves the numbers', ([formula, periods]) => {
  const lines = { answer: `{formula: "= ${formula}", kind: rate}` };
  expect(run({ years: 3, inputs, lines })('answer').periods).toEqual(periods);
});

// By hand, with the precedence of school: powers before signs, right to left; then products, then sums.
test.for([
  ['2 + 3 * 4 ^ 2', 50],
  ['-3 ^ 2', -9],
  ['2 ^ 3 ^ 2', 512],
  ['12 / 3 / 2', 2],
  ['10 - 4 - 3', 3],
  ['2 * -3', -6],
  ['100% - 25%', 0.75],
  ['50% + 5%', 0.55],
  ['1.5k / 10%', 15_000],
] as const)('%s is %d', ([formula, is]) => {
  const figures = run({ lines: { answer: `{formula: "= ${formula}", kind: constant}` } });
  expect(figures('answer').total).toBeCloseTo(is, 12);
});

test('what has a unit may be raised to any whole number, below nil too', () => {
  const inputs = { side: '{value: 4, unit: metre}' };
  const lines = {
    area: '{formula: = side ^ 2, unit: metre*metre}',
    each: '{formula: = side ^ -1, unit: 1/metre}',
  };
  const figures = run({ inputs, lines });
  expect(figures('area').total).toBe(16);
  expect(figures('each').total).toBe(0.25);
});
