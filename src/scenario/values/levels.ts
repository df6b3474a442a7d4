import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { type Calendar, formatYear, parseYear } from '../calendar.ts';
import { type Column, figuresIn, namesColumn, readColumn, withoutBlankTail } from '../csv/columns.ts';
import type { Files } from '../files/load.ts';
import type { Dimension, Level } from '../scenario.ts';
import { inputKeys } from '../schema.ts';
import { parseQuantity, type Quantity } from '../text/quantity.ts';
import type { Written, WrittenList, WrittenMap, WrittenText } from '../text/written.ts';
import { isDated, readDated } from './dated.ts';

/** What figures are written against. */
export interface Axes {
  readonly calendar: Calendar;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Where files of figures are read from. */
  readonly source: Files;
}

// What may still be told apart inside: time and an item are told apart once.
interface Reading {
  readonly name: string;
  readonly calendar: Calendar | undefined;
  readonly dimensions: readonly Dimension[];
  /** The figures of a column, as far as it must be filled. */
  readonly readColumn: (written: WrittenText) => Column | undefined;
  readonly report: Report;
}

/** Reads one amount; reports what is not one. */
export function readQuantity(written: Written, report: Report): Quantity | undefined {
  const { type, place } = written;
  const quantity = type === 'text' ? parseQuantity(written.text, place) : undefined;
  if (type === 'text' && quantity === undefined)
    report(problem('bad-quantity', place, { text: written.text }));
  if (type === 'list' || type === 'map' || type === 'removal')
    report(problem('wrong-shape', place, { what: 'What stands here', expected: 'one amount' }));
  return quantity;
}

function allOf<T>(items: readonly (T | undefined)[]): T[] | undefined {
  return items.every((item) => item !== undefined) ? (items as T[]) : undefined;
}

function readList({ items, place }: WrittenList, report: Report): Level | undefined {
  const quantities = allOf(items.map((item) => readQuantity(item, report)));
  return quantities && { form: 'list', quantities, column: undefined, place };
}

function readFile(written: WrittenText, { readColumn: read, report }: Reading): Level | undefined {
  const column = read(written);
  const quantities = column && figuresIn(column, report);
  return quantities && { form: 'list', quantities, column, place: written.place };
}

function readUnder(keys: readonly string[], map: WrittenMap, reading: Reading): Level[] | undefined {
  const levels = keys.map((key) => {
    const entry = map.entries.get(key);
    return entry && readAny(entry.value, reading);
  });
  return allOf(levels);
}

const missingFrom = ({ entries }: WrittenMap, keys: readonly string[]) =>
  keys.filter((key) => !entries.has(key));

// A mistyped year is told once, and not also as the year that it stands in place of.
function reportYears(map: WrittenMap, { years }: Calendar, { name, report }: Reading): void {
  const calendar = `${years[0]} to ${years.at(-1)}`;
  const meant = new Set<string>();
  for (const { key, keyPlace } of map.entries.values()) {
    const instead = /^\d{4}/.test(key) ? formatYear(Number(key.slice(0, 4))) : undefined;
    if (parseYear(key) === undefined) {
      report(problem('bad-year', keyPlace, { text: key, instead }));
      if (instead !== undefined) meant.add(instead);
    } else if (!years.includes(key)) {
      report(problem('year-outside', keyPlace, { year: key, calendar }));
    }
  }
  const missing = missingFrom(map, years).filter((year) => !meant.has(year));
  if (missing.length > 0) report(problem('missing-year', map.place, { name, years: missing.join(', ') }));
}

function readYears(map: WrittenMap, calendar: Calendar, reading: Reading): Level | undefined {
  reportYears(map, calendar, reading);
  const years = readUnder(calendar.years, map, { ...reading, calendar: undefined });
  return years && { form: 'years', years, place: map.place };
}

function readRules(map: WrittenMap, calendar: Calendar, reading: Reading): Level | undefined {
  const { name, report } = reading;
  const readFigure = (written: Written) => readAny(written, { ...reading, calendar: undefined });
  return readDated(map, { name, calendar, readFigure, report });
}

function reportItems(
  map: WrittenMap,
  { name: dimension, items }: Dimension,
  { name, report }: Reading,
): void {
  const of = `an item of the dimension ${dimension}`;
  const missing = new Set(missingFrom(map, items));
  for (const { key, keyPlace } of map.entries.values()) {
    if (items.includes(key)) continue;
    const nearest = nearestName(key, items);
    report(problem('unknown-item', keyPlace, { name: key, of, nearest, known: items }));
    missing.delete(nearest ?? '');
  }
  if (missing.size === 0) return;
  report(problem('missing-item', map.place, { name, dimension, items: [...missing].join(', ') }));
}

function readItems(map: WrittenMap, dimension: Dimension, reading: Reading): Level | undefined {
  reportItems(map, dimension, reading);
  const dimensions = reading.dimensions.filter((other) => other !== dimension);
  const items = readUnder(dimension.items, map, { ...reading, dimensions });
  return items && { form: 'items', dimension: dimension.name, items, place: map.place };
}

function readMap(map: WrittenMap, reading: Reading): Level | undefined {
  const { calendar, dimensions, report } = reading;
  const keys = [...map.entries.keys()];
  const facts = { what: 'What stands here', expected: 'an amount, a list, or a map by year or item' };
  if (keys.length === 0) report(problem('wrong-shape', map.place, facts));
  if (calendar !== undefined && isDated(map)) return readRules(map, calendar, reading);
  if (calendar !== undefined && keys.some((key) => /^\d{4}\b/.test(key)))
    return readYears(map, calendar, reading);
  const dimension = dimensions.find(({ items }) => keys.some((key) => items.includes(key)));
  if (dimension !== undefined) return readItems(map, dimension, reading);
  const known = [...inputKeys, ...dimensions.flatMap(({ items }) => items)];
  for (const { key, keyPlace } of map.entries.values()) {
    const of = 'a part of an input, a year or an item that can stand here';
    report(problem('unknown-item', keyPlace, { name: key, of, nearest: nearestName(key, known), known: [] }));
  }
  return undefined;
}

function readAny(written: Written, reading: Reading): Level | undefined {
  if (written.type === 'list') return readList(written, reading.report);
  if (written.type === 'map') return readMap(written, reading);
  if (written.type === 'text' && namesColumn('csv', written)) return readFile(written, reading);
  const quantity = readQuantity(written, reading.report);
  return quantity && { form: 'one', quantity, place: written.place };
}

type Fill = (column: Column) => Column;

function readWhole(name: string, written: Written, axes: Axes, fill: Fill, report: Report) {
  const { calendar, dimensions, source } = axes;
  const read = (text: WrittenText) => {
    const column = readColumn('csv', text, source, report);
    return column && fill(column);
  };
  return readAny(written, { name, calendar, dimensions: [...dimensions.values()], readColumn: read, report });
}

/**
 * Reads figures: one amount, a list, a column of a CSV file in the place of a list, or a map by financial year, date or
 * item, which may hold these in turn. Every year of the calendar and every item must be there. Undefined, with problems reported, where it cannot be read.
 */
export function readLevel(name: string, written: Written, axes: Axes, report: Report): Level | undefined {
  return readWhole(name, written, axes, (column) => column, report);
}

/** As `readLevel`, for figures recorded so far: a column that is blank at its end is not yet known there. */
export function readKnown(name: string, written: Written, axes: Axes, report: Report): Level | undefined {
  return readWhole(name, written, axes, withoutBlankTail, report);
}
