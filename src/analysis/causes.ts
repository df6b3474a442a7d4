import type { BaseCase } from '../graph/base-case.ts';
import { evaluate } from '../graph/compile/evaluate.ts';
import { cellAt, choices, dimensionsOf, type Items } from '../graph/compile/items.ts';
import { type CallNode, type Expression, walk } from '../graph/expression.ts';
import type { Need } from '../graph/functions/function.ts';
import { functionNamed } from '../graph/functions/index.ts';
import type { Graph, Node } from '../graph/graph.ts';
import { parameterAt } from '../graph/references.ts';

/** Why a figure has no value: an argument is not what a function needs, or another line that is read has none. */
export type Cause =
  | {
      readonly type: 'argument';
      readonly argument: Expression;
      readonly need: Need;
      readonly value: number | undefined;
    }
  | { readonly type: 'line'; readonly name: string };

/** Where in a base case a figure has no value. */
export interface Gap {
  readonly items: Items;
  readonly period: number;
}

const lacks = (value: number): boolean => !Number.isFinite(value);

/** The first place where a node has no value; undefined where it has one everywhere. */
export function gapOf({ graph, figures }: BaseCase, node: Node): Gap | undefined {
  const gaps = choices(graph, node.dimensions, new Map()).flatMap((items, cell) => {
    const period = figures(node.name, cell).periods.findIndex(lacks);
    return period < 0 ? [] : [{ items, period }];
  });
  return gaps[0];
}

function brokenNeed(base: BaseCase, call: CallNode, { items, period }: Gap): Cause | undefined {
  for (const need of functionNamed(call.name)?.needs ?? []) {
    const argument = call.arguments[need.argument]!;
    const value = evaluate(base, argument, items, period);
    if (!lacks(value) && !need.holds(value)) return { type: 'argument', argument, need, value };
  }
  return undefined;
}

// Of a choice, only the value that is chosen counts.
function argumentsThatCount(base: BaseCase, call: CallNode, { items, period }: Gap): readonly Expression[] {
  const [condition, then, otherwise] = call.arguments;
  if (call.name !== 'if') return call.arguments;
  return [condition!, evaluate(base, condition!, items, period) === 1 ? then! : otherwise!];
}

/** How the cause of a gap is looked for: among which arguments, and where a node among them has no value either. */
interface Look {
  readonly among: (base: BaseCase, call: CallNode, gap: Gap) => readonly Expression[];
  readonly gap: (base: BaseCase, node: Node, gap: Gap) => Gap | undefined;
}

// What is read at the same time.
const here: Look = {
  among: (base, call, gap) => {
    const past = call.arguments.filter(
      (_, index) => parameterAt(functionNamed(call.name)!, index).takes === 'past',
    );
    return argumentsThatCount(base, call, gap).filter((argument) => !past.includes(argument));
  },
  gap: ({ graph, figures }, node, gap) =>
    lacks(figures(node.name, cellAt(graph, node, gap.items)).periods[gap.period]!) ? gap : undefined,
};

// What looks over time may have met it in any period.
const anywhere: Look = { among: argumentsThatCount, gap: (base, node) => gapOf(base, node) };

function causeInName(base: BaseCase, name: string, gap: Gap, look: Look): Cause | undefined {
  const node = base.graph.nodes.get(name);
  const found = node && node.measure !== 'profile' ? look.gap(base, node, gap) : undefined;
  if (node === undefined || found === undefined) return undefined;
  if (node.variable !== undefined) return { type: 'line', name };
  return node.definition.type === 'formula'
    ? causeIn(base, node.definition.expression, found, look)
    : undefined;
}

function causeIn(base: BaseCase, expression: Expression, gap: Gap, look: Look): Cause | undefined {
  if (expression.type === 'name') return causeInName(base, expression.name, gap, look);
  if (expression.type !== 'call') return undefined;
  for (const argument of look.among(base, expression, gap)) {
    const over = dimensionsOf(base.graph, argument).filter((name) => !gap.items.has(name));
    for (const items of choices(base.graph, over, gap.items)) {
      const inner = causeIn(base, argument, { ...gap, items }, look);
      if (inner !== undefined) return inner;
    }
  }
  return brokenNeed(base, expression, gap);
}

/** Why a node has no value at a gap; undefined where its formula grows beyond all measure. */
export function causeOf(base: BaseCase, { name, definition }: Node, gap: Gap): Cause | undefined {
  if (definition.type !== 'formula') return undefined;
  const { expression } = definition;
  const cause = causeIn(base, expression, gap, here) ?? causeIn(base, expression, gap, anywhere);
  // A line that reads its own past is no cause of itself.
  return cause?.type === 'line' && cause.name === name ? undefined : cause;
}

/** What a formula, with the parts that it was cut into, asks of its arguments. */
export function needsOf(
  graph: Graph,
  { definition }: Node,
): readonly { readonly argument: Expression; readonly need: Need }[] {
  if (definition.type !== 'formula') return [];
  return [...walk(definition.expression)].flatMap((expression) => {
    const part = expression.type === 'name' ? graph.nodes.get(expression.name) : undefined;
    if (part !== undefined) return part.variable === undefined ? needsOf(graph, part) : [];
    if (expression.type !== 'call') return [];
    const needs = functionNamed(expression.name)?.needs ?? [];
    return needs.map((need) => ({ argument: expression.arguments[need.argument]!, need }));
  });
}
