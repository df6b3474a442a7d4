import { describe, expect, test } from 'vitest';
import { costAndRiskHeadline } from '../../src/output/charts/options/cost-and-risk-headline.ts';
import { bridgeHeadline } from '../../src/output/charts/waterfall/bridge.ts';

const option = (label: string, cost: number, missed: number) => ({ label, cost, missed });
const bar = (label: string, value: number, isLevel = false) => ({ label, value, isLevel });

describe('costs and risks in a sentence', () => {
  test.each([
    [
      [option('A', 5, 0.5), option('B', 4, 0.2)],
      'B costs least and misses “Balance” least often, in 20 of 100 futures',
    ],
    [
      [option('A', 5, 0.12), option('B', 4, 0.5)],
      'B costs least and misses “Balance” in 50 of 100 futures; A is safest and misses it in 12 of 100 futures',
    ],
    [
      [option('A', 5, 0.4), option('B', 5, 0.1)],
      'All cost the same; B misses “Balance” least often, in 10 of 100 futures',
    ],
    [
      [option('A', 5, 0.4), option('B', 5, 0.1), option('C', 9, 0)],
      'B costs no more than any and misses “Balance” in 10 of 100 futures; C is safest and misses it in 0 of 100 futures',
    ],
    [
      [option('A', 5, 0), option('B', 5, 0), option('C', 9, 0)],
      'Every option misses “Balance” about as often, in 0 of 100 futures; A costs no more than any',
    ],
    [
      [option('A', 5, 0), option('B', 5, 0)],
      'Every option misses “Balance” about as often, in 0 of 100 futures, and costs the same',
    ],
    [
      [option('A', 5, 0), option('B', 4, 0)],
      'Every option misses “Balance” about as often, in 0 of 100 futures; B costs least',
    ],
  ])('%j', (options, headline) => {
    expect(costAndRiskHeadline('Balance', options)).toBe(headline);
  });
});

describe('a bridge in a sentence', () => {
  test.each([
    [
      [bar('A', 0, true), bar('Pay', 400), bar('Fees', -100), bar('B', -300, true)],
      'B ends £300 below A; the largest change is “Pay”, less £400',
    ],
    [[bar('A', 0, true), bar('Fees', -100), bar('B', 100, true)], 'B ends £100 above A, all of it by “Fees”'],
    [[bar('A', 7, true), bar('B', 7, true)], 'B ends as A does'],
  ])('%j', (bars, headline) => {
    expect(bridgeHeadline('£', bars)).toBe(headline);
  });
});
