import { describe, expect, test } from 'vitest';
import { shortfallOf } from '../../src/analysis/shortfall.ts';
import { outcomeOf } from './outcome-of.ts';

// A balance even from £100k short to £100k to spare ends short of a reserve r with chance (100k − r) / 200k.
const evenBudget = (reserve: string) =>
  outcomeOf(`inputs:
  grant: {value: £0, uncertain: "uniform(-£100k, £100k)"}
  reserve: {value: ${reserve}, unit: £}
lines:
  income: {formula: = even(grant), unit: £}
budget: {funding: [income], spending: [], contingency: [reserve]}`);

const after = (reserve: string) => shortfallOf(evenBudget(reserve), 'budget.after_contingency')!;

describe('a shortfall', () => {
  test('is as likely as the even spread says, and needs its quantiles', () => {
    const { chance, covers } = shortfallOf(evenBudget('£70k'), 'budget.balance')!;
    expect(chance.probability).toBeCloseTo(0.5, 3);
    expect(covers.map(({ reached }) => Math.round(reached.value / 100))).toEqual([-600, -800]);
    expect(covers.map(({ suffices }) => suffices)).toEqual(['not enough', 'not enough']);
  });

  test.each([
    ['£70k', 0.15, ['enough', 'not enough']],
    ['£95k', 0.025, ['enough', 'enough']],
    ['£60k', 0.2, ['too close to tell', 'not enough']],
    ['£100k', 0, ['enough', 'enough']],
  ])('after %s is as likely as %d', (reserve, chance, sufficiency) => {
    const found = after(reserve);
    expect(found.chance.probability).toBeCloseTo(chance, 3);
    expect(found.covers.map(({ suffices }) => suffices)).toEqual(sufficiency);
  });

  test('is nothing to tell of a balance that is certain', () => {
    const certain = outcomeOf(
      'inputs:\n  x: {value: £1}\nbudget: {funding: [], spending: [], contingency: [x]}',
    );
    expect(shortfallOf(certain, 'budget.balance')).toBeUndefined();
  });
});
