import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endingAbout, endingOf, listed, roundToError } from '../../src/output/words/figures.ts';
import { summaryWords } from '../../src/output/words.ts';
import { outcomeOf, shippedOutcome } from '../analysis/outcome-of.ts';

const year = (inputs: string, income: string, rest = '') =>
  summaryWords(
    outcomeOf(`inputs:
${inputs}
lines:
  income: {formula: "= even(${income})", unit: £}
budget: {funding: [income], spending: []${rest}}`),
    undefined,
  );

const even = '  grant: {value: £0, uncertain: "uniform(-£100k, £100k)"}';
// The truth is £60,000 and £80,000, and a chance cannot be told better than 1/(2 × 512 × √32), a 95% interval of ± 0.04 points.
const points = '± 0.04 points';
const reserve =
  /A reserve of £(59,9|60,0)\d\d for 80% and £(79,9|80,0)\d\d for 90% assurance would have been enough\.$/;

describe('the middle of the futures', () => {
  test('is told with its reason', () => {
    const words = summaryWords(shippedOutcome('scenarios/warwickshire/uncertain-rate.yaml'), undefined);
    expect(words[2]).toMatch(
      /^The base case ends £2,100 short, the average future £16,[56]\d\d short and the middle one £13,[12]\d\d short\.$/,
    );
    expect(words.slice(3, 5)).toEqual([
      'The average future is not the base case because the ranges do not average the values of the base case: turnaround rate 74.5% (base case 75%).',
      'The average future is below the middle one because the worse half of the futures lies further from the middle than the better half.',
    ]);
  });

  test('is where the base case is, where nothing sets them apart', () => {
    expect(year(even, 'grant')[1]).toBe(
      'The base case, the average future and the middle one agree within the simulation error.',
    );
  });

  test('is moved by formulas that are not straight lines', () => {
    const words = year(even, 'max(grant, £0)');
    expect(words[1]).toMatch(
      /^The base case ends exactly at nil, the average future with £2[45],\d+ to spare and the middle one/,
    );
    expect(words[2]).toBe(
      'With every uncertain input at its average the plan ends exactly at nil; the average future differs from that because the formulas are not straight lines: a least or greatest value, a choice, or uncertain inputs multiplied or divided.',
    );
  });

  test('names three of the inputs that move it, and counts the rest', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const inputs = names.map((name) => `  ${name}: {value: £1k, uncertain: "uniform(£0, £4k)"}`).join('\n');
    expect(year(inputs, names.join(' + '))[2]).toBe(
      'The average future is not the base case because the ranges do not average the values of the base case: a £2,000 (base case £1,000), b £2,000 (base case £1,000), c £2,000 (base case £1,000) and 2 others.',
    );
  });

  test('is not spoken of where nothing is uncertain', () => {
    expect(year('  grant: {value: £5k}', 'grant')).toEqual([
      'Its funding comes to £5,000 over 2025/26 to 2026/27; no spending is listed.',
    ]);
  });
});

describe('a shortfall', () => {
  test('is told with the reserve that it needs', () => {
    const [chance, needed] = year(even, 'grant').slice(2, 4);
    expect(chance).toBe(
      `The plan ends short in about 50 of every 100 futures simulated (50.0%, simulation error ${points}), if the ranges written in the scenario are right.`,
    );
    expect(needed).toMatch(reserve);
  });

  test('is told before and after a contingency, and for what that is enough', () => {
    const words = year(`${even}\n  reserve: £70k`, 'grant', ', contingency: [reserve]');
    expect(words.slice(2, 4)).toEqual([
      'With its contingency of £70,000 it ends with £70,000 to spare.',
      `The plan ends short in about 50 of every 100 futures simulated (50.0%, simulation error ${points}), if the ranges written in the scenario are right.`,
    ]);
    expect(words[4]).toContain(
      `It ends short in about 15 of every 100 futures simulated (15.0%, simulation error ${points}) after its contingency of £70,000: that is enough for 80% and not enough for 90% assurance. `,
    );
    expect(words[4]).toMatch(reserve);
  });

  test('is left to a target that says the same', () => {
    const words = summaryWords(shippedOutcome('scenarios/warwickshire/uncertain-rate.yaml'), undefined);
    expect(words.filter((sentence) => sentence.includes('ends short in'))).toEqual([]);
    const told = words.filter((sentence) =>
      /^A reserve of £20[01],\d+ for 80% and £(?:289|290),\d+ for 90%/.test(sentence),
    );
    expect(told).toHaveLength(1);
  });
});

describe('the middle of futures that repeat', () => {
  test('is none of them where half lie on either side', () => {
    const words = year(
      '  grant: {value: -£500k, unit: £, uncertain: "discrete(-£1m, 50%, £0, 50%)"}',
      'grant',
    );
    expect(words[1]).toBe(
      'The base case ends £500,000 short and the average future £500,000 short; half of the futures end £1,000,000 short or worse, half exactly at nil or better, and none between.',
    );
  });
});

describe('what to look for at a review', () => {
  const review = (target: string, watch = 'turned_around', uncertain = '') =>
    summaryWords(
      outcomeOf(`inputs:
  success: {value: 75%, range: [0%, 100%]${uncertain}, label: Success rate}
  families: {value: 800, unit: family}
  price: {value: £2k, unit: £/family}
lines:
  turned_around: {formula: = even(families) * success, label: Families turned around}
  waiting: {formula: = families - cumulative(turned_around), label: Families waiting}
  income: {formula: = turned_around * price, label: Income}
  tried: {formula: = even(families), label: Families tried}
targets: {enough: {of: = total(income), is: at least ${target}, label: Enough is earned}}
triggers: {review: {at: 2025/26, watch: ${watch}, target: enough, vary: success}}`),
      undefined,
    ).filter(
      (sentence) => !/^(Target "Enough is earned" (not )?met|Simulated|A reserve|A further)/.test(sentence),
    );
  const unmet =
    'target "Enough is earned" is not met if things go on at that pace; it is just met with the success rate at';
  const ends =
    'target "Enough is earned" is not met with the success rate at 0%, at 100% and at the values tried between, so the figure tells nothing of that.';
  const still =
    'it does not move with the success rate, so it does not tell whether target "Enough is earned" is met.';

  // £1m are 500 families of 800, which is 62.5%, and 250 in the first year; £1.001m are 500.5, and 250.25.
  test.each([
    [
      '£1m',
      'turned_around',
      'families turned around by',
      '300 families',
      `fewer than 250 families means that ${unmet} 62.5%.`,
    ],
    [
      '£1.001m',
      'turned_around',
      'families turned around by',
      '300 families',
      `fewer than 251 families means that ${unmet} 62.6%.`,
    ],
    [
      '£1m',
      'waiting',
      'families waiting at',
      '500 families',
      `more than 550 families means that ${unmet} 62.5%.`,
    ],
    [
      '£1.001m',
      'waiting',
      'families waiting at',
      '500 families',
      `more than 549 families means that ${unmet} 62.6%.`,
    ],
    ['£1m', 'income', 'income by', '£600,000', `less than £500,000 means that ${unmet} 62.5%.`],
    ['£1.7m', 'income', 'income by', '£600,000', ends],
    ['£1m', 'tried', 'families tried by', '400 families', still],
  ])('at least %s, seen by %s', (level, watch, label, planned, words) => {
    expect(review(level, watch)).toEqual([
      `Review (${label} 31 March 2026; the plan has ${planned}): ${words}`,
    ]);
  });

  // Of success rates even from 50% to 90% those from 62.5% are enough. Of those below x a fifth is enough where x − 62.5
  // = (x − 50) ∕ 5, at 65.625%: 262.5 families, with 15.625 of the 40 points below, which is 6,400 of 16,384.
  const even = ', uncertain: "uniform(50%, 90%)"';

  test('in futures simulated has a figure below which they have little chance', () => {
    expect(review('£1m', 'turned_around', even)[1]).toMatch(
      /^Fewer than 262\.5 families \(± 0\.\d+\) leaves at most a 20% chance that target "Enough is earned" is met: 6,(39|40)\d of the 16,384 futures simulated have fewer\. Otherwise target "Enough is earned" is met in all of the futures simulated \(100\.0%, simulation error ± 0\.\d+ points\)\.$/,
    );
  });

  // £1.38m are 86.25%, which 3.75 of the 40 points reach.
  test.each([
    [
      '£0.1m',
      'turned_around',
      /^No figure leaves at most a 20% chance that target "Enough is earned" is met, as far as the futures simulated can tell\.$/,
    ],
    ['£1m', 'tried', /^It is the same in all futures simulated, so it tells nothing of them\.$/],
    [
      '£1.38m',
      'turned_around',
      /^Target "Enough is earned" is met in about 9 of every 100 futures simulated \(9\.4%, simulation error ± [\d.]+ points\): no more than 20% before anything is seen\.$/,
    ],
  ])('in futures simulated may have none: at least %s, seen by %s', (level, watch, words) => {
    expect(review(level, watch, even)[1]).toMatch(words);
  });
});

describe('figures in sentences', () => {
  test('end on the side of nil where they lie', () => {
    expect([-2_100, 500, 0.3, -0.4, 0.004, -0.004].map(endingOf)).toEqual([
      '£2,100 short',
      'with £500 to spare',
      'with £0.30 to spare',
      '£0.40 short',
      'exactly at nil',
      'exactly at nil',
    ]);
  });

  test('say of what is known with an error only that it is about nil, where it cannot be told from nil', () => {
    expect([endingAbout(4.46, 7), endingAbout(-0.4, 0.7), endingAbout(0, 12)]).toEqual(
      Array(3).fill('at about nil'),
    );
    expect([endingAbout(4.46, 2), endingAbout(-0.4, 0.01), endingAbout(0, 0)]).toEqual([
      'with £4 to spare',
      '£0.40 short',
      'exactly at nil',
    ]);
  });

  // £1,000 come in and £1,000.40 go out: 40p short, which the target and the deadline see as well.
  test('call nil what a target and a deadline do', () => {
    const words = (costs: string) =>
      summaryWords(
        outcomeOf(
          `inputs: {grant: {value: £1000, unit: £}, costs: {value: ${costs}, unit: £}}
lines: {income: {formula: = even(grant), unit: £}, spent: {formula: = even(costs), unit: £}}
budget: {funding: [income], spending: [spent]}
targets: {balanced: {of: = budget.balance, is: at least £0, label: It balances}}
deadlines: {last: {while: = budget.balance >= 0, label: Last date}}`,
          '{from: 2025/26, years: 1}',
        ),
        undefined,
      );
    expect(words('£1000.40')).toEqual([
      'The plan ends £0.40 short.',
      'Target "It balances" not met: (£0.40), where at least £0.00 is wanted.',
      'Last date: it has passed from the start, 31 March 2026 (2025/26).',
    ]);
    expect(words('£1000')).toEqual([
      'The plan balances exactly.',
      'Target "It balances" met: £0.00, where at least £0.00 is wanted.',
      'Last date: it does not pass before the end, 31 March 2026.',
    ]);
  });

  test('keep the digits that their error leaves, and are within a step of their value', () => {
    expect(roundToError(-16_572, 38)).toBe(-16_570);
    expect(roundToError(16_572.4, 0)).toBe(16_572);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e7, max: 1e7 }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (value, error) => {
          expect(Math.abs(roundToError(value, error) - value)).toBeLessThanOrEqual(error / 2 + 1e-6);
        },
      ),
    );
  });

  test('stand in a row', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
