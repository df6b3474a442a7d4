import type { Expression } from '../expression.ts';
import { functionNamed } from '../functions/index.ts';
import type { Graph, Node } from '../graph.ts';

/** Which item of each dimension the code at hand is for. */
export type Items = ReadonlyMap<string, number>;

/** The cell of a node for the items at hand; its last dimension runs fastest. */
export function cellAt({ scenario }: Graph, { dimensions }: Node, items: Items): number {
  return dimensions.reduce(
    (cell, name) => cell * scenario.dimensions.get(name)!.items.length + (items.get(name) ?? 0),
    0,
  );
}

/** Every choice of items of some dimensions, beside those at hand; the last dimension runs fastest. */
export function choices({ scenario }: Graph, dimensions: readonly string[], items: Items): readonly Items[] {
  return dimensions.reduce<Items[]>(
    (all, name) =>
      all.flatMap((some) =>
        scenario.dimensions.get(name)!.items.map((_, index) => new Map(some).set(name, index)),
      ),
    [items],
  );
}

/** The dimensions that an expression still has, outermost reading first. */
export function dimensionsOf(graph: Graph, node: Expression): readonly string[] {
  if (node.type === 'name') return graph.nodes.get(node.name)?.dimensions ?? [];
  if (node.type !== 'call') return [];
  const inner = [...new Set(node.arguments.flatMap((argument) => dimensionsOf(graph, argument)))];
  const { takesAway } = functionNamed(node.name)!;
  return inner.filter((name) => takesAway?.(node, name) !== true);
}
