import type { Shown } from '../../scenario.ts';
import type { Asked, ChartOf, ChartType } from './chart.ts';
import { readList, readName } from './parts.ts';

/** What comes in each period, in parts, and what stands at the end of it. */
export interface FlowsAndStockDefinition extends ChartOf<'flows-and-stock'> {
  readonly flows: readonly Shown[];
  readonly stock: Shown;
}

const example = '[attachment_income, pbr_income]';

function asksOf(flows: readonly Shown[], stock: Shown): readonly Asked[] {
  const measures = 'amount';
  const asked: Asked[] = flows.map((flow) => ({ ...flow, part: 'flows', kinds: ['flow'], measures }));
  return [...asked, { ...stock, part: 'stock', kinds: ['stock'], measures }];
}

/** What comes in period by period beside what stands at the end of each, such as income earned and not yet paid. */
export const flowsAndStock: ChartType<FlowsAndStockDefinition> = {
  type: 'flows-and-stock',
  summary: 'what comes in each period, a bar of its parts, beside what stands at the end of it, a line',
  parts: {
    flows: `what comes in: \`${example}\``,
    stock: 'what stands at the end of each period, in the same unit',
  },
  read(view, reading) {
    const flows = readList(view, 'flows', example, reading);
    const stock = readName(view, 'stock', reading);
    if (flows === undefined || stock === undefined) return undefined;
    return { type: 'flows-and-stock', flows, stock, asked: asksOf(flows, stock) };
  },
};
