import type { CallNode, Expression } from '../expression.ts';
import type { CodeSite, Operand } from '../functions/function.ts';
import { functionNamed } from '../functions/index.ts';
import { type Graph, type Node, nodeOf } from '../graph.ts';
import { timesInYear, type Unit } from '../units.ts';
import { rollUpBuiltIn, writeBuiltIn } from './built-ins.ts';
import { cellAt, choices, dimensionsOf, type Items } from './items.ts';
import type { Layout, Slot } from './layout.ts';
import { isNumeral, shift } from './places.ts';

/** What writing code needs: the graph, where its figures lie, and how they are read where the code stands. */
export interface Writing {
  readonly graph: Graph;
  readonly layout: Layout;
  /** The present period: `t` where the code loops over the periods, its number where they are written out. */
  readonly now: string;
  /** The code of the figure at a place of memory: a local variable that holds it, its value, or memory itself. */
  read(place: string): string;
  /** Asks for a slot's figures to lie in memory, because code will look for them there by number. */
  keep(slot: Slot): void;
  /** The most figures that a sum spells out; longer ones are a call. */
  readonly longestSum: number;
}

function readNow(writing: Writing, { isSeries }: Node, { offset }: Slot): string {
  return writing.read(isSeries ? shift(offset, writing.now) : String(offset));
}

// Where both the period and the distance are numbers, it is known already on which side of the start the figure lies.
function readEarlier(writing: Writing, slot: Slot, periods: string, initial: string): string {
  const { now } = writing;
  if (isNumeral(now) && isNumeral(periods)) {
    const index = Number(now) - Number(periods);
    return index >= -slot.before ? writing.read(String(slot.offset + index)) : initial;
  }
  if (!isNumeral(periods)) writing.keep(slot);
  const place = shift(slot.offset, `${now} - ${periods}`);
  return `(${now} - ${periods} >= ${-slot.before} ? m[${place}] : ${initial})`;
}

function readPast(writing: Writing, node: Node, slot: Slot, periods: string, initial: string): string {
  if (node.isSeries) return readEarlier(writing, slot, periods, initial);
  const before = slot.before === 0 ? initial : readEarlier(writing, slot, periods, initial);
  return `(${writing.now} >= ${periods} ? ${readNow(writing, node, slot)} : ${before})`;
}

// All of its figures are known by then: what looks ahead runs after what it looks at.
function readNext(writing: Writing, node: Node, slot: Slot, final: string): string {
  const { graph, now } = writing;
  const last = graph.calendar.periods.length - 1;
  const following = { ...writing, now: isNumeral(now) ? String(Number(now) + 1) : `${now} + 1` };
  if (isNumeral(now)) return Number(now) < last ? readNow(following, node, slot) : final;
  return `(${now} < ${last} ? ${readNow(following, node, slot)} : ${final})`;
}

// Few figures are written out: a call costs more than their additions.
function writeRollUp(
  writing: Writing,
  slot: Slot,
  kind: 'sum' | 'mean',
  first: string,
  last: string,
): string {
  const { offset } = slot;
  const count = Number(last) - Number(first) + 1;
  if (!(count <= writing.longestSum)) {
    writing.keep(slot);
    return `${kind}(m, ${shift(offset, first)}, ${shift(offset, last)})`;
  }
  const figures = Array.from({ length: count }, (_, index) =>
    writing.read(String(offset + Number(first) + index)),
  ).join(' + ');
  return kind === 'sum' || count === 1 ? `(${figures})` : `((${figures}) / ${count})`;
}

function rollUp(writing: Writing, node: Node, slot: Slot, items: Items, first: string, last: string): string {
  const parts = partsOf(writing, node, items);
  if (parts !== undefined) {
    const [upper, lower] = parts;
    return `definite(${upper.rollUp(first, last)} / ${lower.rollUp(first, last)})`;
  }
  if (!node.isSeries) return readNow(writing, node, slot);
  if (node.kind === 'stock') return writing.read(shift(slot.offset, last));
  return writeRollUp(writing, slot, node.kind === 'flow' ? 'sum' : 'mean', first, last);
}

function partsOf(writing: Writing, { kind, definition }: Node, items: Items): [Operand, Operand] | undefined {
  if (kind !== 'ratio' || definition.type !== 'formula') return undefined;
  const { expression } = definition;
  // A ratio under another name has the parts of the one that it names.
  if (expression.type === 'name') return partsOf(writing, nodeOf(writing.graph, expression.name), items);
  if (expression.type !== 'call') return undefined;
  const [upper, lower] = expression.arguments;
  return [operandOf(writing, upper!, items), operandOf(writing, lower!, items)];
}

// What has no unit is a number of periods already.
function inPeriods({ graph }: Writing, figure: string, unit: Unit): string {
  const { perYear } = graph.calendar;
  const times = timesInYear(unit);
  if (times === undefined) return figure;
  const known = Number(figure);
  return Number.isNaN(known) ? `(${figure} * ${perYear} / ${times})` : String((known * perYear) / times);
}

const nowhere: Slot = { offset: -1, before: 0, length: 1 };

function unplaced(): never {
  throw new Error('what is read at other periods has a place of its own');
}

function valueOperand(writing: Writing, node: Expression, items: Items): Operand {
  const now = writeExpression(writing, node, items);
  return {
    now,
    past: unplaced,
    next: unplaced,
    rollUp: (first, last) =>
      node.type === 'name' ? rollUpBuiltIn(node.name, writing.graph.calendar, first, last) : unplaced(),
    figure: unplaced,
    items: (dimension) => overItems(writing, node, items, dimension),
    item: (dimension, item) => atItem(writing, node, items, dimension, item),
    periods: now,
    parts: undefined,
    slot: nowhere,
    kept: unplaced,
    noise: '0',
  };
}

function overItems(
  writing: Writing,
  node: Expression,
  items: Items,
  dimension: string | undefined,
): readonly Operand[] {
  const over = dimensionsOf(writing.graph, node).filter(
    (name) => dimension === undefined || name === dimension,
  );
  return choices(writing.graph, over, items).map((each) => operandOf(writing, node, each));
}

function atItem(writing: Writing, node: Expression, items: Items, dimension: string, item: string): Operand {
  const index = writing.graph.scenario.dimensions.get(dimension)!.items.indexOf(item);
  return operandOf(writing, node, new Map(items).set(dimension, index));
}

// A profile by another name lies where the first does, because only there is it as long as it was written.
function sourceOf(graph: Graph, node: Node): Node {
  const { measure, definition } = node;
  if (measure !== 'profile' || definition.type === 'given' || definition.expression.type !== 'name')
    return node;
  return sourceOf(graph, nodeOf(graph, definition.expression.name));
}

/** A node's cell as an operand. */
export function nodeOperand(writing: Writing, named: Node, items: Items): Operand {
  const node = sourceOf(writing.graph, named);
  const cell = cellAt(writing.graph, node, items);
  const slot = writing.layout.slots.get(node.name)![cell] ?? nowhere;
  const reference: Expression = { type: 'name', name: node.name, start: 0, end: 0 };
  return {
    now: readNow(writing, node, slot),
    past: (periods, initial) => readPast(writing, node, slot, periods, initial),
    next: (final) => readNext(writing, node, slot, final),
    rollUp: (first, last) => rollUp(writing, node, slot, items, first, last),
    items: (dimension) => overItems(writing, reference, items, dimension),
    item: (dimension, item) => atItem(writing, reference, items, dimension, item),
    get periods() {
      return inPeriods(writing, readNow(writing, node, slot), node.unit);
    },
    get parts() {
      return partsOf(writing, node, items);
    },
    figure: (index) => writing.read(shift(slot.offset, index)),
    slot,
    kept() {
      writing.keep(slot);
      return slot;
    },
    get noise() {
      return readNow(writing, node, writing.layout.noise.get(node.name)![cell]!);
    },
  };
}

function operandOf(writing: Writing, node: Expression, items: Items): Operand {
  const named = node.type === 'name' ? writing.graph.nodes.get(node.name) : undefined;
  return named === undefined ? valueOperand(writing, node, items) : nodeOperand(writing, named, items);
}

function siteOf(writing: Writing, call: CallNode, items: Items, self: Operand | undefined): CodeSite {
  const { calendar } = writing.graph;
  const { now } = writing;
  return {
    call,
    now,
    periods: calendar.periods.length,
    perYear: calendar.perYear,
    self:
      self ??
      valueOperand(writing, { type: 'number', value: Number.NaN, symbol: '', start: 0, end: 0 }, items),
    itemsOf: (dimension) => writing.graph.scenario.dimensions.get(dimension)!.items,
    itemAt: (dimension) => items.get(dimension)!,
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
  return named === undefined
    ? writeBuiltIn(node.name, writing.graph.calendar, writing.now)
    : nodeOperand(writing, named, items).now;
}
