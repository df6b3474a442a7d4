import type { Design } from './design.ts';

/** Independent draws: the plain Monte Carlo that the other designs are measured against. */
export const random: Design = {
  name: 'random',
  summary: 'Every draw independent of every other.',
  fill(column, next) {
    for (let draw = 0; draw < column.length; draw += 1) column[draw] = next();
  },
};
