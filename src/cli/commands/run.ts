import { assess, type Outcome } from '../../analysis/outcome.ts';
import { prepare } from '../../analysis/prepare.ts';
import { seek, whyNotOne } from '../../analysis/seek.ts';
import { hasErrors, type Problem } from '../../errors/problem.ts';
import { modelTexts } from '../../models/index.ts';
import { budgetTable } from '../../output/budget.ts';
import { toCsv } from '../../output/csv.ts';
import { linesTable } from '../../output/lines.ts';
import { resultsJson, toJsonText } from '../../output/results.ts';
import { toText, wrap } from '../../output/text.ts';
import { type BreakEven, summaryWords } from '../../output/words.ts';
import { designs } from '../../simulation/design/index.ts';
import { drawsOf } from '../../simulation/plan.ts';
import type { Settings } from '../../simulation/simulate.ts';
import { drawFutures } from '../draw-futures.ts';
import { type AskedPrecision, planAsked, planOf, readPrecision } from '../draws.ts';
import { type Effects, type OutputFile, UsageError } from '../effects.ts';
import { type ScenarioFile, scenarioFiles } from '../files.ts';
import { problemJson, tellProblems } from '../problems.ts';

/** What `turnaround run` was asked for; `draws` and `precision` are as typed. */
export interface RunOptions {
  readonly out: string;
  readonly draws: string | undefined;
  readonly precision: string | undefined;
  readonly seed: string;
  readonly json: boolean;
}

function breakEvenOf({ base }: Outcome): BreakEven | undefined {
  const { scenario } = base.graph;
  const [lever] = scenario.levers;
  if (lever === undefined || !scenario.budget.isGiven || whyNotOne(base, lever.variable) !== undefined)
    return undefined;
  return { lever, sought: seek(base, { vary: lever.variable, of: 'budget.balance', reaches: 0 }) };
}

function runRecord({ base, run }: Outcome, effects: Effects): string {
  const { seed, plan, design } = run.settings;
  const files = base.graph.scenario.files.map(({ path, text }) => ({ path, sha256: effects.hash(text) }));
  const models = [...modelTexts].map(([name, text]) => ({ name, sha256: effects.hash(text) }));
  return toJsonText({
    versions: effects.versions,
    seed,
    draws: drawsOf(plan),
    replicates: plan.replicates,
    design: design.name,
    files,
    models,
  });
}

function budgetText(outcome: Outcome, words: readonly string[]): string {
  const { scenario } = outcome.base.graph;
  const table = scenario.budget.isGiven ? budgetTable(outcome.base) : linesTable(outcome.base);
  const notes = scenario.notes.map((note, index) => `${index + 1}. ${note}`);
  const parts = [toText(table), ...words, ...(notes.length === 0 ? [] : ['', 'Notes', ...notes])];
  return `${parts.map((part, index) => (index === 0 ? part : wrap(part))).join('\n')}\n`;
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
  const table = base.graph.scenario.budget.isGiven ? budgetTable(base) : linesTable(base);
  return [
    { path: 'budget.csv', text: toCsv(table) },
    { path: 'budget.txt', text: budgetText(outcome, words) },
    { path: 'results.json', text: toJsonText(resultsJson(outcome, slug)) },
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
  file: ScenarioFile,
  settings: Settings,
  precision: AskedPrecision | undefined,
  options: RunOptions,
  effects: Effects,
): Promise<Ran> {
  const { ready, problems } = prepare(file.path, effects);
  if (ready === undefined) return { file, problems, outcome: undefined, words: [] };
  const plan = planOf(ready, file.slug, settings.plan, effects);
  const own = { ...settings, plan };
  const { trial, words: drawing } = await drawFutures(ready, file.slug, own, precision, effects);
  const { run, problems: drawn } = trial;
  const found = [...problems, ...drawn];
  if (hasErrors(found)) return { file, problems: found, outcome: undefined, words: [] };
  const outcome = assess(run);
  const words = [...summaryWords(outcome, breakEvenOf(outcome)), ...drawing];
  const outputs = await outputsOf(outcome, file.slug, words, effects);
  const folder = `${options.out}/${file.slug}`;
  const placed = outputs.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  effects.write(placed, `${folder}/charts`);
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

/** Runs scenario files: base case, simulation, budgets and charts into the output folder, and a summary in words. */
export async function run(paths: readonly string[], options: RunOptions, effects: Effects): Promise<number> {
  for (const name of ['out', 'seed'] as const)
    if (options[name].trim() === '') throw new UsageError(`--${name} needs a value.`);
  effects.stopCleanly();
  const precision = readPrecision(options.precision);
  if (precision !== undefined && options.draws !== undefined)
    throw new UsageError('--precision says how many draws there are: leave --draws out.');
  const files = scenarioFiles(paths, effects);
  const settings = { seed: options.seed, plan: planAsked(options.draws, effects), design: designs[0]! };
  const all: Ran[] = [];
  for (const file of files) {
    const ran = await runFile(file, settings, precision, options, effects);
    all.push(ran);
    if (!options.json) tellRan(ran, options.out, effects);
  }
  if (options.json) effects.print(`${JSON.stringify({ scenarios: all.map(ranJson) }, undefined, 2)}\n`);
  else tellEnd(all, options.out, effects);
  return all.some(({ outcome }) => outcome === undefined) ? 1 : 0;
}

function tellEnd(all: readonly Ran[], out: string, effects: Effects): void {
  const ran = all.filter(({ outcome }) => outcome !== undefined).length;
  const count = ran === 1 ? '1 scenario' : `${ran} scenarios`;
  const failed = all.length === ran ? '' : `; ${all.length - ran} not run, for the problems above`;
  const where = ran === 0 ? '' : ` Budgets, figures and charts are in ${out}/, a folder for each scenario.`;
  effects.print(`${count} run${failed}.${where}\n`);
}
