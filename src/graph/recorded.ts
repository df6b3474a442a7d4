import { readsOf } from './edges.ts';
import { type Component, type Graph, type Node, nodeOf } from './graph.ts';

type Recorded = Map<string, number>;

function ownRecord({ known }: Node): number {
  return known.length === 0 ? 0 : Math.min(...known.map(({ length }) => length));
}

// The least that what a component reads from outside has recorded. What is looked over as a whole has happened when all of
// it has.
function recordRead(graph: Graph, component: Component, recorded: Recorded): number {
  const reads = component.flatMap((name) => {
    const { definition } = nodeOf(graph, name);
    return definition.type === 'given' ? [] : readsOf(definition.expression, (each) => recorded.has(each));
  });
  const each = reads.map(({ to, reading }) => {
    const periods = recorded.get(to)!;
    return reading === 'whole' && periods < graph.calendar.periods.length ? 0 : periods;
  });
  return Math.min(Number.POSITIVE_INFINITY, ...each);
}

// What rests on nothing that happens is the same at any time, and spread over time it is a plan.
function recordOf(node: Node, read: number): number {
  if (!node.isSeries) return read;
  return Math.max(ownRecord(node), Number.isFinite(read) ? read : 0);
}

/**
 * How many periods from the first each variable says of what has happened: those whose figures are recorded (`known`), or
 * are worked out from recorded ones and from what has no time. What itself has no time says it of all periods.
 */
export function recordedPeriods(graph: Graph): ReadonlyMap<string, number> {
  const recorded: Recorded = new Map();
  for (const component of graph.components) {
    const read = recordRead(graph, component, recorded);
    for (const name of component) recorded.set(name, recordOf(nodeOf(graph, name), read));
  }
  return recorded;
}
