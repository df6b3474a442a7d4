import { type Wedge, wedgeChart } from '../../src/output/charts/index.ts';
import type { Draw } from './scenarios.ts';

const YEARS = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];
const MONTHS = YEARS.flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year} M${month + 1}`));

const line = (label: string, ...values: readonly number[]) => ({ label, values });
const millions = (label: string, ...values: readonly number[]) =>
  line(label, ...values.map((value) => value * 1e6));

// `to` is what `from` and the parts come to, so that every wedge here reconciles.
const wedgeOf = (wedge: Omit<Wedge, 'to'>, label = 'Mitigated position'): Wedge => ({
  ...wedge,
  to: {
    label,
    values: wedge.from.values.map((value, period) =>
      wedge.parts.reduce((sum, { values }) => sum + values[period]!, value),
    ),
  },
});

/** Made up: a deficit that would grow to £60.2m, and four workstreams that take £25.9m off it. */
const mitigation = wedgeOf({
  scenario: 'A county’s schools grant 2020–25',
  label: 'What the plan takes off the deficit',
  unit: '£',
  when: 'at 31 March 2025',
  periods: YEARS,
  periodNames: YEARS,
  from: millions('Unmitigated position', -13, -21.6, -32.2, -45, -60.2),
  parts: [
    millions('Earlier help', 0, 0.4, 1.3, 2.9, 5.1),
    millions('More special school places', 0, 0.9, 3.2, 7.1, 11.5),
    millions('Joint commissioning with health', 0.2, 0.6, 1.2, 2.1, 3.2),
    millions('Prices of independent placements', 0.3, 1.1, 2.3, 4, 6.1),
  ],
});

const draw =
  (data: Wedge): Draw =>
  (document, id) =>
    wedgeChart(document, data, id);

/** The chart as it is meant to be. */
export const wedgePictures: Readonly<Record<string, Draw>> = { wedge: draw(mitigation) };

const one = { ...mitigation, periods: ['2020/21'], periodNames: ['2020/21'] };

/** Wedges that are hard to draw. */
export const wedgeLimits = (hostile: string): Readonly<Record<string, Draw>> => ({
  'a wedge of one period': draw(
    wedgeOf({ ...one, from: line('Before', -12), parts: [line('Saved', 5)] }, 'After'),
  ),
  'a wedge of nothing': draw(
    wedgeOf({ ...one, from: line('Before', 0), parts: [line('Saved', 0)] }, 'After'),
  ),
  'a wedge of plans with parts that take away': draw(
    wedgeOf(
      {
        ...mitigation,
        unit: 'plan',
        when: 'in 2024/25',
        from: line('Plans if nothing is done', 4105, 4640, 5240, 5925, 6690),
        parts: [
          line('Moved in', 0, 20, 30, 40, 50),
          line('Earlier help', 0, -50, -200, -500, -900),
          line('Reviews', 0, 0, 0, -100.5, -200.5),
        ],
      },
      'Plans as planned',
    ),
  ),
  'a wedge of sixty months, twelve parts and billions': draw(
    wedgeOf({
      ...mitigation,
      periods: MONTHS,
      periodNames: MONTHS,
      from: line('Unmitigated position', ...MONTHS.map((_, month) => 1e10 - month * 5e8)),
      parts: Array.from({ length: 12 }, (_, part) =>
        line(
          `A part with a long name, number ${part} of them all`,
          ...MONTHS.map((_, month) => month * 1e6 * (part - 3)),
        ),
      ),
    }),
  ),
  'a hostile wedge': draw(
    wedgeOf(
      {
        ...one,
        scenario: hostile,
        label: hostile,
        when: hostile,
        periods: [hostile],
        periodNames: [hostile],
        from: line(hostile, 3),
        parts: [line(hostile, 1), line('x'.repeat(500), -1)],
      },
      hostile,
    ),
  ),
});
