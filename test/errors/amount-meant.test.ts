import { expect, it } from 'vitest';
import { amountMeant } from '../../src/errors/messages/amount-meant.ts';

it.each([
  ['£ 900', '£900'],
  ['900£', '£900'],
  ['£9K', '£9k'],
  ['(£900)', '-£900'],
  ['£-900', '-£900'],
  ['900-', '-900'],
  ['12 000', '12000'],
  ['425,000 pounds', '£425,000'],
  ['60 per cent', '60%'],
  ['£1.2 MN', '£1.2m'],
  ['10 20', undefined],
  ['£1,00', undefined],
  ['£5%', undefined],
  ['about 75%', undefined],
  ['1-2', undefined],
  ['', undefined],
])('%s', (text, meant) => {
  expect(amountMeant(text)).toBe(meant);
});
