import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.ts';
import { ownSettings } from '../../../src/analysis/plan.ts';
import { comparisonWords } from '../../../src/output/compare/words.ts';
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
      'four costs £25,000 more than three. To have the same balance as three, four needs the rate at 100%, 25.0 points above the 75% of three.',
    );
    expect(words).toContain(
      'To have the same balance as three, five would need the rate at 125%, 50.0 points above the 75% of three: that is impossible, since it lies between 0% and 100%.',
    );
  });

  test('is a loss that it can bear where it costs less', () => {
    expect(wordsOf(rateful(''), { two: over('inputs: {workers: 2}\n') })).toContain(
      'two still has the same balance as three with the rate at 50%, 25.0 points below the 75% of three.',
    );
  });

  test('is the other way about for what costs money', () => {
    const priced = rateful('').replace(
      'levers: {rate: {from: 40%, to: 100%, step: 1%}}',
      'comparison: {pays_by: cost}',
    );
    const words = wordsOf(priced, {
      four: over('inputs: {workers: 4}\n'),
      two: over('inputs: {workers: 2}\n'),
    });
    expect(words).toContain('four needs the cost at £18,750, £6,250 below the £25,000 of three.');
    expect(words).toContain(
      'two still has the same balance as three with the cost at £37,500, £12,500 above',
    );
    expect(words).toContain(
      'on condition that the cost with it is not above £37,500, where three overtakes it',
    );
  });

  test('is told beside what it is assumed to achieve', () => {
    expect(wordsOf(rateful(''), { four: over('inputs: {workers: 4, rate: {formula: = 82%}}\n') })).toContain(
      '25.0 points above the 75% of three; as assumed it is 82%.',
    );
  });

  test('is nothing where the input makes no difference', () => {
    expect(wordsOf(rateful(''), { none: over('inputs: {payment: £0}\n') })).toContain(
      'No value of the rate that was tried gives none the same balance as three.',
    );
  });

  test('is what the other has where only that is different', () => {
    expect(wordsOf(rateful(''), { low: over('inputs: {rate: 60%}\n') })).toContain(
      'low needs the rate at 75%, which is what three has; as assumed it is 60%.',
    );
  });

  test('is nothing where both come to the same, whatever the input does', () => {
    expect(wordsOf(rateful(''), { same: over('summary: The same\n') })).toContain(
      'same has the same balance as three.',
    );
    const block = over('lines: {results: {formula: = even(£75k), unit: £}}\n');
    expect(wordsOf(rateful(''), { block })).toContain('block has the same balance as three.');
  });

  test('is found where the measure has no value at an end of the range', () => {
    const ratio = rateful('')
      .replace('budget:', '  each: {formula: = total(pay) / total(results), unit: "1"}\nbudget:')
      .replace(', unit: "1"', '');
    const words = wordsOf(`${ratio}comparison: {measures: {each: lower}}\n`, {
      two: over('inputs: {workers: 2}\n'),
    });
    // £50,000 over £1,000 a point is £75,000 over 75 at 50%.
    expect(words).toContain('two still has the same each as three with the rate at 50%');
  });
});

describe('a recommendation', () => {
  test('names its measure and what it hangs on', () => {
    const words = wordsOf(uncertain, { four: over('inputs: {workers: 3.8}\n') });
    expect(words).toContain(
      'Recommended by the average of the balance at 31 March 2026 alone: three, on condition that the rate with it is not below 55%, where four overtakes it, the rate with four does not rise to 95% and the ranges written in the scenarios are right. What is not in these figures is not weighed.',
    );
    expect(words).toContain('four is beaten by three on everything compared.');
  });

  test('says what a dearer winner must reach', () => {
    const better = over('inputs: {workers: 4, rate: {value: 95%, uncertain: "uniform(93%, 97%)"}}\n');
    const [even] = [wordsOf(uncertain, { better })];
    // £20,000 more of results for £25,000 of pay is not enough; 101% would be.
    expect(even).toContain('three, on condition');
    const cheap = over(
      'inputs: {workers: 4, cost: £19k, rate: {value: 95%, uncertain: "uniform(93%, 97%)"}}\n',
    );
    // £76,000 of pay needs 76%.
    expect(wordsOf(uncertain, { cheap })).toContain(
      'cheap, on condition that the rate with it is not below 76%, where three overtakes it',
    );
  });

  test('takes the option that overtakes first, which need not be the first of all', () => {
    const words = wordsOf(uncertain, {
      two: over('inputs: {workers: 2}\n'),
      less: over('inputs: {workers: 2.2}\n'),
    });
    // £50,000 for two workers and £55,000 for 2.2, which at 75% has £20,000: two has as much at 70%.
    expect(words).toContain(
      'two, on condition that the rate with it is not below 70%, where less overtakes it',
    );
  });

  test('is not given where options cannot be told apart, and says which is the safer', () => {
    const words = wordsOf(uncertain, { same: over('summary: The same\n') });
    expect(words).toContain('the options come to the same: they cannot be told apart.');
    expect(words).toContain(
      'By the average of the balance at 31 March 2026 alone none of them can be recommended.',
    );
    const wild = over('inputs: {rate: {value: 75%, uncertain: "uniform(50%, 100%)"}, cost: £24k}\n');
    const tame = wordsOf(uncertain.replace('cost: {value: £25k', 'cost: {value: £24k'), { wild });
    expect(tame).toContain('cannot be told apart.\nOf these three meets "It balances" most often.');
    expect(tame).not.toContain('beaten');
  });

  test('says where it would be another by another measure', () => {
    const words = wordsOf(
      `${uncertain}comparison: {measures: {budget.balance: higher, budget.spending: lower, workers: higher}}\n`,
      {
        two: over('inputs: {workers: 2, payment: £600}\n'),
        four: over('inputs: {workers: 4, payment: "£1,500"}\n'),
      },
    );
    expect(words).toContain('four does best: ');
    expect(words).toContain('Best by the spending in 2025/26 is two.');
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

describe('a condition', () => {
  const capped = (rest: string) =>
    rateful(rest)
      .replace(
        'results: {formula: = even(families) * rate * payment,',
        'results: {formula: "= min(even(families) * rate * payment, even(most))",',
      )
      .replace('  workers:', '  most: {value: £75k, unit: £}\n  workers:');

  test('is not of what only draws level, however far it goes', () => {
    // Both come to £75,000 at 75% and above.
    const words = wordsOf(capped(''), { low: over('inputs: {rate: 62%}\n') });
    expect(words).toContain(
      'alone: three, on condition that the rate with it is not below 62%, where low overtakes it. What',
    );
  });

  test('is on both sides where another overtakes on both', () => {
    const hill = rateful('')
      .replace('rate * payment', 'rate * (1 - rate) * 4 * payment')
      .replace('value: 75%', 'value: 60%');
    // 4r(1 − r) is 0.96 at 60%, and £96,000 less £75,000 is £21,000; £5,000 less is had at 0.91: 50% ± 15%.
    const words = wordsOf(hill, { dearer: over('inputs: {cost: "£26,666.67"}\n') });
    expect(words).toContain(
      'the rate with it is not below 35.0%, where dearer overtakes it and the rate with it is not above 65.0%, where dearer overtakes it',
    );
  });

  test('of a jump is told as one', () => {
    const jumps = rateful('').replace(
      'results: {formula: = even(families) * rate * payment,',
      'results: {formula: "= if(rate >= 80%, even(£100k), even(£50k))",',
    );
    const words = wordsOf(jumps, { four: over('inputs: {cost: £26k}\n') });
    expect(words).toContain('four jumps past the same balance as three with the rate at 80%');
  });
});

describe('what an option costs', () => {
  test('is with its restricted money, and money that is not there is told', () => {
    const ring = over(`inputs: {workers: 2, ring: {value: £60k, unit: £/year}}
lines:
  ring_pay: {formula: = ring * year_fraction, unit: £}
  ring_grant: {formula: = 0 * ring * year_fraction, unit: £}
budget: {restricted: {early_help: {funding: [ring_grant], spending: [ring_pay]}}}
`);
    const words = wordsOf(uncertain, { ring });
    expect(words).toContain('ring costs £35,000 more than three.');
    expect(words).toContain(
      'ring spends £60,000 more than there is of the money restricted to early help, which the council must find',
    );
  });
});

describe('an option is beaten', () => {
  test('in base cases too, and not where anything is worse', () => {
    const better = wordsOf(rateful(''), { two: over('inputs: {workers: 2}\n') });
    expect(better).toContain('three is beaten by two on everything compared.');
    const mixed = wordsOf(
      `${rateful('')}comparison: {measures: {budget.balance: higher, workers: higher}}\n`,
      {
        two: over('inputs: {workers: 2}\n'),
      },
    );
    expect(mixed).not.toContain('beaten');
  });

  test('only by what is surely better, or the same in every future', () => {
    const noisy = `scenario: A claim
calendar: {from: 2025/26, years: 1}
inputs:
  claim: {value: £25k, uncertain: "discrete(£0, 99.5%, £5m, 0.5%)"}
  other: {value: £25k, uncertain: "discrete(£0, 99.5%, £5m, 0.5%)"}
  extra: {value: £0}
  comfort: {value: £5}
lines:
  income: {formula: = even(£100k)}
  paid: {formula: = even(claim + extra)}
  ease: {formula: = even(comfort)}
budget: {funding: [income], spending: [paid]}
comparison: {measures: {budget.balance: higher, ease: higher}}
`;
    const dearer =
      'scenario: B\nextends: three.yaml\ninputs: {extra: "£1,499", comfort: £6}\nlines: {paid: {formula: = even(other + extra)}}\n';
    expect(wordsOf(noisy, { dearer })).not.toContain('beaten');
  });
});
