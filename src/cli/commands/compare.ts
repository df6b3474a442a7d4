import { drawsApart, reasonsApart } from '../../analysis/compare/apart.ts';
import { compare } from '../../analysis/compare/compare.ts';
import type { Compared } from '../../analysis/compare/compared.ts';
import type { Option } from '../../analysis/compare/option.ts';
import { prepare, type Ready } from '../../analysis/prepare.ts';
import { tryOut } from '../../analysis/trial.ts';
import { hasErrors } from '../../errors/problem.ts';
import { budgetsTable } from '../../output/compare/budget.ts';
import { comparisonJson } from '../../output/compare/document.ts';
import { unitOf } from '../../output/compare/measure.ts';
import { bridgeTable } from '../../output/compare/steps.ts';
import { comparisonTable } from '../../output/compare/table.ts';
import { comparisonText } from '../../output/compare/text.ts';
import { toCsv } from '../../output/csv.ts';
import { toJsonText } from '../../output/results.ts';
import type { ComparedMeasure } from '../../scenario/scenario.ts';
import { drawsOf } from '../../simulation/plan.ts';
import type { Settings } from '../../simulation/simulate.ts';
import { measureNamed } from '../asked-measure.ts';
import { type DrawOptions, readAskedDraws, settingsFor } from '../draws.ts';
import { type Effects, type OutputFile, UsageError } from '../effects.ts';
import { type ScenarioFile, scenarioFiles } from '../files.ts';
import { outFolder } from '../out-folder.ts';
import { distinct, problemJson, refuse, tellProblems } from '../problems.ts';

/** What `turnaround compare` was asked for, as typed. */
export interface CompareOptions extends DrawOptions {
  readonly of: string | undefined;
  readonly out: string;
  readonly json: boolean;
}

const lastOf = (slug: string): string => slug.slice(slug.lastIndexOf('/') + 1);

/** A file with what it was found to be. */
interface Opened {
  readonly file: ScenarioFile;
  readonly ready: Ready;
}

// A name that is taken has the next number that is free.
function unlike(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name}-${number}`;
    taken.add(own);
    return own;
  });
}

// Options go by what they call themselves, or else by their files, which are numbered where one is given twice.
function optionsOf(opened: readonly Opened[]): readonly Option[] {
  const slugs = unlike(opened.map(({ file }) => lastOf(file.slug)));
  const called = opened.map(({ ready }) => ready.base.graph.scenario.comparison.option);
  const isOwn = (name: string) => name !== '' && called.filter((other) => other === name).length === 1;
  const labels = unlike(called.map((name, index) => (isOwn(name) ? name : slugs[index]!)));
  return opened.map(({ file, ready }, index) => ({
    label: labels[index]!,
    slug: slugs[index]!,
    file: file.path,
    ready,
  }));
}

function filesOf(base: string, others: readonly string[], effects: Effects): readonly ScenarioFile[] {
  const missing = [base, ...others].find((path) => effects.read(path) === undefined);
  if (missing !== undefined) throw new UsageError(`There is no file at ${missing}.`);
  return [base, ...others].map((path) => scenarioFiles([path], effects)[0]!);
}

// What is asked for on the command line is judged by first, beside what all options have besides; the higher is taken to be
// better where no file says.
function measuresFor(
  { base }: Ready,
  others: readonly Ready[],
  of: string | undefined,
): readonly ComparedMeasure[] {
  const written = base.graph.scenario.comparison.measures;
  if (of === undefined && written.length > 0) return written;
  const name = measureNamed(base, of);
  const measures = written.filter(({ variable }) =>
    others.every((other) => other.base.graph.nodes.has(variable)),
  );
  const known = measures.find(({ variable }) => variable === name);
  const first = known ?? { variable: name, better: 'higher', place: base.graph.scenario.places.comparison };
  return [first, ...measures.filter((measure) => measure !== known)];
}

function outputsOf(compared: Compared, pictures: readonly OutputFile[]): readonly OutputFile[] {
  const [first, ...others] = compared.options;
  const budgets = budgetsTable(compared);
  const unit = unitOf(compared, compared.measures[0]!.variable);
  return [
    { path: 'comparison.txt', text: comparisonText(compared) },
    { path: 'comparison.csv', text: toCsv(comparisonTable(compared)) },
    { path: 'comparison.json', text: toJsonText(comparisonJson(compared)) },
    ...(budgets === undefined ? [] : [{ path: 'budgets.csv', text: toCsv(budgets) }]),
    ...others.map(({ option, beside }) => ({
      path: `bridge-to-${option.slug}.csv`,
      text: toCsv(bridgeTable(beside!.bridge, first!.option, option, unit)),
    })),
    ...pictures,
  ];
}

async function write(compared: Compared, folder: string, effects: Effects): Promise<void> {
  const { drawComparison } = await import('../../output/compare/pictures.ts');
  const pictures = drawComparison(await effects.createDocument(), compared);
  const drawn = pictures.map(({ name, svg }) => ({ path: `charts/${name}.svg`, text: svg }));
  const placed = outputsOf(compared, drawn).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  effects.write(
    placed,
    ['charts/*.svg', 'bridge-to-*.csv', 'budgets.csv'].map((path) => `${folder}/${path}`),
  );
}

// One plan for all, that of whichever needs the most draws because its inputs go together.
function sharedSettings(opened: readonly Opened[], options: CompareOptions, effects: Effects): Settings {
  const asked = readAskedDraws(options, effects);
  const all = opened.map(({ file, ready }) => settingsFor(ready, file.slug, asked, effects));
  return all.reduce((most, each) => (drawsOf(each.plan) > drawsOf(most.plan) ? each : most));
}

function compareWithBar(
  all: readonly Option[],
  measures: readonly ComparedMeasure[],
  settings: Settings,
  effects: Effects,
): Compared {
  const bar = effects.progress('compare', settings.plan.replicates);
  let done = 0;
  const compared = compare(all, measures, settings, () => {
    done += 1;
    bar.update(done);
  });
  bar.stop();
  return compared;
}

/**
 * Compares options, each a scenario file, with the first: on the same futures, what each comes to, costs and risks, what it
 * must achieve to pay for itself, and what changed from the first to it. Writes text, tables and charts.
 */
export async function compareOptions(
  base: string,
  others: readonly string[],
  options: CompareOptions,
  effects: Effects,
): Promise<number> {
  const files = filesOf(base, others, effects);
  const prepared = files.map((file) => ({ file, ...prepare(file.path, effects) }));
  const found = distinct(prepared.flatMap(({ problems }) => problems));
  const opened = prepared.flatMap(({ file, ready }) => (ready === undefined ? [] : [{ file, ready }]));
  if (opened.length < files.length) return refuse(found, options.json, effects);
  const all = optionsOf(opened);
  const [first, ...rest] = opened.map(({ ready }) => ready);
  const measures = measuresFor(first!, rest, options.of);
  const decided = (['seed', 'draws'] as const).filter((part) => options[part] === undefined);
  const apart = [...reasonsApart(all, measures), ...drawsApart(all, decided)];
  if (hasErrors(apart)) return refuse([...found, ...apart], options.json, effects);
  const settings = sharedSettings(opened, options, effects);
  const out = outFolder(options.out, effects);
  const drawn = opened.flatMap(({ ready }) => tryOut(ready, settings).problems);
  const problems = distinct([...found, ...drawn]);
  if (hasErrors(problems)) return refuse(problems, options.json, effects);
  const compared = compareWithBar(all, measures, settings, effects);
  const folder = `${out}/${files[0]!.slug}/comparison`;
  await write(compared, folder, effects);
  if (options.json) {
    effects.print(toJsonText({ ...comparisonJson(compared), problems: problems.map(problemJson) }));
    return 0;
  }
  tellProblems(problems, effects);
  effects.print(`${comparisonText(compared)}\nTables and charts are in ${folder}.\n`);
  return 0;
}
