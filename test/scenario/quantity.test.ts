import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/scenario/text/quantity.ts';

const place = { file: 'plan.yaml', line: 1, column: 1, length: 1, text: '' };
const amountOf = (text: string) => parseQuantity(text, place)?.amount;
const symbolOf = (text: string) => parseQuantity(text, place)?.symbol;

describe('an amount as written', () => {
  it.each([
    ['1,608', 1608, ''],
    ['75%', 0.75, '%'],
    ['£1,000', 1000, '£'],
    ['£32.5k', 32_500, '£'],
    ['-£1.2m', -1_200_000, '£'],
    ['£4.2bn', 4_200_000_000, '£'],
    ['−2.5%', -0.025, '%'],
    ['.5', 0.5, ''],
    ['-0', 0, ''],
    ['0.0000001%', 1e-9, '%'],
  ])('%s', (text, amount, symbol) => {
    expect([amountOf(text), symbolOf(text)]).toEqual([amount, symbol]);
  });

  it.each([
    ...[
      '',
      '£',
      '%',
      'k',
      '1,60',
      '1,6080',
      '16,08',
      '1.',
      '1e5',
      '0x10',
      '1_000',
      '+5',
      '5 %',
      '£75%',
      '5k%',
    ],
    ...[
      '£ 5',
      '1 608',
      '£1.000,50',
      '１２',
      '425,000 pounds',
      '9'.repeat(400),
      '--5',
      '(5)',
      'NaN',
      'Infinity',
    ],
  ])('%j is none', (text) => {
    expect(parseQuantity(text, place)).toBeUndefined();
  });
});

describe('laws of amounts', () => {
  const pence = fc.integer({ min: -1e13, max: 1e13 }).map((number) => number / 100 + 0);

  it('an amount written in British English is read back', () => {
    const write = (amount: number) => amount.toLocaleString('en-GB', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(pence, (amount) => {
        expect(amountOf(write(amount))).toBe(amount + 0);
      }),
    );
  });

  it('pounds are read as the same number of pounds', () => {
    const write = (amount: number) => (amount < 0 ? `-£${-amount}` : `£${amount}`);
    fc.assert(
      fc.property(pence, (amount) => {
        expect(amountOf(write(amount))).toBe(amount + 0);
      }),
    );
  });

  it('k, m and bn are the number nearest to the thousandfold', () => {
    const scaled = fc.tuple(
      fc.integer({ min: 0, max: 99_999 }),
      fc.constantFrom(['k', 3], ['m', 6], ['bn', 9]),
    );
    fc.assert(
      fc.property(scaled, ([hundredths, [suffix, power]]) => {
        const decimal = (hundredths / 100).toFixed(2);
        expect(amountOf(`£${decimal}${suffix}`)).toBe(Number(`${decimal}e${power}`));
      }),
    );
  });

  it('a share is a hundredth of its figure, to the last bit', () => {
    const figures = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(figures, (tenths) => {
        expect(amountOf(`${tenths / 10}%`)).toBe(Number(`${tenths / 10}e-2`));
      }),
    );
  });

  it('no text throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        [undefined, text].includes(parseQuantity(text, place)?.text),
      ),
    );
  });
});
