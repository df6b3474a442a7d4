import type { Design } from './design.ts';

// Fisher and Yates, in place: every order of the strata is equally likely.
function shuffle(column: Float64Array, next: () => number): void {
  for (let last = column.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(next() * (last + 1));
    const held = column[last]!;
    column[last] = column[chosen]!;
    column[chosen] = held;
  }
}

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): the range of chances is cut into as many equal strata as there are
 * draws, with one draw at a random place in each, in random order.
 */
export const latinHypercube: Design = {
  name: 'latin-hypercube',
  summary: "One draw in each of as many equal slices of an input's range of chances as there are draws.",
  fill(column, next) {
    for (let stratum = 0; stratum < column.length; stratum += 1) column[stratum] = stratum;
    shuffle(column, next);
    for (let draw = 0; draw < column.length; draw += 1)
      column[draw] = (column[draw]! + next()) / column.length;
  },
};
