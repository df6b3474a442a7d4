import { bridgeChart, type CostAndRisk, costAndRisk, type Waterfall } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

/** Made up: three options of a plan, the dearer the riskier. */
const staffing: CostAndRisk = {
  scenario: 'Warwickshire Priority Families 2015–18',
  target: 'The plan balances',
  cost: 'spending in the base case, 2015/16 to 2017/18',
  span: '2015/16 to 2017/18',
  options: [
    { label: '29 workers', cost: 4_647_900, missed: 0.523 },
    { label: '25 workers', cost: 4_257_900, missed: 0.31 },
    { label: '35 workers', cost: 5_232_900, missed: 0.96 },
  ],
};

const change = (label: string, value: number, isLevel = false) => ({ label, value, isLevel });

const changes: Waterfall = {
  scenario: 'Warwickshire Priority Families 2015–18',
  label: 'Balance, from 29 workers to 25 workers',
  unit: '£',
  span: '2015/16 to 2017/18',
  bars: [
    change('29 workers', -2100, true),
    change('Posts: 29 to 25', -390_000),
    change('Turnaround rate: 75% to 70%', 144_720),
    change('25 workers', 243_180, true),
  ],
};

const options =
  (data: CostAndRisk): Draw =>
  (document, id) =>
    costAndRisk(document, data, id);
const bridges =
  (data: Waterfall): Draw =>
  (document, id) =>
    bridgeChart(document, data, id);

/** The charts as they are meant to be. */
export const optionPictures: Readonly<Record<string, Draw>> = {
  'cost-and-risk': options(staffing),
  bridge: bridges(changes),
};

/** Options that are hard to draw. */
export const optionLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'options that are all alike': options({
    ...staffing,
    options: staffing.options.map((option) => ({ ...option, cost: 1e6, missed: 0 })),
  }),
  'options a pound apart': options({
    ...staffing,
    options: staffing.options.map((option, index) => ({ ...option, cost: 1e7 + index, missed: 1 })),
  }),
  'a dozen options, the cheapest not the safest': options({
    ...staffing,
    options: Array.from({ length: 12 }, (_, index) => ({
      label: `Option number ${index + 1} of a dozen, with a name that is long`,
      cost: 1e9 * (index + 1),
      missed: 1 - index / 11,
    })),
  }),
  'hostile options': options({
    scenario: hostile,
    target: hostile,
    cost: hostile,
    span: hostile,
    options: [
      { label: hostile, cost: -5, missed: 0.5 },
      { label: 'x'.repeat(500), cost: 0, missed: 0.001 },
    ],
  }),
  'a bridge from an option to one that ends as it does': bridges({
    ...changes,
    bars: [change('A', 5, true), change('Up', -3), change('Down', 3), change('B', 5, true)],
  }),
  'a bridge of one change': bridges({
    ...changes,
    bars: [change('A', 5, true), change(hostile, 12), change('B', -7, true)],
  }),
});
