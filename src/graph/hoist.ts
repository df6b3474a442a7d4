import { builtInNames } from '../scenario/names.ts';
import { type CallNode, type Expression, writtenNumber } from './expression.ts';
import type { Parameter, Takes } from './functions/function.ts';
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

const readElsewhere: readonly Takes[] = ['past', 'history', 'whole', 'profile'];

// What is read at other periods must have its figures kept, and a length of time its unit, so it needs a name.
function needsName({ takes }: Parameter, argument: Expression): boolean {
  if (takes === 'duration') return writtenNumber(argument) === undefined;
  return readElsewhere.includes(takes);
}

function hoistArguments(hoisting: Hoisting, call: CallNode): CallNode {
  const entry = functionNamed(call.name)!;
  const args = call.arguments.map((argument, index) => {
    const inner = hoistNode(hoisting, argument);
    const hasName = inner.type === 'name' && !builtInNames.has(inner.name);
    return !hasName && needsName(parameterAt(entry, index), inner) ? place(hoisting, inner) : inner;
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
