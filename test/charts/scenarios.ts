import type {
  BalanceOverTime,
  ClosingBalance,
  FundingAndSpending,
  TornadoPicture,
  VarianceSharesPicture,
} from '../../src/output/charts/index.ts';
import {
  balanceOverTime,
  chanceOfExceeding,
  closingBalance,
  fundingAndSpending,
  quantileDots,
  tornadoChart,
  varianceSharesChart,
} from '../../src/output/charts/index.ts';
import { flowsLimits, flowsPicture } from './flows-and-stocks.ts';
import { optionLimits, optionPictures } from './options.ts';
import { partsLimits, partsPictures } from './parts-of-wholes.ts';
import { pathLimits, pathPicture } from './paths.ts';
import { positionLimits, positionPictures } from './positions.ts';
import { sampleOf } from './sample-of.ts';
import {
  balance,
  closing,
  heavyTail,
  plan,
  rareRisk,
  sources,
  swings,
  uncertainOpening,
} from './warwickshire.ts';
import { waterfallLimits, waterfallPicture } from './waterfalls.ts';
import { wedgeLimits, wedgePictures } from './wedges.ts';

/** A chart of some data, ready to be drawn under an id. */
export type Draw = (document: Document, id?: string) => string;

const YEARS = Array.from({ length: 10 }, (_, year) => `20${15 + year}/${16 + year}`);
const MONTHS = YEARS.slice(0, 3).flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year} M${month + 1}`),
);
const HOSTILE = `<script>alert("x")</script> ]]> & 'quoted' \u0007 \ud800 ﷽ ${'long '.repeat(60)}`;

const funding =
  (data: FundingAndSpending): Draw =>
  (document, id) =>
    fundingAndSpending(document, data, id);
const balances =
  (data: BalanceOverTime): Draw =>
  (document, id) =>
    balanceOverTime(document, data, id);
const closings =
  (data: ClosingBalance): Draw =>
  (document, id) =>
    closingBalance(document, data, id);
const tornados =
  (data: TornadoPicture): Draw =>
  (document, id) =>
    tornadoChart(document, data, id);

const shares =
  (data: VarianceSharesPicture): Draw =>
  (document, id) =>
    varianceSharesChart(document, data, id);

const swing = (label: string, low: number, high: number, unit = '%') => ({
  name: label,
  label,
  unit,
  low: { value: 0.1, share: 0.1, output: low },
  high: { value: 1e6, share: 0.1, output: high },
  swing: Math.abs(high - low),
});

const dots =
  (data: ClosingBalance): Draw =>
  (document, id) =>
    quantileDots(document, data, id);
const curve =
  (data: ClosingBalance): Draw =>
  (document, id) =>
    chanceOfExceeding(document, data, id);

const everyYear = (label: string, of: (year: number) => number) => ({
  label,
  values: YEARS.map((_, y) => of(y)),
});
const flat = (value: number, length: number) => Array.from({ length }, () => value);
const spreadOver = (low: number, high: number, length: number) =>
  Array.from({ length }, (_, index) => low + ((index + 0.5) / length) * (high - low));
const fan = (value: number, length: number) => {
  const same = flat(value, length + 1);
  const shares = { below: 0, middle: 1, above: 0 };
  return { p5: same, p10: same, p25: same, p50: same, p75: same, p90: same, p95: same, shares };
};

/** Balances at the end that are hard to draw. */
const ENDS: Readonly<Record<string, ClosingBalance>> = {
  'draws all alike': {
    ...closing,
    sample: sampleOf(flat(-5000, 9)),
    base: -5000,
    chanceBelowZero: 1,
  },
  'draws all nil': { ...closing, sample: sampleOf(flat(0, 9)), base: 0, chanceBelowZero: 0 },
  'one draw': { ...closing, sample: sampleOf([12]), base: 0, chanceBelowZero: 0 },
  'draws far from nil': {
    ...closing,
    sample: sampleOf(Array.from({ length: 1000 }, (_, draw) => 1e10 + draw)),
    base: 1e10,
    chanceBelowZero: 0,
  },
  'two humps': {
    ...closing,
    sample: sampleOf([...spreadOver(-9e5, -7e5, 300), ...spreadOver(1e5, 2e5, 700)]),
    chanceBelowZero: 0.3,
  },
  'a large surplus': {
    ...closing,
    sample: sampleOf(spreadOver(5e6, 7e6, 1000)),
    base: 6.1e6,
    chanceBelowZero: 0,
  },
  'a rare shortfall': {
    ...closing,
    sample: sampleOf([-1000, ...spreadOver(5e4, 7e4, 999)]),
    base: 6e4,
    chanceBelowZero: 0.001,
  },
  'a catastrophe in 2 of 100 and a windfall in 1': {
    ...closing,
    sample: sampleOf([-4e7, -4e7, ...spreadOver(1e4, 3e5, 97), 2e7]),
    base: 2e5,
    chanceBelowZero: 0.02,
  },
  'a catastrophe and nothing else': {
    ...closing,
    sample: sampleOf([...flat(-4e7, 5), ...flat(2e5, 95)]),
    base: 2e5,
    chanceBelowZero: 0.05,
  },
  'deficits alike but for one': {
    ...closing,
    sample: sampleOf([-5e6, ...flat(-5000, 98), -200]),
    base: -5000,
    chanceBelowZero: 1,
  },
  'draws less than a pound apart': {
    ...closing,
    sample: sampleOf([...flat(199_999.999, 50), ...flat(200_000, 50)]),
    base: 200_000,
    chanceBelowZero: 0,
  },
  'a hostile date': { ...closing, scenario: HOSTILE, closing: HOSTILE },
};

const atTheEnd = Object.fromEntries(
  Object.entries(ENDS).flatMap(([name, data]) => [
    [`bars: ${name}`, closings(data)],
    [`dots: ${name}`, dots(data)],
    [`curve: ${name}`, curve(data)],
  ]),
);

/** Each chart as it is meant to be, as in the committed pictures. */
export const pictures: Readonly<Record<string, Draw>> = {
  'funding-and-spending': funding(plan),
  'balance-over-time': balances(balance),
  'quantile-dots': dots(closing),
  'closing-balance': closings(closing),
  tornado: tornados(swings),
  'variance-shares': shares(sources),
  'chance-of-exceeding': curve(closing),
  waterfall: waterfallPicture,
  'balance-from-uncertain-opening': balances(uncertainOpening),
  'tornado-with-rare-risk': tornados(rareRisk),
  'quantile-dots-with-heavy-tail': dots(heavyTail),
  'closing-balance-with-heavy-tail': closings(heavyTail),
  'chance-of-exceeding-with-heavy-tail': curve(heavyTail),
  'flows-and-stock': flowsPicture,
  path: pathPicture,
  ...positionPictures,
  ...partsPictures,
  ...wedgePictures,
  ...optionPictures,
};

/** Each chart at its limits. */
export const limits: Readonly<Record<string, Draw>> = {
  'one year, small and negative amounts': funding({
    scenario: 'One year',
    years: ['2015/16'],
    funding: [{ label: 'Grant', values: [12] }],
    spending: [
      { label: 'Tea', values: [5] },
      { label: 'Refund', values: [-3] },
    ],
  }),
  'no funding, no spending': funding({ scenario: 'None', years: ['2015/16'], funding: [], spending: [] }),
  'all nil': funding({
    ...plan,
    funding: [{ label: 'Grant', values: [0, 0, 0] }],
    spending: [],
  }),
  'ten years of fourteen lines and billions': funding({
    scenario: 'Many',
    years: YEARS,
    funding: [everyYear('Grant', (year) => 1e10 - year * 1e9)],
    spending: Array.from({ length: 14 }, (_, line) =>
      everyYear(
        `A line with a long name, number ${line} of them all`,
        (year) => (line - 1) * (year + 1) * 7e6,
      ),
    ),
  }),
  'hostile lines': funding({
    scenario: HOSTILE,
    years: ['2015/16'],
    funding: [{ label: HOSTILE, values: [1] }],
    spending: [{ label: 'x'.repeat(500), values: [1] }],
  }),
  'one period': balances({
    scenario: 'One',
    periods: ['2015/16'],
    closing: '31 March 2016',
    opening: 0,
    base: [12],
  }),
  'a nil balance': balances({
    scenario: 'Nil',
    periods: YEARS,
    closing: '31 March 2025',
    opening: 0,
    base: flat(0, 10),
    fan: fan(0, 10),
  }),
  'thirty-six months of billions': balances({
    scenario: HOSTILE,
    periods: MONTHS,
    closing: '31 March 2018',
    opening: -1e10,
    base: MONTHS.map((_, month) => -1e10 + month * 6e8),
  }),
  'hostile periods': balances({
    scenario: HOSTILE,
    periods: [HOSTILE],
    closing: HOSTILE,
    opening: 1,
    base: [-1],
    fan: fan(-1, 1),
  }),
  ...atTheEnd,
  'a tornado of fourteen inputs and billions': tornados({
    ...swings,
    rows: Array.from({ length: 14 }, (_, row) => swing(`Input ${row}`, -1e10 + row * 1e8, 1e10 - row * 1e8)),
  }),
  'a tornado of rare risks alone': tornados({ ...rareRisk, rows: rareRisk.rows.slice(0, 1) }),
  'a tornado of nothing': tornados({ ...swings, base: 5, rows: [swing('Tea', 5, 5)] }),
  'a tornado that bends': tornados({
    ...swings,
    unit: 'family',
    base: 9000,
    rows: [swing('Down', 8000, 8500), swing('Up', 9100, 9400, '£/family'), swing('Half', 9000, 9200)],
  }),
  'a tornado of close figures to one side': tornados({
    ...swings,
    base: 20_000_000,
    rows: [swing('Down', 19_999_000, 19_999_500), swing('Half', 19_999_800, 20_000_000)],
  }),
  'a hostile tornado': tornados({
    ...swings,
    scenario: HOSTILE,
    output: HOSTILE,
    rows: [swing(HOSTILE, -1, 1), swing('x'.repeat(500), 0, 1)],
  }),
  'shares of fourteen inputs': shares({
    ...sources,
    groups: Array.from({ length: 14 }, (_, row) => ({ ...sources.groups[1]!, label: `Input ${row}` })),
    interactions: { value: -0.01, halfWidth: 0.02 },
  }),
  'shares of nothing': shares({
    ...sources,
    groups: [sources.groups[5]!],
    interactions: { value: 1, halfWidth: 0 },
  }),
  'hostile shares': shares({
    scenario: HOSTILE,
    output: HOSTILE,
    groups: [{ ...sources.groups[1]!, label: HOSTILE }],
    interactions: { value: -1e3, halfWidth: 5 },
  }),
  ...waterfallLimits(HOSTILE),
  ...flowsLimits(HOSTILE),
  ...pathLimits(HOSTILE),
  ...positionLimits(HOSTILE),
  ...partsLimits(HOSTILE),
  ...wedgeLimits(HOSTILE),
  ...optionLimits(HOSTILE),
};
