import { describe, expect, it } from 'vitest';
import { tornado } from '../../../src/simulation/sensitivity/tornado.ts';

// 100 families at £800 for the 75% turned around, less £50,000 of pay: a base of £10,000.
const plan = { families: 100, fee: 800, rate: 0.75, pay: 50_000, tea: 3 };
const balance = ({ families, fee, rate, pay }: typeof plan) => families * fee * rate - pay;
const end = (value: number) => ({ value, share: 0.1 });
const at = (name: string, value: number) => balance({ ...plan, [name]: value });

describe('a tornado', () => {
  it('has a row an input, the widest first, each from low to high with the rest at their base', () => {
    const inputs = [
      { name: 'tea', low: end(1), high: end(9) },
      { name: 'pay', low: end(45_000), high: end(51_000) },
      { name: 'rate', low: end(0.6), high: end(0.85) },
      { name: 'fee', low: end(760), high: end(840) },
    ];
    expect(tornado(balance(plan), inputs, at)).toEqual({
      base: 10_000,
      rows: [
        {
          name: 'rate',
          low: { value: 0.6, share: 0.1, output: -2000 },
          high: { value: 0.85, share: 0.1, output: 18_000 },
          swing: 20_000,
        },
        {
          name: 'pay',
          low: { value: 45_000, share: 0.1, output: 15_000 },
          high: { value: 51_000, share: 0.1, output: 9000 },
          swing: 6000,
        },
        {
          name: 'fee',
          low: { value: 760, share: 0.1, output: 7000 },
          high: { value: 840, share: 0.1, output: 13_000 },
          swing: 6000,
        },
        {
          name: 'tea',
          low: { value: 1, share: 0.1, output: 10_000 },
          high: { value: 9, share: 0.1, output: 10_000 },
          swing: 0,
        },
      ],
      withoutValue: [],
    });
  });

  it('swings from the base where both ends lie to one side of it', () => {
    const { rows } = tornado(25, [{ name: 'x', low: end(-5), high: end(4) }], (_, x) => 25 - x * x);
    const [low, high] = [
      { value: -5, share: 0.1, output: 0 },
      { value: 4, share: 0.1, output: 9 },
    ];
    expect(rows).toEqual([{ name: 'x', low, high, swing: 25 }]);
  });

  it('names the inputs under which the output has no value', () => {
    const inputs = [
      { name: 'x', low: end(0), high: end(1) },
      { name: 'y', low: end(1), high: end(2) },
    ];
    const found = tornado(1, inputs, (_, value) => 1 / value);
    expect(found.withoutValue).toEqual(['x']);
    expect(found.rows.map(({ name }) => name)).toEqual(['y']);
  });
});
