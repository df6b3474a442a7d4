import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/analysis/prepare.ts';
import { baseAt, seek } from '../../src/analysis/seek.ts';
import { observed } from '../../src/distributions/observed.ts';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { findingWords } from '../../src/output/words/findings.ts';
import { filesOf, ready } from '../load-scenario.ts';
import { over } from './over.ts';

const inputs = {
  service_cost_a_year: '£20k',
  children: '[8, 0, 0, 0]',
  chance_without: '50%',
  chance_with: '0%',
  delay: '3',
  placement_cost_a_week: '"£1,000"',
  placement_length: '26',
  support_cost_a_week: '£0',
  followed: '54',
  kept_home: '53',
};

/** What may be said otherwise of a service over four quarters. */
type Otherwise = Partial<Record<keyof typeof inputs | 'support_length', string>>;

function written(other: Otherwise): ReturnType<typeof filesOf> {
  const given = Object.entries({ ...inputs, ...other }).map(([name, value]) => `    ${name}: ${value}`);
  const text = `scenario: A service
calendar: {from: 2020/21, years: 1, by: quarter}
use: {edge: edge-of-care}
inputs:
  edge:
${given.join('\n')}
`;
  return filesOf({ 'service.yaml': text });
}

const service = (other: Otherwise = {}): BaseCase => ready('service.yaml', written(other)).base;

/** The names of the warnings that apply. */
function warned(other: Otherwise): readonly string[] {
  const { problems } = prepare('service.yaml', written(other));
  return problems.flatMap((each) => (each.code === 'warning-applies' ? [each.facts.name] : []));
}

const pounds = (value: number) => Math.round(value * 100) / 100;
const periods = (base: BaseCase, line: string) => base.figures(`edge.${line}`).periods.map(pounds);
const total = (base: BaseCase, line: string) => base.figures(`edge.${line}`).total;

describe('placements avoided', () => {
  // 8 children in the first quarter, half of whom would enter care three months later and stay two quarters: 4 are out of
  // care at the end of the second and the third. 4 × 13 weeks × £1,000 is £52,000 a quarter, £104,000 = 4 × 26 × £1,000.
  test('save what they would have cost, week by week', () => {
    const base = service();
    expect(periods(base, 'avoided')).toEqual([0, 4, 0, 0]);
    expect(periods(base, 'out_of_care')).toEqual([0, 4, 4, 0]);
    expect(periods(base, 'placement_saving')).toEqual([0, 52_000, 52_000, 0]);
  });

  // £5,000 a quarter for the service: −5,000, then 52,000 − 5,000 twice, then −5,000.
  test('pay back when the saving to date comes to the cost to date', () => {
    const base = service();
    expect(periods(base, 'net_saving')).toEqual([-5_000, 47_000, 47_000, -5_000]);
    expect(periods(base, 'net_to_date')).toEqual([-5_000, 42_000, 89_000, 84_000]);
    expect(total(base, 'payback')).toBe(0.5);
  });

  // £26,500 a quarter: −26,500, −1,000, 24,500, −2,000.
  test('that pay back and then lose it again are told of', () => {
    const other = { service_cost_a_year: '£106k' };
    expect(periods(service(other), 'net_to_date')).toEqual([-26_500, -1_000, 24_500, -2_000]);
    expect(warned(other)).toEqual(['edge.stays_paid_back']);
    expect(warned({})).toEqual([]);
  });

  // All 8 kept from a placement save 8 × £26,000 = £208,000; a service of £209,000 costs more.
  test('cannot pay where all of them together do not come to the cost', () => {
    expect(warned({ service_cost_a_year: '£209k' })).toEqual(['edge.can_pay', 'edge.pays_back']);
    expect(warned({ service_cost_a_year: '£207k' })).toEqual(['edge.pays_back']);
  });

  // £50,000 a quarter: −50,000, −48,000, −46,000, −96,000, never nil again.
  test('do not pay back where the saving never comes to the cost', () => {
    const base = service({ service_cost_a_year: '£200k' });
    expect(periods(base, 'net_to_date')).toEqual([-50_000, -48_000, -46_000, -96_000]);
    expect(total(base, 'payback')).toBeNaN();
  });

  // 13 of the 26 weeks are supported at £200: 4 × 13 × £200 = £10,400, in the second quarter alone.
  test('are supported at home as long as is said', () => {
    const base = service({ support_cost_a_week: '£200', support_length: '13' });
    expect(periods(base, 'support_cost')).toEqual([0, 10_400, 0, 0]);
    expect(total(base, 'saving_of_each')).toBe(26_000 - 13 * 200);
  });

  // Those of the third quarter would enter in the fourth: 2 × 13 weeks of 2 × 26 fall within the year.
  test('save the rest after the calendar', () => {
    const base = service({ children: '[0, 0, 4, 0]' });
    expect(total(base, 'placement_saving')).toBe(26_000);
    expect(total(base, 'saved_after')).toBe(26_000);
  });

  // 8 × (50% − 75%) = −2: two more placements, £52,000.
  test('are below nil where more children enter care with the service', () => {
    const base = service({ chance_with: '75%' });
    expect(total(base, 'avoided')).toBe(-2);
    expect(total(base, 'placement_saving')).toBe(-52_000);
    expect(total(base, 'net_saving')).toBe(-72_000);
  });
});

describe('a service that costs £C a year', () => {
  const terms = { placement_length: '40', support_cost_a_week: '£100' };

  // A placement of 40 weeks at £1,000 less 40 weeks of support at £100 is £36,000.
  test.each([
    ['£0', 0],
    ['£36k', 1],
    ['£360k', 10],
    ['£675k', 18.75],
    ['£900k', 25],
    ['£4.5m', 125],
  ])('of %s pays at %d placements avoided', (cost, placements) => {
    expect(total(service({ ...terms, service_cost_a_year: cost }), 'break_even')).toBeCloseTo(placements, 9);
  });

  // £360,000 ÷ £36,000 is 10 of 100 children, so 10 points on top of the 5% who enter all the same.
  test('of £360,000 and 100 children pays where 15% would have entered care, 8.1 of 54', () => {
    const whole = {
      ...terms,
      service_cost_a_year: '£360k',
      children: '[100, 0, 0, 0]',
      chance_with: '5%',
      delay: '0',
    };
    const base = service(whole);
    expect(total(base, 'points_needed')).toBeCloseTo(0.1, 12);
    expect(total(base, 'chance_needed')).toBeCloseTo(0.15, 12);
    expect(total(base, 'needed_of_followed')).toBeCloseTo(8.1, 12);
    const goal = { vary: 'edge.chance_without', of: 'edge.net_saving', reaches: 0, within: [0, 1] } as const;
    expect(seek(base, goal)).toMatchObject({ found: true, value: expect.closeTo(0.15, 6) });
    expect(total(baseAt(base.graph.scenario, 'edge.chance_without', 0.15)!, 'net_saving')).toBeCloseTo(0, 6);
  });

  test('pays at no number where support costs what a placement does', () => {
    expect(total(service({ support_cost_a_week: '"£1,000"' }), 'break_even')).toBeNaN();
  });
});

describe('Wilson’s interval', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3;
  // 53 of 54 is the service's first quarter.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [53, 54, 0.9023, 0.9967],
  ])('of %d in %d is %d to %d', (kept, followed, low, high) => {
    const base = service({ kept_home: String(kept), followed: String(followed) });
    expect(total(base, 'lowest_share_kept')).toBeCloseTo(low, 4);
    expect(total(base, 'highest_share_kept')).toBeCloseTo(high, 4);
  });
});

describe('Worcestershire’s edge of care', () => {
  const path = 'scenarios/worcestershire/edge-of-care.yaml';
  const { base } = ready(path);
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  const findings = base.graph.scenario.findings.map((finding) => findingWords(base, finding)).join(' ');

  test('1 of 54 is the paper’s 98%', () => {
    expect(percent(total(base, 'share_kept'))).toBe('98.1%');
    expect(total(base, 'entered')).toBe(1);
  });

  test('names both intervals of 53 in 54', () => {
    expect([total(base, 'lowest_share_kept'), total(base, 'highest_share_kept')].map(percent)).toEqual([
      '90.2%',
      '99.7%',
    ]);
    const [low, high] = [0.025, 0.975].map((chance) => percent(observed.quantile([53, 54])(chance)));
    expect(findings).toContain(`${low} to ${high} (Jeffreys`);
  });

  // 15 × £45,000 = £675,000 a year, 3¼ years; 30% × £3,000 + 70% × £600 = £1,320 a week, 40 weeks, less 40 × £100.
  test('pays at 44.95 placements avoided, of 54 + 3 × 144 children', () => {
    expect(total(base, 'service_cost')).toBe(2_193_750);
    expect(total(base, 'saving_of_each')).toBeCloseTo(48_800, 6);
    expect(total(base, 'break_even')).toBeCloseTo(2_193_750 / 48_800, 9);
    expect(total(base, 'children')).toBe(486);
    expect(total(base, 'chance_needed')).toBeCloseTo(2_193_750 / (486 * 48_800) + 0.0985, 9);
  });

  test('every £100,000 takes the same number kept at home, whatever the service costs', () => {
    for (const cost of ['£20,000', '£45,000', '£90,000'])
      expect(
        over(path, `inputs: {cost_of_staff: {value: "${cost}"}}`).figures('for_each_100k').total,
      ).toBeCloseTo(100_000 / 48_800, 9);
  });
});
