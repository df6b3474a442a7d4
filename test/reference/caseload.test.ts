import { describe, expect, test } from 'vitest';
import { baseAt, seek } from '../../src/analysis/seek.ts';
import { filesOf, ready } from '../load-scenario.ts';
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

  // 20.21 points over 3.1685 families fewer, and 13.47 points over 2.9572 families more.
  test.each([
    [35, 0.0638],
    [25, 0.0456],
  ])(
    '%d workers end as the plan does where each family above 15 a worker loses %d of the rate',
    (workers, loss) => {
      const goal = { vary: 'caseload.loss', of: 'budget.balance', reaches: -2100, within: [0, 1] } as const;
      const sought = seek(bases.get(workers)!, goal);
      expect(sought.found && sought.value).toBeCloseTo(loss, 4);
    },
  );

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

// Worcestershire, Children and Families Overview and Scrutiny Panel, 14 August 2017, Appendix 3.
describe('the Family Front Door in June and July 2017', () => {
  const { figures } = ready('scenarios/worcestershire/front-door-caseloads.yaml').base;

  test.each([
    ['an average of 31 is 744 cases if 24 posts (3 × 8)', 'fewest_cases', 744],
    ['and 899 if 29', 'most_cases', 899],
    ['10 each is 300 in three teams of ten', 'cases_of_thirty', 300],
    ['and 290 with 29 workers', 'cases_of_29', 290],
    ['so 444 are cleared', 'cleared_at_least', 444],
    ['or 454', 'cleared_to_29', 454],
    ['or 609 if 29 workers were there throughout', 'cleared_at_most', 609],
  ])('%s', (_, name, cases) => {
    expect(figures(name).total).toBeCloseTo(cases, 9);
  });

  test('444 cases take 25 extra workers at 4 a week each 4.44 weeks', () => {
    expect(figures('project.weeks_of_clearing', 0).total).toBeCloseTo(4.44, 9);
  });

  // Cases dealt out by chance, each to any worker alike: SciPy 1.17 scipy.stats.binom.sf(20, average × workers, 1 / workers).
  test.each([
    ['31 in June, 24 posts', 'june.workers_above', 0, 24, 0.9782354524139633],
    ['31 in June, 29 posts', 'june.workers_above', 2, 29, 0.9778679481403403],
    ['10 at the end of July, 29 workers', 'july.workers_above', 2, 29, 0.001284673031424156],
  ])('an average of %s: the share above 20 is within a point of chance', (_, name, cell, workers, exact) => {
    expect(Math.abs(figures(name, cell).total / workers - exact)).toBeLessThan(0.01);
  });

  // The number above over the share above the threshold and half a case: statistics.NormalDist(m, √m) of Python 3.
  test.each([
    ['front door, April: 23 above 20 at 27', 0, 25.7121],
    ['front door, May: 22 above 20 at 29', 1, 23.3356],
    ['front door, June: 24 above 20 at 31', 2, 24.7335],
    ['locality teams, April: 70 above 16 at 20', 3, 89.3911],
    ['locality teams, May: 72 above 16 at 20', 4, 91.9451],
    ['locality teams, June: 72 above 16 at 19', 5, 100.438],
  ])('%s would by chance be %3$d workers in all', (_, cell, workers) => {
    expect(figures('workers_in_all', cell).total).toBeCloseTo(workers, 3);
  });

  // The spread is (average − 20½) / z, where z has the share above below it: NormalDist().inv_cdf(24 / 29) and (3 / 29).
  test.each([
    ['24 of 29 at an average of 31', 'spread_in_june_if_29', 11.115],
    ['3 of 29 at an average of 10', 'spread_in_july', 8.3192],
  ])('%s is a spread of %3$d', (_, name, spread) => {
    expect(Math.abs(figures(name).total - spread)).toBeLessThan(0.05);
  });
});

describe('care leavers and newly qualified workers in 2017', () => {
  const { figures } = ready('scenarios/worcestershire/care-leavers.yaml').base;

  test('350 of 21 to 25 take 350 / 22 = 15.9 personal advisers, 16 in whole posts', () => {
    expect(figures('advisers.posts_needed', 3).total).toBeCloseTo(15.909, 3);
    expect(figures('advisers.whole_posts_missing', 3).total).toBe(16);
  });

  test('a quarter, half and three quarters of them take 4, 8 and 12', () => {
    const whole = [0, 1, 2].map((cell) => figures('advisers.whole_posts_missing', cell).total);
    expect(whole).toEqual([4, 8, 12]);
  });

  test('averages of 27, 27, 26 and 27 are 23%, 23%, 18% and 23% above 22', () => {
    const above = [0, 1, 2, 3].map((cell) => Math.round(figures('more_than_22', cell).total * 100));
    expect(above).toEqual([23, 23, 18, 23]);
  });

  // 13/17 = 76.5%, 12/17 = 70.6%, 9/15 = 60%, 10/13 = 76.9%, 10/14 = 71.4%, 12/17 = 70.6%.
  test('there are 17, 17, 15, 13, 14 and 17 newly qualified workers, each the one number that gives its percentage', () => {
    const headcounts = [0, 1, 2, 3, 4, 5].map((cell) => figures('new_in_all', cell).total);
    expect(headcounts).toEqual([17, 17, 15, 13, 14, 17]);
    headcounts.forEach((workers, cell) => {
      const fitting = Array.from({ length: 40 }, (_, index) => index + 1).filter(
        (some) =>
          Math.round((100 * figures('new_above', cell).total) / some) ===
          Math.round(100 * figures('share_printed', cell).total),
      );
      expect(fitting).toEqual([workers]);
    });
  });
});

/** A line of a caseload of one role or more, by item. */
function caseload(inputs: string, roles: readonly string[], calendar = 'years: 1') {
  const text = `scenario: Caseload\ncalendar: {from: 2017/18, ${calendar}}\ndimensions: {role: [${roles.join(', ')}]}
use: {held: caseload}\ninputs: {held: {${inputs}}}\n`;
  const { base } = ready('caseload.yaml', filesOf({ 'caseload.yaml': text }));
  return (line: string, cell = 0) => base.figures(`held.${line}`, cell);
}

describe('the model', () => {
  const alike = (names: readonly string[], amount: number) =>
    `{${names.map((name) => `${name}: ${amount}`).join(', ')}}`;

  // Six workers with 18, 20, 21, 24, 20 and 31 cases: three have more than 20.
  test('single workers above the threshold are counted exactly', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const figures = caseload(
      `cases: {a: 18, b: 20, c: 21, d: 24, e: 20, f: 31}, workers: ${alike(names, 1)}, threshold: ${alike(names, 20)}, spread: 0`,
      names,
    );
    expect(names.map((_, cell) => figures('workers_above', cell).total)).toEqual([0, 0, 1, 1, 0, 1]);
  });

  // Little's law: 536 a year, open for half a year, are 268 at a time.
  test('cases held are what comes in times how long it stays open', () => {
    const figures = caseload(
      'referrals: {worker: [134, 134, 134, 134]}, time_open: {worker: 6}, workers: {worker: 29}, threshold: {worker: 10}',
      ['worker'],
      'years: 1, by: quarter',
    );
    expect(figures('cases').periods).toEqual([134, 268, 268, 268]);
    expect(figures('posts_needed').total).toBeCloseTo(26.8, 9);
  });

  test('recorded referrals and closures are a stock from what was held at the start', () => {
    const figures = caseload(
      'opening: {team: 100}, referrals: {team: [40, 50, 60, 70]}, closures: {team: [30, 60, 60, 50]}, workers: {team: 5}, threshold: {team: 20}',
      ['team'],
      'years: 1, by: quarter',
    );
    expect(figures('cases').periods).toEqual([110, 100, 100, 120]);
    expect(figures('whole_posts_missing').periods).toEqual([1, 0, 0, 1]);
  });

  test('without workers nobody is above the threshold, and every post is missing', () => {
    const figures = caseload('cases: {team: 44}, workers: {team: 0}, threshold: {team: 22}', ['team']);
    expect(figures('workers_above').total).toBe(0);
    expect(figures('posts_missing').total).toBe(2);
  });
});

describe('clearing a backlog', () => {
  const project = (workers: string, calendar = 'by: month') => {
    const text = `scenario: Backlog\ncalendar: {from: 2017/18, years: 1, ${calendar}}\ndimensions: {role: [team]}
use: {project: backlog}\ninputs: {project: {cases: {team: 744}, backlog: {team: 450}, extra_workers: {team: ${workers}},
  cleared_a_week: {team: 4}, cost_a_week: {team: "£1,000"}}}\n`;
    return ready('backlog.yaml', filesOf({ 'backlog.yaml': text })).base.figures;
  };

  // 450 / (28 × 4) = 4.018 weeks, and 450 / 4 weeks of one worker at £1,000.
  test.each([
    [28, 4.0179],
    [14, 8.0357],
  ])('%d workers at 4 cases a week clear 450 in %d weeks, for £112,500 either way', (workers, weeks) => {
    const figures = project(String(workers));
    expect(figures('project.weeks_of_clearing', 0).total).toBeCloseTo(weeks, 4);
    expect(pounds(figures('project.cost_of_clearing', 0).total)).toBe(112_500);
    expect(figures('project.cases_after', 0).total).toBe(294);
  });

  test('workers who come later clear it later: from July, 52/12 weeks at 100 a week and then the rest', () => {
    const figures = project('[0, 0, 0, 25, 25, 0, 0, 0, 0, 0, 0, 0]');
    const left = figures('project.left_to_clear', 0).periods;
    expect(left.slice(2, 5).map(pounds)).toEqual([450, 16.67, 0]);
    expect(figures('project.weeks_of_clearing', 0).total).toBeCloseTo(4.5, 9);
  });
});
