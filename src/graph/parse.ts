import {
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
  type SymbolNode,
} from 'mathjs/number';
import { problem, type Report } from '../errors/problem.ts';
import type { WrittenText } from '../scenario/written.ts';
import type { CallNode, Expression } from './expression.ts';
import { lex, type Token } from './lex.ts';

// mathjs gives the grammar and nothing else: it never sees a name, a number or a sign of the author's own, and
// nothing that it parses is evaluated by it.
const { parse: parseGrammar } = create({ parseDependencies: parseDependencies! }, {});

const operators: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  pow: '^',
  unaryMinus: 'negative',
  unaryPlus: 'positive',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
  and: 'and',
  or: 'or',
  not: 'not',
};

interface Parsing {
  readonly formula: WrittenText;
  readonly tokens: readonly Token[];
  readonly report: Report;
}

/** The formula as mathjs reads it: each value is `t` and the number of its token. */
export function toGrammar(tokens: readonly Token[]): string {
  return tokens.map(({ type, text }, index) => (type === 'operator' ? text : `t${index}`)).join(' ');
}

function tokenAt({ tokens }: Parsing, grammar: string, character: number): Token | undefined {
  const index = grammar.slice(0, Math.max(0, character - 1)).split(' ').length - 1;
  return tokens[index] ?? tokens.at(-1);
}

function reasonOf(message: string): string {
  if (/Parenthesis|\)/.test(message)) return 'A bracket is opened and not closed, or closed and not opened.';
  if (/end of expression/.test(message)) return 'It stops where a name or a number should follow.';
  return 'A name or a number should stand here.';
}

function reportGrammar(parsing: Parsing, grammar: string, error: unknown): undefined {
  const { message, char } = error as { message: string; char?: number };
  const token = tokenAt(parsing, grammar, char ?? 1);
  const place = token === undefined ? parsing.formula.place : parsing.formula.at(token.start, token.end);
  parsing.report(problem('unfinished-formula', place, { reason: reasonOf(message) }));
  return undefined;
}

function tokenOf({ tokens }: Parsing, { name }: SymbolNode): Token {
  return tokens[Number(name.slice(1))]!;
}

function atomOf(token: Token): Expression {
  const { start, end } = token;
  if (token.type === 'number')
    return { type: 'number', value: token.value, symbol: token.symbol, start, end };
  if (token.type === 'year') return { type: 'year', year: token.text, start, end };
  return { type: 'name', name: token.text, start, end };
}

function callOf(
  name: string,
  start: number,
  args: readonly (Expression | undefined)[],
): CallNode | undefined {
  if (!args.every((argument) => argument !== undefined)) return undefined;
  const end = Math.max(start, ...args.map((argument) => argument.end));
  return { type: 'call', name, arguments: args, start, end };
}

function operatorOf(parsing: Parsing, node: OperatorNode<never, never>): Expression | undefined {
  const name = operators[node.fn as unknown as string];
  const args = (node.args as MathNode[]).map((argument) => toExpression(parsing, argument));
  const start = Math.min(...args.map((argument) => argument?.start ?? Number.POSITIVE_INFINITY));
  if (name === undefined || node.implicit) return refuse(parsing, args[0]);
  if (name === 'positive') return args[0];
  return callOf(name, start, args);
}

function refuse({ formula, report }: Parsing, near: Expression | undefined): undefined {
  const place = near === undefined ? formula.place : formula.at(near.start, near.end);
  report(
    problem('unfinished-formula', place, { reason: 'This way of writing has no meaning in a formula.' }),
  );
  return undefined;
}

function functionOf(parsing: Parsing, node: FunctionNode): Expression | undefined {
  const token = tokenOf(parsing, node.fn as SymbolNode);
  const call = callOf(
    token.text,
    token.start,
    node.args.map((argument) => toExpression(parsing, argument)),
  );
  if (token.type === 'name') return call && { ...call, end: Math.max(call.end, token.end) };
  return refuse(parsing, call);
}

// The whitelist: a kind of node that is not named here does not exist in formulas.
function toExpression(parsing: Parsing, node: MathNode): Expression | undefined {
  switch (node.type) {
    case 'ParenthesisNode':
      return toExpression(parsing, (node as ParenthesisNode).content);
    case 'SymbolNode':
      return atomOf(tokenOf(parsing, node as SymbolNode));
    case 'FunctionNode':
      return functionOf(parsing, node as FunctionNode);
    case 'OperatorNode':
      return operatorOf(parsing, node as OperatorNode<never, never>);
    case 'RelationalNode':
      parsing.report(problem('chained-comparison', parsing.formula.place, {}));
      return undefined;
    default:
      return refuse(parsing, undefined);
  }
}

/** Reads a formula into an expression; undefined, with a problem reported, where it cannot be read. */
export function parseFormula(formula: WrittenText, report: Report): Expression | undefined {
  const tokens = lex(formula, report);
  if (tokens === undefined) return undefined;
  const parsing = { formula, tokens, report };
  const grammar = toGrammar(tokens);
  if (tokens.length === 0) return reportGrammar(parsing, grammar, { message: 'end of expression' });
  try {
    return toExpression(parsing, parseGrammar(grammar));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return reportGrammar(parsing, grammar, error);
  }
}
