import type { BaseCase } from '../graph/base-case.ts';
import { evaluate } from '../graph/compile/evaluate.ts';
import { choices, type Items } from '../graph/compile/items.ts';
import type { Moment } from '../graph/explain.ts';
import type { CallNode, Expression } from '../graph/expression.ts';
import { nodeOf } from '../graph/graph.ts';
import { firstPeriodOf, lastPeriodOf } from '../scenario/calendar.ts';

type Margin = (margins: readonly number[]) => number;

const joins: ReadonlyMap<string, Margin> = new Map([
  ['and', (margins) => Math.min(...margins)],
  ['or', (margins) => Math.max(...margins)],
  ['not', ([margin]) => -margin!],
]);

// By how much of the larger side a comparison holds.
const comparisons: ReadonlyMap<string, (left: number, right: number) => number> = new Map([
  ['<', (left, right) => right - left],
  ['<=', (left, right) => right - left],
  ['>', (left, right) => left - right],
  ['>=', (left, right) => left - right],
  ['==', (left, right) => -Math.abs(left - right)],
  ['!=', (left, right) => Math.abs(left - right)],
]);

function marginOf(base: BaseCase, expression: Expression, items: Items, period: number): number {
  if (expression.type !== 'call') return Number.POSITIVE_INFINITY;
  const { name, arguments: sides } = expression as CallNode;
  const join = joins.get(name);
  if (join !== undefined) return join(sides.map((side) => marginOf(base, side, items, period)));
  const compare = comparisons.get(name);
  if (compare === undefined) return Number.POSITIVE_INFINITY;
  const [left, right] = sides.map((side) => evaluate(base, side, items, period)) as [number, number];
  const size = Math.max(Math.abs(left), Math.abs(right));
  return size === 0 ? compare(left, right) : compare(left, right) / size;
}

function periodsOf(
  { graph: { calendar } }: BaseCase,
  moment: Moment,
): readonly [first: number, last: number] {
  if (moment.type === 'total') return [0, calendar.periods.length - 1];
  if (moment.type === 'period') return [moment.index, moment.index];
  return [firstPeriodOf(calendar, moment.index), lastPeriodOf(calendar, moment.index)];
}

/**
 * The period of a year or of the whole calendar in which a check holds by the least: the first where several do.
 * Undefined for what is no check, or is the same at any time. A check holds period by period, and figures added up need
 * not satisfy it.
 */
export function nearestToFailing(base: BaseCase, name: string, moment: Moment): number | undefined {
  const { graph } = base;
  const { measure, isSeries, definition, dimensions } = nodeOf(graph, name);
  if (measure !== 'condition' || !isSeries || definition.type !== 'formula') return undefined;
  const [first, last] = periodsOf(base, moment);
  const cells = choices(graph, dimensions, new Map());
  const margins = Array.from({ length: last - first + 1 }, (_, index) =>
    Math.min(...cells.map((items) => marginOf(base, definition.expression, items, first + index))),
  );
  return first + margins.indexOf(Math.min(...margins));
}
