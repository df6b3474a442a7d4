import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChance,
  formatCorrelation,
  formatCount,
  formatFigure,
  formatNumber,
  formatOfHundred,
  formatPercentage,
  formatPounds,
  formatRoundPounds,
  formatRow,
  formatShare,
  formatShortPounds,
  formatThousands,
  unitInWords,
} from '../../src/output/format.ts';

const amounts = fc.double({ min: -1e11, max: 1e11, noNaN: true });
const signed = [
  formatThousands,
  formatPounds,
  formatShortPounds,
  formatRoundPounds,
  formatShare,
  formatCount,
  formatNumber,
];
const digitsOf = (text: string) => Number(text.replace(/[(),£]/g, ''));

describe('money in £000', () => {
  it('prints the Warwickshire plan as its Appendix Two does, with the decimals that the paper drops', () => {
    expect([942_500, 250_000, 26_800, 1_549_300].map(formatThousands)).toEqual([
      '942.5',
      '250.0',
      '26.8',
      '1,549.3',
    ]);
  });

  it('puts a deficit in brackets, and never nothing', () => {
    expect([-2_100, -49, 0, -0, null].map(formatThousands)).toEqual(['(2.1)', '0.0', '0.0', '0.0', '–']);
  });

  it('is within £50 of the amount', () => {
    fc.assert(
      fc.property(
        amounts,
        (pounds) => Math.abs(digitsOf(formatThousands(pounds)) * 1000 - Math.abs(pounds)) <= 50.001,
      ),
    );
  });
});

describe('pounds', () => {
  it('are in full in tables', () => {
    expect([2_100, -2_100, 10_000_000_000, -0.4].map((pounds) => formatPounds(pounds))).toEqual([
      '£2,100',
      '(£2,100)',
      '£10,000,000,000',
      '£0',
    ]);
    expect(formatPounds(12.5, 2)).toBe('£12.50');
  });

  it.each([
    [12, '£12'],
    [400_700, '£400,700'],
    [425_000, '£425k'],
    [1_000, '£1,000'],
    [1_200_000, '£1.2m'],
    [4_647_900, '£4.65m'],
    [999_999.6, '£1m'],
    [999_999_999, '£1bn'],
    [10_000_000_000, '£10bn'],
    [-2_100, '(£2,100)'],
  ])('are short in a sentence: %d is %s', (pounds, text) => {
    expect(formatShortPounds(pounds)).toBe(text);
  });

  it.each([
    [942_500, '£943k'],
    [26_800, '£26.8k'],
    [12, '£12'],
    [0.4, '£0'],
    [999.7, '£1k'],
    [999_600, '£1m'],
    [-1_250_000, '(£1.25m)'],
    [1_234_000_000_000, '£1,230bn'],
  ])('are to three figures on an axis: %d is %s', (pounds, text) => {
    expect(formatRoundPounds(pounds)).toBe(text);
  });

  it('never lose more than half of the third figure, nor half of a pound', () => {
    const units = { bn: 1e9, m: 1e6, k: 1e3, '': 1 };
    const poundsOf = (text: string) => {
      const [, digits, unit] = /^£([\d,.]+)(bn|m|k|)$/.exec(text) ?? [];
      return digitsOf(digits ?? '') * units[(unit ?? '') as keyof typeof units];
    };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e11, noNaN: true }), (pounds) => {
        const slack = Math.max(0.5, pounds * 0.00501);
        return [formatShortPounds, formatRoundPounds].every(
          (format) => Math.abs(poundsOf(format(pounds)) - pounds) <= slack,
        );
      }),
    );
  });
});

describe('shares', () => {
  it('have the digits asked for', () => {
    expect(formatShare(0.75)).toBe('75%');
    expect(formatShare(0.75066, 1)).toBe('75.1%');
    expect(formatShare(-0.025, 1)).toBe('(2.5%)');
    expect(formatShare(-0.0001, 1)).toBe('0.0%');
    expect(() => formatShare(0.5, 9)).toThrow('invalid digits: 9');
  });

  it('are a dash on a base near zero or beyond 999%', () => {
    expect(formatPercentage(100, 499)).toBe('–');
    expect(formatPercentage(100, -499)).toBe('–');
    expect(formatPercentage(125, 500)).toBe('25.0%');
    expect(formatPercentage(9_990, 1_000)).toBe('999.0%');
    expect(formatPercentage(-9_991, 1_000)).toBe('–');
    expect(formatPercentage(null, 1_000)).toBe('–');
    expect(formatPercentage(1, null)).toBe('–');
  });

  it('agree with a published one', () => {
    // 730 of 805 families is the 91% of the Warwickshire report, paragraph 1.3.
    expect(formatShare(730 / 805)).toBe('91%');
  });
});

describe('chances', () => {
  it.each([
    [0, 'none of the futures simulated'],
    [0.004, 'fewer than 1 of every 100 futures simulated'],
    [0.005, 'about 1 of every 100 futures simulated'],
    [0.5183, 'about 52 of every 100 futures simulated'],
    [0.9949, 'about 99 of every 100 futures simulated'],
    [0.9951, 'more than 99 of every 100 futures simulated'],
    [1, 'all of the futures simulated'],
  ])('%d is %s', (probability, words) => {
    expect(formatChance(probability)).toBe(words);
  });

  it.each([
    [0, '0 of 100'],
    [0.004, 'fewer than 1 of 100'],
    [0.05, '5 of 100'],
    [1 / 30, 'about 3 of 100'],
    [1 - 0.95, '5 of 100'],
    [0.9951, 'more than 99 of 100'],
    [1, '100 of 100'],
  ])('%d of a hundred is %s', (share, words) => {
    expect(formatOfHundred(share)).toBe(words);
  });

  it('refuse what is not a probability', () => {
    for (const wrong of [-0.01, 1.01, Number.NaN]) expect(() => formatChance(wrong)).toThrow('invalid prob');
  });
});

describe('numbers', () => {
  it('count', () => {
    expect(formatCount(1608)).toBe('1,608');
    expect(formatCount(18.48, 1)).toBe('18.5');
    expect(formatCount(-0.2)).toBe('0');
  });

  it('keep the four figures that matter', () => {
    expect([1.025, 18.4827, 1608.44, 0.03214, 1206].map(formatNumber)).toEqual([
      '1.025',
      '18.48',
      '1,608.4',
      '0.03214',
      '1,206',
    ]);
  });

  it('follow their unit', () => {
    expect(formatFigure(1_206_000, '£')).toBe('£1,206,000');
    expect(formatFigure(32_500, '£/fte/year')).toBe('£32,500');
    expect(formatFigure(12.5, '£/hour')).toBe('£12.50');
    expect(formatFigure(0.75, '%')).toBe('75.0%');
    expect(formatFigure(1608, 'family')).toBe('1,608');
    expect(formatFigure(13.86, '')).toBe('13.86');
    expect(formatFigure(null, '£/family')).toBe('–');
  });

  it('in a row are all whole or all have one decimal where they count things', () => {
    expect(formatRow([536, 402.25, null], 'family')).toEqual(['536.0', '402.3', '–']);
    expect(formatRow([536, 402.0000000001], 'family')).toEqual(['536', '402']);
    expect(formatRow([18.4827, 0.25], 'family/fte')).toEqual(['18.48', '0.25']);
    expect(formatRow([0.25], 'year')).toEqual(['0.25']);
  });

  it('have their unit in a heading', () => {
    const units = [
      'family',
      'fte',
      '£/family',
      '£/fte/year',
      'family/year',
      '£',
      '%',
      '',
      '1/year',
      'care_place',
      'child',
      'person/week',
    ];
    expect(units.map(unitInWords)).toEqual([
      'families',
      'FTE',
      '£ per family',
      '£ per FTE a year',
      'families a year',
      '£',
      '',
      '',
      'a year',
      'care places',
      'children',
      'people a week',
    ]);
  });
});

describe('every format', () => {
  it('writes a negative as its positive in brackets, unless it is nothing', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...signed), (value, format) => {
        const positive = format(Math.abs(value));
        expect([`(${positive})`, format(0)]).toContain(format(-Math.abs(value)));
        expect(positive).not.toMatch(/[-()]/);
      }),
    );
  });

  it('has a dash for no value, and no text for what is not a number', () => {
    for (const format of signed) {
      expect(format(null)).toBe('–');
      expect(() => format(Number.NaN)).toThrow('invalid figure: NaN');
      expect(() => format(Number.POSITIVE_INFINITY)).toThrow('invalid figure: Infinity');
    }
  });
});

describe('correlations', () => {
  it('have two digits and a minus, and are 1 only where they are exactly 1', () => {
    expect([0.432, -0.436, -0.001, 0.9999, -0.9999, 1, -1].map(formatCorrelation)).toEqual([
      '0.43',
      '-0.44',
      '0.00',
      '0.99',
      '-0.99',
      '1.00',
      '-1.00',
    ]);
  });
});
