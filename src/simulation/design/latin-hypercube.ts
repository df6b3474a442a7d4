import type { Design } from './design.ts';

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): the range of chances is cut into as many equal strata as there are
 * draws, with one draw at a random place in each, in random order.
 */
export const latinHypercube: Design = {
  name: 'latin-hypercube',
  summary: "One draw in each of as many equal slices of an input's range of chances as there are draws.",
  // One number of the stream does for both: its whole part, in steps of 1 ∕ (stratum + 1), says whose place among the
  // draws so far the stratum takes (Fisher and Yates, from the inside out), and the rest says where in the stratum.
  fill({ chances, taken }, next) {
    const { length } = chances;
    for (let stratum = 0; stratum < length; stratum += 1) {
      const number = next() * (stratum + 1);
      const draw = Math.trunc(number);
      chances[stratum] = (stratum + (number - draw)) / length;
      taken[stratum] = taken[draw]!;
      taken[draw] = stratum;
    }
  },
};
