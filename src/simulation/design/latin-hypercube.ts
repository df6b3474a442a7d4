import { draw, lay, wake } from '../alea.ts';
import type { Design } from './design.ts';

// One number of the stream does for both: its whole part, in steps of 1 ∕ (stratum + 1), says which of the strata so
// far gives its draw to this one and takes the next (Fisher and Yates, from the inside out); the rest says where in the
// stratum the draw lies.
function fillStratum(
  chances: Float64Array,
  takers: Uint16Array,
  stratum: number,
  width: number,
  uniform: number,
): void {
  const number = uniform * (stratum + 1);
  const giver = number | 0;
  chances[stratum] = (stratum + (number - giver)) * width;
  takers[stratum] = takers[giver]!;
  takers[giver] = stratum;
}

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): the range of chances is cut into as many equal strata as there are
 * draws, with one draw at a random place in each, in random order.
 */
export const latinHypercube: Design = {
  name: 'latin-hypercube',
  summary: "One draw in each of as many equal slices of an input's range of chances as there are draws.",
  // Each number is used as soon as it is drawn: the generators go on while the takers wait for memory.
  fill({ chances, takers }, stream) {
    const [first, second] = [wake(stream.first), wake(stream.second)];
    const width = 1 / chances.length;
    const even = chances.length & ~1;
    for (let stratum = 0; stratum < even; stratum += 2) {
      fillStratum(chances, takers, stratum, width, draw(first));
      fillStratum(chances, takers, stratum + 1, width, draw(second));
    }
    if (even < chances.length) fillStratum(chances, takers, even, width, draw(first));
    lay(first, stream.first);
    lay(second, stream.second);
  },
};
