import { assess, type Outcome } from '../../analysis/outcome.ts';
import { prepare } from '../../analysis/prepare.ts';
import { seek } from '../../analysis/seek.ts';
import { hasErrors, type Problem } from '../../errors/problem.ts';
import { modelTexts, schemeTexts } from '../../models/index.ts';
import { budgetTable } from '../../output/budget.ts';
import { toCsv } from '../../output/csv.ts';
import { linesTable } from '../../output/lines.ts';
import { resultsJson, toJsonText } from '../../output/results.ts';
import { definedTable, definedTableText } from '../../output/tables.ts';
import { toText, wrap } from '../../output/text.ts';
import { triggersTable } from '../../output/triggers.ts';
import type { BreakEven } from '../../output/words/break-even.ts';
import { summaryWords } from '../../output/words.ts';
import { drawsOf } from '../../simulation/plan.ts';
import { drawFutures } from '../draw-futures.ts';
import { type AskedDraws, type DrawOptions, readAskedDraws, settingsFor } from '../draws.ts';
import { type Effects, type OutputFile, UsageError } from '../effects.ts';
import { type ScenarioFile, scenarioFiles } from '../files.ts';
import { outFolder } from '../out-folder.ts';
import { type AskedPrecision, readPrecision, type ToRun, thoseWith } from '../precision.ts';
import { problemJson, tellProblems } from '../problems.ts';

/** What `turnaround run` was asked for; `precision` is as typed. */
export interface RunOptions extends DrawOptions {
  readonly out: string;
  readonly precision: string | undefined;
  readonly json: boolean;
}

function breakEvenOf({ base }: Outcome): BreakEven | undefined {
  const { scenario } = base.graph;
  const [lever] = scenario.levers;
  if (lever === undefined || !scenario.budget.isGiven) return undefined;
  const { variable: vary, from, to } = lever;
  const within = [from.amount, to.amount] as const;
  return { lever, sought: seek(base, { vary, of: 'budget.balance', reaches: 0, within }) };
}

function runRecord({ base, run }: Outcome, effects: Effects): string {
  const { seed, plan, design } = run.settings;
  const files = base.graph.scenario.files.map(({ path, text }) => ({ path, sha256: effects.hash(text) }));
  const models = [...modelTexts].map(([name, text]) => ({ name, sha256: effects.hash(text) }));
  const schemes = [...schemeTexts].flatMap(([model, texts]) =>
    [...texts].map(([name, text]) => ({ name: `${model}/${name}`, sha256: effects.hash(text) })),
  );
  return toJsonText({
    versions: effects.versions,
    seed,
    draws: drawsOf(plan),
    replicates: plan.replicates,
    design: design.name,
    files,
    models,
    schemes,
  });
}

function budgetText(outcome: Outcome, words: readonly string[]): string {
  const { scenario } = outcome.base.graph;
  const table = scenario.budget.isGiven ? budgetTable(outcome.base) : linesTable(outcome.base);
  const tables = [table, ...(scenario.triggers.length === 0 ? [] : [triggersTable(outcome)])];
  const notes = scenario.notes.map((note, index) => `${index + 1}. ${note}`);
  const sentences = [...words, ...(notes.length === 0 ? [] : ['', 'Notes', ...notes])];
  return `${[...tables.map((each) => toText(each)), ...sentences.map((each) => wrap(each))].join('\n')}\n`;
}

async function outputsOf(
  outcome: Outcome,
  slug: string,
  words: readonly string[],
  effects: Effects,
): Promise<readonly OutputFile[]> {
  const { drawCharts } = await import('../../output/gallery.ts');
  const { base } = outcome;
  const pictures = drawCharts(await effects.createDocument(), outcome);
  const { tables, budget, triggers } = base.graph.scenario;
  const table = budget.isGiven ? budgetTable(base) : linesTable(base);
  const texts = tables.map((each) => definedTableText(outcome, each));
  const toLookFor = triggers.length === 0 ? [] : [triggersTable(outcome)];
  return [
    { path: 'budget.csv', text: toCsv(table) },
    ...toLookFor.map((each) => ({ path: 'triggers.csv', text: toCsv(each) })),
    { path: 'budget.txt', text: budgetText(outcome, words) },
    { path: 'results.json', text: toJsonText(resultsJson(outcome, slug)) },
    ...tables.map((each) => ({
      path: `tables/${each.name}.csv`,
      text: toCsv(definedTable(outcome, each)),
    })),
    ...(tables.length === 0 ? [] : [{ path: 'tables.txt', text: texts.join('\n') }]),
    ...pictures.map(({ name, svg }) => ({ path: `charts/${name}.svg`, text: svg })),
    { path: 'run.json', text: runRecord(outcome, effects) },
  ];
}

interface Ran {
  readonly file: ScenarioFile;
  readonly problems: readonly Problem[];
  readonly outcome: Outcome | undefined;
  readonly words: readonly string[];
}

async function runFile(
  { file, ready, problems, precision }: ToRun,
  asked: AskedDraws,
  out: string,
  effects: Effects,
): Promise<Ran> {
  if (ready === undefined) return { file, problems, outcome: undefined, words: [] };
  const settings = settingsFor(ready, file.slug, asked, effects);
  const { trial, words: drawing } = await drawFutures(ready, file.slug, settings, precision, effects);
  const { run, problems: drawn } = trial;
  const found = [...problems, ...drawn];
  if (hasErrors(found)) return { file, problems: found, outcome: undefined, words: [] };
  const outcome = assess(run);
  const words = [...summaryWords(outcome, breakEvenOf(outcome)), ...drawing];
  const outputs = await outputsOf(outcome, file.slug, words, effects);
  const folder = `${out}/${file.slug}`;
  const placed = outputs.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  effects.write(
    placed,
    ['charts/*.svg', 'tables/*.csv', 'tables.txt'].map((path) => `${folder}/${path}`),
  );
  return { file, problems: found, outcome, words };
}

function tellRan({ file, problems, outcome, words }: Ran, out: string, effects: Effects): void {
  tellProblems(problems, effects);
  if (outcome === undefined) {
    const isOld = effects.read(`${out}/${file.slug}/run.json`) !== undefined;
    const old = isOld ? ` What is in ${out}/${file.slug} is from an earlier run.` : '';
    effects.tell(`${file.path} was not run: mend the problems above. Nothing was written for it.${old}\n\n`);
    return;
  }
  const lines = [
    outcome.base.graph.scenario.title,
    ...words.map((sentence) => wrap(sentence, '  ')),
    `  → ${out}/${file.slug}`,
  ];
  effects.print(`${lines.join('\n')}\n\n`);
}

function ranJson({ file, problems, outcome, words }: Ran): object {
  const results = outcome === undefined ? null : resultsJson(outcome, file.slug);
  return { file: file.path, problems: problems.map(problemJson), words, results };
}

function readAsked({ precision, draws }: RunOptions): AskedPrecision | undefined {
  if (precision !== undefined && draws !== undefined)
    throw new UsageError('--precision says how many draws there are: leave --draws out.');
  return readPrecision(precision);
}

/** Runs scenario files: base case, simulation, budgets and charts into the output folder, and a summary in words. */
export async function run(paths: readonly string[], options: RunOptions, effects: Effects): Promise<number> {
  effects.stopCleanly();
  const precise = readAsked(options);
  const files = scenarioFiles(paths, effects);
  const asked = readAskedDraws(options, effects);
  const prepared = files.map((file) => ({ file, precision: undefined, ...prepare(file.path, effects) }));
  const toRun = precise === undefined ? prepared : thoseWith(precise, prepared, effects);
  const out = outFolder(options.out, effects);
  const all: Ran[] = [];
  for (const each of toRun) {
    const ran = await runFile(each, asked, out, effects);
    all.push(ran);
    if (!options.json) tellRan(ran, out, effects);
  }
  if (options.json) effects.print(`${JSON.stringify({ scenarios: all.map(ranJson) }, undefined, 2)}\n`);
  else tellEnd(all, out, effects);
  return all.some(({ outcome }) => outcome === undefined) ? 1 : 0;
}

function tellEnd(all: readonly Ran[], out: string, effects: Effects): void {
  const ran = all.filter(({ outcome }) => outcome !== undefined).length;
  const count = ran === 1 ? '1 scenario' : `${ran} scenarios`;
  const failed = all.length === ran ? '' : `; ${all.length - ran} not run, for the problems above`;
  const where = ran === 0 ? '' : ` Budgets, figures and charts are in ${out}/, a folder for each scenario.`;
  effects.print(`${count} run${failed}.${where}\n`);
}
