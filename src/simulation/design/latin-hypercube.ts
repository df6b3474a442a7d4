import type { Design } from './design.ts';

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): the range of chances is cut into as many equal strata as there are
 * draws, with one draw at a random place in each, in random order.
 */
export const latinHypercube: Design = {
  name: 'latin-hypercube',
  summary: "One draw in each of as many equal slices of an input's range of chances as there are draws.",
  // One number of the stream does for both: its whole part, in steps of 1 ∕ (stratum + 1), says which of the strata so
  // far gives its draw to this one and takes the next (Fisher and Yates, from the inside out); the rest says where in
  // the stratum the draw lies.
  fill({ chances, takers }, stream) {
    const { length } = chances;
    const width = 1 / length;
    stream(chances);
    for (let stratum = 0; stratum < length; stratum += 1) {
      const number = chances[stratum]! * (stratum + 1);
      const giver = number | 0;
      chances[stratum] = (stratum + (number - giver)) * width;
      takers[stratum] = takers[giver]!;
      takers[giver] = stratum;
    }
  },
};
