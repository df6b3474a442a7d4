import type { Assurance } from '../../analysis/outcome.ts';
import { halfPenny } from '../../graph/units.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import { halfWidth } from '../../simulation/summary.ts';
import { formatPoundsOrPence, formatShare } from '../format.ts';
import { listed, roundToError } from './figures.ts';

function sumInWords({ needed, se }: Assurance, plan: DrawPlan): string {
  const sum = roundToError(needed, halfWidth(se, plan));
  return needed > halfPenny && sum > 0 ? formatPoundsOrPence(sum) : 'nothing';
}

/** What reserve levels of assurance need: `£201,100 for 80% and £290,200 for 90% assurance`. */
export function reserveInWords(assurances: readonly Assurance[], plan: DrawPlan): string {
  const each = assurances.map((level) => `${sumInWords(level, plan)} for ${formatShare(level.assurance)}`);
  return `${listed(each)} assurance`;
}
