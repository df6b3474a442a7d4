import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/scenario/calendar.ts';
import { segmentsOf } from '../../../src/simulation/correlation/segments.ts';

const quarters = calendarOf(2015, 2, 'quarter');
const years = calendarOf(2015, 2, 'year');

describe('the stretches that an input is drawn for', () => {
  it('are one for the whole time where it is drawn once', () => {
    expect(segmentsOf(quarters, 'once')).toEqual([{ label: '', first: 0, last: 7 }]);
  });

  it('are the financial years, or the periods', () => {
    expect(segmentsOf(quarters, 'each year')).toEqual([
      { label: '2015/16', first: 0, last: 3 },
      { label: '2016/17', first: 4, last: 7 },
    ]);
    expect(segmentsOf(quarters, 'each period')).toHaveLength(8);
    expect(segmentsOf(quarters, 'each period')[5]).toEqual({ label: '2016/17 Q2', first: 5, last: 5 });
  });

  it('are the same by year and by period in a calendar by year', () => {
    expect(segmentsOf(years, 'each year')).toEqual(segmentsOf(years, 'each period'));
  });
});
