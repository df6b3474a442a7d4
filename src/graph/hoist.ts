import { builtInNames } from '../scenario/names.ts';
import type { CallNode, Expression } from './expression.ts';
import { functionNamed } from './functions/index.ts';
import { parameterAt } from './references.ts';

/** A part of a formula that is given a place of its own. */
export interface Part {
  readonly name: string;
  readonly expression: Expression;
}

interface Hoisting {
  readonly name: string;
  readonly parts: Part[];
}

function place({ name, parts }: Hoisting, expression: Expression): Expression {
  const part = { name: `${name}~${parts.length + 1}`, expression };
  parts.push(part);
  return { type: 'name', name: part.name, start: expression.start, end: expression.end };
}

function needsOwnPlace({ name }: CallNode): boolean {
  const entry = functionNamed(name)!;
  return (
    entry.needsSeries === true ||
    entry.needsNoise === true ||
    entry.parameters.some(({ takes }) => takes === 'whole')
  );
}

// What is read at other periods must have its figures kept, so it needs a name.
function hoistArguments(hoisting: Hoisting, call: CallNode): CallNode {
  const entry = functionNamed(call.name)!;
  const args = call.arguments.map((argument, index) => {
    const { takes } = parameterAt(entry, index);
    const inner = hoistNode(hoisting, argument);
    const isReadElsewhere =
      takes === 'past' || takes === 'history' || takes === 'whole' || takes === 'profile';
    const hasPlace = inner.type === 'name' && !builtInNames.has(inner.name);
    return isReadElsewhere && !hasPlace ? place(hoisting, inner) : inner;
  });
  return { ...call, arguments: args };
}

function hoistNode(hoisting: Hoisting, node: Expression): Expression {
  if (node.type !== 'call') return node;
  const call = hoistArguments(hoisting, node);
  return needsOwnPlace(call) ? place(hoisting, call) : call;
}

/**
 * Takes out of a formula the parts whose figures must be kept: what functions of time read at other periods, and
 * functions whose own results run on from period to period. The parts come in the order in which they are needed.
 */
export function hoist(
  name: string,
  expression: Expression,
): { readonly expression: Expression; readonly parts: readonly Part[] } {
  const hoisting = { name, parts: [] };
  const whole = expression.type === 'call' ? hoistArguments(hoisting, expression) : expression;
  return { expression: whole, parts: hoisting.parts };
}
