import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { type Calendar, parseYear } from './calendar.ts';
import { parseQuantity, type Quantity } from './quantity.ts';
import type { Dimension, Level } from './scenario.ts';
import { inputKeys } from './schema.ts';
import type { Written, WrittenList, WrittenMap } from './written.ts';

/** What figures are written against. */
export interface Axes {
  readonly calendar: Calendar;
  readonly dimensions: ReadonlyMap<string, Dimension>;
}

/** Reads one amount; reports what is not one. */
export function readQuantity(written: Written, report: Report): Quantity | undefined {
  const quantity = written.type === 'text' ? parseQuantity(written.text, written.place) : undefined;
  const text = written.type === 'text' ? written.text : `a ${written.type}`;
  if (quantity === undefined) report(problem('bad-quantity', written.place, { text }));
  return quantity;
}

function allOf<T>(items: readonly (T | undefined)[]): T[] | undefined {
  return items.every((item) => item !== undefined) ? (items as T[]) : undefined;
}

function readList({ items, place }: WrittenList, report: Report): Level | undefined {
  const quantities = allOf(items.map((item) => readQuantity(item, report)));
  return quantities && { form: 'list', quantities, place };
}

function readYears(name: string, map: WrittenMap, axes: Axes, report: Report): Level | undefined {
  const { years } = axes.calendar;
  for (const { key, keyPlace } of map.entries.values()) {
    if (parseYear(key) === undefined) report(problem('bad-year', keyPlace, { text: key }));
    else if (!years.includes(key))
      report(problem('year-outside', keyPlace, { year: key, calendar: `${years[0]} to ${years.at(-1)}` }));
  }
  const missing = years.filter((year) => !map.entries.has(year));
  if (missing.length > 0) report(problem('missing-year', map.place, { name, years: missing.join(', ') }));
  const levels = allOf(
    years.map((year) => {
      const entry = map.entries.get(year);
      return entry && readLevel(name, entry.value, axes, report);
    }),
  );
  return levels && { form: 'years', years: levels, place: map.place };
}

function readItems(
  name: string,
  map: WrittenMap,
  dimension: Dimension,
  axes: Axes,
  report: Report,
): Level | undefined {
  const { items } = dimension;
  for (const { key, keyPlace } of map.entries.values()) {
    const of = `an item of the dimension ${dimension.name}`;
    if (!items.includes(key))
      report(
        problem('unknown-item', keyPlace, { name: key, of, nearest: nearestName(key, items), known: items }),
      );
  }
  const missing = items.filter((item) => !map.entries.has(item));
  if (missing.length > 0)
    report(
      problem('missing-item', map.place, { name, dimension: dimension.name, items: missing.join(', ') }),
    );
  const levels = allOf(
    items.map((item) => {
      const entry = map.entries.get(item);
      return entry && readLevel(name, entry.value, axes, report);
    }),
  );
  return levels && { form: 'items', dimension: dimension.name, items: levels, place: map.place };
}

function readMap(name: string, map: WrittenMap, axes: Axes, report: Report): Level | undefined {
  const keys = [...map.entries.keys()];
  if (keys.some((key) => /^\d{4}\b/.test(key))) return readYears(name, map, axes, report);
  const dimension = [...axes.dimensions.values()].find(({ items }) =>
    keys.some((key) => items.includes(key)),
  );
  if (dimension !== undefined) return readItems(name, map, dimension, axes, report);
  const known = [...axes.dimensions.values()].flatMap(({ items }) => items);
  for (const { key, keyPlace } of map.entries.values()) {
    const of = 'a part of an input, a financial year or an item of a dimension';
    const nearest = nearestName(key, [...inputKeys, ...known]);
    report(problem('unknown-item', keyPlace, { name: key, of, nearest, known: [] }));
  }
  return undefined;
}

/**
 * Reads figures: one amount, a list, or a map by financial year or item, which may hold lists and maps in turn. Every
 * year of the calendar and every item must be there. Undefined, with problems reported, where something is wrong.
 */
export function readLevel(name: string, written: Written, axes: Axes, report: Report): Level | undefined {
  if (written.type === 'list') return readList(written, report);
  if (written.type === 'map') return readMap(name, written, axes, report);
  const quantity = readQuantity(written, report);
  return quantity && { form: 'one', quantity, place: written.place };
}
