import type { Graph, Node } from '../../graph/graph.ts';
import { firstDrawn, lastRecorded } from '../records.ts';
import { type CorrelatedGroup, correlatedGroups } from './groups.ts';
import type { TimedInput } from './levels.ts';

function timedInput(node: Node): readonly TimedInput[] {
  if (node.uncertainty === undefined) return [];
  const { varies, persistence } = node.uncertainty;
  const isRecorded = varies !== 'once' && lastRecorded(node) !== undefined;
  return [{ name: node.name, varies, persistence, from: firstDrawn(node), isRecorded }];
}

/** The uncertain inputs of a graph as they are drawn over time, in the order of the graph. */
export function timedInputs({ nodes }: Graph): readonly TimedInput[] {
  return [...nodes.values()].flatMap(timedInput);
}

/** The groups of a graph's inputs whose draws depend on each other. */
export function groupsOfGraph(graph: Graph): readonly CorrelatedGroup[] {
  return correlatedGroups(graph.calendar, timedInputs(graph), graph.scenario.correlations);
}
