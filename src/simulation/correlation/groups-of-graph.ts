import type { Graph } from '../../graph/graph.ts';
import { type CorrelatedGroup, correlatedGroups } from './groups.ts';
import type { TimedInput } from './levels.ts';

/** The uncertain inputs of a graph as they are drawn over time, in the order of the graph. */
export function timedInputs({ nodes }: Graph): readonly TimedInput[] {
  return [...nodes.values()].flatMap(({ name, uncertainty }) => {
    if (uncertainty === undefined) return [];
    const { varies, persistence } = uncertainty;
    return [{ name, varies, persistence }];
  });
}

/** The groups of a graph's inputs whose draws depend on each other. */
export function groupsOfGraph(graph: Graph): readonly CorrelatedGroup[] {
  return correlatedGroups(graph.calendar, timedInputs(graph), graph.scenario.correlations);
}
