import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { dotsOffScale, futuresOffScale } from '../../src/output/charts/drawing/off-scale.ts';
import {
  chanceOfExceeding,
  closingBalance,
  quantileDots,
  type Sample,
} from '../../src/output/charts/index.ts';
import { endsToShow } from '../../src/output/charts/spread/far-futures.ts';
import { sampleOf } from './sample-of.ts';
import { closing, heavyTail } from './warwickshire.ts';

const flat = (value: number, length: number) => Array.from({ length }, () => value);
const steps = (from: number, length: number) => Array.from({ length }, (_, index) => from + index * 1000);

// 96 futures from £10,000 to £105,000 in steps of £1,000, three at £40m below nil and one at £20m.
const catastrophe = sampleOf([...flat(-4e7, 3), ...steps(10_000, 96), 2e7]);

describe('the ends of what is shown', () => {
  it('are the least and the greatest of futures that lie together', () => {
    const { sample, base } = closing;
    expect(endsToShow(sample, base)).toEqual([sample.lowest, sample.highest]);
    const evenly = sampleOf(steps(-50_000, 100));
    expect(endsToShow(evenly, 0)).toEqual([-50_000, 49_000]);
  });

  it('leave out what is too far, and go no further than the rest, or nil', () => {
    expect(endsToShow(catastrophe, 60_000)).toEqual([0, 105_000]);
    expect(endsToShow(sampleOf([-4e7, ...steps(-30_000, 99)]), 0)).toEqual([-30_000, 68_000]);
  });

  // Of 100 futures at £1,000 and more, the 10th from below is £100,900 and the 10th from above £180,100 (type 7): £79,200
  // apart, so that the axis may run down to £100,900 less £158,400 and leaves out nothing below.
  it('are reckoned from the middle 80 of every 100', () => {
    const order = [1000, ...steps(92_000, 99)];
    expect(sampleOf(order).quantile(0.1)).toBeCloseTo(100_900, 6);
    expect(endsToShow(sampleOf(order), 150_000)).toEqual([1000, 190_000]);
    expect(endsToShow(sampleOf([-58_000, ...order.slice(1)]), 150_000)).toEqual([-58_000, 190_000]);
    expect(endsToShow(sampleOf([-4e6, ...order.slice(1)]), 150_000)).toEqual([0, 190_000]);
  });

  // Where draws are counted in bins, the place of the first beyond a gap may be taken for the last before it: here 2 of
  // 100 lie between £40m and £35m below nil, and the others between £10,000 and £107,800 above.
  it('are no further than they may be where draws are known by bins alone', () => {
    const between = (low: number, high: number, part: number) => low + Math.min(1, part) * (high - low);
    const binned: Sample = {
      draws: 100_000,
      lowest: -4e7,
      highest: 107_800,
      quantile: (p: number) =>
        p * 99_999 <= 2000 ? between(-4e7, -3.5e7, p / 0.02) : between(10_000, 107_800, (p - 0.02) / 0.98),
      shareUpTo: (value: number) =>
        value < 10_000
          ? Math.min(0.02, (0.02 * (value + 4e7)) / 5e6)
          : 0.02 + (0.98 * (value - 10_000)) / 97_800,
      reached: (share) => binned.quantile(1 - share),
    };
    expect(binned.quantile(2000 / 99_999)).toBe(-3.5e7);
    const [low, high] = endsToShow(binned, 60_000);
    expect(low).toBeGreaterThanOrEqual(-2 * 107_800);
    expect(high).toBe(107_800);
  });

  it('hold all where there is no middle to press together', () => {
    expect(endsToShow(sampleOf([3e6, ...flat(5000, 99)]), 5000)).toEqual([5000, 3e6]);
  });

  // A percentile of type 7 may lie just above the draw that takes it past a tenth: one of eight lies below their P10.
  it('never leave out more than a tenth on a side, and never make the middle less than a fifth of the axis', () => {
    const far = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -5000, max: 5000 }));
    fc.assert(
      fc.property(fc.array(far, { minLength: 1, maxLength: 60 }), far, (draws, base) => {
        const sample = sampleOf(draws);
        const [low, high] = endsToShow(sample, base);
        const tenth = Math.ceil(0.1 * (draws.length - 1));
        expect(draws.filter((draw) => draw < low - 0.005).length).toBeLessThanOrEqual(tenth);
        expect(draws.filter((draw) => draw > high + 0.005).length).toBeLessThanOrEqual(tenth);
        const middle = [sample.quantile(0.1), sample.quantile(0.9), base, 0];
        const width = Math.max(...middle) - Math.min(...middle);
        const isAll = low === sample.lowest && high === sample.highest;
        expect(isAll || high - low <= 5 * width + 0.01).toBe(true);
      }),
    );
  });
});

describe('the charts of a balance with far futures', () => {
  const data = { ...closing, sample: catastrophe, base: 60_000, chanceBelowZero: 0.03 };
  let document: Document;

  beforeAll(async () => {
    document = await createDocument();
  });

  it.each([closingBalance, chanceOfExceeding])('say what they leave out, drawn and in words', (chart) => {
    const svg = chart(document, data);
    const [, description] = /<desc[^>]*>([^<]*)</.exec(svg)!;
    for (const { words } of futuresOffScale(catastrophe, [0, 105_000])) {
      expect(svg).toContain(`>${words}</text>`);
      expect(description).toContain(words);
    }
  });

  // Of the dots at 1%, 3%, … 99% the first is at £40m below nil, that at 3% between there and £10,000 (type 7), both short.
  it('have every dot, on its own side of nil', () => {
    const svg = quantileDots(document, data);
    expect(svg).toContain('2 of 50 equally likely futures end short');
    const [hollow, filled] = [
      ...svg.matchAll(/<g fill="(#\w+)"[^>]*stroke-width="3"[^>]*>((?:\s*<circle[^>]*>)+)/g),
    ].map(([, , circles]) => circles!.match(/<circle/g)!.length);
    expect([hollow, filled]).toEqual([2, 48]);
    expect(svg).toContain('Off the scale to the left and drawn at its end: 2 of the 50 dots');
  });
});

describe('what is off the scale', () => {
  it('is nothing where all is shown', () => {
    expect(futuresOffScale(closing.sample, [-600_000, 480_000])).toEqual([]);
    expect(dotsOffScale([1, 2, 3], [1, 3])).toEqual([]);
  });

  it('is told of each side by how many futures, and how far', () => {
    expect(futuresOffScale(catastrophe, [0, 105_000])).toEqual([
      {
        side: 'left',
        words: 'Off the scale to the left: about 3 of every 100 futures simulated, the furthest at (£40m).',
      },
      {
        side: 'right',
        words: 'Off the scale to the right: about 1 of every 100 futures simulated, the furthest at £20m.',
      },
    ]);
    expect(dotsOffScale([-9e6, -8e6, 1, 2, 5e6], [0, 3])).toEqual([
      {
        side: 'left',
        words: 'Off the scale to the left and drawn at its end: 2 of the 5 dots, the furthest at (£9m).',
      },
      {
        side: 'right',
        words: 'Off the scale to the right and drawn at its end: 1 of the 5 dots, the furthest at £5m.',
      },
    ]);
  });

  // Beyond the fence of a Pareto figure of exponent 1.25 lies its own share: 0.02 of the futures here.
  it('is as much as the distribution has beyond the end', () => {
    const { sample, base } = heavyTail;
    const [low, high] = endsToShow(sample, base);
    const beyond = ((580_000 - low) / 100_000) ** -1.25;
    expect(1 - sample.shareUpTo(low)).toBeCloseTo(1 - beyond, 3);
    expect(high).toBe(sample.highest);
    expect(futuresOffScale(sample, [low, high])[0]!.words).toContain(
      `about ${Math.round(beyond * 100)} of every 100`,
    );
  });
});
