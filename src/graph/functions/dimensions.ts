import type { CallNode, DimensionNode, ItemNode } from '../expression.ts';
import { bent, like } from './combine.ts';
import { fill } from './fill.ts';
import type { FormulaFunction, Operand, TypeSite } from './function.ts';
import { longest } from './longest.ts';

/**
 * The code of an operand added up over the items of a dimension (or of all), each taken by `read`. The sum of a ratio
 * is the ratio of the sums of its parts: adding shares of different wholes would mean nothing.
 */
export function addUp(
  operand: Operand,
  dimension: string | undefined,
  read: (item: Operand) => string,
): string {
  if (operand.parts !== undefined) {
    const [upper, lower] = operand.parts.map((part) => addUp(part, dimension, read));
    return `definite(${upper} / ${lower})`;
  }
  const items = operand.items(dimension).map(read);
  return items.length === 0 ? '0' : `(${items.join(' + ')})`;
}

const ofOneOrAll = [
  { name: 'x', takes: 'number' },
  { name: 'dimension', takes: 'dimension', isOptional: true },
] as const;

function dimensionOf({ arguments: [, named] }: CallNode): string | undefined {
  return (named as DimensionNode | undefined)?.name;
}

function takesOneOrAll(call: CallNode, dimension: string): boolean {
  const named = dimensionOf(call);
  return named === undefined || named === dimension;
}

function dimensionsLeft({ call, types: [x], wrongArgument }: TypeSite): readonly string[] {
  const named = dimensionOf(call);
  if (named !== undefined && !x!.dimensions.includes(named)) wrongArgument(1, 'a dimension that x has');
  return x!.dimensions.filter((dimension) => !takesOneOrAll(call, dimension));
}

const sum: FormulaFunction = {
  name: 'sum',
  signature: 'sum(x, dimension)',
  summary: 'x added up over the items of a dimension, or over all of its dimensions where none is named.',
  parameters: ofOneOrAll,
  takesAway: takesOneOrAll,
  type: (site) => like(site.types[0]!, { dimensions: dimensionsLeft(site) }),
  code: ([x], { call }) => addUp(x!, dimensionOf(call), ({ now }) => now),
  examples: [
    { given: { x: { worker: [1, 2], manager: [3, 5] } }, formula: 'sum(x, role)', is: [4, 7] },
    { given: { x: { worker: 12, manager: 2.5 } }, formula: 'sum(x * 2)', is: 29 },
  ],
};

const product: FormulaFunction = {
  name: 'product',
  signature: 'product(x, dimension)',
  summary:
    'x multiplied over the items of a dimension, or over all of its dimensions where none is named; x is a plain number.',
  parameters: ofOneOrAll,
  takesAway: takesOneOrAll,
  type: (site) => like(bent(site), { dimensions: dimensionsLeft(site) }),
  code: ([x], { call }) => {
    const items = x!.items(dimensionOf(call)).map(({ now }) => now);
    return items.length === 0 ? '1' : `(${items.join(' * ')})`;
  },
  examples: [
    { given: { x: { worker: [1, 2], manager: [3, 5] } }, formula: 'product(x, role)', is: [3, 10] },
    { given: { x: { worker: 0.5, manager: 0.4 } }, formula: 'product(1 - x, role)', is: 0.3 },
  ],
};

const pick: FormulaFunction = {
  name: 'pick',
  signature: 'pick(x, item)',
  summary: 'x for one item of a dimension.',
  parameters: [
    { name: 'x', takes: 'number' },
    { name: 'item', takes: 'item' },
  ],
  takesAway: ({ arguments: [, named] }, dimension) => (named as ItemNode).dimension === dimension,
  type({ call, types, wrongArgument }) {
    const [x] = types;
    const named = call.arguments[1] as ItemNode;
    if (!x!.dimensions.includes(named.dimension)) wrongArgument(1, 'an item of a dimension that x has');
    return like(x!, { dimensions: x!.dimensions.filter((dimension) => dimension !== named.dimension) });
  },
  code: ([x], { call }) => {
    const { dimension, item } = call.arguments[1] as ItemNode;
    return x!.item(dimension, item).now;
  },
  examples: [{ given: { x: { worker: [1, 2], manager: [3, 5] } }, formula: 'pick(x, manager)', is: [3, 5] }],
};

/** Functions over the items of dimensions. */
export const overDimensions: readonly FormulaFunction[] = [sum, product, pick, longest, fill];
