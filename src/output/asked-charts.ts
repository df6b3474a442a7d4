import type { Outcome } from '../analysis/outcome.ts';
import type { BaseCase, Figures } from '../graph/base-case.ts';
import { nodeOf } from '../graph/graph.ts';
import type { ChartDefinition } from '../scenario/charts/index.ts';
import type { Shown } from '../scenario/scenario.ts';
import { spanOf, type WaterfallBar, waterfallChart } from './charts/index.ts';
import type { Picture } from './gallery.ts';
import { shownUnit } from './lines.ts';

function labelOf({ graph }: BaseCase, { variable }: Shown): string {
  return nodeOf(graph, variable).variable!.label;
}

function figuresOf(base: BaseCase, { variable }: Shown): Figures {
  return base.figures(variable);
}

function unitOf({ graph }: BaseCase, { variable }: Shown): string {
  return shownUnit(nodeOf(graph, variable));
}

function waterfallPicture(document: Document, base: BaseCase, chart: ChartDefinition, id: string): string {
  const { startsWith, stages, label } = chart;
  const bar = (shown: Shown, isLevel: boolean): WaterfallBar => {
    return { label: labelOf(base, shown), value: figuresOf(base, shown).total, isLevel };
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
}

/** The charts that the scenario and its models ask for, of the base case, under their names. */
export function drawAskedCharts(document: Document, { base }: Outcome): readonly Picture[] {
  return base.graph.scenario.charts.map((chart) => {
    const id = chart.name.replaceAll('.', '-');
    return { name: chart.name, svg: waterfallPicture(document, base, chart, id) };
  });
}
