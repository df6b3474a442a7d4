import { describe, expect, it } from 'vitest';
import { partsHeadline } from '../../src/output/charts/bars/parts-headline.ts';

const told = (parts: Readonly<Record<string, readonly number[]>>, unit = 'plan') =>
  partsHeadline({
    scenario: '',
    label: '',
    unit,
    name: 'Plans',
    when: '',
    periods: [],
    periodNames: ['2019/20', '2020/21'].slice(0, Object.values(parts)[0]!.length),
    parts: Object.entries(parts).map(([label, values]) => ({ label, values })),
  });

describe('parts of a whole', () => {
  it.each([
    [
      { Mainstream: [60, 66], Independent: [40, 54] },
      'from 100 plans in 2019/20 to 120 in 2020/21; “Independent” changes most, from 40 to 54',
    ],
    [
      { Mainstream: [60, 40], Independent: [40, 50] },
      'from 100 plans in 2019/20 to 90 in 2020/21; “Mainstream” changes most, from 60 to 40',
    ],
    [
      { Mainstream: [60, 60], Independent: [40, 40] },
      'from 100 plans in 2019/20 to 100 in 2020/21; the largest part is “Mainstream”, 60 (60%)',
    ],
    [{ Mainstream: [1, 2] }, 'from 1 plan in 2019/20 to 2 in 2020/21'],
    [
      { Mainstream: [30], Independent: [70] },
      '100 plans in 2019/20; the largest part is “Independent”, 70 (70%)',
    ],
    [{ Grant: [30], 'Clawed back': [-40] }, '(10) plans in 2019/20; the largest part is “Grant”, 30'],
  ])('of %j: %s', (parts, headline) => {
    expect(told(parts as Record<string, number[]>)).toBe(`Plans: ${headline}`);
  });
});
