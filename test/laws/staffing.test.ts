import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { filesOf, ready } from '../load-scenario.ts';

/** A team over three years, in the words of its author; awards, and the months in which they are paid, by year. */
interface Team {
  readonly by: 'year' | 'quarter' | 'month';
  readonly posts: number;
  readonly salary: number;
  readonly awards: readonly number[];
  readonly paidIn: readonly number[];
  readonly movingUp: number;
  readonly increment: number;
  readonly pension: number;
}

const years = 3;
const each = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: years, maxLength: years });
const percent = (max: number) => fc.integer({ min: 0, max: 10 * max }).map((tenths) => tenths / 10);
const teams: fc.Arbitrary<Team> = fc.record({
  by: fc.constantFrom('year', 'quarter', 'month'),
  posts: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
  salary: fc.integer({ min: 10_000, max: 39_000 }),
  awards: each(percent(10)),
  paidIn: each(fc.integer({ min: 1, max: 13 })),
  movingUp: percent(100),
  increment: percent(5),
  pension: percent(30),
});

const byYear = (figures: readonly (number | string)[]) =>
  `{${figures.map((figure, year) => `${2015 + year}/${16 + year}: ${figure}`).join(', ')}}`;

const caseOf = (team: Team, pay = `salary: {worker: £${team.salary}}`, posts = team.posts): BaseCase => {
  const text = `
scenario: Any team
calendar: {from: 2015/16, years: ${years}, by: ${team.by}}
dimensions: {role: [worker]}
use: {post: cost-of-post/england, team: staffing}
inputs:
  post:
    ${pay}
    pay_award: ${byYear(team.awards.map((award) => `${award}%`))}
    award_paid_in: ${byYear(team.paidIn)}
    share_moving_up: ${team.movingUp}%
    increment: ${team.increment}%
    pension_rate: ${team.pension}%
  team: {posts: {worker: ${posts}}, cost_of_post: = post.cost_of_post, award_not_paid: = post.award_not_paid}
`;
  return ready('any.yaml', filesOf({ 'any.yaml': text })).base;
};

const toDate = (figures: readonly number[]) => {
  let sum = 0;
  return figures.map((figure) => {
    sum += figure;
    return sum;
  });
};

const expectClose = (found: readonly number[], wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((figure, t) => {
    expect(found[t]).toBeCloseTo(figure, 4);
  });
};

function ofTeams(law: (team: Team) => void): void {
  fc.assert(fc.property(teams, law), { numRuns: 25 });
}

describe('the pay of any team', () => {
  test('is, to date, what is paid to date and what is accrued, and nothing is accrued once the award is paid', () => {
    ofTeams((team) => {
      const base = caseOf(team);
      const [paid, accrued, pay] = ['pay_paid', 'pay_accrued', 'pay'].map(
        (name) => base.figures(`team.${name}`).periods,
      );
      expectClose(
        toDate(paid!).map((sum, t) => sum + accrued![t]!),
        toDate(pay!),
      );
      const perYear = pay!.length / years;
      accrued!.forEach((sum, t) => {
        const lastMonth = ((t % perYear) + 1) * (12 / perYear);
        const year = Math.floor(t / perYear);
        const isHeldBack = lastMonth < team.paidIn[year]! && team.awards[year]! > 0 && team.posts > 0;
        expect(sum > 0).toBe(isHeldBack);
      });
    });
  });

  test('scales with its posts', () => {
    ofTeams((team) => {
      const [one, three] = [1, 3].map((times) => caseOf(team, undefined, team.posts * times));
      for (const name of ['team.pay', 'team.pay_paid', 'team.pay_accrued'])
        expectClose(
          three!.figures(name).periods,
          one!.figures(name).periods.map((sum) => 3 * sum),
        );
    });
  });

  test('is the same from a salary and from a cost that holds the on-costs of that salary', () => {
    ofTeams((team) => {
      const still: Team = { ...team, awards: [0, 0, 0], movingUp: 0 };
      const [cost] = caseOf(still).figures('post.cost_of_post', 0).years;
      const whole = caseOf(team, `cost_with_on_costs: {worker: £${cost}}`);
      expectClose(whole.figures('team.pay').periods, caseOf(team).figures('team.pay').periods);
    });
  });
});

describe('posts that fall vacant and are filled', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });
  const jobs = fc.record({ leavers: counts, starters: counts, cover: percent(100), premium: percent(60) });

  test('are filled or vacant, and cost no more with cover at no premium than if all were filled', () => {
    fc.assert(
      fc.property(jobs, ({ leavers, starters, cover, premium }) => {
        const list = (figures: readonly number[]) => `{worker: [${figures.join(', ')}]}`;
        const text = `
scenario: Any posts
calendar: {from: 2015/16, years: 2, by: quarter}
dimensions: {role: [worker]}
use: {jobs: establishment, team: staffing}
inputs:
  jobs:
    posts: {worker: 60}
    cost_of_post: {worker: £40k}
    vacant_at_start: {worker: 24}
    leavers: ${list(leavers)}
    starters: ${list(starters)}
    agency_cover: ${cover}%
    agency_premium: ${premium}%
  team: {posts: = jobs.posts_paid, cost_of_post: = jobs.cost_of_post}
`;
        const { base } = ready('any.yaml', filesOf({ 'any.yaml': text }));
        const of = (name: string) => base.figures(name).periods;
        const moved = toDate(leavers).map((sum, t) => 24 + sum - toDate(starters)[t]!);
        expectClose(of('jobs.vacancies'), moved);
        const empty = of('jobs.vacant').map((vacant) => vacant * (1 - cover / 100) * 10_000);
        const spent = of('team.pay').map(
          (pay, t) => pay + of('jobs.agency')[t]! - of('jobs.agency_over_pay')[t]!,
        );
        expectClose(
          spent.map((sum, t) => sum + empty[t]!),
          Array(8).fill(600_000),
        );
      }),
      { numRuns: 25 },
    );
  });
});
