import { prepare, type Ready } from '../../analysis/prepare.ts';
import { type Sensitivity, sensitivityOf } from '../../analysis/sensitivity/sensitivity.ts';
import { tryOut } from '../../analysis/trial.ts';
import { hasErrors } from '../../errors/problem.ts';
import { toCsv } from '../../output/csv.ts';
import { toJsonText } from '../../output/results.ts';
import { sensitivityJson } from '../../output/sensitivity/document.ts';
import { sensitivityTable } from '../../output/sensitivity/table.ts';
import { sensitivityText } from '../../output/sensitivity/text.ts';
import type { Settings } from '../../simulation/simulate.ts';
import { measureNamed } from '../asked-measure.ts';
import { type DrawOptions, readAskedDraws, settingsFor } from '../draws.ts';
import { type Effects, UsageError } from '../effects.ts';
import { type ScenarioFile, scenarioFiles } from '../files.ts';
import { outFolder } from '../out-folder.ts';
import { problemJson, refuse, tellProblems } from '../problems.ts';

/** What `turnaround sensitivity` was asked for, as typed. */
export interface SensitivityOptions extends DrawOptions {
  readonly of: string | undefined;
  readonly out: string;
  readonly json: boolean;
}

async function write(found: Sensitivity, folder: string, effects: Effects): Promise<void> {
  const { drawSensitivity } = await import('../../output/sensitivity/pictures.ts');
  const pictures = drawSensitivity(await effects.createDocument(), found);
  const charts = pictures.map(({ name, svg }) => ({ path: `${folder}/${name}.svg`, text: svg }));
  effects.write(
    [{ path: `${folder}/sensitivity.csv`, text: toCsv(sensitivityTable(found)) }, ...charts],
    [`${folder}/*.svg`],
  );
}

function analyse(
  ready: Ready,
  of: string,
  { slug }: ScenarioFile,
  settings: Settings,
  effects: Effects,
): Sensitivity {
  const bar = effects.progress(slug, settings.plan.replicates);
  let done = 0;
  const found = sensitivityOf(ready, of, settings, () => {
    done += 1;
    bar.update(done);
  });
  bar.stop();
  return found;
}

/**
 * Says what moves a measure: a tornado, shares of its variance and rank correlations, in words and tables, with the
 * charts and a table in a folder of their own, which no other command writes to.
 */
export async function sensitivity(
  path: string,
  options: SensitivityOptions,
  effects: Effects,
): Promise<number> {
  if (effects.read(path) === undefined) throw new UsageError(`There is no file at ${path}.`);
  const [file] = scenarioFiles([path], effects) as readonly [ScenarioFile];
  const { ready, problems } = prepare(path, effects);
  if (ready === undefined) return refuse(problems, options.json, effects);
  const of = measureNamed(ready.base, options.of);
  const settings = settingsFor(ready, file.slug, readAskedDraws(options, effects), effects);
  const out = outFolder(options.out, effects);
  const all = [...problems, ...tryOut(ready, settings).problems];
  if (hasErrors(all)) return refuse(all, options.json, effects);
  const found = analyse(ready, of, file, settings, effects);
  const folder = `${out}/${file.slug}/sensitivity`;
  await write(found, folder, effects);
  if (options.json) {
    effects.print(toJsonText({ ...sensitivityJson(found), problems: all.map(problemJson) }));
    return 0;
  }
  tellProblems(all, effects);
  const where = found.sources.length === 0 ? '' : `\nCharts and a table are in ${folder}.\n`;
  effects.print(`${sensitivityText(found)}${where}`);
  return 0;
}
