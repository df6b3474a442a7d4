import { formatPlace } from '../errors/format-problem.ts';
import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { modelTexts } from '../models/index.ts';
import { readBudget } from './budget.ts';
import { type Calendar, calendarOf, type PeriodLength, parseYear } from './calendar.ts';
import { readInstances } from './instances.ts';
import type { Loaded } from './load.ts';
import { type Model, readModel } from './models.ts';
import { checkName, labelOf } from './names.ts';
import type { Dimension, Scenario, Source, Variable } from './scenario.ts';
import { type ScenarioSpec, scenarioSchema } from './schema.ts';
import { checkOutline, findWritten } from './spec.ts';
import { readLevers, readTargets } from './targets.ts';
import { readFormula, readInput, readLine, type Setting, siteOf } from './variables.ts';
import type { WrittenMap, WrittenText } from './written.ts';

const lengths: readonly PeriodLength[] = ['year', 'quarter', 'month'];
const mostYears = 60;

function readLength(by: WrittenText | undefined, report: Report): PeriodLength {
  const length = lengths.find((candidate) => candidate === (by?.text ?? 'year'));
  const facts = {
    text: by?.text ?? '',
    what: 'a length of period',
    nearest: nearestName(by?.text ?? '', lengths),
    known: lengths,
  };
  if (length === undefined) report(problem('not-one-of', by?.place, facts));
  return length ?? 'year';
}

function readCalendar({ from, years, by }: ScenarioSpec['calendar'], report: Report): Calendar {
  const first = parseYear(from.text);
  if (first === undefined) report(problem('bad-year', from.place, { text: from.text }));
  const count = /^\d+$/.test(years.text) ? Number(years.text) : 0;
  const inRange = count >= 1 && count <= mostYears;
  if (!inRange)
    report(
      problem('wrong-shape', years.place, {
        what: '"years"',
        expected: `a whole number from 1 to ${mostYears}`,
      }),
    );
  return calendarOf(first ?? 2000, inRange ? count : 1, readLength(by, report));
}

function readSources(spec: ScenarioSpec): ReadonlyMap<string, Source> {
  const sources = [...(spec.sources ?? [])].map(([name, source]) => {
    const { title, date, reference, note } = source;
    return [
      name,
      { title: title.text, date: date?.text ?? '', reference: reference?.text ?? '', note: note?.text ?? '' },
    ] as const;
  });
  return new Map(sources);
}

function dimensionOf(name: string, items: ReadonlyMap<string, WrittenText>): Dimension {
  return {
    name,
    items: [...items.keys()],
    labels: [...items].map(([item, label]) => label.text || labelOf(item)),
  };
}

function modelDimensions(
  spec: ScenarioSpec,
  models: ReadonlyMap<string, Model>,
  outline: WrittenMap,
  report: Report,
) {
  const own = spec.dimensions ?? new Map<string, ReadonlyMap<string, WrittenText>>();
  return [...(spec.use ?? [])].flatMap(([instance, { text }]) =>
    [...(models.get(text)?.spec.dimensions ?? [])].flatMap(([name, dimension]) => {
      if (own.has(name)) return [];
      const { place } = findWritten(outline, ['use', instance]);
      if (dimension.default === undefined)
        report(problem('missing-key', place, { key: `dimensions: ${name}`, of: `The model ${text}` }));
      return [dimensionOf(name, dimension.default ?? new Map())];
    }),
  );
}

function readDimensions(
  spec: ScenarioSpec,
  models: ReadonlyMap<string, Model>,
  outline: WrittenMap,
  report: Report,
) {
  const own = [...(spec.dimensions ?? [])].map(([name, items]) => {
    for (const key of [name, ...items.keys()])
      checkName(
        key,
        findWritten(outline, ['dimensions', name, ...(key === name ? [] : [key])]).place,
        report,
      );
    return dimensionOf(name, items);
  });
  return new Map(
    [...modelDimensions(spec, models, outline, report), ...own].map((dimension) => [
      dimension.name,
      dimension,
    ]),
  );
}

function readModels(report: Report): ReadonlyMap<string, Model> {
  const models = [...modelTexts].map(([name, text]) => [name, readModel(name, text, report)] as const);
  return new Map(models.filter((entry): entry is [string, Model] => entry[1] !== undefined));
}

function ownVariables(spec: ScenarioSpec, outline: WrittenMap, setting: Setting): Variable[] {
  const site = (part: string, name: string) =>
    siteOf('', name, findWritten(outline, [part, name]).place, setting.report);
  const inputs = [...(spec.inputs ?? [])].map(([name, given]) =>
    readInput(site('inputs', name), given, undefined, setting),
  );
  const lines = [...(spec.lines ?? [])].map(([name, line]) =>
    readLine(site('lines', name), line, undefined, setting),
  );
  const checks = [...(spec.checks ?? [])].map(([name, formula]) =>
    readFormula(
      { ...site('checks', name), name: `checks.${name}` },
      'check',
      formula,
      labelOf(name),
      setting,
    ),
  );
  return [...inputs, ...lines, ...checks].filter((variable) => variable !== undefined);
}

function reportClashes(
  scenario: Scenario,
  instances: ReadonlyMap<string, WrittenText>,
  report: Report,
): void {
  const first = new Map<string, string>(
    [...instances].map(([name, { place }]) => [name, formatPlace(place)]),
  );
  for (const name of scenario.dimensions.keys()) first.set(name, 'dimensions');
  for (const { name, place } of scenario.variables) {
    const earlier = first.get(name);
    if (earlier !== undefined) report(problem('duplicate-name', place, { name, first: earlier }));
    first.set(name, formatPlace(place));
  }
}

/**
 * A scenario as written → as understood: models become named variables, defaults are filled in, the budget's lines
 * are defined. Every problem is reported; undefined where the outline itself is wrong.
 */
export function resolve({ outline, files }: Loaded, report: Report): Scenario | undefined {
  const spec = checkOutline(outline, scenarioSchema, report);
  if (spec === undefined) return undefined;
  const models = readModels(report);
  const calendar = readCalendar(spec.calendar, report);
  const dimensions = readDimensions(spec, models, outline, report);
  const sources = readSources(spec);
  const setting: Setting = { calendar, dimensions, sources: new Set(sources.keys()), report };
  const { budget, totals } = readBudget(spec.budget, findWritten(outline, ['budget']).place, setting);
  const { targets, measures } = readTargets(spec, outline, setting);
  const own = ownVariables(spec, outline, setting);
  const variables = [...own, ...readInstances(spec, outline, models, setting), ...totals, ...measures];
  const levers = readLevers(spec, outline, variables, setting);
  const [title, summary] = [spec.scenario.text, spec.summary?.text ?? ''];
  const notes = (spec.notes ?? []).map(({ text }) => text);
  const scenario = {
    title,
    summary,
    notes,
    files,
    sources,
    calendar,
    dimensions,
    variables,
    budget,
    targets,
    levers,
  };
  reportClashes(scenario, spec.use ?? new Map(), report);
  return scenario;
}
