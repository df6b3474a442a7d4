import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { filesOf, ready } from '../load-scenario.ts';

const years = 3;
const each = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: years, maxLength: years });
const byYear = (figures: readonly (number | string)[]) =>
  `{${figures.map((figure, year) => `${2020 + year}/${21 + year}: ${figure}`).join(', ')}}`;
const ofPounds = (amount: number) => (amount < 0 ? `-£${-amount}` : `£${amount}`);

function baseOf(text: string): BaseCase {
  return ready('any.yaml', filesOf({ 'any.yaml': text })).base;
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((figure, t) => {
    expect(Math.abs(found[t]! - figure)).toBeLessThan(0.001);
  });
}

function toDate(figures: readonly number[]): readonly number[] {
  let sum = 0;
  return figures.map((figure) => {
    sum += figure;
    return sum;
  });
}

/** A deficit, or a surplus, with two workstreams and an agreement, in whole pounds and months. */
interface Plan {
  readonly opening: number;
  readonly inYear: readonly number[];
  readonly planned: readonly number[];
  readonly workstreams: readonly { saving: number; starts: number; lasts: number; delivered: number }[];
  readonly agreed: readonly number[];
  readonly conditionMet: number;
}

const millions = (low: number, high: number) => fc.integer({ min: low * 1e6, max: high * 1e6 });
const percent = fc.integer({ min: 0, max: 100 });
const workstream = fc.record({
  saving: millions(0, 5),
  starts: fc.integer({ min: 0, max: 40 }),
  lasts: fc.integer({ min: 1, max: 60 }),
  delivered: percent,
});
const plans: fc.Arbitrary<Plan> = fc.record({
  opening: millions(-50, 50),
  inYear: each(millions(-30, 30)),
  planned: each(millions(0, 3)),
  workstreams: fc.array(workstream, { minLength: 2, maxLength: 2 }),
  agreed: each(millions(0, 9)),
  conditionMet: percent,
});

const positionOf = (plan: Plan, by: string, times = 1) => {
  const [one, two] = plan.workstreams;
  const pair = (of: (it: Plan['workstreams'][number]) => string) => `{one: ${of(one!)}, two: ${of(two!)}}`;
  const money = (amounts: readonly number[]) => byYear(amounts.map((amount) => ofPounds(times * amount)));
  return baseOf(`
scenario: Any deficit
calendar: {from: 2020/21, years: ${years}, by: ${by}}
dimensions: {workstream: [one, two], saved_from: [places], agreement: [first]}
use: {it: deficit}
inputs:
  it:
    opening: "${ofPounds(times * plan.opening)}"
    in_year: ${money(plan.inYear)}
    planned_contribution: ${money(plan.planned)}
    saving: ${pair(({ saving }) => `{places: ${ofPounds(times * saving)}}`)}
    starts: ${pair(({ starts }) => `${starts}`)}
    ends: ${pair(({ starts, lasts }) => `${starts + lasts}`)}
    delivered: ${pair(({ delivered }) => `${delivered}%`)}
    spending: {places: ${money([10e6, 10e6, 10e6])}}
    agreed_contribution: {first: ${money(plan.agreed)}}
    condition_met: ${plan.conditionMet}%
`);
};

const periods = fc.constantFrom('year', 'quarter', 'month');

describe('any deficit or surplus', () => {
  test('closes at its opening, what the years bring, what is saved and what is contributed', () => {
    fc.assert(
      fc.property(plans, periods, (plan, by) => {
        const base = positionOf(plan, by);
        const of = (line: string) => base.figures(`it.${line}`).years;
        const brought = of('mitigated_in_year').map(
          (_, t) => of('in_year')[t]! + of('savings')[t]! + of('contributions')[t]!,
        );
        expectClose(
          of('position'),
          toDate(brought).map((sum) => plan.opening + sum),
        );
        expectClose(of('brought_forward'), [plan.opening, ...of('position').slice(0, -1)]);
        expectClose(
          of('before_contribution').map((position, t) => position + plan.planned[t]!),
          of('position'),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('is the unmitigated one with all that workstreams saved and agreements paid to date', () => {
    fc.assert(
      fc.property(plans, periods, (plan, by) => {
        const base = positionOf(plan, by);
        const of = (line: string) => base.figures(`it.${line}`).periods;
        expectClose(
          of('position'),
          of('unmitigated').map(
            (position, t) => position + of('saved_to_date')[t]! + of('contributions_to_date')[t]!,
          ),
        );
        expect(Math.min(...of('not_delivered'))).toBeGreaterThanOrEqual(-0.001);
      }),
      { numRuns: 25 },
    );
  });

  test('saves the same in a year whether the calendar goes by year, quarter or month', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [year, quarter, month] = ['year', 'quarter', 'month'].map(
          (by) => positionOf(plan, by).figures('it.savings').years,
        );
        expectClose(quarter!, year!);
        expectClose(month!, year!);
      }),
      { numRuns: 20 },
    );
  });

  test('scales with its money', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const of = (times: number) => positionOf(plan, 'year', times).figures('it.position').years;
        expectClose(
          of(3),
          of(1).map((position) => 3 * position),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('any placements', () => {
  const children = fc.record({
    held: each(fc.integer({ min: 1000, max: 9000 })),
    mainstream: fc.integer({ min: 0, max: 60 }),
    special: fc.integer({ min: 0, max: 40 }),
    places: each(fc.integer({ min: 0, max: 3000 })),
  });

  test('add to plans, and no special school takes more than it has places', () => {
    fc.assert(
      fc.property(children, ({ held, mainstream, special, places }) => {
        const many = byYear([99_999, 99_999, 99_999]);
        const base = baseOf(`
scenario: Any placements
calendar: {from: 2020/21, years: ${years}}
dimensions: {placement: [mainstream, special, independent]}
use: {it: placements}
inputs:
  it:
    plans: ${byYear(held)}
    plans_before: 1000
    placed_before: {mainstream: 1000, special: 0, independent: 0}
    share: {mainstream: ${mainstream}%, special: ${special}%, independent: ${100 - mainstream - special}%}
    capacity: {mainstream: ${many}, special: ${byYear(places)}, independent: ${many}}
    takes_overflow: {mainstream: 0%, special: 0%, independent: 100%}
    unit_cost: {mainstream: £5k, special: £20k, independent: £50k}
`);
        const placed = [0, 1, 2].map((cell) => base.figures('it.placed', cell).years);
        expectClose(
          held.map((_, t) => placed.reduce((sum, counts) => sum + counts[t]!, 0)),
          held,
        );
        placed[1]!.forEach((count, t) => {
          expect(count).toBeLessThanOrEqual(places[t]! + 1e-9);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('any stock of plans', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 8, maxLength: 8 });

  test('is what it was, and what was completed less what ended; what is agreed is completed or in progress', () => {
    fc.assert(
      fc.property(counts, percent, fc.integer({ min: 0, max: 80 }), (requests, agreed, weeks) => {
        const base = baseOf(`
scenario: Any plans
calendar: {from: 2020/21, years: 2, by: quarter}
use: {it: plans}
inputs:
  it:
    opening: 4105
    requests: [${requests.join(', ')}]
    share_agreed: ${agreed}%
    completion_time: ${weeks}
    cessation_rate: 3%
`);
        const of = (line: string) => base.figures(`it.${line}`).periods;
        const net = of('completions').map((completed, t) => completed - of('cessations')[t]!);
        expectClose(
          of('plans'),
          toDate(net).map((sum) => 4105 + sum),
        );
        expectClose(
          toDate(of('completions')).map((sum, t) => sum + of('in_progress')[t]!),
          toDate(of('agreed')),
        );
        expect(Math.max(...of('reconciling').map(Math.abs))).toBeLessThan(1e-6);
      }),
      { numRuns: 25 },
    );
  });
});
