import { type Position, positionChart } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

const YEARS = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];
const MONTHS = YEARS.flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year} M${month + 1}`));
const OPENING = -6.2e6;
const BASE = [-13e6, -21.6e6, -32.2e6, -45e6, -60.2e6];

// Deficits that have grown by more or less than the base case's, as parts of that.
function fanFrom(opening: number, base: readonly number[]) {
  const level = (part: number) => [opening, ...base.map((end) => opening + part * (end - opening))];
  const [p5, p10, p25, p50, p75, p90, p95] = [1.42, 1.31, 1.14, 1, 0.88, 0.78, 0.73].map(level);
  const shares = { below: 0.05, middle: 0.5, above: 0.05 };
  return { p5: p5!, p10: p10!, p25: p25!, p50: p50!, p75: p75!, p90: p90!, p95: p95!, shares };
}

/** Made up: a deficit of £6.2m grows to £60.2m in five years, against reserves that are drawn down. */
const deficit: Position = {
  scenario: 'A county’s schools grant 2020–25',
  label: 'Cumulative position',
  unit: '£',
  name: 'Cumulative position',
  periods: YEARS,
  periodNames: YEARS,
  closing: '31 March 2025',
  opening: OPENING,
  openingName: 'position at 31 March 2020',
  base: BASE,
  fan: fanFrom(OPENING, BASE),
  marks: [{ label: 'The statutory override ends', period: 2, date: '31 March 2023' }],
  cover: { label: 'Usable reserves', values: [30e6, 28e6, 25e6, 22e6, 20e6] },
};

const { fan: _fan, cover: _cover, ...plain } = deficit;

const draw =
  (data: Position): Draw =>
  (document, id) =>
    positionChart(document, data, id);

/** The chart as it is meant to be: of a deficit that is simulated, and of plans with nothing else to tell. */
export const positionPictures: Readonly<Record<string, Draw>> = {
  position: draw(deficit),
  'position-of-plans': draw({
    ...plain,
    label: 'Plans maintained',
    unit: 'plan',
    name: 'Plans',
    opening: 4105,
    openingName: 'plans at 31 March 2020',
    base: [4640, 5240, 5925, 6690, 7560],
    marks: [],
  }),
};

/** Positions that are hard to draw. */
export const positionLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'a position of one period': draw({
    ...plain,
    periods: ['2020/21'],
    periodNames: ['2020/21'],
    base: [-12],
    marks: [{ label: 'It ends', period: 0, date: '31 March 2021' }],
    cover: { label: 'Reserves', values: [5] },
  }),
  'a position of nil throughout': draw({
    ...plain,
    opening: 0,
    base: YEARS.map(() => 0),
    fan: fanFrom(
      0,
      YEARS.map(() => 0),
    ),
    cover: { label: 'Reserves', values: YEARS.map(() => 0) },
  }),
  'a share that hardly moves': draw({ ...plain, unit: '%', opening: 0.5, base: YEARS.map(() => 0.501) }),
  'a surplus against reserves that are overdrawn': draw({
    ...plain,
    opening: 5e6,
    base: [4e6, 3e6, 1e6, 2e6, 3e6],
    cover: { label: 'Usable reserves', values: [-1e6, -2e6, -3e6, 0, 1e6] },
  }),
  'sixty months, billions, five marks in as many months': draw({
    ...deficit,
    periods: MONTHS,
    periodNames: MONTHS,
    base: MONTHS.map((_, month) => -1e10 + month * 4e8),
    fan: fanFrom(
      -1e10,
      MONTHS.map((_, month) => -1e10 + month * 4e8),
    ),
    marks: Array.from({ length: 5 }, (_, mark) => ({
      label: `A thing with a long name happens, number ${mark} of them all, and it goes on`,
      period: 57 - 14 * mark,
      date: '30 September 2023',
    })),
    cover: { label: 'Reserves', values: MONTHS.map((_, month) => month * 1e8) },
  }),
  'a hostile position': draw({
    ...deficit,
    scenario: hostile,
    label: hostile,
    name: hostile,
    unit: 'plan',
    openingName: hostile,
    closing: hostile,
    periods: YEARS.map(() => hostile),
    periodNames: YEARS.map(() => hostile),
    marks: [{ label: hostile, period: 4, date: hostile }],
    cover: { label: hostile, values: [1, 2, 3, 4, 5] },
  }),
});
