import type { FundingAndSpending } from '../../src/output/charts/bars/funding-and-spending.ts';
import type { BalanceOverTime } from '../../src/output/charts/levels/balance-over-time.ts';
import type { TornadoPicture } from '../../src/output/charts/sensitivity/tornado.ts';
import type { VarianceSharesPicture } from '../../src/output/charts/sensitivity/variance-shares.ts';
import type { ClosingBalance } from '../../src/output/charts/spread/closing-balance.ts';
import { tornado } from '../../src/simulation/sensitivity/tornado.ts';
import { sampleOf } from './sample-of.ts';

/** The Warwickshire Priority Families Outcomes Plan 2015–2018, section 7.2 and Appendix Two, in pounds. */
const SCENARIO = 'Warwickshire Priority Families 2015–18';
const YEARS = ['2015/16', '2016/17', '2017/18'] as const;
const PERIODS = YEARS.flatMap((year) => ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year} ${quarter}`));

function line(label: string, eachYear: number) {
  return { label, values: YEARS.map(() => eachYear) };
}

/** Three like years: £1,148,600 comes in and £1,549,300 goes out. */
export const plan: FundingAndSpending = {
  scenario: SCENARIO,
  years: YEARS,
  funding: [
    line('Attachment fees', 402_000),
    line('Payment by results', 321_600),
    line('County Council top-up', 425_000),
  ],
  spending: [
    line('Family support workers', 942_500),
    line('Additional delivery staff', 250_000),
    line('ACE team', 150_000),
    line('Other staffing', 100_000),
    line('Programme management', 30_000),
    line('Family expenses', 26_800),
    line('Contingency', 50_000),
  ],
};

// Quantile of a triangular spread, which needs no random numbers.
function triangular(share: number, low: number, mode: number, high: number): number {
  const [span, rise, fall] = [high - low, mode - low, high - mode];
  return share < rise / span
    ? low + Math.sqrt(share * span * rise)
    : high - Math.sqrt((1 - share) * span * fall);
}

// Levels from a start to the spread at the end, in equal steps.
function percentiles(share: number, start: number): number[] {
  const atEnd = triangular(share, -600_000, 10_000, 480_000);
  return [start, ...PERIODS.map((_, index) => start + ((index + 1) / 12) * (atEnd - start))];
}

function fanFrom(start: (share: number) => number) {
  const level = (share: number) => percentiles(share, start(share));
  return {
    p5: level(0.05),
    p10: level(0.1),
    p25: level(0.25),
    p50: level(0.5),
    p75: level(0.75),
    p90: level(0.9),
    p95: level(0.95),
    shares: { below: 0.05, middle: 0.5, above: 0.05 },
  };
}

/** £1.2m brought forward, drawn down by £100,175 a quarter to £2,100 below nil. */
export const balance: BalanceOverTime = {
  scenario: SCENARIO,
  periods: PERIODS,
  closing: '31 March 2018',
  opening: 1_200_000,
  base: PERIODS.map((_, index) => 1_200_000 - 100_175 * (index + 1)),
  fan: fanFrom(() => 1_200_000),
};

/** The same, were the £1.2m a forecast that may be £300,000 too high or £150,000 too low. */
export const uncertainOpening: BalanceOverTime = {
  ...balance,
  fan: fanFrom((share) => triangular(share, 900_000, 1_200_000, 1_350_000)),
};

/** The deficit of the plan among 16,384 evenly spaced quantiles of a made-up spread, of which 0.54645 = 600² / (1,080 × 610)
 * lie below nil. */
export const closing: ClosingBalance = {
  scenario: SCENARIO,
  closing: '31 March 2018',
  sample: sampleOf(
    Array.from({ length: 16_384 }, (_, draw) => triangular((draw + 0.5) / 16_384, -600_000, 10_000, 480_000)),
  ),
  base: -2_100,
  chanceBelowZero: 0.54645,
};

/** A deficit that has no floor: what is short of £480,000 is £100,000 times a Pareto figure less 1, with the exponent 1.25,
 * so that 5.8 ** -1.25 = 0.11110 of the futures lie below nil, and 1 of 100 below £3.4m under it.
 */
export const heavyTail: ClosingBalance = {
  ...closing,
  sample: sampleOf(
    Array.from({ length: 16_384 }, (_, draw) => 580_000 - 100_000 * ((draw + 0.5) / 16_384) ** (-1 / 1.25)),
  ),
  base: 300_000,
  chanceBelowZero: 0.1111,
};

const OUTPUT = 'the balance at 31 March 2018';

const oneInTen = (value: number) => ({ value, share: 0.1 });
const inputs = (given: readonly { readonly name: string; readonly low: number; readonly high: number }[]) =>
  given.map(({ name, low, high }) => ({ name, low: oneInTen(low), high: oneInTen(high) }));

// Made-up ranges about the plan's values: 10th and 90th percentile.
const ranges = [
  { name: 'expenses', label: 'Family expenses', unit: '£/year', base: 26_800, low: 21_400, high: 33_900 },
  { name: 'rate', label: 'Turnaround rate', unit: '%', base: 0.75, low: 0.652, high: 0.838 },
  { name: 'workers', label: 'Family support workers in post', unit: 'fte', base: 29, low: 26.4, high: 29.8 },
  {
    name: 'pay',
    label: 'Pay of a family support worker',
    unit: '£/fte/year',
    base: 32_500,
    low: 31_900,
    high: 34_140,
  },
  { name: 'payment', label: 'Results payment', unit: '£/family', base: 800, low: 720, high: 800 },
  {
    name: 'topUp',
    label: 'County Council top-up',
    unit: '£/year',
    base: 425_000,
    low: 361_000,
    high: 425_000,
  },
  { name: 'visits', label: 'Visits a family', unit: 'visit', base: 12, low: 9, high: 16 },
] as const;

const values = Object.fromEntries(ranges.map(({ name, base }) => [name, base]));

// The plan's three years: 1,608 families, and £580,000 a year of spending besides these inputs.
function closingUnder(given: Readonly<Record<string, number>>): number {
  const { rate, payment, topUp, workers, pay, expenses } = { ...values, ...given } as Record<string, number>;
  const income = 1608 * rate! * (1000 + payment!) + 3 * topUp!;
  return 1_200_000 + income - 3 * (workers! * pay! + expenses! + 580_000);
}

/** What each of seven inputs by itself does to the balance at the end, one of them nothing. */
export const swings: TornadoPicture = {
  scenario: SCENARIO,
  output: OUTPUT,
  unit: '£',
  base: closingUnder({}),
  rows: tornado(closingUnder({}), inputs(ranges), (name, value) => closingUnder({ [name]: value })).rows.map(
    (row) => ({
      ...row,
      ...ranges.find(({ name }) => name === row.name)!,
      low: row.low,
      high: row.high,
    }),
  ),
};

const claim = { value: 500_000, share: 0.05, output: swings.base - 500_000 };
const noClaim = { value: 0, share: 0.95, output: swings.base };

/** The same, with a claim for £500,000 that comes in 1 of 20 futures. */
export const rareRisk: TornadoPicture = {
  ...swings,
  rows: [
    ...swings.rows,
    { name: 'claim', label: 'Claim', unit: '£', low: noClaim, high: claim, swing: 500_000 },
  ].toSorted((a, b) => b.swing - a.swing),
};

const share = (label: string, first: number, total: number, halfWidth: number) => ({
  label,
  first: { value: first, halfWidth },
  total: { value: total, halfWidth },
});

/** Made-up shares of the seven inputs' variance. */
export const sources: VarianceSharesPicture = {
  scenario: SCENARIO,
  output: OUTPUT,
  groups: [
    share('Family expenses', 0.004, 0.005, 0.003),
    share('Turnaround rate', 0.513, 0.602, 0.018),
    share('Family support workers in post', 0.228, 0.241, 0.014),
    share('Results payment', 0.041, 0.098, 0.009),
    share('County Council top-up', 0.124, 0.126, 0.011),
    share('Visits a family', 0, 0, 0),
  ],
  interactions: { value: 0.09, halfWidth: 0.022 },
};
