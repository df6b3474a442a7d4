import { type Waterfall, waterfallChart } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

const level = (label: string, value: number) => ({ label, value, isLevel: true });
const fall = (label: string, value: number) => ({ label, value, isLevel: false });

/** Made up: 1,608 families, of whom 1,206 bring a payment. */
const cohort: Waterfall = {
  scenario: 'Warwickshire Priority Families 2015–18',
  label: 'Where the families go',
  unit: 'family',
  span: '2015/16 to 2017/18',
  bars: [
    level('Target families', 1608),
    fall('Not attached', 48),
    level('Worked with', 1560),
    fall('In support at the end', 210.5),
    fall('Not turned around', 118.5),
    level('Turned around', 1231),
    fall('Claim window missed', 25),
    level('Paid by results', 1206),
  ],
};

const draw =
  (data: Waterfall): Draw =>
  (document, id) =>
    waterfallChart(document, data, id);

/** The chart as it is meant to be. */
export const waterfallPicture = draw(cohort);

/** Wholes that are hard to draw. */
export const waterfallLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'a waterfall that loses nothing': draw({
    ...cohort,
    bars: [level('Target families', 1), fall('Lost', 0), level('Paid by results', 1)],
  }),
  'a waterfall of nothing': draw({
    ...cohort,
    bars: [level('Target families', 0), fall('Lost', 0), level('Paid by results', 0)],
  }),
  'a waterfall that loses everything': draw({
    ...cohort,
    unit: '£',
    bars: [level('Grant', 4e9), fall('Withheld', 4e9), level('Income', 0)],
  }),
  'a waterfall that rises, and falls below nil': draw({
    ...cohort,
    unit: '£',
    bars: [
      level('Brought forward', 1_200_000),
      fall('Council top-up', -425_000),
      fall('Spending', 2_400_000),
      level('Balance', -775_000),
      fall('Transfer from reserves', -800_000),
      level('Balance after transfers', 25_000),
    ],
  }),
  'a waterfall of fifteen steps': draw({
    ...cohort,
    bars: [
      level('Target families', 1500),
      ...Array.from({ length: 15 }, (_, step) => fall(`Lost at step ${step + 1}`, 90 + step)),
      level('Paid by results', 45),
    ],
  }),
  'a waterfall without a unit': draw({
    ...cohort,
    unit: '',
    bars: [level('All', 0.5), fall('A little', 0.002), level('Left', 0.498)],
  }),
  'a hostile waterfall': draw({
    ...cohort,
    scenario: hostile,
    label: hostile,
    bars: [level(hostile, 2), fall('x'.repeat(500), 1), level(hostile, 1)],
  }),
});
