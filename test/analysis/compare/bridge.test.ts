import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridge } from '../../../src/analysis/compare/bridge.ts';
import { optionsOf, shippedOptions } from './options-of.ts';

const six = `scenario: Six workers
calendar: {from: 2025/26, years: 2, by: quarter}
dimensions: {role: {worker: Workers, manager: Managers}}
inputs:
  grant: {value: £200k, unit: £/year}
  posts: {value: {worker: 6, manager: 1}, unit: fte, dimensions: [role]}
  cost: {value: {worker: £20k, manager: £30k}, unit: £/fte/year, dimensions: [role]}
  share: {value: 90%}
lines:
  funding: {formula: = grant * share * year_fraction, unit: £}
  pay: {formula: = posts * cost * year_fraction, unit: £}
budget: {funding: [funding], spending: [pay]}
`;

function bridgeTo(changes: string) {
  const [from, to] = optionsOf({ six, other: `scenario: Another\nextends: six.yaml\n${changes}` });
  return bridge(from!, to!, 'budget.balance');
}

describe('a bridge', () => {
  // £180,000 less £150,000 a year, for two years.
  test('goes one input after the other in the order in which the file gives them', () => {
    const { from, steps, to } = bridgeTo(
      'inputs: {share: 100%, grant: £210k, posts: {worker: 7, manager: 1}}',
    );
    expect(from).toBe(60_000);
    // 10% of £200,000, then £10,000 more of the whole, then £20,000 of pay, each for two years.
    expect(steps).toMatchObject([
      { names: ['share'], change: 40_000, reached: 100_000 },
      { names: ['grant'], change: 20_000, reached: 120_000 },
      { names: ['posts'], change: -40_000, reached: 80_000 },
    ]);
    expect(to).toBe(80_000);
  });

  test('in another order shares the same difference out otherwise', () => {
    const { steps, to } = bridgeTo('inputs: {grant: £210k, share: 100%, posts: {worker: 7, manager: 1}}');
    expect(steps.map(({ change }) => change)).toEqual([18_000, 42_000, -40_000]);
    expect(to).toBe(80_000);
  });

  test('names a line that reads what only the other has, and says last what is left', () => {
    const { steps } = bridgeTo(`inputs:
  training: {value: £1k, unit: £/fte/year}
  share: 100%
  rent: {value: £5k, unit: £/year}
lines:
  pay: {formula: = posts * (cost + training) * year_fraction, unit: £}
  premises: {formula: = rent * year_fraction, unit: £}
budget: {spending: [pay, premises]}
`);
    expect(steps).toMatchObject([
      { names: ['share'], change: 40_000, reached: 100_000 },
      // £1,000 for seven posts and two years, then £5,000 for two years.
      { names: ['pay'], change: -14_000, reached: 86_000 },
      { names: [], change: -10_000, reached: 76_000 },
    ]);
  });

  // A cost by month fits no formula for a year: six at £2,000 and one at £3,000 are £180,000 a year, £30,000 more.
  test('changes together what makes sense together only', () => {
    const { steps } = bridgeTo(`inputs:
  cost: {value: {worker: £2k, manager: £3k}, unit: £/fte/month, dimensions: [role]}
  months: {value: 12, unit: month/year}
lines:
  pay: {formula: = posts * cost * months * year_fraction, unit: £}
`);
    expect(steps).toMatchObject([{ names: ['cost', 'pay'], change: -60_000, reached: 0 }]);
  });

  test('has no step for what changes nothing', () => {
    expect(bridgeTo('inputs: {share: 90%}').steps).toEqual([]);
  });

  test('adds up to the penny, whatever changes', () => {
    const pounds = fc.integer({ min: 1, max: 99_999_999 }).map((pence) => (pence / 100).toFixed(2));
    fc.assert(
      fc.property(pounds, pounds, fc.integer({ min: 0, max: 10_000 }), (grant, cost, share) => {
        const { from, steps, to } = bridgeTo(
          `inputs: {grant: £${grant}, cost: {worker: £${cost}, manager: £7.77}, share: ${share / 100}%}`,
        );
        const pence = [from, ...steps.map(({ change }) => change)].map((each) => Math.round(each * 100));
        expect(pence.reduce((sum, each) => sum + each, 0)).toBe(Math.round(to * 100));
        expect(steps.every(({ change }) => Math.abs(change * 100 - Math.round(change * 100)) < 1e-6)).toBe(
          true,
        );
      }),
      { numRuns: 25 },
    );
  });

  test('does not mind in which order items are listed', () => {
    const [from, to] = optionsOf({
      six,
      other: six
        .replace('role: {worker: Workers, manager: Managers}', 'role: {manager: Managers, worker: Workers}')
        .replace('value: {worker: 6, manager: 1}', 'value: {worker: 5, manager: 1}'),
    });
    // One worker fewer, £20,000 a year.
    expect(bridge(from!, to!, 'budget.balance').steps).toMatchObject([{ names: ['posts'], change: 40_000 }]);
  });

  test.each([
    ['fewer', 'dimensions: {role: {manager: ~}}\ninputs: {posts: {worker: 6}, cost: {worker: £20k}}\n'],
    [
      'more',
      'dimensions: {role: {lead: Leads}}\ninputs: {posts: {worker: 6, manager: 1, lead: 1}, cost: {worker: £20k, manager: £30k, lead: £30k}}\n',
    ],
  ])('names together what is by %s items', (_, changes) => {
    const { steps } = bridgeTo(changes);
    expect(steps.map(({ names, isRest }) => [names, isRest])).toEqual([[['posts', 'cost'], true]]);
    expect(Math.abs(steps[0]!.change)).toBe(60_000);
  });

  test('to an option that counts by items where the first does not is one step, and back', () => {
    const plain = six
      .replace('dimensions: {role: {worker: Workers, manager: Managers}}\n', '')
      .replace(
        'posts: {value: {worker: 6, manager: 1}, unit: fte, dimensions: [role]}',
        'posts: {value: 7, unit: fte, kind: rate}',
      )
      .replace(
        'cost: {value: {worker: £20k, manager: £30k}, unit: £/fte/year, dimensions: [role]}',
        'cost: {value: £20k, unit: £/fte/year}',
      );
    const [from, to] = optionsOf({ plain, six });
    // A manager is £10,000 a year dearer than a worker.
    expect(bridge(from!, to!, 'budget.balance').steps).toMatchObject([{ isRest: true, change: -20_000 }]);
    expect(bridge(to!, from!, 'budget.balance').steps).toMatchObject([{ isRest: true, change: 20_000 }]);
  });

  test('from one model to another is one step', () => {
    const [plan, followed] = shippedOptions(
      'scenarios/warwickshire/priority-families.yaml',
      'scenarios/warwickshire/claims-in-arrears.yaml',
    );
    expect(bridge(plan!, followed!, 'budget.balance')).toEqual({
      from: -2100,
      steps: [{ names: [], isRest: true, change: -321_600, reached: -323_700 }],
      to: -323_700,
    });
  });
});
