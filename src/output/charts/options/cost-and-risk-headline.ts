import { formatOfHundred } from '../../format.ts';
import type { CostAndRiskOption } from './cost-and-risk.ts';

function safestOf(options: readonly CostAndRiskOption[]): CostAndRiskOption {
  return options.reduce((one, other) => (other.missed < one.missed ? other : one));
}

// Less than half of one in a hundred looks the same, and so do costs less than a pound apart.
const same = { missed: 0.005, cost: 1 };

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Which option costs least and which is safest, in a sentence that holds for any figures. */
export function costAndRiskHeadline(target: string, options: readonly CostAndRiskOption[]): string {
  const costs = options.map(({ cost }) => cost);
  const cheapest = options.filter(({ cost }) => cost - Math.min(...costs) < same.cost);
  const [cheap, safest] = [safestOf(cheapest), safestOf(options)];
  const isOneCost = cheapest.length === options.length;
  const misses = `misses “${target}”`;
  const often = ({ missed }: CostAndRiskOption) => `in ${formatOfHundred(missed)} futures`;
  const least =
    cheapest.length === 1 ? `${cheap.label} costs least` : `${cheap.label} costs no more than any`;
  if (spanOf(options.map(({ missed }) => missed)) < same.missed) {
    const all = `Every option ${misses} about as often, ${often(cheap)}`;
    return isOneCost ? `${all}, and costs the same` : `${all}; ${least}`;
  }
  if (isOneCost) return `All cost the same; ${safest.label} ${misses} least often, ${often(safest)}`;
  if (cheap.missed - safest.missed < same.missed)
    return `${least} and ${misses} least often, ${often(cheap)}`;
  return `${least} and ${misses} ${often(cheap)}; ${safest.label} is safest and misses it ${often(safest)}`;
}
