import { type Path, type PathGoal, pathChart } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

const YEARS = Array.from({ length: 5 }, (_, year) => `20${15 + year}/${16 + year}`);
const QUARTERS = YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));
const MONTHS = YEARS.flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year} M${month + 1}`));

const goal = (label: string, amount: number, reached: number, by: string, period: number): PathGoal => ({
  label,
  amount,
  reached,
  by,
  period,
  needs: `${period} families per month`,
});

// 760 families in six quarters, then 138 a quarter.
const RECORDED = [120, 245, 370, 500, 628, 760];
const atPace = (period: number) => 760 + 138 * (period - 5);
const PACE = QUARTERS.map((_, period) => RECORDED[period] ?? atPace(period));

/** Made up after a council's report: 760 of 3,100 families have started, of whom most should have by September 2018. */
const starts: Path = {
  scenario: 'Stronger Families 2015–20',
  label: 'Path to 3,100 families',
  unit: 'family',
  periods: QUARTERS,
  periodNames: QUARTERS,
  counted: 'Families started',
  values: QUARTERS.map((_, period) => RECORDED[period] ?? 760 + 167 * (period - 5)),
  recorded: 6,
  atTodaysPace: PACE,
  pace: '46 families per month',
  goals: [
    { ...goal('Most have started', 1551, atPace(13), '2018/19 Q2', 13), needs: '33 families per month' },
    { ...goal('All have started', 3100, atPace(19), '2019/20', 19), needs: '55.7 families per month' },
  ],
};

const draw =
  (data: Path): Draw =>
  (document, id) =>
    pathChart(document, data, id);

/** The chart as it is meant to be. */
export const pathPicture = draw(starts);

/** Paths that are hard to draw. */
export const pathLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'a path of one period': draw({
    ...starts,
    periods: ['2015/16'],
    periodNames: ['2015/16'],
    values: [12],
    recorded: 0,
    atTodaysPace: [10],
    goals: [goal('All', 12, 10, '2015/16', 0)],
  }),
  'a path of nothing': draw({
    ...starts,
    values: QUARTERS.map(() => 0),
    recorded: 3,
    atTodaysPace: QUARTERS.map(() => 0),
    goals: [goal('Nothing', 0, 0, '2019/20', 19)],
  }),
  'a path that nothing is recorded of': draw({ ...starts, recorded: 0 }),
  'a path that is over': draw({ ...starts, recorded: 20, goals: [goal('All', 3000, 2692, '2019/20', 19)] }),
  'a path of sixty months that keeps to its plan': draw({
    ...starts,
    periods: MONTHS,
    periodNames: MONTHS,
    values: MONTHS.map((_, month) => 20 * (month + 1)),
    atTodaysPace: MONTHS.map((_, month) => 20 * (month + 1)),
    recorded: 52,
    goals: [goal('Half', 600, 600, '2017/18 M6', 29), goal('All', 1200, 1200, '2019/20', 59)],
  }),
  'a path down to a goal, in pounds': draw({
    ...starts,
    unit: '£',
    values: QUARTERS.map((_, period) => 4e6 - period * 3e5),
    atTodaysPace: QUARTERS.map((_, period) => 4e6 - period * 1.5e5),
    recorded: 2,
    goals: [goal('Nil deficit', 0, 4e6 - 15 * 1.5e5, '2018/19 Q4', 15)],
  }),
  'six goals in one place': draw({
    ...starts,
    goals: Array.from({ length: 6 }, (_, index) =>
      goal(`A goal with a long name, number ${index} of them all`, 3000 + index, 2692, '2019/20', 19),
    ),
  }),
  'a hostile path': draw({
    ...starts,
    scenario: hostile,
    label: hostile,
    counted: hostile,
    pace: hostile,
    periods: [hostile, hostile],
    periodNames: [hostile, hostile],
    values: [1, 2],
    atTodaysPace: [1, 3],
    recorded: 1,
    goals: [{ ...goal(hostile, 2, 3, hostile, 1), needs: hostile }],
  }),
});
