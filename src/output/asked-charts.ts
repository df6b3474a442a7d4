import type { Outcome } from '../analysis/outcome.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { nodeOf } from '../graph/graph.ts';
import { recordedPeriods } from '../graph/recorded.ts';
import { closingDate } from '../scenario/calendar.ts';
import type { Described } from '../scenario/charts/chart.ts';
import type { FlowsAndStockDefinition } from '../scenario/charts/flows-and-stock.ts';
import type { ChartDefinition } from '../scenario/charts/index.ts';
import type { PathDefinition } from '../scenario/charts/path.ts';
import type { WaterfallDefinition } from '../scenario/charts/waterfall.ts';
import type { Shown } from '../scenario/scenario.ts';
import { axisNames } from './axis-names.ts';
import {
  flowsAndStockChart,
  type LineByPeriod,
  markFigureWithUnit,
  pathChart,
  spanOf,
  type WaterfallBar,
  waterfallChart,
} from './charts/index.ts';
import { NO_VALUE } from './format.ts';
import type { Picture } from './gallery.ts';
import { shownUnit } from './lines.ts';

/** Draws charts of one type from a base case, under an id. */
type Draw<Chart> = (document: Document, base: BaseCase, chart: Described & Chart, id: string) => string;

function labelOf({ graph }: BaseCase, { variable }: Shown): string {
  return nodeOf(graph, variable).variable!.label;
}

function unitOf({ graph }: BaseCase, { variable }: Shown): string {
  return shownUnit(nodeOf(graph, variable));
}

const waterfall: Draw<WaterfallDefinition> = (document, base, { startsWith, stages, label }, id) => {
  const bar = (shown: Shown, isLevel: boolean): WaterfallBar => {
    return { label: labelOf(base, shown), value: base.figures(shown.variable).total, isLevel };
  };
  const bars = stages.flatMap(({ falls, leaves }) => [
    ...falls.map((fall) => bar(fall, false)),
    bar(leaves, true),
  ]);
  const data = {
    scenario: base.graph.scenario.title,
    label,
    unit: unitOf(base, startsWith),
    span: spanOf(base.graph.calendar.years),
    bars: [bar(startsWith, true), ...bars],
  };
  return waterfallChart(document, data, id);
};

const flowsAndStock: Draw<FlowsAndStockDefinition> = (document, base, { flows, stock, label }, id) => {
  const { scenario, calendar } = base.graph;
  const line = (shown: Shown): LineByPeriod => {
    const { periods: values, years } = base.figures(shown.variable);
    return { label: labelOf(base, shown), values, years };
  };
  const data = {
    scenario: scenario.title,
    label,
    unit: unitOf(base, stock),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    years: calendar.years,
    closing: closingDate(calendar),
    flows: flows.map(line),
    stock: line(stock),
  };
  return flowsAndStockChart(document, data, id);
};

// What is told of a period by itself is told as so much a quarter. A pace may be a ratio, and then it may have no value.
function paceInWords({ graph, figures }: BaseCase, shown: Shown, period: number): string {
  const node = nodeOf(graph, shown.variable);
  const pace = figures(shown.variable).periods[period]!;
  if (!Number.isFinite(pace)) return NO_VALUE;
  const words = markFigureWithUnit(pace, shownUnit(node));
  return node.kind === 'flow' ? `${words} a ${graph.calendar.by}` : words;
}

const path: Draw<PathDefinition> = (document, base, { of, atTodaysPace, pace, goals, label }, id) => {
  const { scenario, calendar } = base.graph;
  const valuesOf = ({ variable }: Shown) => base.figures(variable).periods;
  const recorded = recordedPeriods(base.graph).get(of.variable)!;
  const today = Math.max(0, recorded - 1);
  const data = {
    scenario: scenario.title,
    label,
    unit: unitOf(base, of),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    counted: labelOf(base, of),
    values: valuesOf(of),
    recorded,
    atTodaysPace: valuesOf(atTodaysPace),
    pace: paceInWords(base, pace, today),
    goals: goals.map((goal) => ({
      label: goal.label,
      amount: valuesOf(goal.amount)[goal.period]!,
      reached: valuesOf(atTodaysPace)[goal.period]!,
      by: goal.by,
      period: goal.period,
      needs: paceInWords(base, goal.needs, today),
    })),
  };
  return pathChart(document, data, id);
};

function draw(document: Document, base: BaseCase, chart: ChartDefinition, id: string): string {
  if (chart.type === 'waterfall') return waterfall(document, base, chart, id);
  if (chart.type === 'path') return path(document, base, chart, id);
  return flowsAndStock(document, base, chart, id);
}

/** The charts that the scenario and its models ask for, of the base case, under their names. */
export function drawAskedCharts(document: Document, { base }: Outcome): readonly Picture[] {
  return base.graph.scenario.charts.map((chart) => ({
    name: chart.name,
    svg: draw(document, base, chart, chart.name.replaceAll('.', '-')),
  }));
}
