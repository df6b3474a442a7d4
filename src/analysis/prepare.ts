import { inReadingOrder } from '../errors/consequences.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { type BaseCase, runBaseCase } from '../graph/base-case.ts';
import { openGraph } from '../graph/open.ts';
import type { Files } from '../scenario/files/load.ts';
import { type UncertainInput, uncertainInputs } from '../simulation/inputs.ts';
import { reportUnused } from './care.ts';
import { reportConditions } from './checks.ts';
import { reportCorrelations } from './correlations.ts';
import { reportCountedWithin } from './counted-within.ts';
import { reportIdleDraws, reportKnownThroughout, reportNothingCarriedOver } from './draws.ts';
import { reportEachCase } from './each-case.ts';
import { reportFigures } from './figures.ts';
import { reportLevers } from './levers.ts';
import { reportUnreconciled } from './reconcile.ts';
import { reportTriggers } from './trigger-problems.ts';

/** A scenario ready to simulate or to explain: its base case has run and nothing is wrong with it. */
export interface Ready {
  readonly base: BaseCase;
  readonly inputs: readonly UncertainInput[];
}

/** A scenario file with every problem that can be found without simulating it; `ready` where none stops the work. */
export interface Prepared {
  readonly ready: Ready | undefined;
  readonly problems: readonly Problem[];
}

const looks = [
  reportLevers,
  reportCountedWithin,
  reportCorrelations,
  reportEachCase,
  reportKnownThroughout,
  reportNothingCarriedOver,
  reportIdleDraws,
];

/** Opens a scenario file, runs its base case and looks at the figures. */
export function prepare(path: string, files: Files): Prepared {
  const { graph, problems: found } = openGraph(path, files);
  const problems = [...found];
  if (graph === undefined) return { ready: undefined, problems };
  const base = runBaseCase(graph);
  for (const look of [reportFigures, reportConditions]) look(base, (problem) => problems.push(problem));
  for (const look of looks) look(graph, (problem) => problems.push(problem));
  for (const look of [reportUnused, reportUnreconciled, reportTriggers])
    look(base, (problem) => problems.push(problem));
  const inputs = uncertainInputs(base, (problem) => problems.push(problem));
  return {
    ready: hasErrors(problems) ? undefined : { base, inputs },
    problems: inReadingOrder(problems, path),
  };
}
