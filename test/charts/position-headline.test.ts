import { describe, expect, it } from 'vitest';
import { positionHeadline } from '../../src/output/charts/levels/position-headline.ts';

const deficit = {
  scenario: '',
  label: '',
  unit: '£',
  name: 'Cumulative position',
  periods: ['A', 'B'],
  periodNames: ['A', 'B'],
  closing: '31 March 2022',
  opening: -6.2e6,
  openingName: '',
  base: [-13e6, -21.6e6],
  marks: [],
};
const mark = { label: 'The DSG override ends', period: 0, date: '31 March 2021' };
const fanOf = (low: number, high: number) => {
  const [p5, p95] = [low, high].map((end) => [0, end, end]);
  return {
    p5: p5!,
    p10: p5!,
    p25: p5!,
    p50: p5!,
    p75: p95!,
    p90: p95!,
    p95: p95!,
    shares: { below: 0.05, middle: 0.5, above: 0.05 },
  };
};

describe('a position', () => {
  it('is told at the end, after what stood at the start, where nothing is marked', () => {
    expect(positionHeadline(deficit)).toBe(
      'Cumulative position will be £21.6m below nil at 31 March 2022, after £6.2m below nil at the start',
    );
    expect(positionHeadline({ ...deficit, unit: 'plan', opening: 4105, base: [4640, 1] })).toBe(
      'Cumulative position will be 1 plan at 31 March 2022, after 4,105 plans at the start',
    );
  });

  it('is told at the first mark, with nine of ten futures then', () => {
    expect(positionHeadline({ ...deficit, marks: [mark], fan: fanOf(-15e6, 2e6) })).toBe(
      'Cumulative position will be £13m below nil when the DSG override ends; in 9 of 10 futures between £15m below nil and £2m',
    );
  });

  it('says nothing of futures that are all alike', () => {
    expect(positionHeadline({ ...deficit, marks: [mark], fan: fanOf(-13e6, -13e6) })).toBe(
      'Cumulative position will be £13m below nil when the DSG override ends',
    );
  });

  it.each([
    [-13e6, 12.9e6, ', more than usable reserves of £12.9m'],
    [-13e6, 13e6, ', within usable reserves of £13m'],
    [-13e6, -1e6, ', more than usable reserves of £1m below nil'],
    [0, 13e6, ''],
    [-0.1 - 0.2, 0.3, ', within usable reserves of £0.30'],
  ])('of %d against %d is%s', (level, reserves, words) => {
    const cover = { label: 'Usable reserves', values: [reserves, 0] };
    const headline = positionHeadline({ ...deficit, base: [level, 0], marks: [mark], cover });
    expect(headline.replace(/^.*override ends/, '')).toBe(words);
  });
});
