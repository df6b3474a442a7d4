import { describe, expect, test } from 'vitest';
import { budgetTable } from '../../src/output/budget.ts';
import { diskFiles, filesOf, ready } from '../load-scenario.ts';

const plan = 'scenarios/warwickshire/priority-families.yaml';
const withContingency = (rest: string) => {
  const path = 'scenarios/warwickshire/reserve.yaml';
  const text = `scenario: The plan and a reserve\nextends: priority-families.yaml\n${rest}`;
  return ready(path, { read: (file) => (file === path ? text : diskFiles.read(file)) }).base;
};

describe('a contingency', () => {
  const one = 'inputs: {reserve: {value: £150k, unit: £}}\nbudget: {contingency: [reserve]}';

  test('leaves the published balance as it is, £2,100 short, and ends £147,900 above nil', () => {
    const base = withContingency(one);
    expect(base.figures('budget.balance').total).toBeCloseTo(-2_100, 6);
    expect(base.figures('budget.spending').total).toBeCloseTo(4_647_900, 6);
    expect(base.figures('budget.after_contingency').total).toBeCloseTo(147_900, 6);
  });

  test('is what its sums, flows and items come to by the end', () => {
    const base = withContingency(`dimensions: {place: {north: North, south: South}}
inputs:
  reserve: {value: £150k, unit: £}
  by_place: {value: {north: £10k, south: £20k}, unit: £}
lines:
  yearly: {formula: = even(£6k), unit: £}
  left: {formula: = £9k - cumulative(even(£3k)), unit: £, kind: stock}
budget: {contingency: [reserve, by_place, yearly, left]}`);
    expect(base.figures('budget.contingency').total).toBeCloseTo(150_000 + 30_000 + 6_000 + 6_000, 6);
  });

  test('stands under the balance in the budget, and only where there is one', () => {
    const labels = (base: ReturnType<typeof withContingency>) =>
      budgetTable(base).rows.map(({ label }) => label);
    expect(labels(withContingency(one))).toContain('Balance after contingency');
    expect(labels(ready(plan).base)).not.toContain('Balance after contingency');
  });
});

/*
 * £55k is spent a quarter and £75k comes in from the third on, so that the council's own money ends the quarters of two years
 * at −55, −110, −90, −70, −50, −30, −10 and 10. Early help gets £200k each spring and spends £42.5k a quarter: 157.5, 115, 72.5,
 * 30, 187.5, 145, 102.5, 60. Training gets £50k and spends £12.5k: 37.5, 25, 12.5, 0 in both years.
 */
const lent = (rest = '') => `scenario: Two grants
calendar: {from: 2025/26, years: 2, by: quarter}
inputs:
  grant: {value: £200k, unit: £}
  cost: {value: £170k, unit: £/year}
  reserve: {value: £20k, unit: £}
lines:
  income: {formula: "= lag(even(£600k), 2, £0)", unit: £}
  spend: {formula: = even(£440k), unit: £}
  grant_paid: {formula: "= if(quarter == 1, grant, £0)", unit: £, kind: flow}
  early_help: {formula: = cost * year_fraction, unit: £}
  training_grant: {formula: "= if(quarter == 1, grant / 4, £0)", unit: £, kind: flow}
  training: {formula: = even(£100k)}
budget:
  funding: [income]
  spending: [spend]${rest}
  restricted:
    early_help: {funding: [grant_paid], spending: [early_help]}
    training: {funding: [training_grant], spending: [training]}`;

describe('restricted money', () => {
  const base = (text: string) => ready('a.yaml', filesOf({ 'a.yaml': text })).base;
  const thousands = (text: string, name: string) =>
    base(text)
      .figures(`budget.${name}`)
      .periods.map((sum) => sum / 1000);

  test('is in use elsewhere as far as other money is short and the fund has any, the first fund first', () => {
    expect(thousands(lent(), 'balance')).toEqual([-55, -110, -90, -70, -50, -30, -10, 10]);
    expect(thousands(lent(), 'early_help_in_use')).toEqual([55, 110, 72.5, 30, 50, 30, 10, 0]);
    expect(thousands(lent(), 'training_in_use')).toEqual([0, 0, 12.5, 0, 0, 0, 0, 0]);
    expect(thousands(lent(), 'early_help_most_in_use')).toEqual([55, 110, 110, 110, 110, 110, 110, 110]);
  });

  test('is not in use while a contingency covers the shortfall', () => {
    const text = lent('\n  contingency: [reserve]');
    expect(thousands(text, 'early_help_in_use')).toEqual([35, 90, 70, 30, 30, 10, 0, 0]);
    expect(thousands(text, 'training_in_use')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('that is left at the end is unspent, and what is spent beyond it is not', () => {
    expect(base(lent()).figures('budget.early_help_unspent').total).toBe(60_000);
    expect(base(lent()).figures('budget.training_unspent').total).toBe(0);
    const overspent = base(lent().replace('£170k', '£210k'));
    expect(overspent.figures('budget.early_help_unspent').total).toBe(0);
    expect(overspent.figures('budget.early_help_balance').total).toBe(-20_000);
  });

  test('shows in the budget where it is lent or left over, and only there', () => {
    const rows = (text: string) =>
      budgetTable(base(text)).rows.filter(({ label }) => /in use|Unspent/.test(label));
    expect(rows(lent()).map(({ label, values }) => [label, ...values])).toEqual([
      ['Of which in use elsewhere', 30_000, 0, 0],
      ['Unspent, to be repaid', null, null, 60_000],
    ]);
    expect(rows(lent().replace('lag(even(£600k), 2, £0)', 'even(£600k)').replace('£170k', '£200k'))).toEqual(
      [],
    );
  });

  test('of the plan, which ends £2,100 short, is all spent and none of it elsewhere', () => {
    const figures = ready(plan).base.figures;
    const breaches = ['unspent', 'in_use', 'most_in_use'].flatMap((each) => {
      const { periods, total } = figures(`budget.coordination_${each}`);
      return [...periods, total];
    });
    expect(figures('budget.balance').total).toBeCloseTo(-2_100, 6);
    expect(breaches.every((sum) => sum === 0)).toBe(true);
  });
});
