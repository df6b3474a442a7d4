import { describe, expect, test } from 'vitest';
import { seek } from '../../src/analysis/seek.ts';
import { runBaseCase } from '../../src/graph/base-case.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { vary } from '../../src/scenario/vary.ts';
import { ready } from '../load-scenario.ts';

// Warwickshire Priority Families Outcomes Plan 2015–2018, section 7 and Appendix Two; figures printed there in £000 are
// given here in pounds with the printed figure beside them.

const { base: plan } = ready('scenarios/warwickshire/priority-families.yaml');
const { base: allAttach } = ready('scenarios/warwickshire/all-families-attach.yaml');
const { base: sixty } = ready('scenarios/warwickshire/turnaround-60.yaml');

const totalOf = (name: string) => plan.figures(name).total;
const yearsOf = (name: string) => plan.figures(name).years;
const pounds = (value: number) => Math.round(value * 100) / 100;

describe('section 7.1: families and payments', () => {
  test.each([
    ['phase_2.starts', 1608],
    ['phase_2.attachment_fees_paid', 1206],
    ['phase_2.results_paid', 1206],
  ])('%s over three years is %d', (name, families) => {
    expect(totalOf(name)).toBeCloseTo(families, 9);
  });

  test('536 families start in each year', () => {
    expect(yearsOf('phase_2.starts')).toEqual([536, 536, 536]);
  });
});

describe('section 7.2: income', () => {
  test.each([
    ['phase_2.attachment_income', 1_206_000, '1206'],
    ['phase_2.pbr_income', 964_800, '965'],
    ['phase_2.programme_income', 2_170_800, '2171'],
    ['council_top_up', 1_275_000, '1275'],
    ['budget.brought_forward', 1_200_000, '800 + 400'],
    ['budget.funding', 3_445_800, '2171 + 1275'],
    ['available', 4_645_800, '4646'],
  ])('%s is £%d (printed %s)', (name, amount, _printed) => {
    expect(pounds(totalOf(name))).toBe(amount);
  });

  test('the 75% on the up-front fee is worth £402,000', () => {
    const gap = allAttach.figures('phase_2.programme_income').total - totalOf('phase_2.programme_income');
    expect(pounds(gap)).toBe(402_000);
  });

  test('the coordination grant is £200,000 a year, spent on coordination alone, with a nil balance of its own', () => {
    expect(yearsOf('budget.coordination_funding').map(pounds)).toEqual([200_000, 200_000, 200_000]);
    expect(yearsOf('budget.coordination_spending').map(pounds)).toEqual([200_000, 200_000, 200_000]);
    expect(yearsOf('budget.coordination_balance').map(pounds)).toEqual([0, 0, 0]);
    expect(plan.graph.scenario.budget.funding).not.toContain('phase_2.coordination_income');
  });
});

describe('Appendix Two: spending', () => {
  const fixed = plan.graph.scenario.dimensions.get('fixed_line')!.items;

  test.each([
    ['family support workers, 29 at £32,500', 'team.pay', undefined, 942_500, '943'],
    ['additional delivery staff', 'team.fixed', fixed.indexOf('additional_delivery_staff'), 250_000, '250'],
    ['ACE team', 'team.fixed', fixed.indexOf('ace_team'), 150_000, '150'],
    ['other staffing', 'team.fixed', fixed.indexOf('other_staffing'), 100_000, '100'],
    ['programme management', 'team.fixed', fixed.indexOf('programme_management'), 30_000, '30'],
    ['family expenses, 536 at £50', 'team.family_expenses', undefined, 26_800, '26'],
    ['contingency', 'team.contingency_spending', undefined, 50_000, '50'],
    ['all spending', 'budget.spending', undefined, 1_549_300, '1549'],
  ])('%s: %s %s is £%d in each year (printed %s)', (_label, name, cell, amount, _printed) => {
    expect(plan.figures(name, cell).years.map(pounds)).toEqual([amount, amount, amount]);
  });

  test('three years of spending are £4,647,900', () => {
    expect(pounds(totalOf('budget.spending'))).toBe(4_647_900);
  });

  test('each year spends £400,700 more than it earns', () => {
    expect(yearsOf('budget.in_year').map(pounds)).toEqual([-400_700, -400_700, -400_700]);
  });

  test('the balance ends the years at £799,300, £398,600 and £2,100 below nil', () => {
    expect(yearsOf('budget.balance').map(pounds)).toEqual([799_300, 398_600, -2_100]);
  });

  test.each([
    ['available_a_year', 1_548_600, '1,548,667, from the rounded 4,646'],
    ['available_for_each_family', 2_889, '2,889'],
    ['available_for_each_success', 3_852, 'not printed: 4,645,800 / 1,206'],
    ['cost_of_each_success', 3_854, 'not printed: 4,647,900 / 1,206'],
  ])('%s is £%d (printed %s)', (name, amount, _printed) => {
    expect(Math.round(totalOf(name))).toBe(amount);
  });

  test('a worker works with 18.5 families a year (536 / 29)', () => {
    expect(yearsOf('team.families_for_each_post')[0]).toBeCloseTo(18.4828, 4);
  });
});

describe('the plan under other rates (hand-worked: −£2,100 ± £2,894,400 for each whole of the rate)', () => {
  const closing = (scenario: typeof plan, rate: number) => {
    const changed = vary(scenario.graph.scenario, [
      { name: 'phase_2.turnaround_rate', amount: rate, fix: true },
    ]);
    return runBaseCase(buildGraph(changed, () => undefined)!).figures('budget.balance').total;
  };

  test.each([
    [0.5, -725_700, 78_300],
    [0.6, -436_260, 206_940],
    [0.7, -146_820, 335_580],
    [0.8, 142_620, 464_220],
    [0.9, 432_060, 592_860],
    [1, 721_500, 721_500],
  ])('at %d the plan closes at £%d, with all families attached at £%d', (rate, tied, attached) => {
    expect(pounds(closing(plan, rate))).toBe(tied);
    expect(pounds(closing(allAttach, rate))).toBe(attached);
  });

  test('turnaround-60 closes at −£436,260', () => {
    expect(pounds(sixty.figures('budget.balance').total)).toBe(-436_260);
  });

  test('all-families-attach earns £2,572,800 and closes at £399,900', () => {
    expect(pounds(allAttach.figures('phase_2.programme_income').total)).toBe(2_572_800);
    expect(pounds(allAttach.figures('budget.balance').total)).toBe(399_900);
  });

  test.each([
    ['fees tied', plan, 0.7507],
    ['all attached', allAttach, 0.4391],
  ])('%s, the plan breaks even at %#2$d', (_, scenario, rate) => {
    const goal = {
      vary: 'phase_2.turnaround_rate',
      of: 'budget.balance',
      reaches: 0,
      within: [0, 1],
    } as const;
    const sought = seek(scenario, goal);
    expect(sought).toMatchObject({ found: true });
    expect(sought.found && sought.value).toBeCloseTo(rate, 4);
  });

  test('seek then run hits the goal', () => {
    const goal = {
      vary: 'phase_2.turnaround_rate',
      of: 'budget.balance',
      reaches: 100_000,
      within: [0, 1],
    } as const;
    const sought = seek(plan, goal);
    expect(sought.found && closing(plan, sought.value)).toBeCloseTo(100_000, 2);
  });
});
