import {
  all,
  create,
  type EvalFunction,
  type FunctionNode,
  type MathNode,
  type SymbolNode,
} from 'mathjs/number';
import { lex } from '../../src/graph/lex.ts';
import { toGrammar } from '../../src/graph/parse.ts';
import type { Token } from '../../src/graph/token.ts';
import type { Variable } from '../../src/scenario/scenario.ts';
import { functions } from './functions.ts';

const math = create(all!, { relTol: 1e-9, absTol: 0 });
math.import(
  { ...functions, divide: (a: number, b: number) => (b === 0 ? Number.NaN : a / b) },
  { override: true },
);

/** A formula as mathjs understands it: a symbol `t3` stands for the token of that number. */
export interface Formula {
  readonly tokens: readonly Token[];
  readonly root: MathNode;
}

const isFunction = (node: MathNode): node is FunctionNode => node.type === 'FunctionNode';
const isSymbol = (node: MathNode): node is SymbolNode => node.type === 'SymbolNode';

/** The token that a node stands for; undefined where it is more than one value. */
export function tokenOf({ tokens }: Formula, node: MathNode): Token | undefined {
  return isSymbol(node) ? tokens[Number(node.name.slice(1))] : undefined;
}

/** The name of the function that a node calls; undefined where it calls none. */
export function functionOf(node: MathNode): string | undefined {
  return isFunction(node) ? (node.fn as SymbolNode).name : undefined;
}

/** The operator or function arguments of a node. */
export function argumentsOf(node: MathNode): readonly MathNode[] {
  return 'args' in node ? (node.args as MathNode[]) : 'content' in node ? [node.content as MathNode] : [];
}

// Names are restored to functions only, from the outside in: mathjs does not look inside a node that was replaced.
function nameFunctions(tokens: readonly Token[], whole: MathNode): MathNode {
  return whole.transform((node) => {
    if (!isFunction(node)) return node;
    const name = tokens[Number((node.fn as SymbolNode).name.slice(1))]!.text;
    return new math.FunctionNode(
      new math.SymbolNode(name),
      node.args.map((argument) => nameFunctions(tokens, argument)),
    );
  });
}

/** Reads a variable's formula from its text. */
export function readFormula({ content, name }: Variable): Formula {
  if (content.type !== 'formula') throw new Error(`${name} has no formula`);
  const tokens = lex(content.formula, ({ code }) => {
    throw new Error(code);
  })!;
  return { tokens, root: nameFunctions(tokens, math.parse(toGrammar(tokens))) };
}

const compiled = new WeakMap<MathNode, EvalFunction>();

/** What mathjs makes of a node, with `scope` answering its symbols. */
export function evaluate(node: MathNode, scope: Map<string, unknown>): number {
  const code = compiled.get(node) ?? node.compile();
  compiled.set(node, code);
  return Number(code.evaluate(scope));
}
