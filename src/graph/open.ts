import { inReadingOrder, withoutConsequences } from '../errors/consequences.ts';
import { hasErrors, type Problem, type Report } from '../errors/problem.ts';
import { type Files, load } from '../scenario/files/load.ts';
import { resolve } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SourceFile } from '../scenario/text/source-file.ts';
import { buildGraph } from './build.ts';
import type { Graph } from './graph.ts';

/** A scenario file opened: its graph if it has one, the files read, and every problem found. */
export interface Opened {
  readonly graph: Graph | undefined;
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

function understand(path: string, files: Files, report: Report): Scenario | undefined {
  const loaded = load(path, files, report);
  return loaded && resolve(loaded, report);
}

function isWhole({ unreadable, variables }: Scenario, graph: Graph | undefined): boolean {
  return unreadable.size === 0 && variables.every(({ name }) => graph?.nodes.has(name));
}

/** Opens a scenario file: read, understood, built. Problems of every stage are gathered in one pass. */
export function openGraph(path: string, source: Files): Opened {
  const found: Problem[] = [];
  const report: Report = (problem) => found.push(problem);
  const scenario = understand(path, source, report);
  const graph = scenario && buildGraph(scenario, report);
  const problems = inReadingOrder(withoutConsequences(found), path);
  const files = scenario?.files ?? [];
  if (hasErrors(problems)) return { graph: undefined, files, problems };
  if (scenario === undefined || !isWhole(scenario, graph))
    throw new Error(`something in ${path} is not understood, and no problem says so`);
  return { graph, files, problems };
}
