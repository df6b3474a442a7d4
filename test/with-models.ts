import { formatProblem } from '../src/errors/format-problem.ts';
import type { Report } from '../src/errors/problem.ts';
import { buildGraph } from '../src/graph/build.ts';
import type { Graph } from '../src/graph/graph.ts';
import { load } from '../src/scenario/files/load.ts';
import { resolve } from '../src/scenario/resolve.ts';
import { filesOf } from './load-scenario.ts';

/** The graph of `plan.yaml` among some files, with models of a test's own, and every problem as it is printed. */
export function openWithModels(
  files: Readonly<Record<string, string>>,
  models: Readonly<Record<string, string>>,
): { readonly graph: Graph | undefined; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(formatProblem(problem));
  const loaded = load('plan.yaml', filesOf(files), report);
  const scenario = loaded && resolve(loaded, report, new Map(Object.entries(models)));
  return { graph: scenario && buildGraph(scenario, report), problems };
}
