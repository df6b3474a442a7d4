import { describe, expect, test } from 'vitest';
import { seek } from '../../src/analysis/seek.ts';
import { ready } from '../load-scenario.ts';
import { over } from './over.ts';

const pounds = (value: number) => Math.round(value * 100) / 100;

// Warwickshire Priority Families Outcomes Plan 2015–2018, section 7.
describe('the plan, with families followed from start to payment', () => {
  test.each(['priority-families', 'turnaround-60', 'all-families-attach', 'uncertain-rate'])(
    '%s without any delay is the plan to the pound',
    (name) => {
      const path = `scenarios/warwickshire/${name}.yaml`;
      const plan = ready(path).base;
      const followed = over(path, 'use: {phase_2: programme-funding}');
      for (const line of ['budget.funding', 'budget.spending', 'budget.balance', 'phase_2.programme_income'])
        expect(followed.figures(line).years.map(pounds)).toEqual(plan.figures(line).years.map(pounds));
    },
  );

  const arrears = ready('scenarios/warwickshire/claims-in-arrears.yaml').base;

  test.each([
    ['results come to £643,200 within the plan', 'phase_2.pbr_income', 643_200],
    ['and to £321,600 after it', 'phase_2.income_after_plan', 321_600],
    ['the balance closes at −£323,700', 'budget.balance', -323_700],
  ])('with every result paid four quarters after the start, %s', (_, line, amount) => {
    expect(pounds(arrears.figures(line).total)).toBe(amount);
  });

  test('families still sustaining progress bring no accrued income', () => {
    expect(arrears.figures('phase_2.accrued_income').periods.map(pounds)).toEqual(Array(12).fill(0));
  });

  const stops = ready('scenarios/warwickshire/grant-stops-2016.yaml').base;

  test('if the national money stops in April 2016 the balance closes at −£1,449,300 (−£2,100 − 2 × £723,600)', () => {
    expect(pounds(stops.figures('budget.balance').total)).toBe(-1_449_300);
  });

  test('and at −£2,299,300 if the top-up stops with it (2 × £425,000 more), whichever way it is asked', () => {
    expect(pounds(stops.figures('balance_if_top_up_stops').total)).toBe(-2_299_300);
    const both = over('scenarios/warwickshire/grant-stops-2016.yaml', 'inputs: {top_up_follows: 100%}');
    expect(pounds(both.figures('budget.balance').total)).toBe(-2_299_300);
  });

  test('reserves of £800,000 and £400,000 are drawn one after the other, and the rest is not covered', () => {
    const left = [0, 1].map((cell) => stops.figures('one_off.left', cell).periods.map(pounds));
    // £400,700 a year is drawn at first, £100,175 a quarter; £281,075 a quarter once £180,900 of income a quarter is gone.
    expect(left[0]!.slice(0, 6)).toEqual([699_825, 599_650, 499_475, 399_300, 118_225, 0]);
    expect(left[1]!.slice(4, 7)).toEqual([400_000, 237_150, 0]);
    expect(pounds(stops.figures('one_off.not_covered').total)).toBe(1_449_300);
  });

  // £799,300 at 31 March 2016 less a quarter's spending of £387,325 and £290,000; a quarter later £281,075 less.
  test('the last quarter in which stopping can be paid for is the last of 2015/16', () => {
    const left = stops.figures('exit.left_if_stopped').periods.map(pounds);
    expect(left.slice(3, 5)).toEqual([121_975, -159_100]);
    expect(left.slice(0, 3).every((each) => each > 0) && left.slice(4).every((each) => each < 0)).toBe(true);
  });
});

// The plan, sections 2.2 and 2.3; the terms of the first phase are in the scheme, with their sources.
describe('the first phase', () => {
  const warwickshire = ready('scenarios/warwickshire/phase-1.yaml').base;
  const worcestershire = ready('scenarios/worcestershire/stronger-families-phase-1.yaml').base;

  test('pays £3,200, £2,400 and £1,600 up front and £800, £1,600 and £2,400 by result: £4,000 always', () => {
    const fees = warwickshire.figures('phase_1.attachment_fee').years;
    const results = warwickshire.figures('phase_1.results_payment').years;
    expect(fees).toEqual([3200, 2400, 1600]);
    expect(results).toEqual([800, 1600, 2400]);
    expect(fees.map((fee, year) => fee + results[year]!)).toEqual([4000, 4000, 4000]);
  });

  test('730 of 805 families in Warwickshire are turned around by October 2014, 90.7%', () => {
    const claims = warwickshire.figures('phase_1.claims_to_date').periods;
    expect(claims[9]).toBeCloseTo(730, 9);
    expect(warwickshire.figures('phase_1.turnaround_rate').total).toBeCloseTo(0.907, 3);
  });

  test('805 is the funded number, so five sixths are not taken of it', () => {
    expect(warwickshire.figures('phase_1.funded_families').total).toBe(805);
    const target = over('scenarios/warwickshire/phase-1.yaml', 'inputs: {phase_1: {funded_families: ~}}');
    expect(target.figures('phase_1.funded_families').total).toBeCloseTo((805 * 5) / 6, 9);
  });

  // Worcestershire, Stronger Families Programme Update, 11 May 2016, paragraphs 3 and 10.
  test('833 of the 900 families funded in Worcestershire make a claim by March 2015, 92.6%', () => {
    expect(worcestershire.figures('phase_1.claims_to_date').total).toBeCloseTo(833, 9);
    expect(worcestershire.figures('phase_1.turnaround_rate').total).toBeCloseTo(0.926, 3);
  });

  const gate = (first: number, second: number) =>
    over(
      'scenarios/warwickshire/phase-1.yaml',
      `inputs: {phase_1: {starts: {value: {2012/13: ${first}, 2013/14: [${second}, 0, 0, 0], 2014/15: 0}}}}`,
    )
      .figures('phase_1.attachment_income')
      .periods.slice(4, 8)
      .map(pounds);

  // A third of 805 families at £2,400 is £644,000; 268.33 were planned for the first year.
  test.each([
    ['at least 75% of the first year’s families: in full in the first quarter', 202, 0, [644_000, 0, 0, 0]],
    ['33% to 75%: half, and no more while it has not caught up', 140, 0, [322_000, 0, 0, 0]],
    ['33% to 75%, caught up in the quarter: half, then the rest', 140, 70, [322_000, 322_000, 0, 0]],
    ['below 33%: withheld', 80, 0, [0, 0, 0, 0]],
    ['below 33%, made good: withheld, then in full', 80, 125, [0, 644_000, 0, 0]],
  ])('%s of the second year’s fees', (_, first, second, paid) => {
    expect(gate(first, second)).toEqual(paid);
  });
});

// Worcestershire, Stronger Families Programme Update, 11 May 2016, paragraphs 4, 12 and 15.
describe('Worcestershire’s second phase', () => {
  const path = 'scenarios/worcestershire/stronger-families-phase-2.yaml';
  const { figures } = ready(path).base;
  const byReckoning = (line: string) => [0, 1].map((cell) => figures(line, cell).total);

  test('760 families in 16 or 17 months are 47.5 or 44.7 a month', () => {
    expect(byReckoning('pace.pace').map((pace) => pace.toFixed(1))).toEqual(['47.5', '44.7']);
  });

  test.each([
    [0, 'the majority by September 2018', 28.2],
    [1, 'all by March 2020', 50.9],
    [2, 'all by September 2018', 83.6],
  ])('goal %d, %s, needs %d a month', (goal, _, pace) => {
    expect(figures('pace.pace_needed', goal).total).toBeCloseTo(pace, 1);
  });

  const at = (line: string, goal: string) => {
    const { items } = ready(path).base.graph.scenario.dimensions.get('goal')!;
    const node = ready(path).base.graph.nodes.get(line)!;
    const index = items.indexOf(goal);
    const goalIsFirst = node.dimensions[0] === 'goal';
    return [0, 1].map((count) => figures(line, goalIsFirst ? index * 2 + count : count * 3 + index).total);
  };

  test('today’s pace reaches 2,012 to 2,090 by September 2018, more than the majority', () => {
    expect(at('pace.reached', 'majority_by_september_2018').map(Math.round).toSorted()).toEqual([2012, 2090]);
    expect(at('pace.missing', 'majority_by_september_2018')).toEqual([0, 0]);
  });

  test('and misses all 3,100 by March 2020 by 155 to 284', () => {
    expect(at('pace.missing', 'all_by_march_2020').map(Math.round).toSorted()).toEqual([155, 284]);
  });

  test('without any delay 570 results would have been claimed by May 2016, where 21 were', () => {
    expect(figures('claims_if_at_once').total).toBeCloseTo(570, 9);
  });

  test.each(['six_months', 'mixed', 'three_terms'])(
    'each length of support for %s gives 21 claims',
    (name) => {
      for (const cell of [0, 1, 2, 3])
        expect(Math.abs(figures(`claims_if_${name}`, cell).total - 21)).toBeLessThanOrEqual(0.5);
    },
  );

  test('so 21 of 760 goes with anything from no support to speak of to nearly eleven months', () => {
    const lengths = ['six_months', 'mixed', 'three_terms'].flatMap((name) =>
      [0, 1, 2, 3].map((cell) => figures(`${name}.support_length`, cell).total),
    );
    expect(Math.min(...lengths)).toBeLessThan(0.5);
    expect(Math.max(...lengths)).toBeGreaterThan(10.5);
  });

  test('the length that phase_2 takes is what seek finds for 21 claims', () => {
    const found = seek(ready(path).base, {
      vary: 'phase_2.support_length',
      of: 'claims_by_may_2016',
      reaches: 21,
      within: [0, 17],
    });
    expect(found.found && found.value).toBeCloseTo(figures('phase_2.support_length').total, 1);
  });
});

// The same update, paragraphs 21 and 22.
describe('after the claim', () => {
  const { figures } = ready('scenarios/worcestershire/after-the-claim.yaml').base;

  test('596, 120 and 117 are the 833', () => {
    const [none, early, referred] = [
      figures('later.families', 0).total,
      figures('asked_for_early_help').total,
      figures('referred_to_social_care').total,
    ];
    expect([none, early, referred].map(Math.round)).toEqual([596, 120, 117]);
    expect(none + early + referred).toBeCloseTo(833, 9);
  });

  test.each([
    ['9% needing further social care is 76 of 833', 'share_needing_social_care', 9.1],
    ['117 of 833 would be 14.0%', 'share_referred', 14.0],
    ['73.3% of those who asked for early help had a further plan', 'share_with_early_help_plan_again', 73.3],
    ['43.6% of those referred have no recorded outcome', 'share_without_recorded_outcome', 43.6],
  ])('%s', (_, line, percent) => {
    expect(figures(line).total * 100).toBeCloseTo(percent, 1);
  });
});

const terms = `
calendar: {from: 2016/17, years: 3, by: quarter}
use: {families: programme-funding/phase-2}
`;

/** The figures of a programme of 100 families of whom all start in the first quarter and all are turned around, with more. */
function programme(more: string, rest = ''): (line: string) => readonly number[] {
  const starts = '[100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]';
  const text = `scenario: Worked by hand${terms}${rest}inputs:
  families:
    target_families: 100
    starts: ${starts}
    turnaround_rate: 100%
${more}`;
  const { base } = ready('hand.yaml', { read: (path) => (path === 'hand.yaml' ? text : undefined) });
  return (line) => base.figures(`families.${line}`).periods.map(pounds);
}

describe('a hundred families, worked by hand', () => {
  test('audit rejects a family once, and who has passed waits for room', () => {
    const line = programme('    rejection_rate: 10%\n    yearly_results_limit: 40\n');
    expect(line('rejected_to_date').at(-1)).toBe(10);
    expect(line('claims').filter((claims) => claims > 0)).toEqual([40, 40, 10]);
  });

  test('nothing is accrued or at risk beyond the limit, nor after the last claim date', () => {
    const capped = programme('    results_limit: 60\n');
    expect(capped('accrued_income').at(-1)).toBe(0);
    const closed = programme(
      '    support_length: 12\n    claims_open: {value: {from 2016/17: 100%, from 2016/17 Q3: 0%}}\n',
    );
    expect(closed('income_at_risk').slice(0, 4)).toEqual([80_000, 80_000, 0, 0]);
    expect(closed('income_after_plan').at(-1)).toBe(0);
  });

  test('a test that no family with the theme meets touches the others not at all, in any quarter', () => {
    const line = programme(
      '    theme_share: {school: 50%}\n    sustainment: {school: 12}\n    test_met: {school: 0%}\n',
      'dimensions: {theme: [school]}\n',
    );
    expect(line('claims').slice(0, 6)).toEqual([50, 0, 0, 0, 0, 0]);
  });

  // Half have school (a year), half crime (six months), independently: a quarter have both, a quarter neither. From 2017/18 Q1 80%
  // of those with school meet its test. Neither: 25 at once. Crime alone: 25 after two quarters. School: 50 × 80% after four.
  test('a test that changes counts for those who have the theme, when they are tested', () => {
    const line = programme(
      '    theme_share: {crime: 50%, school: 50%}\n    sustainment: {crime: 6, school: 12}\n    test_met: {crime: 100%, school: {from 2016/17: 100%, from 2017/18: 80%}}\n',
      'dimensions: {theme: [crime, school]}\n',
    );
    expect(line('claims').slice(0, 6)).toEqual([25, 0, 25, 0, 40, 0]);
  });

  test('clawback still to come after the plan is taken from what is still to come', () => {
    const line = programme('    support_length: 30\n    clawback_rate: 10%\n    clawback_time: 12\n');
    expect(line('income_after_plan').at(-1)).toBe(-8_000);
  });

  test('fees are due for no more families than are funded', () => {
    const line = programme('    funded_families: 60\n');
    expect(line('attachment_income').reduce((sum, fee) => sum + fee, 0)).toBe(60_000);
  });
});

describe('fees withheld', () => {
  // 80 of 268.33 in the first year are below 33%, and so are 89.4 of them by the end of the second; the rule is the second year's.
  test('are paid once it is made good, or the rule has lapsed', () => {
    const paid = over(
      'scenarios/warwickshire/phase-1.yaml',
      'inputs: {phase_1: {starts: {value: {2012/13: 80, 2013/14: [0, 0, 0, 0], 2014/15: 0}}}}',
    ).figures('phase_1.attachment_income').periods;
    expect(paid.slice(4, 9).map(pounds)).toEqual([0, 0, 0, 0, pounds(644_000 + (805 / 3) * 1_600)]);
  });
});
