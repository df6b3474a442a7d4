import { describe, expect, test } from 'vitest';
import { filesOf, ready } from '../load-scenario.ts';

const thousands = (pounds: number) => Math.round(pounds / 100) / 10;
const toPlaces = (figure: number, places: number) => Number(figure.toFixed(places));

/** A line of one model over its inputs, in a calendar. */
function model(use: string, inputs: string, dimensions = '', calendar = 'years: 1') {
  const named = dimensions === '' ? '' : `dimensions: ${dimensions}\n`;
  const text = `scenario: One\ncalendar: {from: 2020/21, ${calendar}}\n${named}use: {it: ${use}}\ninputs:\n  it:\n${inputs}`;
  const { base } = ready('one.yaml', filesOf({ 'one.yaml': text }));
  return (line: string, cell = 0) => base.figures(`it.${line}`, cell);
}

describe('the model of plans', () => {
  // 20 weeks of 52 are 1.538 quarters: 24/52 of 13 and so on; 100 requests at 80% from the second quarter on.
  test('completes 80% of requests after 20 weeks', () => {
    const figures = model(
      'plans',
      '    opening: 1000\n    requests: [100, 100, 100, 100]\n    share_agreed: 80%\n',
      '',
      'years: 1, by: quarter',
    );
    const completed = figures('completions').periods;
    expect(completed[0]).toBe(0);
    // 20/13 quarters lie between one and two: 6/13 of what is agreed falls one quarter later, 7/13 two.
    expect(completed[1]).toBeCloseTo((80 * 6) / 13, 9);
    expect(completed[2]).toBeCloseTo(80, 9);
    expect(figures('in_progress').total).toBeCloseTo(320 - 160 - (80 * 6) / 13, 9);
  });

  // 52 of 20 weeks: 13 in the first quarter, 7 in the second.
  test('completes what was in progress at the start evenly over the time to complete', () => {
    const given = '    opening: 1000\n    in_progress_before: 100\n';
    const figures = model('plans', given, '', 'years: 1, by: quarter');
    expect(figures('completions').periods.map((plans) => toPlaces(plans, 9))).toEqual([65, 35, 0, 0]);
    expect(figures('in_progress').total).toBeCloseTo(0, 9);
    const atOnce = model('plans', `${given}    completion_time: 0\n`, '', 'years: 1, by: quarter');
    expect(atOnce('completions').periods).toEqual([100, 0, 0, 0]);
  });

  // 1,000 × 4% = 40, (1,000 − 40) × 4% = 38.4; 25 that move in each year.
  test('a share ends every year, and moves come on top', () => {
    const figures = model(
      'plans',
      '    opening: 1000\n    cessation_rate: 4%\n    moves: {2020/21: 25, 2021/22: 25}\n    requests: {2020/21: 0, 2021/22: 0}\n',
      '',
      'years: 2',
    );
    expect(figures('plans').years.map((plans) => toPlaces(plans, 9))).toEqual([985, 970.6]);
    expect(figures('reconciling').years.map((plans) => toPlaces(plans, 9))).toEqual([25, 25]);
  });
});

describe('the model of placements', () => {
  const types = '{placement: {mainstream: M, special: S, independent: I}}';
  const placed = (capacity: string) =>
    model(
      'placements',
      `    plans: {2020/21: 4200, 2021/22: 4600}
    plans_before: 4000
    share: {mainstream: 50%, special: 35%, independent: 15%}
    takes_overflow: {mainstream: 0%, special: 0%, independent: 100%}
    unit_cost: {mainstream: £5k, special: £20k, independent: £50k}
    inflation: 2%
${capacity}`,
      types,
      'years: 2',
    );
  const limited = placed(
    '    capacity: {mainstream: {2020/21: 9999, 2021/22: 9999}, special: {2020/21: 1440, 2021/22: 1440}, independent: {2020/21: 9999, 2021/22: 9999}}\n',
  );

  // 35% of 4,200 and 4,600 is 1,470 and 1,610; 30 and 170 more than 1,440 go to independent places, 630 + 30 and 690 + 170.
  test('growth beyond the places of special schools goes to independent ones', () => {
    expect([0, 1, 2].map((cell) => limited('placed', cell).years)).toEqual([
      [2100, 2300],
      [1440, 1440],
      [660, 860],
    ]);
    expect(limited('overflow').years).toEqual([30, 170]);
  });

  // Plans on average 2,050 × £5,100 + 1,420 × £20,400 + 630 × £51,000 in the first year.
  test('and raises what a plan costs on average', () => {
    expect(Math.round(limited('spending_in_all').years[0]!)).toBe(10_455_000 + 28_968_000 + 32_130_000);
    expect(Math.round(limited('cost_of_a_plan').years[0]!)).toBe(17_452); // 71,553,000 / 4,100
    expect(Math.round(placed('')('cost_of_a_plan').years[0]!)).toBe(17_340); // 2.5k + 7k + 7.5k = £17,000 and 2%
  });
});

describe('the model of the deficit', () => {
  // £3m and £2m fall due; the condition of the second is met by half.
  test('agreed contributions are paid as far as their conditions are met', () => {
    const figures = model(
      'deficit',
      `    opening: £10m
    in_year: {2020/21: -£4m, 2021/22: -£9m}
    agreed_contribution: {first: {2020/21: £3m, 2021/22: £0}, second: {2020/21: £0, 2021/22: £2m}}
    condition_met: {first: 100%, second: 50%}
    interest_rate: 2%
`,
      '{agreement: {first: First, second: Second}}',
      'years: 2',
    );
    expect(figures('contributions').years).toEqual([3e6, 1e6]);
    expect(figures('withheld').years).toEqual([0, 1e6]);
    expect(figures('position').years).toEqual([9e6, 1e6]); // a surplus, and no interest on it
    expect(figures('interest').total).toBe(0);
  });

  // The first is paid on time; the second only if the deficit of the year before is no more than £8m.
  test('a condition may look at the position of the year before', () => {
    const paid = (inYear: string) =>
      model(
        'deficit',
        `    opening: "-£6m"
    in_year: {2020/21: ${inYear}, 2021/22: -£1m}
    agreed_contribution: {first: {2020/21: £0, 2021/22: £2m}}
    condition_met: "= if(prev(position, opening) >= -£8m, 1, 0)"
`,
        '{agreement: {first: First}}',
        'years: 2',
      )('contributions').total;
    expect(paid('-£2m')).toBe(2e6);
    expect(paid('-£3m')).toBe(0);
  });
});

describe('a transfer from the schools block in one quarter', () => {
  // The limit is 0.5% of the year's £100m.
  const inOneQuarter = (pounds: string) =>
    model(
      'grant-blocks',
      `    allocation: {schools: {2020/21: £100m}, high_needs: {2020/21: £40m}}
    transfers: {schools: [-${pounds}, £0, £0, £0], high_needs: [${pounds}, £0, £0, £0]}
`,
      '{block: {schools: S, high_needs: H}}',
      'years: 1, by: quarter',
    );

  test('may be as much as the year allows, and no more', () => {
    expect(inOneQuarter('£500k')('budgeted').total).toBe(99.5e6);
    expect(() => inOneQuarter('£501k')).toThrow(/More leaves a block in a year than may without approval/);
  });
});

describe('a transfer from the schools block', () => {
  const transfer = (more: string) =>
    model(
      'grant-blocks',
      `    allocation: {schools: {2020/21: "£125,749k"}, high_needs: {2020/21: "£43,592k"}}
    transfers: {schools: {2020/21: "-£1,257k"}, high_needs: {2020/21: "£1,257k"}}
${more}`,
      '{block: {schools: S, high_needs: H}}',
    );

  test('of 1% is allowed where its approval is recorded', () => {
    expect(() => transfer('')).toThrow(/More leaves a block in a year than may without approval/);
    const figures = transfer('    approved: {schools: {2020/21: "£1,257k"}, high_needs: {2020/21: £0}}\n');
    expect([0, 1].map((cell) => thousands(figures('budgeted', cell).total))).toEqual([124_492, 44_849]);
  });
});
