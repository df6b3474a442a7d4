import { nodeOf } from '../../graph/graph.ts';
import type { PartsOverTimeDefinition } from '../../scenario/parts/charts/parts-over-time.ts';
import { axisNames } from '../axis-names.ts';
import { partsOverTimeChart } from '../charts/index.ts';
import { type Draw, lineName, lineUnit, partsOf } from './asked-chart.ts';

/** Draws what a whole is made of as time goes by, in the base case. */
export const drawPartsOverTime: Draw<PartsOverTimeDefinition> = (document, { base }, chart, id) => {
  const { scenario, calendar } = base.graph;
  const { parts, by } = chart;
  const isYearly = by === 'year';
  const areStocks = parts.every(({ variable }) => nodeOf(base.graph, variable).kind === 'stock');
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: lineUnit(base, parts[0]!),
    name: parts.length === 1 ? lineName(base, chart, parts[0]!) : chart.label,
    when: areStocks ? `at the end of each ${isYearly ? 'year' : calendar.by}` : '',
    periods: isYearly ? calendar.years : axisNames(calendar),
    periodNames: isYearly ? calendar.years : calendar.periods.map((period) => period.label),
    parts: partsOf(base, chart, parts, ({ years, periods }) => (isYearly ? years : periods)),
  };
  return partsOverTimeChart(document, data, id);
};
