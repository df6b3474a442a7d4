import { problem } from '../../../errors/problem.ts';
import { lastPeriodNamed } from '../../calendar.ts';
import type { Shown } from '../../scenario.ts';
import type { ChartSpec } from '../../schema.ts';
import type { WrittenText } from '../../text/written.ts';
import { neededPart, partOf, readShown, reportEmpty, type View } from '../views.ts';
import type { Reading } from './chart.ts';

type PartsOf<Value> = {
  [Part in keyof ChartSpec]-?: NonNullable<ChartSpec[Part]> extends Value ? Part : never;
}[keyof ChartSpec];

/** The variable that a part of a chart names. */
export function readName(
  view: View<ChartSpec>,
  key: PartsOf<WrittenText>,
  { visible, report }: Reading,
): Shown | undefined {
  const part = neededPart(view, key, report);
  return part && readShown(part.value, part.layer.scope, visible, report);
}

/** The variables that a list in a chart names; undefined where one of them cannot be told. */
export function readNames(
  names: readonly WrittenText[],
  layer: View<ChartSpec>['layers'][number],
  { visible, report }: Reading,
): readonly Shown[] | undefined {
  const shown = names.map((name) => readShown(name, layer.scope, visible, report));
  return shown.every((each) => each !== undefined) ? shown : undefined;
}

/** The variable that a part of a chart names, if the part is there; undefined too where it cannot be told. */
export function readOptionalName(
  view: View<ChartSpec>,
  key: PartsOf<WrittenText>,
  reading: Reading,
): Shown | undefined {
  return partOf(view, key) && readName(view, key, reading);
}

/** The variables that a part of a chart lists, one at least, as in `example`; undefined where one of them cannot be told. */
export function readList(
  view: View<ChartSpec>,
  key: PartsOf<readonly WrittenText[]>,
  example: string,
  reading: Reading,
): readonly Shown[] | undefined {
  const written = neededPart(view, key, reading.report);
  if (written === undefined) return undefined;
  const { value, layer } = written;
  const what = 'the names of inputs or lines, one at least';
  if (value.length === 0) reportEmpty(key, what, layer.placeOf(key), example, reading.report);
  return value.length === 0 ? undefined : readNames(value, layer, reading);
}

/** The index of the period at whose end a period or year that a chart names ends; undefined, and reported, where there is none. */
export function readPeriod({ text, place }: WrittenText, { calendar, report }: Reading): number | undefined {
  const period = lastPeriodNamed(calendar, text);
  const span = `${calendar.periods[0]!.label} to ${calendar.periods.at(-1)!.label}`;
  if (period === undefined) report(problem('year-outside', place, { year: text, calendar: span }));
  return period;
}
