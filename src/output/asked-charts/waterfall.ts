import type { WaterfallDefinition } from '../../scenario/parts/charts/waterfall.ts';
import type { Shown } from '../../scenario/scenario.ts';
import { spanOf, type WaterfallBar, waterfallChart } from '../charts/index.ts';
import { type Draw, lineName, lineUnit } from './asked-chart.ts';

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

/** Draws a waterfall of the base case. */
export const drawWaterfall: Draw<WaterfallDefinition> = (document, { base }, chart, id) => {
  const data = {
    scenario: base.graph.scenario.title,
    label: chart.label,
    unit: lineUnit(base, chart.startsWith),
    span: spanOf(base.graph.calendar.years),
    bars: barsOf(chart, (shown, isLevel) => ({
      label: lineName(base, chart, shown),
      value: base.figures(shown.variable).total,
      isLevel,
    })),
  };
  return waterfallChart(document, data, id);
};
