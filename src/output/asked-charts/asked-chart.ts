import type { Outcome } from '../../analysis/outcome.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Described } from '../../scenario/charts/chart.ts';
import { instanceOf } from '../../scenario/names.ts';
import { labelWithin } from '../../scenario/own-labels.ts';
import type { Shown } from '../../scenario/scenario.ts';
import type { LineByPeriod } from '../charts/index.ts';
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
export function notNil(lines: readonly LineByPeriod[]): readonly LineByPeriod[] {
  const parts = lines.filter(({ values }) => values.some((value) => value !== 0));
  return parts.length > 0 ? parts : lines;
}
