import { type Component, type Graph, type Node, nodeOf } from '../graph.ts';
import type { Layout, Slot } from './layout.ts';
import { cellAt, cellsOf, type Items, nodeOperand, type Writing, writeExpression } from './operands.ts';
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

interface Held {
  readonly names: Map<number, string>;
}

// Figures computed earlier in the same function are read from local variables; all else from memory.
function writingWith(graph: Graph, layout: Layout, { names }: Held): Writing {
  return { graph, layout, local: (slot) => names.get(slot.offset) };
}

interface Statement {
  readonly slot: Slot;
  readonly code: string;
}

function statementOf(writing: Writing, node: Node, items: Items): Statement {
  const { definition } = node;
  const cell = cellAt(writing.graph, node, items);
  const slot = writing.layout.slots.get(node.name)![cell]!;
  const expression = definition.type === 'formula' ? definition.expression : undefined;
  const value = expression === undefined ? '0' : writeExpression(writing, expression, items, nodeOperand(writing, node, items));
  const figure = node.measure === 'condition' ? `(${value} ? 1 : 0)` : value;
  const known = node.known[cell]?.length ?? 0;
  const code = known > 0 ? `(t < ${known} ? m[${slot.offset} + t] : ${figure})` : figure;
  return { slot, code };
}

function writeSingle(graph: Graph, layout: Layout, components: readonly Component[]): string[] {
  const held: Held = { names: new Map() };
  const writing = writingWith(graph, layout, held);
  return components.flat().flatMap((name) =>
    cellsOf(writing, name).map(({ node, items }) => {
      const { slot, code } = statementOf(writing, node, items);
      held.names.set(slot.offset, `s${slot.offset}`);
      return `const s${slot.offset} = ${code}; m[${slot.offset}] = s${slot.offset};`;
    }),
  );
}

function writeLoopBody(graph: Graph, layout: Layout, components: readonly Component[]): string[] {
  const held: Held = { names: new Map() };
  const writing = writingWith(graph, layout, held);
  return components.flat().flatMap((name) =>
    cellsOf(writing, name).map(({ node, items }) => {
      const { slot, code } = statementOf(writing, node, items);
      held.names.set(slot.offset, `v${slot.offset}`);
      return `const v${slot.offset} = ${code}; m[${slot.offset} + t] = v${slot.offset};`;
    }),
  );
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
  const sizeOf = (component: Component) => component.reduce((size, name) => size + layout.slots.get(nodeOf(graph, name).name)!.length, 0);
  const once = cut(single, sizeOf).map((group) => writeSingle(graph, layout, group).join('\n'));
  const loops = cut(looped, sizeOf).map((group) => {
    const body = writeLoopBody(graph, layout, group).join('\n');
    return `for (let t = 0; t < ${graph.calendar.periods.length}; t++) {\n${body}\n}`;
  });
  return [...once, ...loops];
}

/** The functions that compute stages of formulas, each `(m) => void` over memory, to be called in order. */
export function writeStages(graph: Graph, layout: Layout, stages: readonly Stage[]): readonly string[] {
  return stages.flatMap((stage) => writeStage(graph, layout, stage));
}

function writeMeasure(writing: Writing, { name, cell, first, last }: Measure): string {
  const cells = cellsOf(writing, name);
  const chosen = cell === 'all' ? cells : cells.slice(cell, cell + 1);
  const operands = chosen.map(({ node, items }) => nodeOperand(writing, node, items));
  const total = (terms: readonly string[]) => (terms.length === 0 ? '0' : terms.join(' + '));
  const roll = (operand: (typeof operands)[number]) => operand.rollUp(String(first), String(last));
  if (operands[0]?.parts === undefined) return total(operands.map(roll));
  const [upper, lower] = [0, 1].map((part) => total(operands.map(({ parts }) => roll(parts![part as 0 | 1]))));
  return `(${upper}) / (${lower})`;
}

/** The functions that write measures out, each `(m, o, d) => void`: measure k of draw d goes to `o[k][d]`. */
export function writeMeasures(graph: Graph, layout: Layout, measures: readonly Measure[]): readonly string[] {
  const writing = writingWith(graph, layout, { names: new Map() });
  const lines = measures.map((measure, index) => `o[${index}][d] = ${writeMeasure(writing, measure)};`);
  return cut(lines, () => 1).map((group) => group.join('\n'));
}
