import { type Graph, nodeOf } from '../graph.ts';
import type { Layout, Slot } from './layout.ts';

/** Some of a slot's figures: places `first` to `last` after its offset, both included. */
export interface Span {
  readonly slot: Slot;
  readonly first: number;
  readonly last: number;
}

/** What one column of draws stands for: figures of the node `name`, or the noise that its chance rests on. */
export interface Drawn {
  readonly name: string;
  readonly spans: readonly Span[];
}

/** The places that a span covers in memory. */
export function placesOf({ slot, first, last }: Span): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => slot.offset + first + index);
}

/**
 * An uncertain input's level over the periods from `first` to `last`: it is the figure of every item, and of every
 * period that is not known already. What has no time has it throughout.
 */
export function drawnLevel(graph: Graph, layout: Layout, name: string, first: number, last: number): Drawn {
  const node = nodeOf(graph, name);
  const spans = layout.slots.get(name)!.map((slot, cell): Span => {
    const known = node.known[cell]?.length ?? 0;
    return node.isSeries ? { slot, first: Math.max(first, known), last } : { slot, first: 0, last: 0 };
  });
  return { name, spans: spans.filter((span) => span.first <= span.last) };
}
