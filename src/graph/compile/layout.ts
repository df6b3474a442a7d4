import { functionNamed } from '../functions/index.ts';
import { cellCount, type Graph, type Node } from '../graph.ts';

/** Where one cell's figures lie in memory: `offset` is its first period of the calendar, after `before` earlier ones. */
export interface Slot {
  readonly offset: number;
  readonly before: number;
  readonly length: number;
}

/** Where everything lies: the slots of every node, by cell, and the size of the whole. */
export interface Layout {
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
  /** Where the draws lie that each node of chance rests on, cell by cell. */
  readonly noise: ReadonlyMap<string, readonly Slot[]>;
  readonly size: number;
}

/** Whether a node's figures are a matter of chance in themselves. */
export function isOfChance({ definition }: Node): boolean {
  if (definition.type === 'given' || definition.expression.type !== 'call') return false;
  return functionNamed(definition.expression.name)?.needsNoise === true;
}

function lengthOf(graph: Graph, { definition, measure, isSeries }: Node, cell: number): number {
  if (isSeries) return graph.calendar.periods.length;
  return measure === 'profile' && definition.type === 'given' ? definition.cells[cell]!.length : 1;
}

/** Gives every cell of every node its place in one block of memory. */
export function layOut(graph: Graph): Layout {
  const slots = new Map<string, Slot[]>();
  const noise = new Map<string, Slot[]>();
  let size = 0;
  for (const node of graph.nodes.values()) {
    const cells = Array.from({ length: cellCount(graph, node) }, (_, cell) => {
      const before = node.before[cell]?.length ?? 0;
      const slot = { offset: size + before, before, length: lengthOf(graph, node, cell) };
      size = slot.offset + slot.length;
      return slot;
    });
    slots.set(node.name, cells);
    if (!isOfChance(node)) continue;
    noise.set(
      node.name,
      cells.map(({ length }) => {
        const slot = { offset: size, before: 0, length };
        size += length;
        return slot;
      }),
    );
  }
  return { slots, noise, size };
}

function fillCell(memory: Float64Array, node: Node, cell: number, { offset, before }: Slot): void {
  if (node.definition.type === 'given') {
    const figures = node.definition.cells[cell]!;
    memory.set(figures, offset);
  }
  memory.set(node.known[cell] ?? [], offset);
  memory.set(node.before[cell] ?? [], offset - before);
}

/** Memory with all that was given in its place; what formulas give is NaN until they have run. */
export function fillMemory(graph: Graph, { slots, size }: Layout): Float64Array {
  const memory = new Float64Array(size).fill(Number.NaN);
  for (const node of graph.nodes.values()) {
    slots.get(node.name)!.forEach((slot, cell) => {
      fillCell(memory, node, cell, slot);
    });
  }
  return memory;
}
