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
import { instanceOf } from '../scenario/names.ts';
import { labelWithin } from '../scenario/own-labels.ts';
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
import { shownUnit } from './lines.ts';
import type { Picture } from './picture.ts';

/** Draws charts of one type from a base case, under an id. */
type Draw<Chart> = (document: Document, base: BaseCase, chart: Described & Chart, id: string) => string;

// A chart of an instance need not say whose its lines are.
function labelOf({ graph }: BaseCase, { name }: Described, { variable }: Shown): string {
  return labelWithin(instanceOf(name), nodeOf(graph, variable).variable!);
}

function unitOf({ graph }: BaseCase, { variable }: Shown): string {
  return shownUnit(nodeOf(graph, variable));
}

// What falls away by nothing is left out, and with it the level that it would leave: only the last is always there.
function barsOf(
  { startsWith, stages }: WaterfallDefinition,
  bar: (shown: Shown, isLevel: boolean) => WaterfallBar,
): readonly WaterfallBar[] {
  const bars = [bar(startsWith, true)];
  for (const { falls, leaves } of stages) {
    const fallen = falls.map((fall) => bar(fall, false)).filter(({ value }) => value !== 0);
    const isSame = fallen.length === 0 && bars.at(-1)!.isLevel && bars.length > 1;
    if (isSame) bars.pop();
    if (fallen.length > 0 || isSame || leaves === stages.at(-1)!.leaves)
      bars.push(...fallen, bar(leaves, true));
  }
  return bars;
}

const waterfall: Draw<WaterfallDefinition> = (document, base, chart, id) => {
  const data = {
    scenario: base.graph.scenario.title,
    label: chart.label,
    unit: unitOf(base, chart.startsWith),
    span: spanOf(base.graph.calendar.years),
    bars: barsOf(chart, (shown, isLevel) => ({
      label: labelOf(base, chart, shown),
      value: base.figures(shown.variable).total,
      isLevel,
    })),
  };
  return waterfallChart(document, data, id);
};

// A flow that is nil throughout is no part of the picture, unless there is no other.
function partsOf(flows: readonly LineByPeriod[]): readonly LineByPeriod[] {
  const parts = flows.filter(({ values }) => values.some((value) => value !== 0));
  return parts.length > 0 ? parts : flows;
}

const flowsAndStock: Draw<FlowsAndStockDefinition> = (document, base, chart, id) => {
  const { scenario, calendar } = base.graph;
  const { flows, stock } = chart;
  const line = (shown: Shown): LineByPeriod => {
    const { periods: values, years } = base.figures(shown.variable);
    return { label: labelOf(base, chart, shown), values, years };
  };
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: unitOf(base, stock),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    years: calendar.years,
    closing: closingDate(calendar),
    flows: partsOf(flows.map(line)),
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

const path: Draw<PathDefinition> = (document, base, chart, id) => {
  const { scenario, calendar } = base.graph;
  const { of, atTodaysPace, pace, goals } = chart;
  const valuesOf = ({ variable }: Shown) => base.figures(variable).periods;
  const recorded = recordedPeriods(base.graph).get(of.variable)!;
  const today = Math.max(0, recorded - 1);
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: unitOf(base, of),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    counted: labelOf(base, chart, of),
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
