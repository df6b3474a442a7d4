import { formatPlace } from '../errors/format-problem.ts';
import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { modelTexts } from '../models/index.ts';
import type { Loaded } from './files/load.ts';
import { type Model, readModel } from './files/models.ts';
import { readInstances } from './instances.ts';
import { qualify } from './names.ts';
import { readCalendar, readDimensions } from './parts/axes.ts';
import { readBudget } from './parts/budget.ts';
import { readCharts } from './parts/charts/index.ts';
import { readConditions, reportSubjects } from './parts/checks.ts';
import { readComparison } from './parts/comparison.ts';
import { readCorrelations } from './parts/correlations.ts';
import { readDeadlines } from './parts/deadlines.ts';
import { readFindings } from './parts/findings.ts';
import { withOwnLabels } from './parts/own-labels.ts';
import { readSimulation } from './parts/simulation-settings.ts';
import { readTables } from './parts/tables.ts';
import { readLevers, readTargets } from './parts/targets.ts';
import { readTriggers } from './parts/triggers.ts';
import { showable } from './parts/views.ts';
import { type Basis, bases, type Scenario, type Source, type Variable } from './scenario.ts';
import { type ScenarioSpec, scenarioSchema } from './schema.ts';
import { checkOutline, findWritten } from './spec.ts';
import type { SourceFile } from './text/source-file.ts';
import { valueAt, type WrittenMap, type WrittenText } from './text/written.ts';
import { filesOf } from './values/level-parts.ts';
import { readInput, readLine, reportNotOneOf, type Setting, siteOf } from './values/variables.ts';

function readBasis(written: WrittenText | undefined, report: Report): Basis {
  const basis = bases.find((candidate) => candidate === written?.text);
  if (written !== undefined && basis === undefined)
    reportNotOneOf(written, 'a basis for the figures of a source', bases, report);
  return basis ?? 'complete';
}

function readSources(spec: ScenarioSpec, report: Report): ReadonlyMap<string, Source> {
  const sources = [...(spec.sources ?? [])].map(([name, source]) => {
    const { title, date, reference, note, basis } = source;
    const optional = { date: date?.text ?? '', reference: reference?.text ?? '', note: note?.text ?? '' };
    return [name, { title: title.text, basis: readBasis(basis, report), ...optional }] as const;
  });
  return new Map(sources);
}

function readModels({ use }: ScenarioSpec, texts: ModelTexts, report: Report): Models {
  const names = new Set([...(use?.values() ?? [])].map(({ text }) => text));
  const used = [...texts].filter(([name]) => names.has(name));
  const models = used.map(([name, text]) => [name, readModel(name, text, report)] as const);
  return new Map(models.filter((entry): entry is [string, Model] => entry[1] !== undefined));
}

type Models = ReadonlyMap<string, Model>;
type ModelTexts = ReadonlyMap<string, string>;

// Inputs of a model under a name that no used model has: `phase2: {target_families: 1,608}` for phase_2.
function reportStrays(
  spec: ScenarioSpec,
  outline: WrittenMap,
  models: Models,
  report: Report,
): ReadonlySet<string> {
  const instances = [...(spec.use ?? [])];
  const inputs = new Set(
    instances.flatMap(([, { text }]) => [...(models.get(text)?.spec.inputs?.keys() ?? [])]),
  );
  const strays = [...(spec.inputs ?? [])].filter(
    ([, { value }]) => value?.type === 'map' && [...value.entries.keys()].some((key) => inputs.has(key)),
  );
  const known = instances.map(([name]) => name);
  for (const [name] of strays) {
    const { place } = findWritten(outline, ['inputs', name]);
    report(problem('unknown-instance', place, { name, nearest: nearestName(name, known), known }));
  }
  return new Set(strays.map(([name]) => name));
}

function ownVariables(spec: ScenarioSpec, outline: WrittenMap, models: Models, setting: Setting): Variable[] {
  const strays = reportStrays(spec, outline, models, setting.report);
  const site = (part: string, name: string) =>
    siteOf('', name, findWritten(outline, [part, name]).place, setting.report);
  const given = [...(spec.inputs ?? [])].filter(([name]) => !strays.has(name));
  const inputs = given.map(([name, input]) => readInput(site('inputs', name), input, undefined, setting));
  const lines = [...(spec.lines ?? [])].map(([name, line]) =>
    readLine(site('lines', name), line, undefined, setting),
  );
  const conditions = readConditions({ instance: '', spec, written: outline }, setting);
  return [...inputs, ...lines, ...conditions].filter((variable) => variable !== undefined);
}

function keysOf(outline: WrittenMap, part: string): readonly string[] {
  const map = valueAt(outline, part);
  return map?.type === 'map' ? [...map.entries.keys()] : [];
}

// What the author names, whether or not it could be understood.
function namesWritten(spec: ScenarioSpec, outline: WrittenMap, models: Models): readonly string[] {
  const instances = keysOf(outline, 'use').flatMap((instance) => {
    const model = models.get(spec.use?.get(instance)?.text ?? '');
    const inputs = [...(model?.spec.inputs?.keys() ?? [])];
    return model === undefined ? [instance] : inputs.map((name) => qualify(instance, name));
  });
  return [...keysOf(outline, 'inputs'), ...keysOf(outline, 'lines'), ...instances];
}

function filesNamedBy({ content, known, before, record }: Variable): readonly SourceFile[] {
  const levels = [content.type === 'level' ? content.level : undefined, known, before];
  return [
    ...levels.flatMap((level) => (level === undefined ? [] : filesOf(level))),
    ...(record ? [record.file] : []),
  ];
}

// A file of records that several inputs name is one file.
function withRecords(files: readonly SourceFile[], variables: readonly Variable[]): readonly SourceFile[] {
  const records = variables.flatMap(filesNamedBy);
  return [...files, ...new Map(records.map((file) => [file.path, file])).values()];
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

// Everything that has a name and a figure, and what the budget and the targets make of them.
function readQuantities(spec: ScenarioSpec, outline: WrittenMap, models: Models, setting: Setting) {
  const { budget, totals } = readBudget(spec.budget, outline, setting);
  const { targets, measures } = readTargets(spec, outline, setting);
  const { deadlines, waits } = readDeadlines(spec, outline, setting);
  const own = ownVariables(spec, outline, models, setting);
  const instances = readInstances(spec, outline, models, setting);
  const all = [...own, ...instances, ...totals, ...measures, ...waits];
  const variables = withOwnLabels(all, ({ role, scope }) => ({
    kind: role,
    instance: scope.instance,
  }));
  const understood = new Set(variables.map(({ name }) => name));
  const unreadable = new Set(namesWritten(spec, outline, models).filter((name) => !understood.has(name)));
  return { budget, targets, deadlines, variables, unreadable };
}

const placesShared = (outline: WrittenMap): Scenario['places'] => ({
  calendar: findWritten(outline, ['calendar']).place,
  simulation: findWritten(outline, ['simulation']).place,
  comparison: findWritten(outline, ['comparison']).place,
});

const about = ({ scenario, summary, notes }: ScenarioSpec) => ({
  title: scenario.text,
  summary: summary?.text ?? '',
  notes: (notes ?? []).map(({ text }) => text),
});

/**
 * A scenario as written → as understood: models become named variables, defaults are filled in, the budget's lines
 * are defined. Models are those that are shipped, unless others are given. Every problem is reported; undefined where the
 * outline itself is wrong.
 */
export function resolve(
  { outline, files, removed, source }: Loaded,
  report: Report,
  texts: ModelTexts = modelTexts,
): Scenario | undefined {
  const spec = checkOutline(outline, scenarioSchema, report);
  if (spec === undefined) return undefined;
  const models = readModels(spec, texts, report);
  const calendar = readCalendar(spec.calendar, report);
  const dimensions = readDimensions(spec, models, outline, report);
  const sources = readSources(spec, report);
  const setting: Setting = {
    calendar,
    dimensions,
    source,
    sources: new Set(keysOf(outline, 'sources')),
    report,
  };
  const quantities = readQuantities(spec, outline, models, setting);
  const { variables, unreadable } = quantities;
  const known = { variables, unreadable, removed };
  const levers = readLevers(spec, outline, known, setting);
  const correlations = readCorrelations(spec, outline, known, setting);
  const triggers = readTriggers(spec, outline, { ...known, targets: quantities.targets }, setting);
  reportSubjects(known, report);
  const showing = { spec, outline, models };
  const visible = showable({ ...known, dimensions });
  const shown = {
    findings: readFindings(spec.findings, visible, report),
    tables: readTables(showing, visible, report),
    charts: readCharts(showing, { calendar, visible, report }),
  };
  const scenario: Scenario = {
    ...about(spec),
    ...quantities,
    files: withRecords(files, variables),
    sources,
    calendar,
    dimensions,
    removed,
    correlations,
    levers,
    triggers,
    ...shown,
    simulation: readSimulation(spec.simulation, report),
    comparison: readComparison(spec, outline, { visible, levers, budget: quantities.budget }, report),
    places: placesShared(outline),
  };
  reportClashes(scenario, spec.use ?? new Map(), report);
  return scenario;
}
