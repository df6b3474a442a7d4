import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/analysis/prepare.ts';
import { filesOf, ready } from '../load-scenario.ts';

const pounds = (value: number) => Math.round(value * 100) / 100;

/** A programme in the words of its author: `inputs` and recorded `lines` of it, from 2016/17 or `from`, by quarter. */
interface Told {
  readonly scheme?: string;
  readonly from?: string;
  readonly years?: number;
  readonly inputs: string;
  readonly lines?: string;
  readonly themes?: string;
}

function textOf({ scheme = 'phase-2', from = '2016/17', years = 1, inputs, lines, themes }: Told): string {
  return `
scenario: Worked by hand
calendar: {from: ${from}, years: ${years}, by: quarter}
dimensions: {theme: [${themes ?? 'any'}]}
use: {families: programme-funding/${scheme}}
inputs:
  families: {${inputs}}
${lines === undefined ? '' : `lines: {families: {${lines}}}\n`}budget: {funding: [families.attachment_income, families.pbr_income]}
`;
}

function figuresOf(told: Told) {
  const { base } = ready('hand.yaml', filesOf({ 'hand.yaml': textOf(told) }));
  const periods = (line: string) => base.figures(`families.${line}`).periods.map(pounds);
  return { periods, total: (line: string) => pounds(base.figures(`families.${line}`).total) };
}

/** The names of the warnings that apply; the code of any other problem. */
function warned(told: Told): readonly string[] {
  const { problems } = prepare('hand.yaml', filesOf({ 'hand.yaml': textOf(told) }));
  return problems.map((each) => (each.code === 'warning-applies' ? each.facts.name : each.code));
}

// 25 families start in a quarter; 60% of them, 15, are turned around, at £800 each.
describe('what is recorded of families is paid for', () => {
  const inputs = 'target_families: 100, turnaround_rate: 60%';

  test('20 + 20 + 15 + 15 results are 70, at £800 each £56,000', () => {
    const { periods, total } = figuresOf({ inputs, lines: 'results_due: {known: [20, 20]}' });
    expect(periods('results_paid')).toEqual([20, 20, 15, 15]);
    expect(total('pbr_income')).toBe(56_000);
  });

  // The 25 of each of the first two quarters are due in the third and the fourth: 5 + 5 + 15 + 15 are 40.
  test('results sooner than any was due bring what those who started are worth, and are told of', () => {
    const early = { inputs: `${inputs}, support_length: 6`, lines: 'results_due: {known: [5, 5]}' };
    expect(figuresOf(early).periods('pbr_income')).toEqual([4_000, 4_000, 12_000, 12_000]);
    expect(warned(early)).toEqual(['families.recorded_results_are_of_families_tested']);
  });

  // 60% of 20 + 20 + 25 + 25 are 54. The other ten are still in support, and 60% of them may yet be: 6 × £800.
  test('of 90 families recorded as ending support 54 are turned around, and ten are still in it', () => {
    const { total } = figuresOf({ inputs, lines: 'support_ended: {known: [20, 20]}' });
    expect(total('pbr_income')).toBe(43_200);
    expect(total('income_after_plan')).toBe(4_800);
  });

  test('of 90 families recorded as tested 54 are turned around', () => {
    const { total } = figuresOf({ inputs, lines: 'tested: {known: [20, 20]}' });
    expect(total('pbr_income')).toBe(43_200);
  });

  // Of 4 × 15 claims the first 30 are not paid.
  test('30 of 60 results paid are £24,000, and the 30 that are not are accrued', () => {
    const { total } = figuresOf({ inputs, lines: 'results_paid: {known: [0, 0]}' });
    expect(total('results_paid')).toBe(30);
    expect(total('pbr_income')).toBe(24_000);
    expect(total('claims_unpaid')).toBe(30);
    expect(total('accrued_income')).toBe(24_000);
  });

  // £12,000 is claimed in every quarter and paid in the next; of the first £12,000 only £5,000 came.
  test('money recorded as paid leaves what was claimed and not paid accrued', () => {
    const late = `${inputs}, delay: [0%, 100%]`;
    const { periods } = figuresOf({ inputs: late, lines: 'pbr_income: {known: [£0, £5k]}' });
    expect(periods('pbr_income')).toEqual([0, 5_000, 12_000, 12_000]);
    expect(periods('accrued_income')).toEqual([12_000, 19_000, 19_000, 19_000]);
  });

  // 15 × £800 less nothing, then less 5 × £800, then less 10% of 15 × £800.
  test('claims recorded as clawed back are taken from the money', () => {
    const clawed = { inputs: `${inputs}, clawback_rate: 10%`, lines: 'clawed_back: {known: [0, 5]}' };
    expect(figuresOf(clawed).periods('pbr_income')).toEqual([12_000, 8_000, 10_800, 10_800]);
  });

  // Of the 300 a year of the first phase 100 a year are recorded as turned around, at £800 and a year later at £1,600; 150 then
  // at £2,400 as nothing is recorded.
  test('each at the figure of the year in which it started', () => {
    const { periods } = figuresOf({
      scheme: 'phase-1',
      from: '2012/13',
      years: 3,
      inputs: 'target_families: 900, funded_families: 900, turnaround_rate: 50%',
      lines: 'results_due: {known: [25, 25, 25, 25, 25, 25, 25, 25]}',
    });
    const years = [20_000, 20_000, 20_000, 20_000, 40_000, 40_000, 40_000, 40_000];
    expect(periods('pbr_income')).toEqual([...years, 90_000, 90_000, 90_000, 90_000]);
  });

  test.each([
    ['support_ended: {known: [20, 20]}', ['families.recorded_families_are_counted_once']],
    ['tested: {known: [20, 20]}', ['families.recorded_families_are_counted_once']],
    ['results_paid: {known: [20, 20]}', ['families.recorded_payments_are_of_claims']],
  ])('who is recorded and then due again is told of: %s', (lines, names) => {
    const told = { years: 3, inputs: `${inputs}, support_length: 6, planned_starts: ${firstQuarter(12)}` };
    expect(warned({ ...told, lines })).toEqual(names);
  });
});

/** A hundred families in the first of so many quarters. */
function firstQuarter(quarters: number): string {
  return `[100${', 0'.repeat(quarters - 1)}]`;
}

describe('what is still to come is what a longer run pays', () => {
  const toCome = (told: Omit<Told, 'inputs'>, inputs: string) =>
    [1, 2, 5].map((years) => {
      const families = `target_families: 100, planned_starts: ${firstQuarter(years * 4)}, ${inputs}`;
      const { total } = figuresOf({ ...told, years, inputs: families });
      return [total('pbr_income'), total('income_after_plan')];
    });

  // 50 results × £800 are claimed after a year and paid a year after that; then a fifth is clawed back.
  test('£40,000 less a fifth that is clawed back are £32,000, whether claimed yet or not', () => {
    const inputs =
      'turnaround_rate: 50%, support_length: 12, delay: [0%, 0%, 0%, 0%, 100%], clawback_rate: 20%, clawback_time: 3';
    expect(toCome({}, inputs)).toEqual([
      [0, 32_000],
      [0, 32_000],
      [32_000, 0],
    ]);
  });

  // All hundred claim on work, which has no theme's test.
  test('families who claim on work alone are not tested by theme', () => {
    const inputs =
      'turnaround_rate: 100%, support_length: 24, by_work: 100%, theme_share: {school: 100%}, sustainment: {school: 24}, test_met: {school: 0%}';
    expect(toCome({ themes: 'school' }, inputs)).toEqual([
      [0, 80_000],
      [0, 80_000],
      [80_000, 0],
    ]);
  });

  // The 50 without the theme are paid for at once; the 50 who sustain progress all have it, and none will meet its test.
  test('families who sustain progress have the theme that they sustain it in', () => {
    const inputs =
      'turnaround_rate: 100%, theme_share: {school: 50%}, sustainment: {school: 24}, test_met: {school: 0%}';
    expect(toCome({ themes: 'school' }, inputs)).toEqual([
      [40_000, 0],
      [40_000, 0],
      [40_000, 0],
    ]);
  });

  // Crime (40%, six months, 50% meet it) and school (50%, eighteen months, 80%): 30 have neither and are paid for at once, 20 have
  // crime alone and 10 of them meet it, 50 have school. Of these 20 have crime too: 30 × 80% + 20 × 80% × 50% = 32.
  test('whoever has two themes has both tests to meet', () => {
    const inputs =
      'turnaround_rate: 100%, theme_share: {crime: 40%, school: 50%}, sustainment: {crime: 6, school: 18}, test_met: {crime: 50%, school: 80%}';
    expect(toCome({ themes: 'crime, school' }, inputs)).toEqual([
      [32_000, 25_600],
      [57_600, 0],
      [57_600, 0],
    ]);
  });
});

describe('fees', () => {
  const firstPhase = (inputs: string): Told => ({
    scheme: 'phase-1',
    from: '2012/13',
    years: 3,
    inputs: `target_families: 600, turnaround_rate: 50%, ${inputs}`,
  });
  const byYear = (a: number, b: number, c: number) => `{2012/13: ${a}, 2013/14: ${b}, 2014/15: ${c}}`;
  const fewerStart = ['families.fees_in_advance_are_for_families_who_start'];

  // Five sixths of 600 are 500: 333⅓ at £3,200 and the other 166⅔ at £2,400, as planned. Half as many start.
  test('in advance are for no more families than are funded', () => {
    const told = firstPhase(`planned_starts: ${byYear(400, 400, 400)}, starts: ${byYear(200, 200, 200)}`);
    const { total } = figuresOf(told);
    expect(total('fees_planned')).toBe(500);
    expect(total('attachment_income')).toBe(1_466_666.67);
    expect(warned(told)).toEqual(fewerStart);
  });

  // 83⅓ at £3,200, 250 at £2,400 and 166⅔ at £1,600.
  test('in advance follow the plan, and nothing is said where those planned start', () => {
    const told = firstPhase(`planned_starts: ${byYear(100, 300, 200)}`);
    expect(figuresOf(told).periods('attachment_income').filter(Boolean)).toEqual([
      266_666.67, 600_000, 266_666.67,
    ]);
    expect(warned(told)).toEqual([]);
  });

  // 166⅔ × (£3,200 + £2,400 + £1,600), all of them by the third year, for 30 families a year who start.
  test('in advance for families who never start are told of', () => {
    const told = firstPhase(`starts: ${byYear(30, 30, 30)}`);
    expect(figuresOf(told).total('attachment_income')).toBe(1_200_000);
    expect(warned(told)).toEqual(fewerStart);
    expect(warned(firstPhase(`starts: ${byYear(200, 200, 200)}`))).toEqual([]);
  });

  test('are for no more families than the target, where more are funded', () => {
    const { total } = figuresOf({
      inputs: 'target_families: 500, funded_families: 600, turnaround_rate: 50%',
    });
    expect(total('attachment_income')).toBe(500_000);
    expect(total('results_limit')).toBe(500);
  });
});

test('a block grant for no families is a quarter of £400,000 in every quarter', () => {
  const told = {
    scheme: 'block-grant',
    inputs: 'target_families: 0, turnaround_rate: 0%, block_grant: £400k',
  };
  expect(figuresOf(told).periods('programme_income')).toEqual(Array(4).fill(100_000));
  expect(warned(told)).toEqual([]);
});

test('of nobody reached in three months there is no multiple, and a hundred in nine need 11.1 a month', () => {
  const text = `
scenario: Not begun
calendar: {from: 2016/17, years: 1, by: quarter}
dimensions: {goal: [all]}
use: {pace: run-rate}
inputs: {pace: {done: 0, time_taken: 3, wanted: {all: 100}, time_left: {all: 9}}}
`;
  const { base } = ready('hand.yaml', filesOf({ 'hand.yaml': text }));
  expect(base.figures('pace.pace').total).toBe(0);
  expect(base.figures('pace.pace_needed').total).toBeCloseTo(100 / 9, 9);
  expect(base.figures('pace.times_the_pace').total).toBeNaN();
});
