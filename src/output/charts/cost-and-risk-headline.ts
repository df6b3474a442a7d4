import { formatChance } from '../format.ts';
import type { CostAndRiskOption } from './cost-and-risk.ts';

const ofHundred = (share: number): string =>
  formatChance(share).replace(/ futures simulated| of the futures simulated/, '');

function lowest(options: readonly CostAndRiskOption[], part: 'cost' | 'missed'): CostAndRiskOption {
  return options.reduce((one, other) => (other[part] < one[part] ? other : one));
}

// Less than half of one in a hundred looks the same.
const same = 0.005;

/** Which option costs least and which is safest, in a sentence that holds for any figures. */
export function costAndRiskHeadline(target: string, options: readonly CostAndRiskOption[]): string {
  const [cheapest, safest] = [lowest(options, 'cost'), lowest(options, 'missed')];
  const misses = `misses “${target}”`;
  const least = options.map(({ missed }) => missed);
  if (Math.max(...least) - Math.min(...least) < same)
    return `Every option ${misses} about as often, in ${ofHundred(cheapest.missed)} futures; ${cheapest.label} costs least`;
  if (cheapest.missed - safest.missed < same)
    return `${cheapest.label} costs least and ${misses} least often, in ${ofHundred(cheapest.missed)} futures`;
  return `${cheapest.label} costs least and ${misses} in ${ofHundred(cheapest.missed)} futures; ${safest.label} is safest, with ${ofHundred(safest.missed)}`;
}
