import { describe, expect, test } from 'vitest';
import { ready } from '../load-scenario.ts';

describe('Worcestershire’s learning contract', () => {
  const { figures } = ready('scenarios/worcestershire/learning-contract.yaml').base;
  const years = (line: string) => figures(line).years.map((value) => Math.round(value));

  // From October 2015 to September 2020: half of the first and of the last year. £600k, £1.2m and then £1.8m a year; or
  // £1.8m ÷ 2½ = £720k a year.
  test.each([
    ['contract_yearly', [300_000, 1_200_000, 1_800_000, 1_800_000, 1_800_000, 900_000]],
    ['contract_to_date', [360_000, 720_000, 720_000, 720_000, 720_000, 360_000]],
    ['core_team_yearly', [150_000, 300_000, 300_000, 300_000, 300_000, 150_000]],
    ['core_team_once', [60_000, 120_000, 120_000, 0, 0, 0]],
    ['difference', [30_000, 660_000, 1_260_000, 1_380_000, 1_380_000, 690_000]],
  ])('has %s by year', (line, sums) => {
    expect(years(line)).toEqual(sums);
  });

  test('has saved £1.8m by March 2018 as a sum to date, and £3.3m as yearly sums', () => {
    expect(figures('to_date_by_march_2018').total).toBeCloseTo(1_800_000, 6);
    expect(Math.round(figures('yearly_by_march_2018').total)).toBe(3_300_000);
  });
});
