import type { MathNode } from 'mathjs/number';
import type { Node } from '../../src/graph/graph.ts';
import type { Variable } from '../../src/scenario/scenario.ts';
import { argumentsOf, functionOf } from './formula.ts';
import type { Moment } from './site.ts';
import { choices, dimensionsOf, type Items, nodeNamed, partsOf, type World, wordOf } from './world.ts';

/** What a part of a variable's formula gives at a moment. */
export type Value = (variable: Variable, part: MathNode, moment: Moment) => number;

/** What a part of a formula gives for some items, rolled up or not. */
export type Reading = (variable: Variable, part: MathNode, items: Items) => number;

/** Some periods, the last included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const quotient = (upper: number, lower: number): number => (lower === 0 ? Number.NaN : upper / lower);

// A part is a flow if anything in it that changes over time is one, a stock if all of that is, and else a rate.
function kindsIn(world: World, variable: Variable, part: MathNode): readonly string[] {
  const called = functionOf(part) ?? '';
  if (called === 'cumulative') return ['stock'];
  if (called === 'even') return ['flow'];
  if (called === 'growth' || called === 'year_total') return ['rate'];
  if (['at', 'total', 'average', 'tail'].includes(called)) return [];
  const named = nodeNamed(world, variable, part);
  if (named !== undefined) return named.isSeries ? [named.kind] : [];
  const word = wordOf(world, variable, part);
  if (word !== undefined) return [word === 'year_fraction' ? 'flow' : 'rate'];
  return argumentsOf(part).flatMap((argument) => kindsIn(world, variable, argument));
}

function kindOf(world: World, variable: Variable, part: MathNode, named: Node | undefined): string {
  if (named !== undefined) return named.isSeries ? named.kind : 'stock';
  const kinds = kindsIn(world, variable, part);
  if (kinds.includes('flow')) return 'flow';
  return kinds.every((kind) => kind === 'stock') ? 'stock' : 'rate';
}

/** The roll-up of a part of a formula: a flow adds, a stock is its end, a ratio divides its parts, all else averages. */
export function rollUp(world: World, value: Value, { first, last }: Span): Reading {
  return function roll(variable, part, items): number {
    const named = nodeNamed(world, variable, part);
    const parts = partsOf(world, named);
    if (parts !== undefined)
      return quotient(roll(parts[0], parts[1], items), roll(parts[0], parts[2], items));
    const kind = kindOf(world, variable, part, named);
    if (kind === 'stock') return value(variable, part, { t: last, items });
    const periods = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const sum = periods.reduce((total, t) => total + value(variable, part, { t, items }), 0);
    return kind === 'flow' ? sum : sum / periods.length;
  };
}

/** The sum of a part of a formula over the items of a dimension, or of all; that of a ratio is the ratio of the sums. */
export function sumOver(world: World, read: Reading, dimension: string | undefined): Reading {
  return function sum(variable, part, items): number {
    const parts = partsOf(world, nodeNamed(world, variable, part));
    if (parts !== undefined) return quotient(sum(parts[0], parts[1], items), sum(parts[0], parts[2], items));
    const over = dimensionsOf(world, variable, part).filter(
      (name) => dimension === undefined || name === dimension,
    );
    return choices(world, over, items).reduce((total, each) => total + read(variable, part, each), 0);
  };
}
