import { formatPlace } from '../errors/format-problem.ts';
import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { builtInNames, qualify } from '../scenario/names.ts';
import type { Dimension, Scope, Variable } from '../scenario/scenario.ts';
import type { WrittenText } from '../scenario/written.ts';
import type { CallNode, Expression, NameNode, Span } from './expression.ts';
import type { FormulaFunction, Parameter } from './functions/function.ts';
import { functionNamed, functionNames } from './functions/index.ts';

/** What names can mean. */
export interface Names {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly years: readonly string[];
}

interface Resolving {
  readonly formula: WrittenText;
  readonly scope: Scope;
  readonly names: Names;
  readonly report: Report;
}

function placeOf({ formula }: Resolving, { start, end }: Span) {
  return formula.at(start, end);
}

// Names that this formula can see, as its author would write them.
function visibleNames({ scope, names }: Resolving): readonly string[] {
  const all = [...names.variables.keys()];
  const prefix = `${scope.instance}.`;
  const inner =
    scope.instance === ''
      ? []
      : all.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const outer = scope.instance === '' || scope.outward ? all : [];
  return [...inner, ...outer, ...builtInNames.keys()];
}

function reportUnknown(resolving: Resolving, node: NameNode): undefined {
  const { scope, names, report } = resolving;
  const nearest = nearestName(node.name, visibleNames(resolving));
  const meant =
    nearest === undefined
      ? undefined
      : (names.variables.get(qualify(scope.instance, nearest)) ?? names.variables.get(nearest));
  const defined = meant === undefined ? undefined : formatPlace(meant.place);
  report(problem('unknown-name', placeOf(resolving, node), { name: node.name, nearest, defined }));
  return undefined;
}

function resolveName(resolving: Resolving, node: NameNode): NameNode | undefined {
  const { scope, names, report } = resolving;
  const inner = names.variables.get(qualify(scope.instance, node.name));
  const outer = scope.instance === '' || !scope.outward ? undefined : names.variables.get(node.name);
  if (inner !== undefined && outer !== undefined) {
    const facts = {
      name: node.name,
      inner: `${inner.name} (${formatPlace(inner.place)})`,
      outer: `${outer.name} (${formatPlace(outer.place)})`,
    };
    report(problem('shadowed-name', placeOf(resolving, node), facts));
    return undefined;
  }
  const variable = inner ?? outer;
  if (variable !== undefined) return { ...node, name: variable.name };
  return builtInNames.has(node.name) ? node : reportUnknown(resolving, node);
}

function resolveDimension(resolving: Resolving, node: Expression): Expression | undefined {
  const known = [...resolving.names.dimensions.keys()];
  if (node.type === 'name' && known.includes(node.name)) return { ...node, type: 'dimension' };
  const name = resolving.formula.text.slice(node.start, node.end);
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
  const name = resolving.formula.text.slice(node.start, node.end);
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
  const text = resolving.formula.text.slice(node.start, node.end);
  const calendar = `${years[0]} to ${years.at(-1)}`;
  const place = placeOf(resolving, node);
  resolving.report(
    node.type === 'year'
      ? problem('year-outside', place, { year: text, calendar })
      : problem('bad-year', place, { text }),
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

function resolveCall(resolving: Resolving, node: CallNode): CallNode | undefined {
  const entry = functionNamed(node.name);
  const count = node.arguments.length;
  if (entry === undefined) {
    const place = placeOf(resolving, { start: node.start, end: node.start + node.name.length });
    resolving.report(
      problem('unknown-function', place, { name: node.name, nearest: nearestName(node.name, functionNames) }),
    );
  } else if (!acceptsCount(entry, count)) {
    resolving.report(
      problem('argument-count', placeOf(resolving, node), { signature: entry.signature, count }),
    );
  }
  const args = node.arguments.map((argument, index) =>
    entry === undefined
      ? resolveNode(resolving, argument)
      : resolveArgument(resolving, argument, parameterAt(entry, index)),
  );
  const isWhole =
    entry !== undefined && acceptsCount(entry, count) && args.every((argument) => argument !== undefined);
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
