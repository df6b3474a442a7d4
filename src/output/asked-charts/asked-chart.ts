import type { Outcome } from '../../analysis/outcome.ts';
import type { BaseCase, Figures } from '../../graph/base-case.ts';
import { cellLabels, nodeOf } from '../../graph/graph.ts';
import { instanceOf } from '../../scenario/names.ts';
import type { Described } from '../../scenario/parts/charts/chart.ts';
import { labelWithin } from '../../scenario/parts/own-labels.ts';
import type { Shown } from '../../scenario/scenario.ts';
import type { Line, LineByPeriod } from '../charts/index.ts';
import { shownUnit } from '../lines.ts';

/** Draws charts of one type from an outcome, under an id. */
export type Draw<Chart> = (
  document: Document,
  outcome: Outcome,
  chart: Described & Chart,
  id: string,
) => string;

/** What a chart calls a line: a chart of an instance need not say whose its lines are. */
export function lineName({ graph }: BaseCase, { name }: Described, { variable }: Shown): string {
  return labelWithin(instanceOf(name), nodeOf(graph, variable).variable!);
}

/** The unit in which a line is shown. */
export function lineUnit({ graph }: BaseCase, { variable }: Shown): string {
  return shownUnit(nodeOf(graph, variable));
}

/** A line with its figures of the base case. */
export function lineByPeriod(base: BaseCase, chart: Described, shown: Shown): LineByPeriod {
  const { periods: values, years } = base.figures(shown.variable);
  return { label: lineName(base, chart, shown), values, years };
}

/** The lines that are not nil throughout, which are no part of a picture, unless there is no other. */
export function notNil<L extends Line>(lines: readonly L[]): readonly L[] {
  const parts = lines.filter(({ values }) => values.some((value) => value !== 0));
  return parts.length > 0 ? parts : lines;
}

// A line's items are told apart by its name where others are shown beside it.
function itemsOf(base: BaseCase, chart: Described, shown: Shown, isAlone: boolean) {
  const own = lineName(base, chart, shown);
  const cells = cellLabels(base.graph, nodeOf(base.graph, shown.variable));
  return cells.map((labels, cell) => {
    const item = labels.join(', ');
    const label = isAlone ? item : `${own}: ${item}`;
    return { label: item === '' ? own : label, figures: base.figures(shown.variable, cell) };
  });
}

/** The parts that lines stand for, with figures of the base case: the items of each, or the line itself where it has none. */
export function partsOf(
  base: BaseCase,
  chart: Described,
  lines: readonly Shown[],
  valuesOf: (figures: Figures) => readonly number[],
): readonly Line[] {
  const parts = lines.flatMap((shown) => itemsOf(base, chart, shown, lines.length === 1));
  return notNil(parts.map(({ label, figures }) => ({ label, values: valuesOf(figures) })));
}
