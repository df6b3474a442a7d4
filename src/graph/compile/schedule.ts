import { readsOf } from '../edges.ts';
import { type Component, type Graph, type Node, nodeOf } from '../graph.ts';
import type { Edge } from '../order.ts';

/** What runs together: single figures first, then one loop over the periods for all the series. */
export interface Stage {
  readonly single: readonly Component[];
  readonly looped: readonly Component[];
}

function readsOfNode(graph: Graph, name: string): readonly Edge[] {
  const { definition } = nodeOf(graph, name);
  return definition.type === 'formula' ? readsOf(definition.expression, (read) => graph.nodes.has(read)) : [];
}

// A component may run in the same stage as what it reads now or in the past, and a stage after what it reads the whole
// of. A single figure that rests on a series rests on the whole of it.
function stageOf(graph: Graph, component: Component, stages: ReadonlyMap<string, number>): number {
  const isSingle = !nodeOf(graph, component[0]!).isSeries;
  const earliest = component.flatMap((name) =>
    readsOfNode(graph, name).map(({ to, reading }) => {
      const waits = reading === 'whole' || (isSingle && nodeOf(graph, to).isSeries);
      return (stages.get(to) ?? 0) + (waits ? 1 : 0);
    }),
  );
  return Math.max(0, ...earliest);
}

// A profile is figures, even by another name.
function isComputed({ definition, measure }: Node): boolean {
  return definition.type === 'formula' && measure !== 'profile';
}

/** The formulas among `names` in stages: as few loops over time as the functions that look over the whole of it allow. */
export function schedule(graph: Graph, names: ReadonlySet<string>): readonly Stage[] {
  const numbers = new Map<string, number>();
  const stages: { single: Component[]; looped: Component[] }[] = [];
  for (const component of graph.components) {
    if (!names.has(component[0]!) || !isComputed(nodeOf(graph, component[0]!))) continue;
    const number = stageOf(graph, component, numbers);
    for (const name of component) numbers.set(name, number);
    while (stages.length <= number) stages.push({ single: [], looped: [] });
    stages[number]![nodeOf(graph, component[0]!).isSeries ? 'looped' : 'single'].push(component);
  }
  return stages;
}

/** The names that depend on any of `roots`, the roots themselves included. */
export function dependants(graph: Graph, roots: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const component of graph.components) {
    const isReached = component.some((name) => readsOfNode(graph, name).some(({ to }) => reached.has(to)));
    if (isReached) for (const name of component) reached.add(name);
  }
  return reached;
}

/** The names that any of `ends` depends on, the ends themselves included. */
export function dependencies(graph: Graph, ends: Iterable<string>): ReadonlySet<string> {
  const needed = new Set(ends);
  for (const component of graph.components.toReversed()) {
    if (!component.some((name) => needed.has(name))) continue;
    for (const name of component)
      for (const { to } of [...readsOfNode(graph, name), { to: name }]) needed.add(to);
  }
  return needed;
}
