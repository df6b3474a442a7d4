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
import type { WrittenText } from '../scenario/text/written.ts';
import type { CallNode, Expression, Span } from './expression.ts';
import { lex } from './lex.ts';
import type { Token } from './token.ts';

// mathjs gives the grammar and nothing else: it never sees a name, a number or a sign of the author's own, and
// nothing that it parses is evaluated by it.
const { parse: parseGrammar } = create({ parseDependencies: parseDependencies! }, {});

const operators: ReadonlyMap<string, string> = new Map([
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['pow', '^'],
  ['unaryMinus', 'negative'],
  ['unaryPlus', 'positive'],
  ['smaller', '<'],
  ['smallerEq', '<='],
  ['larger', '>'],
  ['largerEq', '>='],
  ['equal', '=='],
  ['unequal', '!='],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
]);

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

function reasonOf(message: string, token: Token | undefined): string {
  if (/end of expression/.test(message)) return 'It stops where a name or a number should follow.';
  if (token?.text === ',')
    return 'A comma parts the arguments of a function. A decimal point is written 1.25, thousands 1,608.';
  return 'A name or a number should stand here.';
}

// Brackets are paired before mathjs looks, because it tells where it stopped and not which bracket is at fault.
function reportBrackets(formula: WrittenText, tokens: readonly Token[], report: Report): boolean {
  const open: Token[] = [];
  let stray: Token | undefined;
  for (const token of tokens) {
    if (token.text === '(') open.push(token);
    else if (token.text === ')' && open.pop() === undefined) stray ??= token;
  }
  const unpaired = stray ?? open.at(-1);
  if (unpaired === undefined) return false;
  const reason = stray === undefined ? 'This bracket is not closed.' : 'This bracket closes nothing.';
  report(problem('unfinished-formula', formula.at(unpaired.start, unpaired.end), { reason }));
  return true;
}

function reportGrammar(parsing: Parsing, grammar: string, error: unknown): undefined {
  const { message, char } = error as { message: string; char?: number };
  const token = tokenAt(parsing, grammar, char ?? 1);
  const place = token === undefined ? parsing.formula.place : parsing.formula.at(token.start, token.end);
  parsing.report(problem('unfinished-formula', place, { reason: reasonOf(message, token) }));
  return undefined;
}

// mathjs takes a joining word that stands where a value should for a name.
function tokenOf({ formula, tokens, report }: Parsing, { name }: SymbolNode): Token | undefined {
  const token = /^t\d+$/.test(name) ? tokens[Number(name.slice(1))] : undefined;
  const reason = `"${name}" stands between two conditions or before one, as in a > b and not (c > d).`;
  if (token === undefined) report(problem('unfinished-formula', formula.place, { reason }));
  return token;
}

function atomOf(token: Token): Expression {
  const { start, end } = token;
  if (token.type === 'number')
    return { type: 'number', value: token.value, symbol: token.symbol, start, end };
  if (token.type === 'year') return { type: 'year', year: token.text, start, end };
  return { type: 'name', name: token.text, start, end };
}

const maybeAtom = (token: Token | undefined): Expression | undefined => token && atomOf(token);

// mathjs tells no positions; what stands just before and just after a part that is known bounds the whole.
function startBefore({ tokens }: Parsing, start: number): number {
  return tokens[tokens.findIndex((token) => token.start >= start) - 1]?.start ?? start;
}

function endAfter({ tokens }: Parsing, end: number): number {
  return tokens.find((token) => token.start >= end)?.end ?? end;
}

type Arguments = readonly (Expression | undefined)[];

function callOf(
  name: string,
  args: Arguments,
  span: (args: readonly Expression[]) => Span,
): CallNode | undefined {
  if (!args.every((argument) => argument !== undefined)) return undefined;
  const { start, end } = span(args);
  return { type: 'call', name, arguments: args, start, end };
}

function operatorOf(parsing: Parsing, node: OperatorNode<never, never>): Expression | undefined {
  const name = operators.get(node.fn as unknown as string);
  const args = (node.args as MathNode[]).map((argument) => toExpression(parsing, argument));
  if (name === undefined || node.implicit) return refuse(parsing, args[0]);
  const isPrefix = args.length === 1;
  const spanOf = (all: readonly Expression[]): Span => {
    const [start, end] = [all[0]!.start, all.at(-1)!.end];
    return { start: isPrefix ? startBefore(parsing, start) : start, end };
  };
  const call = callOf(name, args, spanOf);
  return name === 'positive' ? call && { ...call.arguments[0]!, start: call.start } : call;
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
  const args = node.args.map((argument) => toExpression(parsing, argument));
  if (token === undefined) return undefined;
  const opening = endAfter(parsing, token.end);
  const spanOf = (all: readonly Expression[]): Span => ({
    start: token.start,
    end: endAfter(parsing, all.at(-1)?.end ?? opening),
  });
  const call = callOf(token.text, args, spanOf);
  return token.type === 'name' ? call : refuse(parsing, call);
}

function bracketed(parsing: Parsing, content: MathNode): Expression | undefined {
  const inner = toExpression(parsing, content);
  return inner && { ...inner, start: startBefore(parsing, inner.start), end: endAfter(parsing, inner.end) };
}

// The whitelist: a kind of node that is not named here does not exist in formulas.
function toExpression(parsing: Parsing, node: MathNode): Expression | undefined {
  switch (node.type) {
    case 'ParenthesisNode':
      return bracketed(parsing, (node as ParenthesisNode).content);
    case 'SymbolNode':
      return maybeAtom(tokenOf(parsing, node as SymbolNode));
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

// Beyond these, which no plan needs, a formula could exhaust the stack of the walks over it.
const [mostBrackets, mostOperators] = [50, 1000];

function reportTooDeep(formula: WrittenText, tokens: readonly Token[], report: Report): boolean {
  let [brackets, operations] = [0, 0];
  const beyond = tokens.find(({ type, text }) => {
    brackets += text === '(' ? 1 : text === ')' ? -1 : 0;
    operations += type === 'operator' && !'(),'.includes(text) ? 1 : 0;
    return brackets > mostBrackets || operations > mostOperators;
  });
  if (beyond !== undefined) report(problem('too-deep', formula.at(beyond.start, beyond.end), {}));
  return beyond !== undefined;
}

/** Reads a formula into an expression; undefined, with a problem reported, where it cannot be read. */
export function parseFormula(formula: WrittenText, report: Report): Expression | undefined {
  const tokens = lex(formula, report);
  if (tokens === undefined || reportTooDeep(formula, tokens, report)) return undefined;
  if (reportBrackets(formula, tokens, report)) return undefined;
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
