import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  closingDate,
  firstPeriodOf,
  formatYear,
  lastDayOf,
  lastPeriodOf,
  parseEnd,
  parseYear,
} from '../../src/scenario/calendar.ts';

describe('financial years', () => {
  it('are written as English councils write them', () => {
    expect([2015, 1999, 2009, 2099].map(formatYear)).toEqual(['2015/16', '1999/00', '2009/10', '2099/00']);
  });

  it.each(['2015', '2015-16', '2015/2016', '2015/17', '2015/15', '15/16', '2015/16 ', '', '20155/56'])(
    '%j is none',
    (text) => {
      expect(parseYear(text)).toBeUndefined();
    },
  );

  it('are read back as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), (year) => {
        expect(parseYear(formatYear(year))).toBe(year);
      }),
    );
  });
});

describe('a calendar', () => {
  it('by quarter runs from April', () => {
    const { periods, years } = calendarOf(2015, 2, 'quarter');
    expect(years).toEqual(['2015/16', '2016/17']);
    expect(periods.map(({ label }) => label).slice(2, 6)).toEqual([
      '2015/16 Q3',
      '2015/16 Q4',
      '2016/17 Q1',
      '2016/17 Q2',
    ]);
  });

  it('by month is in the next year from January', () => {
    const labels = calendarOf(2015, 1, 'month').periods.map(({ label }) => label);
    expect([labels[0], labels[8], labels[9], labels[11]]).toEqual([
      'Apr 2015',
      'Dec 2015',
      'Jan 2016',
      'Mar 2016',
    ]);
  });

  it('closes on 31 March', () => {
    expect(closingDate(calendarOf(2015, 3, 'quarter'))).toBe('31 March 2018');
  });
});

describe('dates', () => {
  const quarters = calendarOf(2015, 3, 'quarter');

  it.each([
    [quarters, 1, '30 September 2015'],
    [quarters, 3, '31 March 2016'],
    [calendarOf(2015, 1, 'month'), 10, '29 February 2016'],
    [calendarOf(2099, 1, 'month'), 10, '28 February 2100'],
    [calendarOf(2015, 1, 'month'), 8, '31 December 2015'],
    [calendarOf(2015, 2, 'year'), 1, '31 March 2017'],
  ])('%#: period %i ends on %s', (calendar, period, date) => {
    expect(lastDayOf(calendar, period)).toBe(date);
  });

  it.each([
    ['2015/16', 4],
    ['2015/16 Q2', 2],
    ['2015/16q2', 2],
    ['Sep 2015', 2],
    ['September 2015', 2],
    ['Mar 2016', 4],
    ['Aug 2015', 5 / 3],
    ['Mar 2015', 0],
    ['2018/19 Q1', 13],
    ['2014/15', 0],
  ])('%s ends so many periods on: %d', (text, periods) => {
    expect(parseEnd(quarters, text)).toBeCloseTo(periods, 12);
  });

  it.each(['2015/17', '2015/16 Q5', 'Q2', 'Sept 2015', 'sep 2015', '30 September 2015', 'Smarch 2015', ''])(
    '%j is no year, quarter or month',
    (text) => {
      expect(parseEnd(quarters, text)).toBeUndefined();
    },
  );
});

describe('laws of calendars', () => {
  const calendars = fc
    .tuple(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('year', 'quarter', 'month'),
    )
    .map(([first, years, by]) => calendarOf(first, years, by));

  it('every year has its periods in a row, and every period its year', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        expect(calendar.periods).toHaveLength(calendar.years.length * calendar.perYear);
        calendar.periods.forEach(({ year, part }, index) => {
          expect(index).toBe(firstPeriodOf(calendar, year) + part - 1);
          expect(index).toBeLessThanOrEqual(lastPeriodOf(calendar, year));
        });
      }),
    );
  });

  it('every period ends where its own label says', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        calendar.periods.forEach(({ label }, index) => {
          expect(parseEnd(calendar, label)).toBe(index + 1);
        });
      }),
    );
  });

  it('no two periods share a label', () => {
    fc.assert(
      fc.property(calendars, ({ periods }) => {
        expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length);
      }),
    );
  });
});
