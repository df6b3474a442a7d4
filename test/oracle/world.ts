import type { MathNode } from 'mathjs/number';
import type { Graph, Node } from '../../src/graph/graph.ts';
import { qualify } from '../../src/scenario/names.ts';
import type { Variable } from '../../src/scenario/scenario.ts';
import { argumentsOf, type Formula, functionOf, readFormula, tokenOf } from './formula.ts';
import type { Moment } from './site.ts';

/** The item of each dimension. */
export type Items = Moment['items'];

/** A graph's written formulas, the values drawn for inputs, and what has been read and computed so far. */
export interface World {
  readonly graph: Graph;
  readonly drawn: ReadonlyMap<string, number>;
  readonly formulas: Map<string, Formula>;
  readonly figures: Map<string, number>;
}

/** A variable's formula, read once. */
export function formulaOf({ formulas }: World, variable: Variable): Formula {
  const formula = formulas.get(variable.name) ?? readFormula(variable);
  formulas.set(variable.name, formula);
  return formula;
}

/** The node that a word means in the formula of a variable; undefined for a built-in name. */
export function lookUp({ graph }: World, { scope }: Variable, word: string): Node | undefined {
  return graph.nodes.get(qualify(scope.instance, word)) ?? graph.nodes.get(word);
}

/** The word that a part of a formula is; undefined where it is anything but one name. */
export function wordOf(world: World, variable: Variable, part: MathNode): string | undefined {
  const token = tokenOf(formulaOf(world, variable), part);
  return token?.type === 'name' || token?.type === 'year' ? token.text : undefined;
}

/** The node that a part of a formula names. */
export function nodeNamed(world: World, variable: Variable, part: MathNode): Node | undefined {
  const word = wordOf(world, variable, part);
  return word === undefined ? undefined : lookUp(world, variable, word);
}

/** The items of a dimension. */
export function itemsOf({ graph }: World, dimension: string): readonly string[] {
  return graph.scenario.dimensions.get(dimension)!.items;
}

/** The cell of a node for some items: the last dimension runs fastest. */
export function cellOf(world: World, { dimensions }: Node, items: Items): number {
  return dimensions.reduce((cell, name) => {
    const all = itemsOf(world, name);
    return cell * all.length + all.indexOf(items.get(name)!);
  }, 0);
}

/** Every choice of items of some dimensions, beside the items already chosen. */
export function choices(world: World, dimensions: readonly string[], items: Items): readonly Items[] {
  return dimensions.reduce<readonly Items[]>(
    (all, name) => all.flatMap((some) => itemsOf(world, name).map((item) => new Map(some).set(name, item))),
    [items],
  );
}

/** The dimensions that a part of a formula has. */
export function dimensionsOf(world: World, variable: Variable, part: MathNode): readonly string[] {
  const named = nodeNamed(world, variable, part);
  if (named !== undefined) return named.dimensions;
  const inner = [
    ...new Set(argumentsOf(part).flatMap((argument) => dimensionsOf(world, variable, argument))),
  ];
  const word = wordOf(world, variable, argumentsOf(part)[1] ?? part);
  if (['sum', 'product'].includes(functionOf(part) ?? ''))
    return inner.filter((name) => word !== undefined && name !== word);
  return functionOf(part) === 'pick' ? inner.filter((name) => !itemsOf(world, name).includes(word!)) : inner;
}

/** The upper and lower part of a ratio, and the variable whose formula they stand in. */
export function partsOf(
  world: World,
  node: Node | undefined,
): readonly [Variable, MathNode, MathNode] | undefined {
  if (node?.kind !== 'ratio' || node.variable === undefined) return undefined;
  const { root } = formulaOf(world, node.variable);
  // A ratio under another name has the parts of the one that it names.
  if (wordOf(world, node.variable, root) !== undefined)
    return partsOf(world, nodeNamed(world, node.variable, root));
  const [upper, lower] = argumentsOf(root);
  return [node.variable, upper!, lower!];
}
