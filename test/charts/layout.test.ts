import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramBins, roundDown } from '../../src/output/charts/histogram-bins.ts';
import { largestLines } from '../../src/output/charts/largest-lines.ts';
import { shorten, textWidth, wrap, wrapEvenly } from '../../src/output/charts/lettering.ts';
import { spreadLabels } from '../../src/output/charts/spread-labels.ts';
import { stackValues } from '../../src/output/charts/stack-values.ts';

const pounds = fc.integer({ min: -1_000_000, max: 1_000_000 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a stack', () => {
  it('reads downwards to the axis, and on below it', () => {
    expect(stackValues([3, -1, 2, -4])).toEqual([
      { from: 2, to: 5 },
      { from: 0, to: -1 },
      { from: 0, to: 2 },
      { from: -1, to: -5 },
    ]);
  });

  it('reaches as far up and down as its parts add up to', () => {
    fc.assert(
      fc.property(fc.array(pounds), (values) => {
        const ends = stackValues(values).map(({ to }) => to);
        expect(Math.max(0, ...ends)).toBe(sum(values.filter((value) => value > 0)));
        expect(Math.min(0, ...ends)).toBe(sum(values.filter((value) => value < 0)));
      }),
    );
  });
});

describe('the largest lines', () => {
  const lineOf = (value: number, index: number) => ({ label: `line ${index}`, values: [value, -value] });

  it('are all of seven', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map(lineOf);
    expect(largestLines(seven)).toBe(seven);
  });

  it('are six of eight, in their order, and the other two together', () => {
    const labels = largestLines([8, 1, 7, 6, -5, 4, 2, 3].map(lineOf)).map(({ label }) => label);
    expect(labels).toEqual([
      'line 0',
      'line 2',
      'line 3',
      'line 4',
      'line 5',
      'line 7',
      'Other (2 smaller lines)',
    ]);
  });

  it('add up to what all of them add up to', () => {
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 1 }), (values) => {
        const kept = largestLines(values.map(lineOf));
        expect(sum(kept.map((line) => line.values[0]!))).toBe(sum(values));
      }),
    );
  });
});

describe('labels in a column', () => {
  const labels = fc.array(
    fc.record({ wanted: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 10, max: 30 }) }),
    { minLength: 1, maxLength: 8 },
  );

  it('stay where they belong when they clear one another', () => {
    const apart = [
      { wanted: 50, height: 20 },
      { wanted: 10, height: 20 },
    ];
    expect(spreadLabels(apart, 0, 100)).toEqual([50, 10]);
  });

  it('share the room when they belong in one place', () => {
    const same = [1, 2, 3].map(() => ({ wanted: 100, height: 20 }));
    expect(spreadLabels(same, 0, 100)).toEqual([50, 70, 90]);
  });

  it('never overlap, and stay in the column', () => {
    fc.assert(
      fc.property(labels, (each) => {
        const middles = spreadLabels(each, 0, 300);
        const spans = each
          .map(({ height }, index) => [middles[index]! - height / 2, middles[index]! + height / 2] as const)
          .sort(([a], [b]) => a - b);
        expect(spans[0]![0]).toBeGreaterThanOrEqual(0);
        expect(spans.at(-1)![1]).toBeLessThanOrEqual(300);
        spans.slice(1).forEach(([top], index) => {
          expect(top).toBeGreaterThanOrEqual(spans[index]![1]);
        });
      }),
    );
  });
});

describe('the bars of a histogram', () => {
  it('are of round widths', () => {
    expect([43_200, 24, 25, 9.99, 1, 1000].map(roundDown)).toEqual([25_000, 20, 25, 5, 1, 1000]);
  });

  it('hold every draw once, and none on both sides of nil', () => {
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 1 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        const bins = histogramBins(sorted, 25);
        const below = bins.filter(({ to }) => to <= 0);
        expect(sum(bins.map(({ count }) => count))).toBe(values.length);
        expect(sum(below.map(({ count }) => count))).toBe(values.filter((value) => value < 0).length);
        expect(bins.every(({ from, to }) => from >= 0 || to <= 0)).toBe(true);
        expect(bins[0]!.from).toBeLessThanOrEqual(sorted[0]!);
        expect(bins.at(-1)!.to).toBeGreaterThan(sorted.at(-1)!);
        expect(bins.length).toBeLessThanOrEqual(2 * 25 + 2);
      }),
    );
  });
});

describe('lettering', () => {
  it('breaks lines at spaces and shortens what is left', () => {
    expect(wrap('Additional delivery staff', 100, 2)).toEqual(['Additional', 'delivery staff']);
    expect(wrap('Additional delivery staff', 100, 1)).toEqual(['Additional del…']);
    expect(wrap('  ', 100, 2)).toEqual([]);
  });

  it('leaves no word alone on the last line', () => {
    const text = 'one two three four five six seven eight nine';
    expect(wrap(text, 262, 3)).toEqual(['one two three four five six seven eight', 'nine']);
    expect(wrapEvenly(text, 262, 3)).toEqual(['one two three four five', 'six seven eight nine']);
  });

  it('fits whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        for (const line of wrap(text, width, 2)) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps every word where there is room', () => {
    expect(shorten('Contingency', 200)).toBe('Contingency');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/)), (words) => {
        expect(wrap(words.join(' '), 100, 99).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
