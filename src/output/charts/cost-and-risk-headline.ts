import { formatOfHundred } from '../format.ts';
import type { CostAndRiskOption } from './cost-and-risk.ts';

function lowest(options: readonly CostAndRiskOption[], part: 'cost' | 'missed'): CostAndRiskOption {
  return options.reduce((one, other) => (other[part] < one[part] ? other : one));
}

// Less than half of one in a hundred looks the same.
const same = 0.005;

/** Which option costs least and which is safest, in a sentence that holds for any figures. */
export function costAndRiskHeadline(target: string, options: readonly CostAndRiskOption[]): string {
  const [cheapest, safest] = [lowest(options, 'cost'), lowest(options, 'missed')];
  const misses = `misses “${target}”`;
  const shares = options.map(({ missed }) => missed);
  const often = (option: CostAndRiskOption) => `in ${formatOfHundred(option.missed)} futures`;
  if (Math.max(...shares) - Math.min(...shares) < same)
    return `Every option ${misses} about as often, ${often(cheapest)}; ${cheapest.label} costs least`;
  if (cheapest.missed - safest.missed < same)
    return `${cheapest.label} costs least and ${misses} least often, ${often(cheapest)}`;
  return `${cheapest.label} costs least and ${misses} ${often(cheapest)}; ${safest.label} is safest and misses it ${often(safest)}`;
}
