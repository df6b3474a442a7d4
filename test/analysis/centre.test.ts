import { describe, expect, test } from 'vitest';
import { type Centre, centreOf } from '../../src/analysis/centre.ts';
import { outcomeOf, shippedOutcome } from './outcome-of.ts';

function balanceOf(inputs: string, formula: string): Centre {
  const outcome = outcomeOf(
    `inputs:\n${inputs}\nlines:\n  income: {formula: "= even(${formula})", unit: £}\nbudget: {funding: [income], spending: []}`,
  );
  return centreOf(outcome, 'budget.balance')!;
}

describe('the middle of the futures', () => {
  test('of the plan with its 75% uncertain moves with the mean of the range', () => {
    // A PERT has its mean at (55 + 4 × 75 + 92) / 6 = 74.5%: half a point of £1,800 for each of 1,608 families is
    // £14,472 below the £2,100 by which the base case is short.
    const centre = centreOf(shippedOutcome('scenarios/warwickshire/uncertain-rate.yaml'), 'budget.balance')!;
    expect(centre.base).toBeCloseTo(-2_100, 6);
    expect(centre.atMeans).toBeCloseTo(-16_572, 1);
    expect(centre.shifted.map(({ name }) => name)).toEqual(['phase_2.turnaround_rate']);
    expect(centre.shifted[0]!.mean).toBeCloseTo(0.745, 7);
    expect(centre).toMatchObject({ isMoved: true, isBent: false, leans: 'low' });
  });

  test('is the base case where the range is even about the value', () => {
    const centre = balanceOf('  grant: {value: £50k, uncertain: "uniform(£0, £100k)"}', 'grant');
    expect(centre).toMatchObject({ shifted: [], isMoved: false, isBent: false, leans: undefined });
  });

  test('is bent by a limit: the mean of max(x, 0) over ±100 is 25, and its median 0', () => {
    const centre = balanceOf('  x: {value: £0, uncertain: "uniform(-£100k, £100k)"}', 'max(x, £0)');
    expect(centre.atMeans).toBe(0);
    expect(Math.abs(centre.mean.value - 25_000)).toBeLessThan(50);
    expect(centre).toMatchObject({ shifted: [], isMoved: true, isBent: true, leans: 'high' });
  });

  test('of a product of independent inputs is the product of their means', () => {
    const inputs =
      '  families: {value: 100, unit: family, uncertain: "uniform(60, 120)"}\n  fee: {value: £1k, unit: £/family, uncertain: "uniform(£500, £1.7k)"}';
    const centre = balanceOf(inputs, 'families * fee');
    expect(centre.atMeans).toBeCloseTo(90 * 1_100, 3);
    expect(centre).toMatchObject({ isBent: false });
    expect(centre.shifted.map(({ name, mean }) => [name, Math.round(mean)])).toEqual([
      ['families', 90],
      ['fee', 1_100],
    ]);
  });

  // Half of the futures cost nothing and half £1m: none costs the £500,000 of the base case.
  test('is a jump where no future lies in it', () => {
    const centre = balanceOf('  x: {value: -£500k, uncertain: "discrete(-£1m, 50%, £0, 50%)"}', 'x');
    expect(centre.jump).toEqual({ from: -1e6, to: 0 });
    expect(centre.leans).toBeUndefined();
    const between = balanceOf('  x: {value: £0, uncertain: "discrete(-£1m, 49%, £0, 51%)"}', 'x');
    expect(between.jump).toBeUndefined();
    expect(between.median.value).toBe(0);
  });

  test('is moved only by the inputs behind it', () => {
    const inputs =
      '  grant: {value: £40k, uncertain: "uniform(£0, £100k)"}\n  other: {value: £1, uncertain: "uniform(£1, £3)"}';
    expect(balanceOf(inputs, 'grant').shifted.map(({ name }) => name)).toEqual(['grant']);
  });

  test('is not moved by what is known, nor by an input with a price for each item', () => {
    const outcome = outcomeOf(`dimensions: {role: {worker: Workers, manager: Managers}}
inputs:
  rate: {value: 50%, kind: rate, known: [40%], uncertain: "uniform(0%, 100%)"}
  price: {value: £10, unit: £/fte, dimensions: [role], uncertain: "uniform(£0, £20)"}
  posts: {value: {worker: 5, manager: 5}, unit: fte, kind: constant}
lines:
  income: {formula: "= even(sum(price * posts)) * rate", unit: £, kind: flow}
budget: {funding: [income], spending: []}`);
    expect(centreOf(outcome, 'budget.balance')).toMatchObject({ shifted: [], isMoved: false });
  });
});
