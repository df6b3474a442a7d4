import type { Problem } from '../errors/problem.ts';
import { type Progress, type Run, type Settings, simulate } from '../simulation/simulate.ts';
import { reportRun } from './checks.ts';
import type { Ready } from './prepare.ts';
import { wantedInFull } from './wanted.ts';

/** A simulation and what is wrong with its draws. */
export interface Trial {
  readonly run: Run;
  readonly problems: readonly Problem[];
}

/** Simulates a scenario that is ready and looks at the draws. */
export function tryOut({ base, inputs }: Ready, settings: Settings, progress?: Progress): Trial {
  const run = simulate(base, inputs, settings, wantedInFull, progress);
  const problems: Problem[] = [];
  reportRun(run, (problem) => problems.push(problem));
  return { run, problems };
}
