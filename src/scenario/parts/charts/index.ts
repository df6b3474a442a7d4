import { nearestName } from '../../../errors/nearest.ts';
import { problem, type Report } from '../../../errors/problem.ts';
import { instanceOf } from '../../names.ts';
import type { ChartSpec } from '../../schema.ts';
import { reportNotOneOf } from '../../values/variables.ts';
import { withOwnLabels } from '../own-labels.ts';
import { nameView, neededPart, type Showing, type View, viewsOf } from '../views.ts';
import type { Described, Reading } from './chart.ts';
import { type FlowsAndStockDefinition, flowsAndStock } from './flows-and-stock.ts';
import { type PartsOverTimeDefinition, partsOverTime } from './parts-over-time.ts';
import { type PathDefinition, path } from './path.ts';
import { type PositionDefinition, position } from './position.ts';
import { type WaterfallDefinition, waterfall } from './waterfall.ts';
import { type WedgeDefinition, wedge } from './wedge.ts';

/** The types of chart that a model or a scenario can ask for, in the order in which they are documented. */
export const chartTypes = [waterfall, flowsAndStock, path, position, partsOverTime, wedge] as const;

/** A chart that a model or the scenario asks for. */
export type ChartDefinition = Described &
  (
    | WaterfallDefinition
    | FlowsAndStockDefinition
    | PathDefinition
    | PositionDefinition
    | PartsOverTimeDefinition
    | WedgeDefinition
  );

const common: readonly string[] = ['type', 'label'];

// What another type of chart takes.
function reportForeign(view: View<ChartSpec>, known: readonly string[], report: Report): void {
  for (const { spec, placeOf } of view.layers)
    for (const key of Object.keys(spec).filter((each) => !known.includes(each)))
      report(problem('unknown-key', placeOf(key), { key, nearest: nearestName(key, known), known }));
}

function readChart(view: View<ChartSpec>, reading: Reading): readonly ChartDefinition[] {
  const { report } = reading;
  const written = neededPart(view, 'type', report)?.value;
  const entry = chartTypes.find(({ type }) => type === written?.text);
  if (written === undefined) return [];
  if (entry === undefined) {
    reportNotOneOf(
      written,
      'a type of chart',
      chartTypes.map(({ type }) => type),
      report,
    );
    return [];
  }
  reportForeign(view, [...common, ...Object.keys(entry.parts)], report);
  const parts = entry.read(view, reading);
  return parts === undefined ? [] : [{ ...nameView(view), ...parts }];
}

/** The charts that a scenario and the models that it uses ask for. */
export function readCharts(showing: Showing, reading: Reading): readonly ChartDefinition[] {
  const charts = viewsOf('charts', showing, reading.report).flatMap((view) => readChart(view, reading));
  return withOwnLabels(charts, ({ name }) => ({ kind: 'chart', instance: instanceOf(name) }));
}
