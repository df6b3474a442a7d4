/** How one node reads another: in the same period, in earlier ones only, or over the whole of time. */
export type Reading = 'now' | 'past' | 'whole';

/** That a node reads another, and how. */
export interface Edge {
  readonly to: string;
  readonly reading: Reading;
}

/** Every node with what it reads. */
export type Edges = ReadonlyMap<string, readonly Edge[]>;

interface Visit {
  readonly name: string;
  readonly edges: readonly Edge[];
  next: number;
  low: number;
  readonly index: number;
}

/**
 * The strongly connected components of a graph, each after all that it reads (Tarjan 1972, without recursion, so that
 * long chains of formulas cannot overflow the stack).
 */
export function findComponents(edges: Edges): string[][] {
  const components: string[][] = [];
  const visits = new Map<string, Visit>();
  const pending: string[] = [];
  const isPending = new Set<string>();
  const open = (name: string): Visit => {
    const index = visits.size;
    const visit = { name, edges: edges.get(name) ?? [], next: 0, low: index, index };
    visits.set(name, visit);
    pending.push(name);
    isPending.add(name);
    return visit;
  };
  const close = (visit: Visit): void => {
    if (visit.low !== visit.index) return;
    const component = pending.splice(pending.indexOf(visit.name));
    for (const name of component) isPending.delete(name);
    components.push(component);
  };
  for (const root of edges.keys()) {
    if (visits.has(root)) continue;
    const path = [open(root)];
    while (path.length > 0) {
      const visit = path.at(-1)!;
      const edge = visit.edges[visit.next];
      visit.next += 1;
      if (edge === undefined) {
        path.pop();
        close(visit);
        const parent = path.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
      } else if (!visits.has(edge.to)) {
        path.push(open(edge.to));
      } else if (isPending.has(edge.to)) {
        visit.low = Math.min(visit.low, visits.get(edge.to)!.index);
      }
    }
  }
  return components;
}

/** The edges that stay within some names and are read in some ways. */
export function edgesWithin(edges: Edges, names: readonly string[], readings: readonly Reading[]): Edges {
  const inside = new Set(names);
  const keep = ({ to, reading }: Edge) => inside.has(to) && readings.includes(reading);
  return new Map(names.map((name) => [name, (edges.get(name) ?? []).filter(keep)]));
}

/** The shortest way from one name to another along the edges, both ends included; empty where there is none. */
export function findPath(edges: Edges, from: string, to: string): readonly string[] {
  let paths: readonly (readonly string[])[] = [[from]];
  const seen = new Set<string>();
  while (paths.length > 0) {
    const longer = paths.flatMap((path) => (edges.get(path.at(-1)!) ?? []).map((edge) => [...path, edge.to]));
    const found = longer.find((path) => path.at(-1) === to);
    if (found !== undefined) return found;
    paths = longer.filter((path) => !seen.has(path.at(-1)!) && seen.add(path.at(-1)!));
  }
  return [];
}
