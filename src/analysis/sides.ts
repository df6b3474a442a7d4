import { type BaseCase, evaluate } from '../graph/base-case.ts';
import type { Items } from '../graph/compile/items.ts';
import type { Expression } from '../graph/expression.ts';
import type { Graph, Node } from '../graph/graph.ts';

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

// Of conditions that must all hold, the first that does not is the one to tell of.
function comparisonIn(condition: Expression, holds: (part: Expression) => boolean): readonly Expression[] {
  if (condition.type !== 'call') return [];
  if (comparisons.has(condition.name)) return condition.arguments;
  const failing = condition.name === 'and' ? condition.arguments.find((part) => !holds(part)) : undefined;
  return failing === undefined ? [] : comparisonIn(failing, holds);
}

function formatFigure(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en-GB', { maximumSignificantDigits: 9 }) : 'no value';
}

// A part of a formula that has a node of its own is told as it was written, and so is all that is no name.
function isNamed({ nodes }: Graph, side: Expression): side is Expression & { type: 'name' } {
  return side.type === 'name' && !side.name.includes('~') && nodes.has(side.name);
}

/**
 * The figures that a condition compares in a period, for some items, as `posts = 12`; none where what fails is no
 * comparison. Of several conditions that must all hold they are those of the first that does not.
 */
export function sidesOf(base: BaseCase, node: Node, items: Items, period: number): readonly string[] {
  const { definition, variable } = node;
  const content = variable?.content;
  if (definition.type !== 'formula' || content?.type !== 'formula') return [];
  const figureOf = (part: Expression) => evaluate(base, part, items, period);
  return comparisonIn(definition.expression, (part) => figureOf(part) === 1).map((side) => {
    const figure = formatFigure(figureOf(side));
    if (side.type === 'number') return figure;
    const text = content.formula.text.slice(side.start, side.end);
    return isNamed(base.graph, side) ? `${side.name} = ${figure}` : `"${text}" = ${figure}`;
  });
}
