import { ownSettings } from '../../analysis/plan.ts';
import { prepare } from '../../analysis/prepare.ts';
import { tryOut } from '../../analysis/trial.ts';
import { hasErrors, type Problem } from '../../errors/problem.ts';
import type { Effects } from '../effects.ts';
import { scenarioFiles } from '../files.ts';
import { countProblems, problemJson, tellProblems } from '../problems.ts';

// What only the draws show is looked for with those that `run` makes unless told otherwise.
function problemsOf(path: string, effects: Effects): readonly Problem[] {
  const { ready, problems } = prepare(path, effects);
  return ready === undefined ? problems : [...problems, ...tryOut(ready, ownSettings(ready)).problems];
}

/** Reports every problem of scenario files in one pass and writes nothing. Exit code 1 if any stops a run. */
export function check(
  paths: readonly string[],
  options: { readonly json: boolean },
  effects: Effects,
): number {
  const checked = scenarioFiles(paths, effects).map(({ path }) => ({
    path,
    problems: problemsOf(path, effects),
  }));
  if (options.json) {
    const files = checked.map(({ path, problems }) => ({ file: path, problems: problems.map(problemJson) }));
    effects.print(`${JSON.stringify({ files }, undefined, 2)}\n`);
  } else {
    for (const { path, problems } of checked) {
      tellProblems(problems, effects);
      effects.print(`${path}: ${problems.length === 0 ? 'no problems' : countProblems(problems)}\n`);
    }
  }
  return checked.some(({ problems }) => hasErrors(problems)) ? 1 : 0;
}
