import type { Outcome } from '../../analysis/outcome.ts';
import type { ChartDefinition } from '../../scenario/parts/charts/index.ts';
import type { Picture } from '../picture.ts';
import { drawFlowsAndStock } from './flows-and-stock.ts';
import { drawPartsOverTime } from './parts-over-time.ts';
import { drawPath } from './path.ts';
import { drawPosition } from './position.ts';
import { drawWaterfall } from './waterfall.ts';
import { drawWedge } from './wedge.ts';

function draw(document: Document, outcome: Outcome, chart: ChartDefinition, id: string): string {
  switch (chart.type) {
    case 'waterfall':
      return drawWaterfall(document, outcome, chart, id);
    case 'flows-and-stock':
      return drawFlowsAndStock(document, outcome, chart, id);
    case 'path':
      return drawPath(document, outcome, chart, id);
    case 'position':
      return drawPosition(document, outcome, chart, id);
    case 'parts-over-time':
      return drawPartsOverTime(document, outcome, chart, id);
    case 'wedge':
      return drawWedge(document, outcome, chart, id);
  }
}

/** The charts that the scenario and its models ask for, under their names. */
export function drawAskedCharts(document: Document, outcome: Outcome): readonly Picture[] {
  return outcome.base.graph.scenario.charts.map((chart) => ({
    name: chart.name,
    svg: draw(document, outcome, chart, chart.name.replaceAll('.', '-')),
  }));
}
