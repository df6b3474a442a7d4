import { describe, expect, test } from 'vitest';
import { seek } from '../../src/analysis/seek.ts';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { filesOf, ready } from '../load-scenario.ts';

const pounds = (value: number) => Math.round(value * 100) / 100;

function caseOf(text: string): BaseCase {
  return ready('team.yaml', filesOf({ 'team.yaml': `scenario: A team\n${text}` })).base;
}

const yearsOf = (base: BaseCase, name: string, cell?: number) => base.figures(name, cell).years.map(pounds);
const periodsOf = (base: BaseCase, name: string) => base.figures(name).periods.map(pounds);

describe('pay and prices on the Warwickshire plan (Appendix Two: 29 workers at £32,500, £530,000 of other staffing)', () => {
  const { base } = ready('scenarios/warwickshire/pay-and-prices.yaml');
  const totalOf = (name: string) => pounds(base.figures(name).total);

  // 942,500 × 1% = 9,425; 942,500 × (1.01² − 1) = 18,944.25. 1,472,500 likewise: 14,725 and 29,597.25.
  test.each([
    ['one_percent_on_pay', [0, 9_425, 18_944.25], 28_369.25],
    ['one_percent_on_staffing', [0, 14_725, 29_597.25], 44_322.25],
  ])('%s in the second and third year is £%j, together £%d', (name, years, total) => {
    expect(yearsOf(base, name)).toEqual(years);
    expect(totalOf(name)).toBe(total);
  });

  // In 2015/16: salary + 13.8% of what is above 8,112 − 3.4% of what is above 5,824 + 18% of salary = 32,500, so that
  // salary = (32,500 + 1,119.456 − 198.016) / 1.284 = 33,421.44 / 1.284.
  // 2016/17: 26,029.16 × 1.01 = 26,289.45, and 13.8% × (26,289.45 − 8,112) = 2,508.49.
  // 2017/18: 26,289.45 × 1.01 = 26,552.34, and 13.8% × (26,552.34 − 8,164) = 2,537.59.
  test.each([
    ['post.salary_in_force', [26_029.16, 26_289.45, 26_552.34]],
    ['post.national_insurance', [1_785.59, 2_508.49, 2_537.59]],
    ['post.pension', [4_685.25, 4_732.1, 4_779.42]],
    ['post.cost_of_post', [32_500, 33_530.04, 33_869.36]],
  ])('%s is £%j by year', (name, years) => {
    expect(yearsOf(base, name, 0)).toEqual(years);
  });

  // 1,472,500 × (33,530.04 / 32,500 − 1) = 46,668.72 and 26,800 × 1% = 268; 1,472,500 × (33,869.36 / 32,500 − 1) = 62,042.48
  // and 26,800 × (1.01 × 1.026 − 1) = 971.77.
  test('spending is £46,936.72 and £63,014.25 above the plan, which closes at −£2,100 − £109,950.97', () => {
    expect(yearsOf(base, 'above_plan')).toEqual([0, 46_936.72, 63_014.25]);
    expect(totalOf('budget.balance')).toBe(-112_050.97);
  });

  // 1,472,500 / 32,500 = 45.31 posts' worth; 3.4% × (26,289.45 − 5,824) = 695.83, and 704.76 a year later.
  test('the end of contracting-out is £31,526.25 and £31,931.21 of it', () => {
    const [, second, third] = base.figures('end_of_contracting_out').years;
    expect(second).toBeCloseTo((1_472_500 / 32_500) * 695.8253, 1);
    expect(third).toBeCloseTo((1_472_500 / 32_500) * 704.7637, 1);
  });

  // A point of the rate is worth 1,608 × £1,800 / 100 = £28,944: 75% + 112,050.97 / 28,944 points.
  test('it takes 78.87% to balance, as seek finds too, where the flat plan takes 75.07%', () => {
    expect(base.figures('turnaround_needed').total).toBeCloseTo(0.75 + 112_050.97 / 2_894_400, 8);
    expect(base.figures('turnaround_needed_in_plan').total).toBeCloseTo(0.75 + 2_100 / 2_894_400, 8);
    const goal = { vary: 'phase_2.turnaround_rate', of: 'budget.balance', reaches: 0 } as const;
    const sought = seek(base, { ...goal, within: [0, 1] });
    expect(sought).toMatchObject({ found: true });
    expect(sought.found && sought.value).toBeCloseTo(0.78871, 5);
  });

  test('the plan is untouched in its first year', () => {
    const { base: plan } = ready('scenarios/warwickshire/priority-families.yaml');
    for (const name of ['budget.spending', 'budget.funding', 'budget.balance'])
      expect(yearsOf(base, name)[0]).toBe(yearsOf(plan, name)[0]);
  });
});

const post = (from: string, years: number, inputs: string) =>
  caseOf(`calendar: {from: ${from}, years: ${years}, by: quarter}
dimensions: {role: [worker]}
use: {post: cost-of-post/england}
inputs: {post: {${inputs}}}
`);

describe("employer's National Insurance", () => {
  test.each([
    // Rates and thresholds for employers 2016 to 2017 and 2017 to 2018: £8,112 and £8,164.
    ['2016/17', 25_000, 2_330.54], // 13.8% × 16,888
    ['2017/18', 25_000, 2_323.37], // 13.8% × 16,836
    // Changes to the secondary threshold and rate from 6 April 2025: £9,100 at 13.8%, £5,000 at 15%.
    ['2024/25', 30_000, 2_884.2], // 13.8% × 20,900
    ['2025/26', 30_000, 3_750], // 15% × 25,000
    ['2025/26', 4_000, 0],
  ])('in %s on a salary of £%d is £%d', (year, salary, paid) => {
    const base = post(year, 1, `salary: {worker: £${salary}}`);
    expect(yearsOf(base, 'post.national_insurance', 0)).toEqual([paid]);
  });

  // "up to £1,163 per year for employers for the higher earners" (Devon County Council, General 17): 3.4% × 34,216.
  test.each([
    [45_000, 1_163.34],
    [25_000, 651.98], // 3.4% × (25,000 − 5,824)
    [5_000, 0],
  ])('on a salary of £%d rises by £%d when contracting-out ends', (salary, rise) => {
    const base = post('2015/16', 2, `salary: {worker: £${salary}}`);
    const [before, after] = base.figures('post.national_insurance', 0).years;
    expect(pounds(after! - before!)).toBe(rise);
  });
});

describe('the cost of a post', () => {
  // 30,000 × 1.02 × (1 + 40% × 2.5%) = 30,906; pension 20% = 6,181.20; levy 0.5% = 154.53; 13.8% × (30,906 − 9,100) = 3,009.23.
  test('is salary with an award of 2% and 40% of staff moving up by 2.5%, and its on-costs', () => {
    const rises = 'pay_award: 2%, share_moving_up: 40%, increment: 2.5%';
    const base = post(
      '2023/24',
      1,
      `salary: {worker: £30k}, ${rises}, pension_rate: 20%, other_on_costs: 0.5%`,
    );
    expect(yearsOf(base, 'post.salary_in_force', 0)).toEqual([30_906]);
    expect(yearsOf(base, 'post.cost_of_post', 0)).toEqual([40_250.96]);
    expect(base.figures('post.on_costs_on_salary', 0).years[0]).toBeCloseTo(9_344.958 / 30_906, 8);
  });

  test('follows rates by year', () => {
    const rates = 'pay_award: {2023/24: 0%, 2024/25: 5%}, pension_rate: {2023/24: 20%, 2024/25: 18%}';
    const base = post('2023/24', 2, `salary: {worker: £30k}, ${rates}`);
    expect(yearsOf(base, 'post.pension', 0)).toEqual([6_000, 5_670]);
  });
});

// Ten posts of £24,000 without on-costs and an award of 2% from April: £480 a post and year, £400 a month for all.
describe('an award of 2% on ten posts of £24,000, by month', () => {
  const team = (paidIn: number) =>
    caseOf(`calendar: {from: 2023/24, years: 2, by: month}
dimensions: {role: [worker]}
use: {post: cost-of-post, team: staffing}
inputs:
  post:
    salary: {worker: £24k}
    pay_award: {2023/24: 2%, 2024/25: 0%}
    award_paid_in: {2023/24: ${paidIn}, 2024/25: 1}
  team: {posts: {worker: 10}, cost_of_post: = post.cost_of_post, award_not_paid: = post.award_not_paid}
`);

  test('paid at once is never accrued', () => {
    expect(periodsOf(team(1), 'team.pay_accrued')).toEqual(Array(24).fill(0));
  });

  test('paid in June costs £20,400 from April on, of which £400 a month is accrued and then paid', () => {
    const base = team(3);
    expect(periodsOf(base, 'team.pay')).toEqual(Array(24).fill(20_400));
    expect(periodsOf(base, 'team.pay_accrued').slice(0, 4)).toEqual([400, 800, 0, 0]);
    expect(periodsOf(base, 'team.pay_paid').slice(0, 4)).toEqual([20_000, 20_000, 21_200, 20_400]);
  });

  test('settled after the year has ended is accrued at 31 March in full, and paid in April', () => {
    const base = team(13);
    expect(yearsOf(base, 'team.pay_accrued')).toEqual([4_800, 0]);
    expect(yearsOf(base, 'team.pay_paid')).toEqual([240_000, 249_600]);
    expect(periodsOf(base, 'team.pay_paid')[12]).toBe(25_200);
  });
});

// Twelve posts, two vacant. Vacant at the end of each quarter: 3, 1, 2, 2; on average in it: 2.5, 2, 1.5, 2.
describe('posts as they fall vacant and are filled', () => {
  const base = caseOf(`calendar: {from: 2023/24, years: 1, by: quarter}
dimensions: {role: [worker]}
use: {jobs: establishment, team: staffing}
inputs:
  jobs:
    posts: {worker: 12}
    cost_of_post: {worker: £45k}
    vacant_at_start: {worker: 2}
    leavers: {worker: [1, 0, 1, 0]}
    starters: {worker: [0, 1, 0, 0]}
    conversions: {worker: [0, 1, 0, 0]}
    agency_cover: 50%
    agency_premium: 30%
    redundancies: {worker: [0, 0, 0, 1]}
    cost_of_redundancy: £10k
  team: {posts: = jobs.posts_paid, cost_of_post: = jobs.cost_of_post}
`);

  test.each([
    ['jobs.vacancies', [3, 1, 2, 2]],
    ['jobs.filled', [9.5, 10, 10.5, 10]],
    ['jobs.agency_posts', [1.25, 1, 0.75, 1]],
    ['team.pay', [106_875, 112_500, 118_125, 112_500]],
    ['jobs.redundancy', [0, 0, 0, 10_000]],
  ])('%s is %j by quarter', (name, quarters) => {
    expect(periodsOf(base, name)).toEqual(quarters);
  });

  // One post on average over the year, at £45,000 × 1.3.
  test('cover costs £58,500, £13,500 more than the posts would', () => {
    expect(yearsOf(base, 'jobs.agency')).toEqual([58_500]);
    expect(yearsOf(base, 'jobs.agency_over_pay')).toEqual([13_500]);
  });

  test('a vacancy factor of 4% leaves 27.84 of 29 posts to be paid, £904,800 at £32,500', () => {
    const factor = caseOf(`calendar: {from: 2023/24, years: 1, by: quarter}
dimensions: {role: [worker]}
use: {jobs: establishment, team: staffing}
inputs:
  jobs: {posts: {worker: 29}, cost_of_post: {worker: "£32,500"}, vacancy_factor: 4%}
  team: {posts: = jobs.posts_paid, cost_of_post: = jobs.cost_of_post}
`);
    expect(yearsOf(factor, 'jobs.posts_paid')).toEqual([27.84]);
    expect(yearsOf(factor, 'team.pay')).toEqual([904_800]);
  });
});
