import { describe, expect, it } from 'vitest';
import { wedgeHeadline } from '../../src/output/charts/wedge/wedge-headline.ts';
import { layersOf } from '../../src/output/charts/wedge/wedge-marks.ts';

const line = (label: string, ...values: readonly number[]) => ({ label, values });
const wedgeOf = (from: number, to: number, ...parts: readonly number[]) => ({
  scenario: '',
  label: '',
  unit: '£',
  when: 'at 31 March 2025',
  periods: ['2024/25'],
  periodNames: ['2024/25'],
  from: line('Unmitigated', from),
  to: line('Mitigated', to),
  parts: parts.map((part, index) => line(`Part ${index + 1}`, part)),
});

describe('a wedge', () => {
  it.each([
    [
      wedgeOf(-60.2e6, -35e6, 20e6, 5.2e6),
      'Mitigated will be £35m below nil at 31 March 2025 in place of £60.2m below nil (“Unmitigated”); the largest part of the difference is “Part 1”, £20m',
    ],
    [
      wedgeOf(-5, 10, 15),
      'Mitigated will be £10 at 31 March 2025 in place of £5 below nil (“Unmitigated”); the difference is “Part 1”',
    ],
    [
      wedgeOf(100, 60, 10, -50),
      'Mitigated will be £60 at 31 March 2025 in place of £100 (“Unmitigated”); the largest part of the difference is “Part 2”, (£50)',
    ],
    [wedgeOf(100, 100, 10, -10), 'Mitigated will be £100 at 31 March 2025, as “Unmitigated” will be'],
  ])('%#: %s', (wedge, headline) => {
    expect(wedgeHeadline(wedge)).toBe(headline);
  });

  it('has its parts end to end from one line to the other, the largest first and those that lead away last', () => {
    const layers = layersOf(wedgeOf(100, 105, -10, 5, 10));
    const seen = layers.map(({ label, lower, upper, isAgainst }) => [label, ...lower, ...upper, isAgainst]);
    expect(seen).toEqual([
      ['Part 3', 100, 110, false],
      ['Part 2', 110, 115, false],
      ['Part 1', 115, 105, true],
    ]);
    const falling = layersOf(wedgeOf(100, 70, -20, 5, -15));
    expect(falling.map(({ isAgainst }) => isAgainst)).toEqual([false, false, true]);
  });
});
