import { hasErrors, type Problem } from '../errors/problem.ts';
import { type BaseCase, runBaseCase } from '../graph/base-case.ts';
import { openGraph } from '../graph/open.ts';
import type { Files } from '../scenario/load.ts';
import { type UncertainInput, uncertainInputs } from '../simulation/inputs.ts';
import { reportBaseCase } from './checks.ts';

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

// Problems are found stage by stage; a reader goes through a file from the top.
function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ place }) => place?.file))];
  const rank = ({ place }: Problem) =>
    [files.indexOf(place?.file), place?.line ?? 0, place?.column ?? 0] as const;
  return problems.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}

/** Opens a scenario file, runs its base case and looks at the figures. */
export function prepare(path: string, files: Files): Prepared {
  const { graph, problems: found } = openGraph(path, files);
  const problems = [...found];
  if (graph === undefined) return { ready: undefined, problems: inReadingOrder(problems) };
  const base = runBaseCase(graph);
  reportBaseCase(base, (problem) => problems.push(problem));
  const inputs = uncertainInputs(base, (problem) => problems.push(problem));
  return { ready: hasErrors(problems) ? undefined : { base, inputs }, problems: inReadingOrder(problems) };
}
