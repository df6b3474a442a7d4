import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackValues } from '../../src/output/charts/bars/stack-values.ts';
import { yearTotal } from '../../src/output/charts/bars/year-stacks.ts';
import { largestLines } from '../../src/output/charts/drawing/largest-lines.ts';
import { shorten, textWidth, ticksFor, wrap, wrapEvenly } from '../../src/output/charts/drawing/lettering.ts';
import { spreadLabels } from '../../src/output/charts/drawing/spread-labels.ts';
import { fitAxis } from '../../src/output/charts/sensitivity/tornado-room.ts';
import { dotPiles } from '../../src/output/charts/spread/dot-piles.ts';
import { histogramBins, roundDown } from '../../src/output/charts/spread/histogram-bins.ts';
import { sampleOf } from './sample-of.ts';

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

describe('the total of a bar', () => {
  const side = (...values: readonly number[]) => ({
    name: 'Funding',
    lines: values.map((value) => ({ label: 'Grant', values: [value] })),
    offset: 0,
    width: 0.4,
    colours: values.map(() => '#000000'),
  });

  it('is net only of parts on both sides of nil', () => {
    const net = [side(5, -2), side(5, 2), side(-5, -2), side(-5, 0)].map((each) => yearTotal(each, 0).isNet);
    expect(net).toEqual([true, false, false, false]);
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

describe('an axis between words', () => {
  const words = (at: number, pixels: number) => ({ at, pixels });

  it('gives way to words only where they stand', () => {
    const ends = { left: [words(0, 50)], right: [words(10, 40)] };
    expect(fitAxis([0, 10], ends, [100, 700])).toEqual([150, 660]);
    const middle = { left: [words(5, 400)], right: [] };
    expect(fitAxis([0, 10], middle, [100, 700])).toEqual([300, 700]);
    expect(fitAxis([0, 10], { left: [], right: [words(5, 200)] }, [100, 700])).toEqual([100, 700]);
  });

  it('has room for all of them', () => {
    const some = fc.array(
      fc.record({ at: fc.integer({ min: -99, max: 99 }), pixels: fc.integer({ min: 1, max: 250 }) }),
    );
    fc.assert(
      fc.property(some, some, (left, right) => {
        const [start, end] = fitAxis([-100, 100], { left, right }, [0, 600]);
        const pixel = (at: number) => start + ((at + 100) / 200) * (end - start);
        expect(end - start).toBeGreaterThanOrEqual(60 - 1e-6);
        for (const { at, pixels } of left) expect(pixel(at) - pixels).toBeGreaterThanOrEqual(-1e-6);
        for (const { at, pixels } of right) expect(pixel(at) + pixels).toBeLessThanOrEqual(600 + 1e-6);
      }),
    );
  });
});

describe('the bars of a histogram', () => {
  it('are of round widths', () => {
    expect([43_200, 24, 25, 9.99, 1, 1000].map(roundDown)).toEqual([25_000, 20, 25, 5, 1, 1000]);
  });

  it('make one of draws that differ by less than a pound', () => {
    const alike = sampleOf([200_000, 199_999.999]);
    expect(histogramBins(alike, [199_999.999, 200_000], 25)).toEqual([
      { from: 200_000, to: 210_000, share: 1 },
    ]);
  });

  it('hold every draw once, and none on both sides of nil', () => {
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 1 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const bins = histogramBins(sampleOf(values), [sorted[0]!, sorted.at(-1)!], 25);
        const count = (some: typeof bins) => sum(some.map(({ share }) => share)) * values.length;
        const below = bins.filter(({ to }) => to <= 0);
        expect(count(bins)).toBeCloseTo(values.length, 9);
        expect(count(below)).toBeCloseTo(values.filter((value) => value < 0).length, 9);
        expect(bins.every(({ from, to }) => from >= 0 || to <= 0)).toBe(true);
        expect(bins[0]!.from).toBeLessThanOrEqual(sorted[0]!);
        expect(bins.at(-1)!.to).toBeGreaterThan(sorted.at(-1)!);
        expect(bins.length).toBeLessThanOrEqual(2 * 25 + 2);
      }),
    );
  });
});

describe('dots in piles', () => {
  const room = { height: 200, poundsPerPixel: 1000 };

  it('are as large as their piles allow', () => {
    expect(dotPiles([-1, 0, 5], room).dots).toEqual([
      { x: -20_000, under: 0, isShort: true },
      { x: 20_000, under: 0, isShort: false },
      { x: 20_000, under: 1, isShort: false },
    ]);
    expect(dotPiles([-1, 0, 5], room).size).toBe(40);
    expect(
      dotPiles(
        Array.from({ length: 20 }, () => 7),
        room,
      ).size,
    ).toBe(10);
  });

  // Fifty in one pile of 200 pixels would be 4 pixels each; 17 rows of three take 187 at 11 pixels.
  it('stand three abreast where most are alike, on their own side of nil', () => {
    const alike = Array.from({ length: 50 }, () => -7);
    const { size, abreast, dots } = dotPiles(alike, room);
    expect([size, abreast]).toEqual([11, 3]);
    expect(dots.slice(0, 4).map(({ x, under }) => [x, under])).toEqual([
      [-27_500, 0],
      [-16_500, 0],
      [-5_500, 0],
      [-27_500, 1],
    ]);
  });

  it('are short where they are below nil by more than half a penny, and lie within their size of their value', () => {
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 1, maxLength: 50 }), (values) => {
        const order = values.toSorted((a, b) => a - b);
        const { size, abreast, dots } = dotPiles(order, room);
        expect(dots.map(({ isShort }) => isShort)).toEqual(order.map((value) => value < -0.005));
        const away = ((abreast * size) / 2) * 1000 + 0.01;
        expect(dots.every(({ x }, index) => Math.abs(x - order[index]!) <= away)).toBe(true);
        expect(Math.max(...dots.map(({ under }) => under + 1)) * size).toBeLessThanOrEqual(200);
        expect(new Set(dots.map(({ x, under }) => `${x} ${under}`)).size).toBe(values.length);
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

  it('keeps a date on one line', () => {
    expect(wrap('the balance at 31 March 2018, or more', 120, 3)).toEqual([
      'the balance at',
      '31 March 2018, or',
      'more',
    ]);
  });

  // (£800k) is five characters of 0.64 em and two brackets of 0.41: 48.24 pixels at 12 pixels an em, and half as much apart.
  it('leaves room between the labels of an axis', () => {
    expect(ticksFor(504, ['nil', '(£800k)'], 7)).toBe(6);
    expect(ticksFor(504, ['nil', '(£800k)'], 4)).toBe(4);
    expect(ticksFor(10, ['nil', '(£800k)'], 7)).toBe(1);
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
