import type { Expression } from '../expression.ts';
import { addUp } from '../functions/dimensions.ts';
import type { Operand } from '../functions/function.ts';
import { type Component, type Graph, type Node, nodeOf } from '../graph.ts';
import { choices, type Items } from './items.ts';
import type { Layout, Slot } from './layout.ts';
import { nodeOperand, type Writing, writeExpression } from './operands.ts';
import { isNumeral, shift } from './places.ts';
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
const longestSum = 12;

// Figures computed earlier in the same function are read from local variables; all else from memory.
function writingWith(graph: Graph, layout: Layout, locals: ReadonlyMap<string, string>): Writing {
  const read = (place: string) => locals.get(place) ?? `m[${place}]`;
  return { graph, layout, now: 't', read, keep: () => undefined, longestSum };
}

function orKnown(writing: Writing, place: string, known: number, figure: string): string {
  const { now } = writing;
  if (known === 0) return figure;
  if (isNumeral(now)) return Number(now) < known ? writing.read(place) : figure;
  return `(${now} < ${known} ? m[${place}] : ${figure})`;
}

/** A figure that a formula gives: its slot and place in memory, and the code of its value in the present period. */
export interface Figure {
  readonly slot: Slot;
  readonly place: string;
  readonly code: string;
}

function writeFigure(writing: Writing, node: Node, slot: Slot, cell: number, items: Items): Figure {
  const { definition } = node;
  const self = nodeOperand(writing, node, items);
  const value =
    definition.type === 'given' ? '0' : writeExpression(writing, definition.expression, items, self);
  const code = node.measure === 'condition' ? `(${value} ? 1 : 0)` : value;
  if (!node.isSeries) return { slot, place: String(slot.offset), code };
  const place = shift(slot.offset, writing.now);
  return { slot, place, code: orKnown(writing, place, node.known[cell]?.length ?? 0, code) };
}

/** The figures of a node, cell by cell; each is told to `hold` before the next is written. */
export function writeFigures(writing: Writing, name: string, hold: (figure: Figure) => void): void {
  const node = nodeOf(writing.graph, name);
  choices(writing.graph, node.dimensions, new Map()).forEach((items, cell) => {
    hold(writeFigure(writing, node, writing.layout.slots.get(name)![cell]!, cell, items));
  });
}

function writeStatements(graph: Graph, layout: Layout, components: readonly Component[]): string[] {
  const locals = new Map<string, string>();
  const writing = writingWith(graph, layout, locals);
  const statements: string[] = [];
  for (const name of components.flat()) {
    writeFigures(writing, name, ({ slot, place, code }) => {
      const local = `v${slot.offset}`;
      locals.set(place, local);
      statements.push(`const ${local} = ${code}; m[${place}] = ${local};`);
    });
  }
  return statements;
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

/** The code of a measure. */
export function writeMeasure(writing: Writing, { name, cell, first, last }: Measure): string {
  const node = nodeOf(writing.graph, name);
  const roll = (operand: Operand) => operand.rollUp(String(first), String(last));
  if (cell === 'all') return addUp(nodeOperand(writing, node, new Map()), undefined, roll);
  return roll(nodeOperand(writing, node, choices(writing.graph, node.dimensions, new Map())[cell]!));
}

/** An expression in one period, for some items. */
export interface Asked {
  readonly expression: Expression;
  readonly items: Items;
  readonly period: number;
}

/** The code of an expression over figures that lie computed in memory. */
export function writeAsked(graph: Graph, layout: Layout, { expression, items, period }: Asked): string {
  return writeExpression(
    { ...writingWith(graph, layout, new Map()), now: String(period) },
    expression,
    items,
  );
}

/** The code of the place of a measure's present draw in the block of outputs `o`. */
export function writeOutput(index: number): string {
  return index === 0 ? 'o[d]' : `o[${index} * stride + d]`;
}

/** The functions that write measures out, each `(m, o, stride, d) => void`: draw d to the block of outputs `o`. */
export function writeMeasures(graph: Graph, layout: Layout, measures: readonly Measure[]): readonly string[] {
  const writing = writingWith(graph, layout, new Map());
  const lines = measures.map(
    (measure, index) => `${writeOutput(index)} = ${writeMeasure(writing, measure)};`,
  );
  return cut(lines, () => 1).map((group) => group.join('\n'));
}
