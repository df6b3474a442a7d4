import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.ts';
import { ownSettings } from '../../../src/analysis/plan.ts';
import { comparisonWords } from '../../../src/output/comparison/words.ts';
import { optionsOf } from '../../analysis/compare/options-of.ts';

const rateful = (rest: string) => `scenario: Families and workers
calendar: {from: 2025/26, years: 1}
inputs:
  families: {value: 100, unit: family, kind: constant}
  rate: {value: 75%, range: [0%, 100%]${rest}}
  payment: {value: "£1,000", unit: £/family}
  workers: {value: 3, unit: fte}
  cost: {value: £25k, unit: £/fte/year}
lines:
  results: {formula: = even(families) * rate * payment, unit: £, label: Payment by results}
  pay: {formula: = workers * cost * year_fraction, unit: £}
budget: {funding: [results], spending: [pay]}
targets: {balanced: {of: = budget.balance, is: at least £0, label: It balances}}
levers: {rate: {from: 40%, to: 100%, step: 1%}}
`;
const uncertain = rateful(', uncertain: "uniform(60%, 90%)"');
const over = (changes: string) => `scenario: Another\nextends: three.yaml\n${changes}`;

function wordsOf(three: string, others: Readonly<Record<string, string>>): string {
  const options = optionsOf({ three, ...others });
  const { base } = options[0]!.ready;
  const { measures } = base.graph.scenario.comparison;
  return comparisonWords(compare(options, measures, ownSettings(options[0]!.ready))).join('\n');
}

// A worker is £25,000 and a point of the rate £1,000.
describe('what an option must achieve', () => {
  test('is so many points, and said to be impossible where it is', () => {
    const words = wordsOf(rateful(''), {
      four: over('inputs: {workers: 4}\n'),
      five: over('inputs: {workers: 5}\n'),
    });
    expect(words).toContain(
      'four costs £25,000 more than three. four must lift the rate by 25.0 points, to 100.0%, where three has 75.0%, to end as three does.',
    );
    expect(words).toContain(
      'To end as three does, five would need the rate 50.0 points higher, at 125.0%, where three has 75.0%: that is impossible, since it lies between 0.0% and 100.0%.',
    );
  });

  test('is a loss that it can bear where it costs less', () => {
    expect(wordsOf(rateful(''), { two: over('inputs: {workers: 2}\n') })).toContain(
      'two can lose 25.0 points of the rate, down to 50.0%, where three has 75.0%, and end as three does.',
    );
  });

  test('is told beside what it is assumed to achieve', () => {
    expect(wordsOf(rateful(''), { four: over('inputs: {workers: 4, rate: {formula: = 82%}}\n') })).toContain(
      'to end as three does; as assumed it is 82.0%.',
    );
  });

  test('is nothing where the input makes no difference', () => {
    expect(wordsOf(rateful(''), { none: over('inputs: {payment: £0}\n') })).toContain(
      'No value of the rate makes none end as three does.',
    );
  });

  test('is what the other has where only that is different', () => {
    expect(wordsOf(rateful(''), { low: over('inputs: {rate: 60%}\n') })).toContain(
      'With the rate of three, 75.0%, low ends as it does; as assumed it is 60.0%.',
    );
  });

  test('is nothing where both are the same', () => {
    expect(wordsOf(rateful(''), { same: over('summary: The same\n') })).toContain('same ends as three does.');
  });
});

describe('a recommendation', () => {
  test('names its measure and what it hangs on', () => {
    const words = wordsOf(uncertain, { four: over('inputs: {workers: 4}\n') });
    expect(words).toContain(
      'Recommended by the balance at 31 March 2026 alone: three, on condition that the rate is not lifted by 25.0 points with four and the ranges written in the scenarios are right. What is not in these figures is not weighed.',
    );
    expect(words).toContain('four is beaten by three on everything compared.');
  });

  test('is not given where options cannot be told apart', () => {
    const words = wordsOf(uncertain, { same: over('summary: The same\n') });
    expect(words).toContain('the options come to the same: they cannot be told apart.');
    expect(words).toContain('By the balance at 31 March 2026 alone none of them can be recommended.');
  });

  test('says where it would be another by another measure', () => {
    const words = wordsOf(
      `${uncertain}comparison: {measures: {budget.balance: higher, budget.spending: lower, workers: higher}}\n`,
      {
        two: over('inputs: {workers: 2, payment: £600}\n'),
        four: over('inputs: {workers: 4, payment: "£1,500"}\n'),
      },
    );
    expect(words).toContain('four does best on average');
    expect(words).toContain('By the spending in 2025/26 it is two.');
    expect(words).not.toContain('beaten');
  });

  test('of several that do equally well names them', () => {
    const words = wordsOf(uncertain, {
      same: over('summary: The same\n'),
      four: over('inputs: {workers: 4}\n'),
    });
    expect(words).toContain('three and same do best, and cannot be told apart.');
  });
});
