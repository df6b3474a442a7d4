import type { Report } from '../../../errors/problem.ts';
import type { Calendar } from '../../calendar.ts';
import type { Kind, Shown } from '../../scenario.ts';
import type { ChartSpec } from '../../schema.ts';
import type { Visible } from '../../scope.ts';
import type { View } from '../views.ts';

/** A variable that a chart names, and what the chart asks of it. */
export interface Asked extends Shown {
  /** The part of the chart that names it. */
  readonly part: string;
  /** The kinds that make sense there. */
  readonly kinds: readonly Kind[];
  /** What it measures: all that a chart names under one word here must be in one unit. */
  readonly measures: string;
}

/** What every chart that is asked for has, whatever its type. */
export interface Described {
  /** Its name, under that of the instance whose model asks for it: `phase_2.where_families_go`. */
  readonly name: string;
  readonly label: string;
}

/** What reading a chart needs to know of its scenario. */
export interface Reading {
  readonly calendar: Calendar;
  readonly visible: Visible;
  readonly report: Report;
}

/** A part of a chart as a scenario writes it. */
export type ChartPart = Exclude<keyof ChartSpec, 'type' | 'label'>;

/** What a chart of one type says: `type` says which, and `asked` all that it names. */
export interface ChartOf<Type extends string> {
  readonly type: Type;
  readonly asked: readonly Asked[];
}

/** A type of chart: an entry of the catalogue. */
export interface ChartType<Chart extends ChartOf<string>> {
  readonly type: Chart['type'];
  readonly summary: string;
  /** What each part that it takes is; what need not be there says so. */
  readonly parts: Readonly<Partial<Record<ChartPart, string>>>;
  /** Reads its parts; undefined where one cannot be read, which is reported. */
  read(view: View<ChartSpec>, reading: Reading): Chart | undefined;
}
