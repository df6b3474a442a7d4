import { nodeOf } from '../../graph/graph.ts';
import { closingDate } from '../../scenario/calendar.ts';
import type { WedgeDefinition } from '../../scenario/parts/charts/wedge.ts';
import { axisNames } from '../axis-names.ts';
import { wedgeChart } from '../charts/index.ts';
import { type Draw, lineByPeriod, lineUnit, partsOf } from './asked-chart.ts';

/** Draws two lines and what lies between them, in the base case. */
export const drawWedge: Draw<WedgeDefinition> = (document, { base }, chart, id) => {
  const { scenario, calendar } = base.graph;
  const { from, to, parts } = chart;
  const isStock = nodeOf(base.graph, to.variable).kind === 'stock';
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: lineUnit(base, to),
    when: isStock ? `at ${closingDate(calendar)}` : `in ${calendar.periods.at(-1)!.label}`,
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    from: lineByPeriod(base, chart, from),
    to: lineByPeriod(base, chart, to),
    parts: partsOf(base, chart, parts, ({ periods }) => periods),
  };
  return wedgeChart(document, data, id);
};
