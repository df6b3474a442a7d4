import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundingHeadline } from '../../src/output/charts/bars/funding-headline.ts';
import { spanOf } from '../../src/output/charts/drawing/spans.ts';
import {
  balanceHeadline,
  balanceInWords,
  fanHeadline,
} from '../../src/output/charts/levels/balance-headline.ts';
import { sharesHeadline, tornadoHeadline } from '../../src/output/charts/sensitivity/headlines.ts';
import {
  closingHeadline,
  dotsHeadline,
  exceedingHeadline,
} from '../../src/output/charts/spread/headlines.ts';
import { formatRoundPounds, formatShare } from '../../src/output/format.ts';

const YEARS = ['2015/16', '2016/17', '2017/18'];

describe('funding and spending', () => {
  it.each([
    [[-400_700, -400_700, -400_700], 'Spending exceeds funding by £400,700 in each year'],
    [[100, 100.2, 99.8], 'Funding exceeds spending by £100 in each year'],
    [[0, 0.2, -0.4], 'Funding and spending are equal in each year'],
    [[-1, -2, -3], 'Spending exceeds funding in each year, by £6 over the 3 years'],
    [[5, -2, -6], 'Spending exceeds funding by £3 over the 3 years, though not in each of them'],
    [[-1, 0, 5], 'Funding exceeds spending by £4 over the 3 years, though not in each of them'],
    [[5, -2, -3], 'Funding and spending are equal over the 3 years, but not in each year'],
  ])('%j: %s', (differences, headline) => {
    expect(fundingHeadline(YEARS, differences)).toBe(headline);
  });

  it('name the only year', () => {
    expect(fundingHeadline(['2015/16'], [-2_100])).toBe('Spending exceeds funding by £2,100 in 2015/16');
    expect(fundingHeadline(['2015/16'], [0])).toBe('Funding and spending are equal in 2015/16');
  });

  it('are said to exceed one another in each year only where they do', () => {
    const pounds = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(pounds, (differences) => {
        const headline = fundingHeadline(YEARS, differences);
        const exceeds = headline.startsWith('Spending') ? -1 : 1;
        const isClaimed = / exceeds .*(in each year)/.test(headline);
        const holds = differences.every((each) => Math.sign(each) === exceeds);
        expect(isClaimed && !headline.startsWith('Funding and')).toBe(holds);
      }),
    );
  });
});

const courseOf = (opening: number, base: readonly number[]) => ({
  periods: ['A', 'B'],
  closing: '31 March 2018',
  opening,
  base,
});

describe('the balance', () => {
  it.each([
    [1_200_000, [600_000, -2_100], 'falls from £1.2m to £2,100 below nil at 31 March 2018'],
    [0, [5, 12], 'rises from nil to £12 at 31 March 2018'],
    [-500, [-600, -100], 'rises from £500 below nil to £100 below nil at 31 March 2018'],
    [50, [-10, -40], 'falls from £50 to £40 below nil at 31 March 2018; it first goes below nil in A'],
    [50, [-10, 50], 'is £50 at the start and at 31 March 2018; it first goes below nil in A'],
    [0, [0, -0.004], 'is nil at the start and at 31 March 2018'],
    [0, [0, -0.3], 'falls from nil to £0.30 below nil at 31 March 2018'],
  ])('from %d through %j %s', (opening, base, headline) => {
    expect(balanceHeadline(courseOf(opening, base))).toBe(`The balance ${headline}`);
  });

  it('is nil within half a penny, as a target is met', () => {
    expect([0.004, -0.004, 0.4, -0.4, -1.6, 425_000].map(balanceInWords)).toEqual([
      'nil',
      'nil',
      '£0.40',
      '£0.40 below nil',
      '£2 below nil',
      '£425k',
    ]);
  });
});

describe('a fan', () => {
  const fanOf = (p5: number, p25: number, p75: number, p95: number, middle = 0.5) => {
    const [low, lower, upper, high] = [p5, p25, p75, p95].map((end) => [0, 0, end]);
    const shares = { below: 0.05, middle, above: 0.05 };
    return { p5: low!, p10: low!, p25: lower!, p50: lower!, p75: upper!, p90: high!, p95: high!, shares };
  };

  it.each([
    [-166_200, 134_000, 'between £166k below nil and £134k'],
    [-500_000, -200_000, 'between £500k and £200k below nil'],
    [-0.3, 12, 'between nil and £12'],
    [-3, 0.4, 'between £3 below nil and nil'],
    [8_316_602, 8_439_037, 'between £8.32m and £8.44m'],
    [8_316_602, 8_316_604, 'between £8,316,602 and £8,316,604'],
  ])('with its middle half from %d to %d says so', (p25, p75, between) => {
    expect(fanHeadline(courseOf(1, [1, 1]), fanOf(-1e6, p25, p75, 1e7))).toBe(
      `In half of the futures simulated the balance at 31 March 2018 lies ${between}`,
    );
  });

  it('says how many futures its middle half holds where futures repeat', () => {
    const [end, between] = ['the balance at 31 March 2018', 'between £1m below nil and nil'];
    expect(fanHeadline(courseOf(1, [1, 1]), fanOf(-1e6, -1e6, 0, 0, 1))).toBe(
      `In all of the futures simulated ${end} lies ${between}`,
    );
    expect(fanHeadline(courseOf(1, [1, 1]), fanOf(-2e6, -1e6, 0, 9, 0.551))).toBe(
      `In about 55 of every 100 futures simulated ${end} lies ${between}`,
    );
  });

  it('says how many futures end alike, and where the base case dips', () => {
    expect(fanHeadline(courseOf(1, [1, 5]), fanOf(-9, 5, 5, 9))).toBe(
      'The balance at 31 March 2018 is £5 in at least half of the futures simulated',
    );
    expect(fanHeadline(courseOf(1, [-1, 5]), fanOf(4.9, 5, 5, 5.2))).toBe(
      'The balance at 31 March 2018 is £5 in at least 90 of every 100 futures simulated; in the base case it first goes below nil in A',
    );
  });
});

describe('the closing balance', () => {
  it('is below nil in so many futures', () => {
    expect(closingHeadline('31 March 2018', 0.5183)).toBe(
      'The balance at 31 March 2018 is below nil in about 52 of every 100 futures simulated',
    );
  });

  it.each([
    [26, 0.5232, '26 of 50 equally likely futures end short at 31 March 2018'],
    [1, 0.02, '1 of 50 equally likely futures ends short at 31 March 2018'],
    [0, 0, 'None of 50 equally likely futures ends short at 31 March 2018'],
    [50, 1, 'All 50 equally likely futures end short at 31 March 2018'],
    [
      0,
      0.008,
      'None of 50 equally likely futures ends short at 31 March 2018, yet the balance is below nil in about 1 of every 100 futures simulated',
    ],
  ])('is short in %d of 50, where its chance is %d', (short, chance, headline) => {
    expect(dotsHeadline('31 March 2018', short, 50, chance)).toBe(headline);
  });

  it.each([
    [0.5232, -201_100, 'in about 48 of every 100 futures simulated; £201k more would make it 80'],
    [0.15, 30_000, 'in about 85 of every 100 futures simulated; 80 of every 100 end with £30k or more'],
    [0, 0.3, 'in all of the futures simulated; 80 of every 100 end with nil or more'],
  ])('is below nil with a chance of %d, and %d or more in 80 of 100', (chance, reached, end) => {
    expect(exceedingHeadline('31 March 2018', chance, reached)).toBe(
      `The balance at 31 March 2018 is nil or above ${end}`,
    );
  });
});

describe('a tornado', () => {
  const row = (unit: string, low: number, high: number) => ({
    name: 'rate',
    label: 'Turnaround rate',
    unit,
    low: { value: 0.652, share: 0.1, output: low },
    high: { value: 0.838, share: 0.1, output: high },
    swing: Math.abs(high - low),
  });

  const pounds = { base: 0, unit: '£', write: formatRoundPounds };
  const share = { base: 0.6, unit: '%', write: (value: number) => formatShare(value, 1) };

  it('says which input moves it furthest, and how far', () => {
    expect(tornadoHeadline('the balance', row('%', -285_751, 252_603), pounds)).toBe(
      'Turnaround rate moves the balance furthest: £286k below nil at 65.2%, £253k at 83.8%',
    );
    expect(tornadoHeadline('success', row('£/family', 0.5, 0.625), share)).toBe(
      'Turnaround rate moves success furthest: 50.0% at £0.65, 62.5% at £0.84',
    );
  });

  it('says how seldom a risk comes true', () => {
    const claim = {
      ...row('£', 200_000, -300_000),
      label: 'Claim',
      low: { value: 0, share: 0.95, output: 200_000 },
      high: { value: 500_000, share: 0.05, output: -300_000 },
    };
    expect(tornadoHeadline('the balance', claim, pounds)).toBe(
      'Claim moves the balance furthest: £200k at £0 (in 95 of 100 futures), £300k below nil at £500k (in 5 of 100 futures)',
    );
  });

  it('says so where none moves it', () => {
    expect(tornadoHeadline('the balance', row('%', 5, 5), pounds)).toBe(
      'Low or high, no input by itself moves the balance',
    );
  });
});

describe('shares of variance', () => {
  it.each([
    [0.602, '60%'],
    [1.004, '100%'],
    [-0.002, '0%'],
  ])('of %d are about %s', (share, written) => {
    expect(sharesHeadline('the balance', 'Turnaround rate', share)).toBe(
      `Turnaround rate is behind about ${written} of the uncertainty about the balance`,
    );
  });
});

describe('a span', () => {
  it('is its first and last period, or the only one', () => {
    expect(spanOf(YEARS)).toBe('2015/16 to 2017/18');
    expect(spanOf(['2015/16'])).toBe('2015/16');
  });
});
