import { closingDate, lastDayOf } from '../../scenario/calendar.ts';
import type { PositionDefinition } from '../../scenario/parts/charts/position.ts';
import { axisNames } from '../axis-names.ts';
import { positionChart } from '../charts/index.ts';
import { courseOf } from '../course.ts';
import { inSentence } from '../words/figures.ts';
import { type Draw, lineByPeriod, lineName, lineUnit } from './asked-chart.ts';

/** Draws where a stock stands, with the fan of its futures where it was simulated. */
export const drawPosition: Draw<PositionDefinition> = (document, outcome, chart, id) => {
  const { base } = outcome;
  const { scenario, calendar } = base.graph;
  const { of, startsWith, coveredBy, marks } = chart;
  const data = {
    scenario: scenario.title,
    label: chart.label,
    unit: lineUnit(base, of),
    name: lineName(base, chart, of),
    periods: axisNames(calendar),
    periodNames: calendar.periods.map((period) => period.label),
    closing: closingDate(calendar),
    ...courseOf(outcome, of.variable, startsWith.variable),
    openingName: inSentence(lineName(base, chart, startsWith)),
    marks: marks.map((mark) => ({ ...mark, date: lastDayOf(calendar, mark.period) })),
  };
  const cover = coveredBy && lineByPeriod(base, chart, coveredBy);
  return positionChart(document, cover === undefined ? data : { ...data, cover }, id);
};
