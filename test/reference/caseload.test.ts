import { describe, expect, test } from 'vitest';
import { baseAt, seek } from '../../src/analysis/seek.ts';
import { ready } from '../load-scenario.ts';
import { over } from './over.ts';

const pounds = (value: number) => Math.round(value * 100) / 100;

// Warwickshire Priority Families Outcomes Plan 2015–2018, section 7 and Appendix Two: 1,608 families, 536 in each of three
// years, 29 workers at £32,500, £1,000 up front and £800 by result, both at 75%.
describe('29, 25 and 35 family support workers', () => {
  const option = (workers: number) => `scenarios/warwickshire/staffing-${workers}.yaml`;
  const bases = new Map([29, 25, 35].map((workers) => [workers, ready(option(workers)).base]));
  const totalOf = (workers: number, name: string) => bases.get(workers)!.figures(name).total;

  test('29 workers reproduce the plan to the pound, line by line', () => {
    const plan = ready('scenarios/warwickshire/priority-families.yaml').base;
    for (const name of ['budget.funding', 'budget.spending', 'budget.balance', 'phase_2.turnaround_rate'])
      expect(bases.get(29)!.figures(name).years.map(pounds)).toEqual(plan.figures(name).years.map(pounds));
  });

  test.each([
    [29, 942_500, 18.48, 13.86], // 29 × £32,500; 536 / 29; 402 / 29
    [25, 812_500, 21.44, 14.81], // 25 × £32,500; 536 / 25; 536 × 69.086% / 25
    [35, 1_137_500, 15.31, 12.46], // 35 × £32,500; 536 / 35; 536 × 81.337% / 35
  ])(
    '%d cost £%d a year; each works with %d families a year and turns %d around',
    (workers, cost, with_, around) => {
      expect(pounds(totalOf(workers, 'cost_of_a_year'))).toBe(cost);
      expect(totalOf(workers, 'families_a_worker')).toBeCloseTo(with_, 2);
      expect(totalOf(workers, 'results_a_worker')).toBeCloseTo(around, 2);
    },
  );

  // 6 × £32,500 × 3 and 4 × £32,500 × 3, over 1,608 × £1,800 = £2,894,400 or 1,608 × £800 = £1,286,400 for all 100 points.
  test.each([
    [35, 'costs_more', 585_000],
    [35, 'points_needed', 20.21],
    [35, 'points_needed_of_results', 45.48],
    [35, 'points_there_are', 25],
    [25, 'saves', 390_000],
    [25, 'points_to_lose', 13.47],
    [25, 'points_to_lose_of_results', 30.32],
    [29, 'worth_of_a_point', 28_944],
  ])('with %d workers, %s is %d', (workers, name, figure) => {
    expect(Math.round(totalOf(workers, name) * 100) / 100).toBe(figure);
  });

  // The effect: 2% of (536/29 − 15) − (536/n − 15), which is 18.4828 − 21.44 = −2.9572 and 18.4828 − 15.3143 = 3.1685.
  test.each([
    [25, 0.6909],
    [29, 0.75],
    [35, 0.8134],
  ])('with %d workers the illustrative effect of caseload gives a rate of %d', (workers, rate) => {
    expect(totalOf(workers, 'phase_2.turnaround_rate')).toBeCloseTo(rate, 4);
  });

  const tied = '';
  const resultsOnly = 'inputs: {phase_2: {attachment_rate: 100%}}';

  // Moves the input behind the rate until the option ends with the balance that 29 workers end with.
  function inputToMatchPlan(workers: number, words: string) {
    const reaches = over(option(29), words).figures('budget.balance').total;
    const goal = { vary: 'caseload.planned_rate', of: 'budget.balance', reaches, within: [0, 1] } as const;
    return seek(over(option(workers), words), goal);
  }

  test.each([
    [35, 'fees and results follow it', 0.75 + 0.2021, tied],
    [25, 'fees and results follow it', 0.75 - 0.1347, tied],
    [25, 'results only follow it', 0.75 - 0.3032, resultsOnly],
  ])('%d workers end as the plan does, where %s, at a rate of %d', (workers, _, rate, words) => {
    const sought = inputToMatchPlan(workers, words);
    const input = sought.found ? sought.value : Number.NaN;
    const { graph } = over(option(workers), words);
    const effective = baseAt(graph.scenario, 'caseload.planned_rate', input)!;
    expect(effective.figures('phase_2.turnaround_rate').total).toBeCloseTo(rate, 4);
  });

  test('35 workers cannot pay for themselves by results only, even with every family turned around', () => {
    // £585,000 less 25 points at £12,864 is £263,400 short of the plan's balance.
    const sought = inputToMatchPlan(35, resultsOnly);
    const plan = over(option(29), resultsOnly).figures('budget.balance').total;
    expect(sought.found).toBe(false);
    expect(!sought.found && pounds(plan - sought.atHigh)).toBe(263_400);
  });

  test('without a loss no number of workers changes the rate', () => {
    for (const workers of [25, 35])
      expect(
        over(option(workers), 'inputs: {caseload: {loss: 0%}}').figures('phase_2.turnaround_rate').total,
      ).toBe(0.75);
  });

  test('the rate stays within 0% and 100%', () => {
    // 95% + 6.3 points, and 5% − 5.9 points.
    const rate = (workers: number, planned: number) =>
      baseAt(over(option(workers), '').graph.scenario, 'caseload.planned_rate', planned)!.figures(
        'phase_2.turnaround_rate',
      ).total;
    expect(rate(35, 0.95)).toBe(1);
    expect(rate(25, 0.05)).toBe(0);
  });

  test('beneath the level more workers gain nothing more: from 36, 536 / 36 = 14.9, they gain 3.48 × 2 points', () => {
    const rate = (workers: number) =>
      over(
        option(29),
        `inputs: {team: {posts: {family_support_worker: ${workers}}}, caseload: {loss: 2%}}`,
      ).figures('phase_2.turnaround_rate').total;
    expect(rate(36)).toBeCloseTo(0.8197, 4);
    expect(rate(60)).toBe(rate(36));
  });
});
