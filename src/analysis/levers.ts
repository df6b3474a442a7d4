import { problem, type Report } from '../errors/problem.ts';
import type { Graph } from '../graph/graph.ts';
import { whyNotOne } from './seek.ts';

/** Reports levers on inputs that cannot be moved as one figure. */
export function reportLevers(graph: Graph, report: Report): void {
  for (const { variable, place } of graph.scenario.levers) {
    const reason = whyNotOne(graph, variable);
    if (reason !== undefined) report(problem('lever-not-one', place, { name: variable, reason }));
  }
}
