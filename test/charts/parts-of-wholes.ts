import { type PartsOverTime, partsOverTimeChart } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

const YEARS = ['2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];
const MONTHS = YEARS.slice(1).flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year} M${month + 1}`),
);

// So many at first, and growing by so much a year.
const part = (label: string, first: number, growth: number) => ({
  label,
  values: YEARS.map((_, year) => first * (1 + growth) ** year),
});

/** Made up: 4,105 plans by where children are placed, independent places growing most. */
const placements: PartsOverTime = {
  scenario: 'A county’s schools grant 2020–25',
  label: 'Plans by placement',
  unit: 'plan',
  name: 'Plans',
  when: 'at the end of each year',
  periods: YEARS,
  periodNames: YEARS,
  parts: [
    part('Mainstream schools', 1560, 0.06),
    part('Special schools', 1310, 0.04),
    part('Independent special schools', 410, 0.27),
    part('Further education', 690, 0.14),
    part('Other settings', 135, 0.02),
  ],
};

const draw =
  (data: PartsOverTime): Draw =>
  (document, id) =>
    partsOverTimeChart(document, data, id);

/** The chart as it is meant to be. */
export const partsPictures: Readonly<Record<string, Draw>> = { 'parts-over-time': draw(placements) };

const each = (label: string, values: readonly number[]) => ({ label, values });
const one = { ...placements, periods: ['2019/20'], periodNames: ['2019/20'] };

/** Wholes that are hard to draw. */
export const partsLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'parts of one year': draw({ ...one, parts: [each('Special schools', [1]), each('Elsewhere', [2])] }),
  'one part of one year': draw({ ...one, unit: '£', parts: [each('Grant', [12])] }),
  'parts of nothing': draw({ ...one, parts: [each('Special schools', [0])] }),
  'parts above and below nil, in pounds': draw({
    ...placements,
    unit: '£',
    when: '',
    parts: [
      each(
        'Grant',
        YEARS.map((_, year) => 4e6 - year * 1e5),
      ),
      each(
        'Clawed back',
        YEARS.map((_, year) => -1e6 * year),
      ),
    ],
  }),
  'fourteen parts in billions': draw({
    ...placements,
    unit: '£',
    parts: Array.from({ length: 14 }, (_, line) =>
      part(`A part with a long name, number ${line} of them all`, 1e9 * (line + 1), 0.1),
    ),
  }),
  'parts of sixty months': draw({
    ...placements,
    periods: MONTHS,
    periodNames: MONTHS,
    parts: [0, 1, 2].map((line) =>
      each(
        `Part ${line}`,
        MONTHS.map((_, month) => 100.5 * line + month),
      ),
    ),
  }),
  'hostile parts': draw({
    ...one,
    scenario: hostile,
    label: hostile,
    name: hostile,
    when: hostile,
    periods: [hostile],
    periodNames: [hostile],
    parts: [each(hostile, [1]), each('x'.repeat(500), [1])],
  }),
});
