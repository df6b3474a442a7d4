import { type Calendar, firstPeriodOf, lastPeriodOf } from '../../scenario/calendar.ts';
import type { Varies } from '../../scenario/scenario.ts';

/** A stretch of periods that share one draw, first and last included; its label keys the stream of that draw. */
export interface Segment {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The stretches of a calendar that an input is drawn for, in order, each period in exactly one. One draw for the whole
 * time has the label ''; a year's and a period's are their own (`2015/16`, `2015/16 Q1`).
 */
export function segmentsOf(calendar: Calendar, varies: Varies): readonly Segment[] {
  const { periods, years } = calendar;
  if (varies === 'once') return [{ label: '', first: 0, last: periods.length - 1 }];
  if (varies === 'each period') return periods.map(({ label }, t) => ({ label, first: t, last: t }));
  return years.map((label, year) => ({
    label,
    first: firstPeriodOf(calendar, year),
    last: lastPeriodOf(calendar, year),
  }));
}
