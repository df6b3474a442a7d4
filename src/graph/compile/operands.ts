import type { Calendar } from '../../scenario/calendar.ts';
import type { CallNode, Expression } from '../expression.ts';
import type { CodeSite, Operand } from '../functions/function.ts';
import { functionNamed } from '../functions/index.ts';
import { type Graph, type Node, nodeOf } from '../graph.ts';
import type { Layout, Slot } from './layout.ts';

/** Which item of each dimension the code at hand is for. */
export type Items = ReadonlyMap<string, number>;

/** What writing code needs: the graph, where its figures lie, and which are held in local variables where the code stands. */
export interface Writing {
  readonly graph: Graph;
  readonly layout: Layout;
  /** The local variable that holds a slot's present figure; undefined where it must be read from memory. */
  local(slot: Slot, isSeries: boolean): string | undefined;
}

/** The cell of a node for the items at hand; its last dimension runs fastest. */
export function cellAt({ scenario }: Graph, { dimensions }: Node, items: Items): number {
  return dimensions.reduce((cell, name) => cell * scenario.dimensions.get(name)!.items.length + (items.get(name) ?? 0), 0);
}

const shift = (offset: number, index: string): string => (offset === 0 ? index : `${offset} + ${index}`);

function readNow(writing: Writing, { isSeries }: Node, slot: Slot): string {
  const local = writing.local(slot, isSeries);
  if (local !== undefined) return local;
  return isSeries ? `m[${shift(slot.offset, 't')}]` : `m[${slot.offset}]`;
}

function readPast(writing: Writing, node: Node, slot: Slot, periods: string, initial: string): string {
  if (!node.isSeries) return `(t >= ${periods} ? ${readNow(writing, node, slot)} : ${initial})`;
  return `(t - ${periods} >= ${-slot.before} ? m[${shift(slot.offset, `t - ${periods}`)}] : ${initial})`;
}

function rollUp(writing: Writing, node: Node, slot: Slot, items: Items, first: string, last: string): string {
  if (node.kind === 'ratio') {
    const [upper, lower] = partsOf(writing, node, items)!;
    return `(${upper.rollUp(first, last)} / ${lower.rollUp(first, last)})`;
  }
  if (!node.isSeries) return readNow(writing, node, slot);
  if (node.kind === 'stock') return `m[${shift(slot.offset, last)}]`;
  return `${node.kind === 'flow' ? 'sum' : 'mean'}(m, ${shift(slot.offset, first)}, ${shift(slot.offset, last)})`;
}

function partsOf(writing: Writing, { kind, definition }: Node, items: Items): [Operand, Operand] | undefined {
  if (kind !== 'ratio' || definition.type !== 'formula' || definition.expression.type !== 'call') return undefined;
  const [upper, lower] = definition.expression.arguments;
  return [operandOf(writing, upper!, items), operandOf(writing, lower!, items)];
}

function itemsOf({ graph }: Writing, dimensions: readonly string[], items: Items): readonly Items[] {
  return dimensions.reduce<Items[]>(
    (all, name) => all.flatMap((some) => graph.scenario.dimensions.get(name)!.items.map((_, index) => new Map(some).set(name, index))),
    [items],
  );
}

/** The dimensions that an expression still has, outermost reading first. */
function dimensionsOf(writing: Writing, node: Expression): readonly string[] {
  if (node.type === 'name') return writing.graph.nodes.get(node.name)?.dimensions ?? [];
  if (node.type !== 'call') return [];
  const inner = [...new Set(node.arguments.flatMap((argument) => dimensionsOf(writing, argument)))];
  const [, named] = node.arguments;
  if (node.name === 'sum') return inner.filter((name) => named?.type === 'dimension' && name !== named.name);
  return node.name === 'pick' && named?.type === 'item' ? inner.filter((name) => name !== named.dimension) : inner;
}

function builtIn(name: string, { by, perYear }: Calendar): string {
  if (name === 'period') return '(t + 1)';
  if (name === 'year_fraction') return String(1 / perYear);
  const months = by === 'month' ? '(t % 12)' : `((t % ${perYear}) * ${12 / perYear})`;
  return name === 'month' ? `(${months} + 1)` : `(Math.floor(${months} / 3) + 1)`;
}

const nowhere: Slot = { offset: -1, before: 0, length: 1 };

function valueOperand(writing: Writing, node: Expression, items: Items): Operand {
  const now = writeExpression(writing, node, items);
  return {
    now,
    past: (periods, initial) => `(t >= ${periods} ? ${now} : ${initial})`,
    rollUp: () => now,
    items: (dimension) => overItems(writing, node, items, dimension),
    item: (dimension, item) => atItem(writing, node, items, dimension, item),
    parts: undefined,
    memory: nowhere,
  };
}

function overItems(writing: Writing, node: Expression, items: Items, dimension: string | undefined): readonly Operand[] {
  const over = dimensionsOf(writing, node).filter((name) => dimension === undefined || name === dimension);
  return itemsOf(writing, over, items).map((each) => operandOf(writing, node, each));
}

function atItem(writing: Writing, node: Expression, items: Items, dimension: string, item: string): Operand {
  const index = writing.graph.scenario.dimensions.get(dimension)!.items.indexOf(item);
  return operandOf(writing, node, new Map(items).set(dimension, index));
}

/** A node's cell as an operand. */
export function nodeOperand(writing: Writing, node: Node, items: Items): Operand {
  const slot = writing.layout.slots.get(node.name)![cellAt(writing.graph, node, items)] ?? nowhere;
  const reference: Expression = { type: 'name', name: node.name, start: 0, end: 0 };
  return {
    now: readNow(writing, node, slot),
    past: (periods, initial) => readPast(writing, node, slot, periods, initial),
    rollUp: (first, last) => rollUp(writing, node, slot, items, first, last),
    items: (dimension) => overItems(writing, reference, items, dimension),
    item: (dimension, item) => atItem(writing, reference, items, dimension, item),
    parts: partsOf(writing, node, items),
    memory: slot,
  };
}

function operandOf(writing: Writing, node: Expression, items: Items): Operand {
  const named = node.type === 'name' ? writing.graph.nodes.get(node.name) : undefined;
  return named === undefined ? valueOperand(writing, node, items) : nodeOperand(writing, named, items);
}

function siteOf(writing: Writing, call: CallNode, items: Items, self: Operand | undefined): CodeSite {
  const { calendar } = writing.graph;
  return {
    call,
    periods: calendar.periods.length,
    perYear: calendar.perYear,
    self: self ?? valueOperand(writing, { type: 'number', value: Number.NaN, symbol: '', start: 0, end: 0 }, items),
    yearIndex: (year) => calendar.years.indexOf(year),
  };
}

function writeCall(writing: Writing, call: CallNode, items: Items, self: Operand | undefined): string {
  const entry = functionNamed(call.name)!;
  const operands = call.arguments.map((argument) => operandOf(writing, argument, items));
  return entry.code(operands, siteOf(writing, call, items, self));
}

/** The code of an expression in the present period; `self` holds the results of a function that runs on. */
export function writeExpression(writing: Writing, node: Expression, items: Items, self?: Operand): string {
  if (node.type === 'number') return node.value < 0 ? `(${node.value})` : String(node.value);
  if (node.type === 'call') return writeCall(writing, node, items, self);
  if (node.type !== 'name') return '0';
  const named = writing.graph.nodes.get(node.name);
  return named === undefined ? builtIn(node.name, writing.graph.calendar) : nodeOperand(writing, named, items).now;
}

/** The node of a name with its cells' items. */
export function cellsOf(writing: Writing, name: string): readonly { readonly node: Node; readonly items: Items }[] {
  const node = nodeOf(writing.graph, name);
  return itemsOf(writing, node.dimensions, new Map()).map((items) => ({ node, items }));
}
