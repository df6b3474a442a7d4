import { describe, expect, test } from 'vitest';
import { definedTableText } from '../../src/output/tables.ts';
import { shippedOutcome } from '../analysis/outcome-of.ts';
import { ready } from '../load-scenario.ts';
import { over } from './over.ts';

const outturn = 'scenarios/worcestershire/dsg-outturn-2019-20.yaml';
const projection = 'scenarios/worcestershire/dsg-projection.yaml';
const thousands = (pounds: number) => Math.round(pounds / 100) / 10;
const toPlaces = (figure: number, places: number) => Number(figure.toFixed(places));

// Worcestershire, Children and Families Overview and Scrutiny Panel, 17 July 2020, item 7, Appendix 2.
describe('the Dedicated Schools Grant in March 2020, £000', () => {
  const { figures } = ready(outturn).base;
  const columns = ['budgeted', 'spending', 'variance', 'previous_variance', 'change'];

  test.each([
    ['Schools DSG Block', 0, 125_749, 124_917, -832, -832, 0],
    ['High Needs DSG Block', 1, 43_592, 52_314, 8722, 9282, -560],
    ['Early Years DSG Block', 2, 35_238, 35_021, -217, 0, -217],
    ['Central DSG Block', 3, 3793, 3690, -103, 0, -103],
    ['Other Schools Grants', 4, 0, -333, -333, 0, -333],
  ])('%s', (_, cell, ...printed) => {
    expect(columns.map((column) => thousands(figures(`dsg.${column}`, cell).total))).toEqual(printed);
  });

  // As printed, but for the blank of a nil budget, which the paper prints as 0.0%.
  test.each([
    [0, -0.7],
    [1, 20],
    [2, -0.6],
    [3, -2.7],
    [4, Number.NaN],
  ])('the variance of block %d is %d per cent', (cell, percent) => {
    expect(toPlaces(100 * figures('dsg.variance_share', cell).total, 1)).toBe(percent);
  });

  test.each([
    ['gross budget', 'gross_budget', 208_372],
    ['gross outturn', 'gross_spending', 215_609],
    ['gross variance', 'gross_variance', 7237],
    ['grant', 'grant', 210_015],
    ['transfer from reserves', 'from_reserve', 7237],
    ['transfer to reserves', 'contribution', 1643],
    ['in-year', 'in_year', -5594],
    // 9,282 − 832 = 8,450 and 7,237 − 8,450 = −1,213, where 8,449 and (1,212) are printed.
    ['gross previous variance as it adds up', 'gross_previous_variance', 8450],
    ['gross change as it adds up', 'gross_change', -1213],
  ])('%s', (_, line, printed) => {
    expect(thousands(figures(`dsg.${line}`).total)).toBe(printed);
  });

  // −633 − 7,237 = −7,870, the paper's £7.9m; −7,870 + 1,643 = −6,227, its £6.2m.
  test.each([
    ['opening', 'brought_forward', -633],
    ['before the planned contribution', 'before_contribution', -7870],
    ['closing', 'position', -6227],
  ])('the deficit %s', (_, line, printed) => {
    expect(thousands(figures(`reserve.${line}`).total)).toBe(printed);
  });

  test('stands row for row as the paper has it', () => {
    const found = shippedOutcome(outturn);
    const table = found.base.graph.scenario.tables.find(({ name }) => name === 'dsg.blocks')!;
    expect(definedTableText(found, table)).toMatchInlineSnapshot(`
      "Worcestershire Dedicated Schools Grant, outturn 2019/20: Budget monitoring of March 2020

                                                                                Previous
                                  Budget     Outturn    Variance    Variance    variance      Change
                                    £000        £000        £000           %        £000        £000
        Schools DSG Block      125,749.0   124,917.0      (832.0)      (0.7%)     (832.0)        0.0
        High Needs DSG Block    43,592.0    52,314.0     8,722.0       20.0%     9,282.0      (560.0)
        Early Years DSG Block   35,238.0    35,021.0      (217.0)      (0.6%)        0.0      (217.0)
        Central DSG Block        3,793.0     3,690.0      (103.0)      (2.7%)        0.0      (103.0)
        Other Schools Grants         0.0      (333.0)     (333.0)          –         0.0      (333.0)
                               ----------  ----------  ----------  ----------  ----------  ----------
      Total                    208,372.0   215,609.0     7,237.0        3.5%     8,450.0    (1,213.0)

      The table of the paper: a variance above nil is an overspend.
      Figures may not sum because of rounding. Negative figures are in brackets.
      "
    `);
  });

  test('net, with grant and transfers, is nil in budget and outturn', () => {
    const of = (line: string) => thousands(figures(`dsg.${line}`).total);
    expect(of('gross_budget') - of('grant') + of('contribution')).toBe(0);
    expect(of('gross_spending') - of('grant') - of('from_reserve') + of('contribution')).toBe(0);
  });
});

// The same paper, item 7, Appendix 1: education, health and care plans by quarter.
describe('plans in 2019/20', () => {
  const { figures } = ready(outturn).base;

  test('stand at 3,728, 3,937, 4,053 and 4,105, a rise of 472 from 3,633, 13.0%', () => {
    expect(figures('ehc.plans').periods).toEqual([3728, 3937, 4053, 4105]);
    expect(figures('rose').total).toBe(472);
    expect(toPlaces(100 * figures('ehc.rise_share').total, 1)).toBe(13);
  });

  test('304, as printed, would be 8.4%', () => {
    expect(toPlaces(100 * figures('share_printed').total, 1)).toBe(8.4);
  });

  // 214 × 68% + 159 × 73% + 125 × 71% + 191 × 85% = 145.52 + 116.07 + 88.75 + 162.35 = 512.69.
  test.each([
    ['requests', 'requested_in_year', 689],
    ['agreed', 'agreed_in_year', 512.69],
    ['completed', 'completed_in_year', 583],
    ['ceased or moved: 583 − 472', 'left_or_moved', 111],
    ['out of a backlog: 583 − 512.69', 'out_of_backlog', 70.31],
    ['rise without it: 472 − 70.31', 'rise_without_backlog', 401.69],
  ])('%s', (_, name, plans) => {
    expect(figures(name).total).toBeCloseTo(plans, 9);
  });

  // 95 − 151, 209 − 196, 116 − 148, 52 − 88.
  test('the reconciling line is -56, 13, -32 and -36', () => {
    expect(figures('ehc.reconciling').periods).toEqual([-56, 13, -32, -36]);
  });

  // £52,314k / 4,105; / 3,869; £43,592k / 3,633; £43,592k + £8,700k; £52,314k − £52,292k.
  test.each([
    ['cost_on_closing', 12_744],
    ['cost_on_average', 13_521],
    ['budget_on_opening', 11_999],
    ['next_high_needs', 52_292_000],
    ['short_at_nil_growth', 22_000],
  ])('%s is £%d', (name, pounds) => {
    expect(Math.round(figures(name).total)).toBe(pounds);
  });
});

describe('growth of plans from 2018 on, which the projection takes to be 13% a year', () => {
  // Years since September 2018, and plans: the dashboard's counts after statements were converted.
  const counts = [
    [0, 3284],
    [0.5, 3633],
    [0.75, 3728],
    [1, 3937],
    [1.25, 4053],
    [1.5, 4105],
  ] as const;
  const mean = (figures: readonly number[]) =>
    figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

  // Least squares through the logarithms of the counts.
  function fitted(points: readonly (readonly [number, number])[]): number {
    const [t, y] = [mean(points.map(([at]) => at)), mean(points.map(([, plans]) => Math.log(plans)))];
    const across = mean(points.map(([at, plans]) => (at - t) * (Math.log(plans) - y)));
    return Math.exp(across / mean(points.map(([at]) => (at - t) ** 2))) - 1;
  }

  test('is 16.5% by a line through all six counts and 14.0% through the five from March 2019', () => {
    expect(toPlaces(fitted(counts), 3)).toBe(0.165);
    expect(toPlaces(fitted(counts.slice(1)), 3)).toBe(0.14);
  });

  test('is 16.0% from end to end, and 68% and 38% in the years of conversion, which nothing is fitted on', () => {
    expect(toPlaces((4105 / 3284) ** (1 / 1.5) - 1, 3)).toBe(0.16);
    expect([2384 / 1415, 3284 / 2384].map((rise) => toPlaces(rise - 1, 2))).toEqual([0.68, 0.38]);
  });
});

describe('five years on, without mitigations', () => {
  const { figures } = ready(projection).base;

  // 4,105 × 1.13ⁿ; in 2020/21 (4,105 + 4,638.65) / 2 = 4,371.825 plans × £13,521.323 × 1.02 = £60,295,117.
  test('plans grow by 13% and spending with plans and prices', () => {
    const plans = figures('ehc.plans').years.map(Math.round);
    expect(plans).toEqual([4639, 5242, 5923, 6693, 7563]);
    const [first] = figures('dsg.spending', 0).years;
    expect(first).toBeCloseTo(((4105 + 4638.65) / 2) * (52_314_000 / 3869) * 1.02, 2);
    expect(Math.round(first!)).toBe(60_295_117);
  });

  // £52,292,000 × 1.02ⁿ.
  test('the block is 52,292 in 2020/21 and rises by 2% a year', () => {
    expect(figures('dsg.grant').years.map(thousands)).toEqual([
      52_292, 53_337.8, 54_404.6, 55_492.7, 56_602.5,
    ]);
  });

  // −6,227.0 + 52,292.0 − 60,295.1 = −14,230.1, and so on.
  test('the deficit goes from 6,227 to 142,728', () => {
    expect(figures('reserve.position').years.map(thousands)).toEqual([
      -14_230.1, -30_388.4, -56_085.1, -92_917.1, -142_728,
    ]);
  });

  // (6,227.0 + 14,230.1) / 2 × 1% = 102.3.
  test('interest falls on the General Fund, and nothing on reserves', () => {
    expect(thousands(figures('reserve.interest').years[0]!)).toBe(102.3);
    expect(figures('reserve.falls_on_reserves').years).toEqual([0, 0, 0, 0, 0]);
  });

  // SI 2020/1212: the deficit of 2023/24 is the first that nothing holds apart; 60,000.0 − 92,917.1 = −32,917.1.
  test('with the regulations of November 2020 the deficit falls on reserves from April 2023', () => {
    const ends = ready('scenarios/worcestershire/dsg-override-ends.yaml').base;
    const fall = ends.figures('reserve.falls_on_reserves').years;
    expect(fall.map(thousands)).toEqual([0, 0, 0, 92_917.1, 142_728]);
    expect(thousands(ends.figures('reserve.reserves_left').years[3]!)).toBe(-32_917.1);
    expect(ends.figures('reserve.position').years).toEqual(figures('reserve.position').years);
  });

  // 52,314 × 1.02ⁿ⁻¹ against 52,292 × 1.02ⁿ⁻¹, where a plan costs a full year's £12,744 on plans at the end.
  test('where nothing grows and a plan costs £12,744, the uplift misses by £22,000 a year', () => {
    const words = `inputs: {growth: 0%, grant_growth: 0%, cost_inflation: 0%, places: {unit_cost: "= spending_2019_20 / plans_2020"}}`;
    const still = over(projection, words);
    expect(still.figures('dsg.in_year').years.map(Math.round)).toEqual(Array(5).fill(-22_000));
  });

  // Of every year's growth a fifth is lost: 13%, 10.4%, 8.32%, 6.656%, 5.3248%.
  test('a fade takes its part of the growth of the year before', () => {
    const faded = over(projection, 'inputs: {fade: 20%}').figures('growth_in_force').years;
    expect(faded.map((rate) => toPlaces(rate, 6))).toEqual([0.13, 0.104, 0.0832, 0.06656, 0.053248]);
  });
});

describe('five years on, with illustrative mitigations', () => {
  const { figures } = ready('scenarios/worcestershire/dsg-mitigated.yaml').base;

  // By month from April 2020: £6m from month 17 × 50%, £4m from 29 × 60%, £2m from 17 × 70%, £1.5m from 5 to 53 × 80%.
  test.each([
    ['2020/21: 1.5 × 7/12 × 80%', 0, 700],
    ['2021/22: 6 × 7/12 × 50% + 2 × 7/12 × 70% + 1.2', 1, 3766.7],
    ['2022/23: 3 + 4 × 7/12 × 60% + 1.4 + 1.2', 2, 7000],
    ['2023/24: 3 + 2.4 + 1.4 + 1.2', 3, 8000],
    ['2024/25: 3 + 2.4 + 1.4 + 1.5 × 5/12 × 80%', 4, 7300],
  ])('saved in %s', (_, year, saved) => {
    expect(thousands(figures('reserve.savings').years[year]!)).toBe(saved);
  });

  // 142,728.0 − (700 + 3,766.7 + 7,000 + 8,000 + 7,300).
  test('the deficit is 115,961.4 instead of the 142,728.0 of the projection', () => {
    const unmitigated = ready(projection).base.figures('reserve.position').years;
    expect(figures('reserve.unmitigated').years.map(Math.round)).toEqual(unmitigated.map(Math.round));
    expect(thousands(figures('reserve.position').total)).toBe(-115_961.4);
  });
});

describe('five years on, by type of placement with an illustrative split', () => {
  const { figures } = ready('scenarios/worcestershire/dsg-placements.yaml').base;

  // 38% + 36% × 3.5 + 8% × 9 + 18% × 2 = 2.72 times a mainstream place, so £13,521.32 / 2.72 = £4,971.08 is its cost.
  test('unit costs average what the paper gives: £4,971 for a mainstream place, £44,740 for an independent one', () => {
    const costs = [0, 1, 2, 3].map((cell) => Math.round(figures('places.unit_cost', cell).total));
    expect(costs).toEqual([4971, 17_399, 44_740, 9942]);
  });

  // 36% of 7,563.2 is 2,722.8; 1,900 places leave 822.8 without one, beside the 8% or 605.1 who go there anyway.
  test('special schools fill up and 823 more go to independent places', () => {
    expect(figures('places.placed', 1).years.map(Math.round)).toEqual([1500, 1600, 1700, 1800, 1900]);
    expect(toPlaces(figures('no_room_at_end').total, 1)).toBe(822.8);
    expect(toPlaces(figures('independent_at_end').total, 0)).toBe(1428);
  });

  test('all that makes the deficit larger than that of the projection is want of room', () => {
    const without = ready(projection).base.figures('reserve.position').total;
    const { total } = figures('for_want_of_room');
    expect(Math.round(without - figures('reserve.position').total)).toBe(Math.round(total));
    expect(thousands(total)).toBe(56_337);
  });
});
