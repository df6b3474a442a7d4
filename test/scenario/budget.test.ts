import { describe, expect, test } from 'vitest';
import { budgetTable } from '../../src/output/budget.ts';
import { diskFiles, ready } from '../load-scenario.ts';

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
