import { type FlowsAndStock, flowsAndStockChart, type LineByPeriod } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

const YEARS = ['2015/16', '2016/17', '2017/18'];
const quarters = (years: readonly string[]) =>
  years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));
const months = (years: readonly string[]) =>
  years.flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year} M${month + 1}`));

function byYear(values: readonly number[], count: number): readonly (readonly number[])[] {
  const each = values.length / count;
  return Array.from({ length: count }, (_, year) => values.slice(year * each, (year + 1) * each));
}

const flow = (label: string, values: readonly number[], years: number): LineByPeriod => ({
  label,
  values,
  years: byYear(values, years).map((each) => each.reduce((sum, value) => sum + value, 0)),
});
const stock = (label: string, values: readonly number[], years: number): LineByPeriod => ({
  label,
  values,
  years: byYear(values, years).map((each) => each.at(-1)!),
});

/** Made up: fees at the start of each year, results claimed in two windows a year. */
const cash: FlowsAndStock = {
  scenario: 'Warwickshire Priority Families 2015–18',
  label: 'Cash and income not yet paid',
  unit: '£',
  periods: quarters(YEARS),
  periodNames: quarters(YEARS),
  years: YEARS,
  closing: '31 March 2018',
  flows: [
    flow('Attachment fees received', [402e3, 0, 0, 0, 402e3, 0, 0, 0, 402e3, 0, 0, 0], 3),
    flow('Results paid', [0, 0, 40e3, 0, 96e3, 0, 180e3, 0, 160e3, 0, 150e3, 120e3], 3),
  ],
  stock: stock(
    'Results earned and not yet paid',
    [0, 12e3, 20e3, 70e3, 60e3, 140e3, 44e3, 120e3, 48e3, 130e3, 64e3, 20e3],
    3,
  ),
};

const draw =
  (data: FlowsAndStock): Draw =>
  (document, id) =>
    flowsAndStockChart(document, data, id);

/** The chart as it is meant to be. */
export const flowsPicture = draw(cash);

const TEN = Array.from({ length: 10 }, (_, year) => `20${15 + year}/${16 + year}`);

/** Flows that are hard to draw. */
export const flowsLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'flows of one period': draw({
    ...cash,
    periods: ['2015/16'],
    periodNames: ['2015/16'],
    years: ['2015/16'],
    flows: [flow('Cash received', [12], 1)],
    stock: stock('Owed', [5], 1),
  }),
  'flows of nothing': draw({
    ...cash,
    unit: 'family',
    flows: [
      flow(
        'Families starting',
        cash.periods.map(() => 0),
        3,
      ),
    ],
    stock: stock(
      'Families in support',
      cash.periods.map(() => 0),
      3,
    ),
  }),
  'flows below nil and a stock that falls': draw({
    ...cash,
    flows: [
      flow(
        'Income',
        cash.periods.map(() => 80e3),
        3,
      ),
      flow(
        'Clawed back',
        cash.periods.map((_, period) => -period * 9e3),
        3,
      ),
    ],
    stock: stock(
      'Balance',
      cash.periods.map((_, period) => 150e3 - period * 40e3),
      3,
    ),
  }),
  'flows of sixty months': draw({
    ...cash,
    unit: 'family',
    periods: months(TEN.slice(0, 5)),
    periodNames: months(TEN.slice(0, 5)),
    years: TEN.slice(0, 5),
    flows: [
      flow(
        'Families starting by way of schools',
        Array.from({ length: 60 }, (_, m) => 10 + (m % 7)),
        5,
      ),
      flow(
        'Families starting by way of the police',
        Array.from({ length: 60 }, (_, m) => 4.5 + (m % 3)),
        5,
      ),
    ],
    stock: stock(
      'Families in support',
      Array.from({ length: 60 }, (_, m) => Math.min(90, 8 * (m + 1))),
      5,
    ),
  }),
  'flows of ten years by month, in billions': draw({
    ...cash,
    periods: months(TEN),
    periodNames: months(TEN),
    years: TEN,
    flows: [
      flow(
        'Grant',
        Array.from({ length: 120 }, (_, m) => 1e10 + m * 1e8),
        10,
      ),
    ],
    stock: stock(
      'Owed',
      Array.from({ length: 120 }, (_, m) => 3e10 - m * 1e8),
      10,
    ),
  }),
  'nine flows by year': draw({
    ...cash,
    periods: TEN,
    periodNames: TEN,
    years: TEN,
    flows: Array.from({ length: 9 }, (_, line) =>
      flow(
        `A flow with a long name, number ${line} of them all`,
        TEN.map((_each, year) => (line + 1) * 1e4 + year),
        10,
      ),
    ),
    stock: stock(
      'Owed',
      TEN.map(() => 2e5),
      10,
    ),
  }),
  'hostile flows': draw({
    ...cash,
    scenario: hostile,
    label: hostile,
    closing: hostile,
    periods: [hostile],
    periodNames: [hostile],
    years: [hostile],
    flows: [flow(hostile, [1], 1), flow('x'.repeat(500), [1], 1)],
    stock: stock(hostile, [1], 1),
  }),
});
