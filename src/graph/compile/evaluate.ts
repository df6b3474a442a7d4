import type { BaseCase } from '../base-case.ts';
import type { Expression } from '../expression.ts';
import type { Items } from './items.ts';
import { writeExpression } from './operands.ts';
import { runtime } from './runtime.ts';

/**
 * The value of a part of a formula in one period of a base case, by the code that the whole is compiled to; a condition
 * is 1 or 0, NaN where there is no value. The part must need no place of its own.
 */
export function evaluate(base: BaseCase, part: Expression, items: Items, period: number): number {
  const { graph, layout, memory } = base;
  const writing = {
    graph,
    layout,
    now: String(period),
    read: (place: string) => `m[${place}]`,
    keep: () => undefined,
    longestSum: 1,
  };
  const code = `const { ${Object.keys(runtime).join(', ')} } = runtime; return ${writeExpression(writing, part, items)};`;
  return Number(new Function('runtime', 'm', `"use strict"; ${code}`)(runtime, memory));
}
