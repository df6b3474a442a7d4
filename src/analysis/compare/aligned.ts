import type { Graph } from '../../graph/graph.ts';
import type { Dimension, Level, Scenario, Variable } from '../../scenario/scenario.ts';
import { mapParts } from '../../scenario/values/level-parts.ts';

type Dimensions = Scenario['dimensions'];

// Figures by item stand in the order of the items, which two scenarios may list otherwise.
function reordered(level: Level, own: Dimensions, wanted: Dimensions): Level {
  const inner = mapParts(level, (part) => reordered(part, own, wanted));
  if (inner.form !== 'items') return inner;
  const [from, to] = [own, wanted].map((each) => each.get(inner.dimension)!) as [Dimension, Dimension];
  return { ...inner, items: to.items.map((item) => inner.items[from.items.indexOf(item)]!) };
}

/** A variable of one scenario with its figures by item in the order in which another has those items; both have the same. */
export function aligned(variable: Variable, own: Dimensions, wanted: Dimensions): Variable {
  const align = (level: Level) => reordered(level, own, wanted);
  const { content, known, before } = variable;
  return {
    ...variable,
    content: content.type === 'level' ? { ...content, level: align(content.level) } : content,
    known: known && align(known),
    before: before && align(before),
  };
}

function hasSameItems({ items }: Dimension, other: Dimension): boolean {
  return other.items.length === items.length && items.every((item) => other.items.includes(item));
}

/** The dimensions that two scenarios both have, with other items. */
export function unlikeDimensions(one: Dimensions, other: Dimensions): ReadonlySet<string> {
  const unlike = [...one.values()].filter((dimension) => {
    const own = other.get(dimension.name);
    return own !== undefined && !hasSameItems(dimension, own);
  });
  return new Set(unlike.map(({ name }) => name));
}

/** The dimensions that only one of two scenarios has. */
export function ownDimensions(one: Dimensions, other: Dimensions): ReadonlySet<string> {
  const names = [...one.keys(), ...other.keys()];
  return new Set(names.filter((name) => one.has(name) !== other.has(name)));
}

/** Whether a name has figures by an item of some dimensions. */
export function isOver({ nodes }: Graph, name: string, dimensions: ReadonlySet<string>): boolean {
  return nodes.get(name)?.dimensions.some((each) => dimensions.has(each)) === true;
}
