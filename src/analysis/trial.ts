import type { Problem } from '../errors/problem.ts';
import {
  type DrawElsewhere,
  type Progress,
  type Run,
  type Settings,
  simulate,
  simulateElsewhere,
} from '../simulation/simulate.ts';
import { reportConditionsInDraws } from './checks.ts';
import { reportFiguresInDraws } from './figures.ts';
import type { Ready } from './prepare.ts';
import { wantedInFull } from './wanted.ts';

/** A simulation and what is wrong with its draws. */
export interface Trial {
  readonly run: Run;
  readonly problems: readonly Problem[];
}

function lookAt(run: Run): Trial {
  const problems: Problem[] = [];
  for (const look of [reportFiguresInDraws, reportConditionsInDraws])
    look(run, (problem) => problems.push(problem));
  return { run, problems };
}

/** Simulates a scenario that is ready and looks at the draws. */
export function tryOut({ base, inputs }: Ready, settings: Settings): Trial {
  return lookAt(simulate(base, inputs, settings, wantedInFull));
}

/** As `tryOut`, with the drawing done elsewhere. */
export async function tryOutElsewhere(
  draw: DrawElsewhere,
  { base, inputs }: Ready,
  settings: Settings,
  progress: Progress,
): Promise<Trial> {
  return lookAt(await simulateElsewhere(draw, base, inputs, settings, wantedInFull, progress));
}
