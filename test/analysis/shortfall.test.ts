import { describe, expect, test } from 'vitest';
import { shortfallOf } from '../../src/analysis/shortfall.ts';
import { usualDraws } from '../../src/simulation/plan.ts';
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

  // Of every 100 futures 10 end £100,000 to spare, 80 £200,000 short and 10 £8m short: £200,000 is enough in 90.
  describe('of a few sums', () => {
    const spends = 'discrete(£0.9m, 10%, £1.2m, 80%, £9m, 10%)';
    const ofSums = (seed: string, reserve = '£0', draws = usualDraws) =>
      outcomeOf(
        `inputs:
  grant: {value: £1m, unit: £}
  costs: {value: £1.2m, unit: £, uncertain: "${spends}"}
  reserve: {value: ${reserve}, unit: £}
lines: {income: {formula: = even(grant), unit: £}, spent: {formula: = even(costs), unit: £}}
budget: {funding: [income], spending: [spent], contingency: [reserve]}
targets: {balanced: {of: = budget.balance, is: at least £0}, costly: {of: = total(spent), is: at most £1m}}`,
        undefined,
        { seed, draws },
      );

    test.each(['1', '2', '3', '4', '5', '6'])(
      'needs a sum that is in one of them, whatever the seed: %s',
      (seed) => {
        const outcome = ofSums(seed);
        const { covers } = shortfallOf(outcome, 'budget.balance')!;
        expect(covers.map(({ reached }) => Math.round(reached.value * 100))).toEqual([-2e7, -2e7]);
        for (const { assurances } of outcome.targets)
          expect(assurances.map(({ needed }) => Math.round(needed * 100))).toEqual([2e7, 2e7]);
      },
    );

    test('needs the same however many draws there are', () => {
      const { covers } = shortfallOf(ofSums('1', '£0', 70_000), 'budget.balance')!;
      expect(covers.map(({ reached }) => Math.round(reached.value))).toEqual([-200_000, -200_000]);
    });

    test.each([
      ['£200k', ['enough', 'enough']],
      ['£199999', ['not enough', 'not enough']],
    ])('is covered by %s as it says that it needs', (reserve, sufficiency) => {
      const { covers } = shortfallOf(ofSums('2', reserve), 'budget.after_contingency')!;
      expect(covers.map(({ suffices }) => suffices)).toEqual(sufficiency);
    });
  });

  test('is nothing to tell of a balance that is certain', () => {
    const certain = outcomeOf(
      'inputs:\n  x: {value: £1}\nbudget: {funding: [], spending: [], contingency: [x]}',
    );
    expect(shortfallOf(certain, 'budget.balance')).toBeUndefined();
  });
});
