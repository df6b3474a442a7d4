import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { builtInNames } from '../scenario/names.ts';
import type { Scope } from '../scenario/scenario.ts';
import { type Visible, variableNamed } from '../scenario/scope.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import { type CallNode, type Expression, type NameNode, spanOfWord } from './expression.ts';
import type { FormulaFunction, Parameter } from './functions/function.ts';
import { functionNamed, functionNames } from './functions/index.ts';

/** What the words of a formula can mean. */
export interface Names extends Visible {
  readonly years: readonly string[];
}

interface Resolving {
  readonly formula: WrittenText;
  readonly scope: Scope;
  readonly names: Names;
  readonly report: Report;
}

// Brackets around a name belong to its span, but not to the place of its problems.
function placeOf({ formula }: Resolving, node: Expression) {
  const { start, end } =
    node.type === 'name' || node.type === 'year'
      ? spanOfWord(formula.text, wordOf(formula, node), node)
      : node;
  return formula.at(start, end);
}

function wordOf({ text }: WrittenText, node: Expression): string {
  if (node.type === 'name') return node.name;
  return node.type === 'year' ? node.year : text.slice(node.start, node.end);
}

const others = [...builtInNames.keys()];

function resolveName(resolving: Resolving, node: NameNode): NameNode | undefined {
  const { scope, names, report } = resolving;
  if (builtInNames.has(node.name)) return node;
  const written = { name: node.name, scope, others, place: () => placeOf(resolving, node) };
  const variable = variableNamed(written, names, report);
  return variable && { ...node, name: variable.name };
}

function resolveDimension(resolving: Resolving, node: Expression): Expression | undefined {
  const known = [...resolving.names.dimensions.keys()];
  if (node.type === 'name' && known.includes(node.name)) return { ...node, type: 'dimension' };
  const name = wordOf(resolving.formula, node);
  resolving.report(
    problem('unknown-dimension', placeOf(resolving, node), {
      name,
      nearest: nearestName(name, known),
      known,
    }),
  );
  return undefined;
}

function resolveItem(resolving: Resolving, node: Expression): Expression | undefined {
  const name = wordOf(resolving.formula, node);
  const dimension = [...resolving.names.dimensions.values()].find(({ items }) => items.includes(name));
  if (dimension !== undefined)
    return { type: 'item', dimension: dimension.name, item: name, start: node.start, end: node.end };
  const known = [...resolving.names.dimensions.values()].flatMap(({ items }) => items);
  const facts = { name, of: 'an item of any dimension', nearest: nearestName(name, known), known };
  resolving.report(problem('unknown-item', placeOf(resolving, node), facts));
  return undefined;
}

function resolveYear(resolving: Resolving, node: Expression): Expression | undefined {
  const { years } = resolving.names;
  if (node.type === 'year' && years.includes(node.year)) return node;
  const text = wordOf(resolving.formula, node);
  const calendar = `${years[0]} to ${years.at(-1)}`;
  const place = placeOf(resolving, node);
  resolving.report(
    node.type === 'year'
      ? problem('year-outside', place, { year: text, calendar })
      : problem('bad-year', place, { text, instead: undefined }),
  );
  return undefined;
}

function resolveArgument(
  resolving: Resolving,
  node: Expression,
  parameter: Parameter,
): Expression | undefined {
  if (parameter.takes === 'dimension') return resolveDimension(resolving, node);
  if (parameter.takes === 'item') return resolveItem(resolving, node);
  if (parameter.takes === 'year') return resolveYear(resolving, node);
  return resolveNode(resolving, node);
}

/** The parameter that an argument is for; a repeating last one takes all that follow. */
export function parameterAt({ parameters }: FormulaFunction, index: number): Parameter {
  return parameters[Math.min(index, parameters.length - 1)]!;
}

function acceptsCount({ parameters, repeats }: FormulaFunction, count: number): boolean {
  const least = parameters.filter(({ isOptional }) => !isOptional).length;
  return count >= least && (repeats === true || count <= parameters.length);
}

const joiningWords: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const known = functionNames.filter((name) => !joiningWords.has(name));

function reportFunction(resolving: Resolving, node: CallNode): void {
  const { formula, report } = resolving;
  const { start, end } = spanOfWord(formula.text, node.name, node);
  const facts = { name: node.name, nearest: nearestName(node.name, known), known };
  report(problem('unknown-function', formula.at(start, end), facts));
}

function resolveCall(resolving: Resolving, node: CallNode): CallNode | undefined {
  const entry = functionNamed(node.name);
  const count = node.arguments.length;
  const isAccepted = entry !== undefined && acceptsCount(entry, count);
  if (entry === undefined) reportFunction(resolving, node);
  else if (!isAccepted) {
    const facts = { signature: entry.signature, count };
    resolving.report(problem('argument-count', placeOf(resolving, node), facts));
  }
  const args = node.arguments.map((argument, index) =>
    entry === undefined
      ? resolveNode(resolving, argument)
      : resolveArgument(resolving, argument, parameterAt(entry, index)),
  );
  const isWhole = isAccepted && args.every((argument) => argument !== undefined);
  return isWhole ? { ...node, arguments: args as Expression[] } : undefined;
}

function resolveNode(resolving: Resolving, node: Expression): Expression | undefined {
  if (node.type === 'name') return resolveName(resolving, node);
  if (node.type === 'call') return resolveCall(resolving, node);
  if (node.type === 'year') {
    resolving.report(
      problem('unfinished-formula', placeOf(resolving, node), {
        reason: 'A financial year can only be the year of at(x, year).',
      }),
    );
    return undefined;
  }
  return node;
}

/**
 * The expression with every name replaced by the full name that it means in the scope of its variable. Every unknown
 * name, function, dimension, item and year is reported; undefined if there was any.
 */
export function resolveReferences(
  expression: Expression,
  formula: WrittenText,
  scope: Scope,
  names: Names,
  report: Report,
): Expression | undefined {
  return resolveNode({ formula, scope, names, report }, expression);
}
