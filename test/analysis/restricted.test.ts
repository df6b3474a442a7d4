import { describe, expect, test } from 'vitest';
import { fundWords } from '../../src/output/words/restricted.ts';
import { outcomeOf, shippedOutcome } from './outcome-of.ts';

// A grant of £100k a year for two years, a cost even from £80k to £130k a year, and other money that is short by a sum even
// from £10k to spare to £30k short in the first year and made good in the second.
const grant = (cost: string, gap: string) =>
  outcomeOf(`inputs:
  cost: {value: ${cost}, unit: £/year}
  gap: {value: ${gap}, unit: £}
lines:
  grant: {formula: = even(£200k), unit: £}
  help: {formula: = cost * year_fraction, unit: £}
  income: {formula: "= if(period == 1, -gap, gap)", unit: £, kind: flow}
budget:
  funding: [income]
  spending: []
  restricted: {early_help: {funding: [grant], spending: [help]}}`);
const uncertainCost = '£90k, uncertain: "uniform(£80k, £130k)"';
const uncertainGap = '£5k, uncertain: "uniform(-£10k, £30k)"';

describe('a restricted fund', () => {
  test('leaves money unspent, and lends some, in the base case', () => {
    expect(grant('£90k', '£5k').restricted).toEqual([
      {
        name: 'early_help',
        closing: 20_000,
        mostInUse: 5_000,
        firstInUse: 0,
        chances: { unspent: undefined, overspent: undefined, inUse: undefined },
      },
    ]);
  });

  // It has money left where the cost is below £100k, in 20 of 50 cases. Other money is short in 30 of 40; where the cost is
  // £100k or more, the fund has nothing to lend.
  test('does so with the chances of its ranges', () => {
    const { unspent, overspent, inUse } = grant(uncertainCost, uncertainGap).restricted[0]!.chances;
    expect(unspent!.probability).toBeCloseTo(0.4, 3);
    expect(overspent!.probability).toBeCloseTo(0.6, 3);
    expect(Math.abs(inUse!.probability - 0.75 * 0.4)).toBeLessThan(4 * inUse!.se);
    expect(inUse!.se).toBeLessThan(0.005);
  });

  test('of which nothing is left, lent or overspent has chances of nil where other money is uncertain', () => {
    const { restricted } = shippedOutcome('scenarios/warwickshire/uncertain-rate.yaml');
    expect(restricted).toMatchObject([
      {
        closing: 0,
        mostInUse: 0,
        firstInUse: undefined,
        chances: { unspent: undefined, inUse: { probability: 0 } },
      },
    ]);
  });
});

describe('in words, a restricted fund', () => {
  const wordsOf = (outcome: ReturnType<typeof grant>) => fundWords(outcome, outcome.restricted[0]!);

  test.each([
    [
      '£90k',
      '£5k',
      '£20,000 is unspent at the end and would be repaid, and the plan leans on up to £5,000 of it elsewhere, first at the end of 2025/26.',
    ],
    ['£100k', '£5k', 'nothing is unspent at the end, and none of it is in use elsewhere.'],
    [
      '£110k',
      '£0',
      '£20,000 more is spent than there is, which the council must find, and none of it is in use elsewhere.',
    ],
  ])('with a cost of %s and %s short', (cost, gap, words) => {
    expect(wordsOf(grant(cost, gap))).toEqual([`Restricted to early help: ${words}`]);
  });

  test('with uncertain costs', () => {
    const [, chances] = wordsOf(grant(uncertainCost, uncertainGap));
    expect(chances).toMatch(
      /^Of this money some is unspent at the end in about 40 of every 100 futures simulated \(40\.0%, simulation error ± [\d.]+ points\), more is spent than there is in about 60 of .+ and the plan leans on it elsewhere in about (29|30|31) of .+\.$/,
    );
  });

  test('that is as it should be in all futures is not spoken of further', () => {
    expect(wordsOf(shippedOutcome('scenarios/warwickshire/uncertain-rate.yaml'))).toEqual([
      'Restricted to coordination: nothing is unspent at the end, and none of it is in use elsewhere.',
    ]);
  });
});
