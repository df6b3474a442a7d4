import { type Place, type Report, warning } from '../errors/problem.ts';
import type { Expression } from '../graph/expression.ts';
import type { Type } from '../graph/functions/function.ts';
import { functionNamed } from '../graph/functions/index.ts';
import type { Graph, Node } from '../graph/graph.ts';
import { inferType } from '../graph/types.ts';
import { isPlain } from '../graph/units.ts';
import type { WrittenText } from '../scenario/text/written.ts';

/** Inputs whose range is that of one case, under every name that they go by. */
type Cases = ReadonlyMap<string, Node>;

function casesOf(graph: Graph): Cases {
  const cases = new Map<string, Node>();
  for (const name of graph.components.flat()) {
    const node = graph.nodes.get(name)!;
    const { variable, uncertainty, definition } = node;
    const isRename = definition.type === 'formula' && definition.expression.type === 'name';
    const renamed = isRename ? cases.get(definition.expression.name) : undefined;
    if (uncertainty !== undefined && variable?.about === 'each case') cases.set(name, node);
    else if (renamed !== undefined) cases.set(name, renamed);
  }
  return cases;
}

interface Formula {
  readonly line: string;
  readonly text: WrittenText;
  readonly expression: Expression;
}

// A part of a formula that has a node of its own still stands in the formula of its line.
function formulasOf({ nodes }: Graph): readonly Formula[] {
  return [...nodes.values()].flatMap(({ name, definition }) => {
    const line = name.replace(/~.*$/, '');
    const content = nodes.get(line)?.variable?.content;
    if (definition.type !== 'formula' || content?.type !== 'formula') return [];
    return [{ line, text: content.formula, expression: definition.expression }];
  });
}

function factorsOf(expression: Expression): readonly Expression[] {
  if (expression.type !== 'call') return [expression];
  if (expression.name === '*') return expression.arguments.flatMap(factorsOf);
  return expression.name === '/' ? factorsOf(expression.arguments[0]!) : [expression];
}

const measures = new Set(['£', 'year', 'month', 'week', 'day', 'hour']);

// A number of things, such as families or posts: one noun, which is neither money nor time.
function isCount(type: Type | undefined): boolean {
  const unit = type === undefined || type.unit === 'any' ? {} : type.unit;
  const [base, ...others] = Object.entries(unit);
  return base !== undefined && others.length === 0 && base[1] === 1 && !measures.has(base[0]);
}

interface Product {
  readonly of: Expression;
  readonly input: Node;
  readonly count: Expression;
}

// Cases that are drawn each on its own, by `chance.binomial` or `chance.poisson`, are what is advised.
function isDrawn(expression: Expression): boolean {
  return expression.type === 'call' && functionNamed(expression.name)?.needsNoise === true;
}

function caseIn(factor: Expression, cases: Cases): Node | undefined {
  if (factor.type === 'name') return cases.get(factor.name);
  if (factor.type !== 'call' || isDrawn(factor)) return undefined;
  for (const argument of factor.arguments) {
    const found = caseIn(argument, cases);
    if (found !== undefined) return found;
  }
  return undefined;
}

// The outermost products are told, since what stands inside one is the same mistake.
function productsIn(
  expression: Expression,
  cases: Cases,
  isCounted: (factor: Expression) => boolean,
): readonly Product[] {
  if (expression.type !== 'call' || isDrawn(expression)) return [];
  const factors = factorsOf(expression);
  const holder = factors.find((factor) => caseIn(factor, cases) !== undefined);
  const count = factors.find((factor) => factor !== holder && isCounted(factor));
  if (holder !== undefined && count !== undefined)
    return [{ of: expression, input: caseIn(holder, cases)!, count }];
  return expression.arguments.flatMap((argument) => productsIn(argument, cases, isCounted));
}

function typeIn({ nodes }: Graph, { text }: Formula): (expression: Expression) => Type | undefined {
  const typeOf = (name: string) => {
    const node = nodes.get(name);
    return node && { ...node, varies: node.isSeries };
  };
  return (expression) => inferType(expression, text, typeOf, () => undefined);
}

// A model's author is not the reader's to correct: there the range is what is wrong.
function placeFor(graph: Graph, { text }: Formula, { of, input }: Product): Place {
  const isOwn = graph.scenario.files.some(({ path }) => path === text.place.file);
  return isOwn ? text.at(of.start, of.end) : input.variable!.uncertain!.place;
}

function factsOf({ line, text }: Formula, { input, count }: Product) {
  const counted = count.type === 'name' ? count.name : text.text.slice(count.start, count.end);
  return { name: input.name, line, count: counted, isShare: isPlain(input.unit) };
}

/**
 * Warns of one draw that is meant for a single case (`about: each case`) and multiplied by a number of cases, in any
 * formula and under any name: the spread of the whole is then as if all cases went the same way. Says nothing of what
 * `chance.binomial` and `chance.poisson` are given, since they draw the cases one by one.
 */
export function reportEachCase(graph: Graph, report: Report): void {
  const cases = casesOf(graph);
  const told = new Set<Place>();
  for (const formula of cases.size === 0 ? [] : formulasOf(graph)) {
    const typeOf = typeIn(graph, formula);
    const isCounted = (factor: Expression) => isCount(typeOf(factor));
    for (const product of productsIn(formula.expression, cases, isCounted)) {
      const place = placeFor(graph, formula, product);
      if (!told.has(place)) report(warning('case-times-count', place, factsOf(formula, product)));
      told.add(place);
    }
  }
}
