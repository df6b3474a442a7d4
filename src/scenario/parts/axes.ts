import { formatPlace } from '../../errors/format-problem.ts';
import { type Place, problem, type Report } from '../../errors/problem.ts';
import { type Calendar, calendarOf, type PeriodLength, parseYear } from '../calendar.ts';
import type { Model } from '../files/models.ts';
import { checkName, labelOf, onOneLine } from '../names.ts';
import type { Dimension } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';

const lengths: readonly PeriodLength[] = ['year', 'quarter', 'month'];
const mostYears = 60;

function read<T>(part: string, written: WrittenText, value: T | undefined, expected: string, report: Report) {
  if (value === undefined)
    report(problem('bad-calendar', written.place, { part, text: written.text, expected }));
  return value;
}

function countOf({ text }: WrittenText): number | undefined {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostYears ? count : undefined;
}

/** The calendar of a scenario; where a part of it is wrong and reported, one that serves to look at the rest. */
export function readCalendar({ from, years, by }: ScenarioSpec['calendar'], report: Report): Calendar {
  const first = read('from', from, parseYear(from.text), 'a financial year, such as 2015/16', report);
  const count = read('years', years, countOf(years), `a whole number from 1 to ${mostYears}`, report);
  const length = by && lengths.find((candidate) => candidate === by.text);
  const known = by === undefined ? 'year' : read('by', by, length, 'year, quarter or month', report);
  return calendarOf(first ?? 2000, count ?? 1, known ?? 'year');
}

function dimensionOf(name: string, items: ReadonlyMap<string, WrittenText>): Dimension {
  return {
    name,
    items: [...items.keys()],
    labels: [...items].map(([item, label]) => onOneLine(label.text) || labelOf(item)),
  };
}

type Models = ReadonlyMap<string, Model>;

function dimensionsOfModels(spec: ScenarioSpec, models: Models, outline: WrittenMap, report: Report) {
  return [...(spec.use ?? [])].flatMap(([instance, { text }]) =>
    [...(models.get(text)?.spec.dimensions ?? [])].flatMap(([name, { summary, default: items }]) => {
      if (spec.dimensions?.has(name)) return [];
      const { place } = findWritten(outline, ['use', instance]);
      const facts = { name, model: text, summary: summary.text };
      if (items === undefined) report(problem('missing-dimension', place, facts));
      return [dimensionOf(name, items ?? new Map())];
    }),
  );
}

// An item belongs to one dimension, so that a map by item says by itself which dimension it is over.
function checkItems(
  name: string,
  items: Iterable<string>,
  taken: Map<string, Place>,
  outline: WrittenMap,
  report: Report,
) {
  for (const item of items) {
    const { place } = findWritten(outline, ['dimensions', name, item]);
    const first = taken.get(item);
    checkName(item, place, report);
    if (first !== undefined)
      report(problem('duplicate-name', place, { name: item, first: formatPlace(first) }));
    taken.set(item, place);
  }
}

/** The dimensions of a scenario: its own, and those of the models that it uses, by name. */
export function readDimensions(
  spec: ScenarioSpec,
  models: Models,
  outline: WrittenMap,
  report: Report,
): ReadonlyMap<string, Dimension> {
  const taken = new Map<string, Place>();
  const own = [...(spec.dimensions ?? [])].map(([name, items]) => {
    checkName(name, findWritten(outline, ['dimensions', name]).place, report);
    checkItems(name, items.keys(), taken, outline, report);
    return dimensionOf(name, items);
  });
  const all = [...dimensionsOfModels(spec, models, outline, report), ...own];
  return new Map(all.map((dimension) => [dimension.name, dimension]));
}
