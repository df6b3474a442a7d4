import type { CallNode, Expression } from './expression.ts';
import type { FormulaFunction } from './functions/function.ts';
import { functionNamed } from './functions/index.ts';
import type { Edge, Reading } from './order.ts';
import { parameterAt } from './references.ts';

function readingOf(entry: FormulaFunction, index: number, call: CallNode): Reading {
  const { takes } = parameterAt(entry, index);
  if (takes === 'past') return entry.looksBack === undefined || entry.looksBack(call) ? 'past' : 'now';
  return takes === 'whole' ? 'whole' : 'now';
}

/** What an expression reads, and how. Built-in names are not nodes and are passed over. */
export function readsOf(
  expression: Expression,
  isNode: (name: string) => boolean,
  reading: Reading = 'now',
): Edge[] {
  if (expression.type === 'name') return isNode(expression.name) ? [{ to: expression.name, reading }] : [];
  if (expression.type !== 'call') return [];
  const entry = functionNamed(expression.name)!;
  return expression.arguments.flatMap((argument, index) => {
    const inner = readingOf(entry, index, expression);
    return readsOf(argument, isNode, inner === 'now' ? reading : inner);
  });
}
