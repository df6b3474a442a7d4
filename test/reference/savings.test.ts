import { describe, expect, test } from 'vitest';
import { assess } from '../../src/analysis/outcome.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws, usualDraws } from '../../src/simulation/plan.ts';
import { ready } from '../load-scenario.ts';
import { calculator, type Otherwise } from './calculators.ts';

const baseOf = (other?: Otherwise) => calculator(other).base;
const total = (base: BaseCase, line: string) => base.figures(`calculator.${line}`).total;
const years = (base: BaseCase, line: string) => base.figures(`calculator.${line}`).years;

/** A line's figures for the two items of its dimension. */
const both = (base: BaseCase, line: string) =>
  [0, 1].map((cell) => base.figures(`calculator.${line}`, cell).total);

const toBeClose = (found: readonly number[], wanted: readonly number[], digits = 2) =>
  expect(found.map((value) => Number(value.toFixed(digits)))).toEqual(wanted);

// 805 families, of 80 of whom 20 were back at school (25%, 201.25) and 2 had a child taken into care (2.5%, 20.125).
describe('a calculator of two outcomes', () => {
  const base = baseOf();

  test('uprates each unit cost from its own year', () => {
    // £2,000 × 100 ÷ 97.978; the £50,000 stand in the prices used already.
    toBeClose(both(base, 'uprated'), [2_041.27, -50_000]);
  });

  test('goes from gross to what is reckoned with, step by step', () => {
    // 201.25 × £2,041.2746 = £410,806.51; × 75% = £308,104.88; × 60% = £184,862.93; less 40% is £110,917.76.
    // 20.125 × −£50,000 = −£1,006,250, all of it this programme's; 5% more is −£1,056,562.50.
    toBeClose(both(base, 'gross'), [410_806.51, -1_006_250]);
    toBeClose(both(base, 'after_deadweight'), [308_104.88, -1_006_250]);
    toBeClose(both(base, 'attributed'), [184_862.93, -1_006_250]);
    toBeClose(both(base, 'shift'), [-73_945.17, -50_312.5]);
    toBeClose(both(base, 'in_the_end'), [110_917.76, -1_056_562.5]);
  });

  test('puts half of it in the next year', () => {
    toBeClose(years(base, 'saving_in_all'), [-472_822.37, -472_822.37, 0]);
  });

  test('says whom it falls to, and what of it can be taken out of a budget', () => {
    // The County Council: 80% of £110,917.76, less £1,056,562.50; 10% of the first is cashable and all of the second.
    toBeClose(both(base, 'saving_of_agency'), [-967_828.29, 22_183.55]);
    toBeClose(both(base, 'cashable_of_agency'), [-1_047_689.08, 2_218.36]);
  });

  test('keeps what falls after the calendar', () => {
    const late = baseOf({ families: '[0, 0, 805]' });
    toBeClose(both(late, 'saving_later'), [55_458.88, -528_281.25]);
  });
});

describe('prices', () => {
  // HM Treasury, GDP deflator user's guide, Annex A: £7.4m of 1998-99 is £8.36m in 2003-04, at 102.789 ÷ 91.031. A tenth of it.
  test('go from year to year as in the Treasury’s example', () => {
    const base = baseOf({
      index: '{y2010: 91.031, y2011: 102.789}',
      index_year: '{y2010: 1998, y2011: 2003}',
      priced_in: '{school: 1998, care: 2003}',
      prices_of: '2003',
      unit_cost: '{school: "£740,000", care: £1}',
    });
    toBeClose(
      both(base, 'uprated').map((value) => value / 1e5),
      [8.36, 0],
    );
  });

  test('of a budget are those of the year', () => {
    // The first year as it is, the second with its 2%.
    const base = baseOf({ inflation: '{2011/12: 5%, 2012/13: 2%, 2013/14: 3%}' });
    const [first, second] = base.figures('calculator.cashable_of_agency', 0).years;
    toBeClose(base.figures('calculator.budget_saving', 0).years.slice(0, 2), [
      Number(first!.toFixed(2)),
      Number((second! * 1.02).toFixed(2)),
    ]);
  });
});

describe('prices of a budget', () => {
  // Prices of 2012 in a budget that begins in 2013, by an index of 110 over 100.
  test('begin from those of the first year of the calendar, by the index', () => {
    const index = {
      index: '{y2010: 100, y2011: 110}',
      index_year: '{y2010: 2012, y2011: 2013}',
      prices_of: '2012',
    };
    const of = (other: Otherwise) =>
      baseOf({ ...index, priced_in: '{school: 2012, care: 2012}', ...other }).figures(
        'calculator.budget_saving',
        0,
      );
    const [first] = of({}).years;
    toBeClose([of({ first_budget: '2013' }).years[0]!], [Number((first! * 1.1).toFixed(2))]);
  });
});

describe('the discount rate', () => {
  // HM Treasury, The Green Book, table of discount factors at 3.5%: 1.0000, 0.9662 and 0.9335 for years 0 to 2.
  test('is 3.5% where nothing is said, and does not touch the first year', () => {
    toBeClose(years(baseOf(), 'discount_factor'), [1, 0.9662, 0.9335], 4);
  });

  test('makes present values to date, which are stocks', () => {
    const base = baseOf({ programme_cost: '[£100, £100, £0]' });
    toBeClose(years(base, 'present_value_of_cost'), [100, 196.62, 196.62]);
    // −472,822.37 and −472,822.37 × 0.96618
    expect(total(base, 'present_value')).toBeCloseTo(-472_822.37 * (1 + 1 / 1.035), 1);
  });
});

describe('the sampling error', () => {
  // 1.96 × √(10% × 90% ÷ 80 × 725 ÷ 804) = 6.24%; of 805 families, 50.25. 2.5% likewise: 3.25% and 26.15.
  test('of 8 and of 2 in a sample of 80 of 805 families', () => {
    const base = baseOf({ found: '{school: 8, care: 2}' });
    toBeClose(both(base, 'error_of_share'), [0.0624, 0.0325], 4);
    toBeClose(both(base, 'error_of_families'), [50.25, 26.15]);
  });

  test('is nil where all were looked at', () => {
    const base = baseOf({ sampled: '805', found: '{school: 200, care: 20}' });
    expect(both(base, 'error_of_families')).toEqual([0, 0]);
    expect(base.figures('at_school').total).toBeCloseTo(200, 9);
  });

  test('is the standard deviation of what another sample would find, in a simulation', () => {
    const whole = calculator();
    const settings = { seed: '1', plan: planDraws(usualDraws), design: latinHypercube };
    const { sd, mean } = assess(tryOut(whole, settings).run).simulated.get('at_school')!.total!;
    const error = whole.base.figures('calculator.error_of_families', 0).total / 1.96;
    expect(sd / error).toBeCloseTo(1, 2);
    expect(mean / 201.25).toBeCloseTo(1, 3);
  });
});

describe('Warwickshire’s cost savings calculator', () => {
  const { base } = ready('scenarios/warwickshire/cost-savings.yaml');
  const bySample = (line: string) => [0, 1, 2].map((cell) => base.figures(line, cell).total);

  // 25% of 405 is 101.25, 10% is 40.5. For 1 in 10: 1.96 × 0.3 × √(725/804/80), √(303.75/404/101.25) and √(364.5/404/40.5).
  test('samples 80 of 805, 101 of 405 and 41 of 405', () => {
    toBeClose(bySample('in_sample'), [80, 101.25, 40.5]);
    toBeClose(bySample('error_of_one_in_ten'), [0.0624, 0.0507, 0.0878], 4);
    toBeClose(bySample('error_of_one_in_two'), [0.104, 0.0844, 0.1463], 4);
  });

  test('counts 805 families over three years, and £674,000 a year', () => {
    expect(total(base, 'families_in_all')).toBeCloseTo(805, 9);
    expect(total(base, 'programme_cost')).toBe(2_022_000);
  });

  // 20.125 families × −£45,000 × 40% × 60% × 110%
  test('has children taken into care as a cost', () => {
    expect(base.figures('care_cost').total).toBeCloseTo(-239_085, 6);
  });
});
