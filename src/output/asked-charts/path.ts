import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { recordedPeriods } from '../../graph/recorded.ts';
import type { PathDefinition } from '../../scenario/parts/charts/path.ts';
import type { Shown } from '../../scenario/scenario.ts';
import { axisNames } from '../axis-names.ts';
import { markFigureWithUnit, pathChart } from '../charts/index.ts';
import { NO_VALUE } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { type Draw, lineName, lineUnit } from './asked-chart.ts';

// What is told of a period by itself is told as so much a quarter. A pace may be a ratio, and then it may have no value.
function paceInWords({ graph, figures }: BaseCase, shown: Shown, period: number): string {
  const node = nodeOf(graph, shown.variable);
  const pace = figures(shown.variable).periods[period]!;
  if (!Number.isFinite(pace)) return NO_VALUE;
  const words = markFigureWithUnit(pace, shownUnit(node));
  return node.kind === 'flow' ? `${words} a ${graph.calendar.by}` : words;
}

/** Draws the way to goals in the base case. */
export const drawPath: Draw<PathDefinition> = (document, { base }, chart, id) => {
  const { scenario, calendar } = base.graph;
  const { of, atTodaysPace, pace, goals } = chart;
  const valuesOf = ({ variable }: Shown) => base.figures(variable).periods;
  const recorded = recordedPeriods(base.graph).get(of.variable)!;
  const today = Math.max(0, recorded - 1);
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: lineUnit(base, of),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    counted: lineName(base, chart, of),
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
