import { closingDate } from '../../scenario/calendar.ts';
import type { FlowsAndStockDefinition } from '../../scenario/parts/charts/flows-and-stock.ts';
import { axisNames } from '../axis-names.ts';
import { flowsAndStockChart } from '../charts/index.ts';
import { type Draw, lineByPeriod, lineUnit, notNil } from './asked-chart.ts';

/** Draws what comes in beside what stands, in the base case. */
export const drawFlowsAndStock: Draw<FlowsAndStockDefinition> = (document, { base }, chart, id) => {
  const { scenario, calendar } = base.graph;
  const { flows, stock } = chart;
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: lineUnit(base, stock),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    years: calendar.years,
    closing: closingDate(calendar),
    flows: notNil(flows.map((flow) => lineByPeriod(base, chart, flow))),
    stock: lineByPeriod(base, chart, stock),
  };
  return flowsAndStockChart(document, data, id);
};
