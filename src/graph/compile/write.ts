import { addUp } from '../functions/dimensions.ts';
import type { Operand } from '../functions/function.ts';
import { type Component, type Graph, type Node, nodeOf } from '../graph.ts';
import { choices, type Items } from './items.ts';
import type { Layout, Slot } from './layout.ts';
import { nodeOperand, type Writing, writeExpression } from './operands.ts';
import type { Stage } from './schedule.ts';

/** What a program writes out: a cell of a node (or all of its items together) rolled up over some periods. */
export interface Measure {
  readonly name: string;
  readonly cell: number | 'all';
  readonly first: number;
  readonly last: number;
}

// V8 stops optimising functions that grow much beyond this; longer programs are cut into several.
const mostStatements = 120;

const localOf = ({ offset }: Slot): string => `v${offset}`;

// Figures computed earlier in the same function are read from local variables; all else from memory.
function writingWith(graph: Graph, layout: Layout, held: ReadonlySet<number>): Writing {
  return { graph, layout, local: (slot) => (held.has(slot.offset) ? localOf(slot) : undefined) };
}

function writeFigure(writing: Writing, node: Node, slot: Slot, cell: number, items: Items): string {
  const { definition } = node;
  const self = nodeOperand(writing, node, items);
  const value =
    definition.type === 'given' ? '0' : writeExpression(writing, definition.expression, items, self);
  const figure = node.measure === 'condition' ? `(${value} ? 1 : 0)` : value;
  const known = node.known[cell]?.length ?? 0;
  return known > 0 ? `(t < ${known} ? m[${slot.offset} + t] : ${figure})` : figure;
}

function writeStatements(graph: Graph, layout: Layout, components: readonly Component[]): string[] {
  const held = new Set<number>();
  const writing = writingWith(graph, layout, held);
  return components.flat().flatMap((name) => {
    const node = nodeOf(graph, name);
    return choices(graph, node.dimensions, new Map()).map((items, cell) => {
      const slot = layout.slots.get(name)![cell]!;
      const figure = writeFigure(writing, node, slot, cell, items);
      held.add(slot.offset);
      const place = node.isSeries ? `m[${slot.offset} + t]` : `m[${slot.offset}]`;
      return `const ${localOf(slot)} = ${figure}; ${place} = ${localOf(slot)};`;
    });
  });
}

function cut<T>(items: readonly T[], sizeOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (groups.length === 0 || size > room) {
      groups.push([]);
      room = mostStatements;
    }
    groups.at(-1)!.push(item);
    room -= size;
  }
  return groups;
}

function writeStage(graph: Graph, layout: Layout, { single, looped }: Stage): string[] {
  const sizeOf = (component: Component) =>
    component.reduce((size, name) => size + layout.slots.get(name)!.length, 0);
  const bodiesOf = (components: readonly Component[]) =>
    cut(components, sizeOf).map((group) => writeStatements(graph, layout, group).join('\n'));
  const { length } = graph.calendar.periods;
  const loops = bodiesOf(looped).map((body) => `for (let t = 0; t < ${length}; t++) {\n${body}\n}`);
  return [...bodiesOf(single), ...loops];
}

/** The functions that compute stages of formulas, each `(m) => void` over memory, to be called in order. */
export function writeStages(graph: Graph, layout: Layout, stages: readonly Stage[]): readonly string[] {
  return stages.flatMap((stage) => writeStage(graph, layout, stage));
}

function writeMeasure(writing: Writing, { name, cell, first, last }: Measure): string {
  const node = nodeOf(writing.graph, name);
  const roll = (operand: Operand) => operand.rollUp(String(first), String(last));
  if (cell === 'all') return addUp(nodeOperand(writing, node, new Map()), undefined, roll);
  return roll(nodeOperand(writing, node, choices(writing.graph, node.dimensions, new Map())[cell]!));
}

/** The functions that write measures out, each `(m, o, d) => void`: measure k of draw d goes to `o[k][d]`. */
export function writeMeasures(graph: Graph, layout: Layout, measures: readonly Measure[]): readonly string[] {
  const writing = writingWith(graph, layout, new Set());
  const lines = measures.map((measure, index) => `o[${index}][d] = ${writeMeasure(writing, measure)};`);
  return cut(lines, () => 1).map((group) => group.join('\n'));
}
