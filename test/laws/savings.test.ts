import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { calculator, type Otherwise } from '../reference/calculators.ts';

const percent = fc.integer({ min: 0, max: 100 });
const saving = fc.integer({ min: -100_000, max: 100_000 });
const both = <T>(arbitrary: fc.Arbitrary<T>) => fc.tuple(arbitrary, arbitrary);
const figures = fc.record({
  found: both(fc.integer({ min: 0, max: 40 })),
  cost: both(saving),
  deadweight: both(percent),
  attribution: both(percent),
  share: both(percent),
  cashable: both(percent),
  bias: both(percent),
  timing: percent,
});

type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;

const byOutcome = ([school, care]: readonly (number | string)[]) => `{school: ${school}, care: ${care}}`;
const percents = (shares: readonly number[]) => byOutcome(shares.map((share) => `${share}%`));
const pounds = (sums: readonly number[]) =>
  byOutcome(sums.map((sum) => `${sum < 0 ? '-' : ''}£${Math.abs(sum)}`));
const agencies = (share: number) => `{county: ${share}%, health: ${100 - share}%}`;

const baseOf = (given: Figures, other: Otherwise = {}): BaseCase =>
  calculator({
    found: byOutcome(given.found),
    unit_cost: pounds(given.cost),
    deadweight: percents(given.deadweight),
    attribution: percents(given.attribution),
    cashable: percents(given.cashable),
    agency_share: byOutcome(given.share.map(agencies)),
    optimism_bias: `{good: ${given.bias[0]}%, poor: ${given.bias[1]}%}`,
    timing: `[${given.timing}%, ${100 - given.timing}%]`,
    ...other,
  }).base;

const total = (base: BaseCase, line: string, cell?: number) => base.figures(`calculator.${line}`, cell).total;
const added = (base: BaseCase, line: string) => total(base, line, 0) + total(base, line, 1);

function ofSavings(law: (given: Figures) => void): void {
  fc.assert(fc.property(figures, law), { numRuns: 25 });
}

describe('any savings', () => {
  test('scale with the outcomes found', () => {
    ofSavings((given) => {
      const twice = { ...given, found: given.found.map((count) => 2 * count) as [number, number] };
      for (const line of ['in_the_end', 'saving_of_agency', 'cashable_of_agency'])
        for (const cell of [0, 1])
          expect(total(baseOf(twice), line, cell)).toBeCloseTo(2 * total(baseOf(given), line, cell), 4);
    });
  });

  test('come to the same by outcome, by agency, and cashable or not', () => {
    ofSavings((given) => {
      const base = baseOf(given);
      const all = total(base, 'saving_in_all');
      for (const line of ['saving', 'saving_of_agency']) expect(added(base, line)).toBeCloseTo(all, 4);
      expect(added(base, 'cashable_of_agency') + added(base, 'not_cashable_of_agency')).toBeCloseTo(all, 4);
      expect(total(base, 'cashable_in_all') + total(base, 'not_cashable_in_all')).toBeCloseTo(all, 4);
    });
  });

  test('have a present value that is their sum at 0%, and is nearer to nil at any rate', () => {
    ofSavings((given) => {
      const all = total(baseOf(given), 'saving_in_all');
      expect(total(baseOf(given, { discount_rate: '0%' }), 'present_value')).toBeCloseTo(all, 4);
      expect(Math.abs(total(baseOf(given), 'present_value'))).toBeLessThanOrEqual(Math.abs(all) + 1e-6);
    });
  });

  test('are never raised by optimism bias, whether they are above nil or below', () => {
    ofSavings((given) => {
      const unbiased = baseOf(given, { optimism_bias: '{good: 0%, poor: 0%}' });
      for (const cell of [0, 1])
        expect(total(baseOf(given), 'in_the_end', cell)).toBeLessThanOrEqual(
          total(unbiased, 'in_the_end', cell) + 1e-6,
        );
    });
  });
});
