import { fillFrom } from '../streams.ts';
import type { Design } from './design.ts';

/** Independent draws: the plain Monte Carlo that the other designs are measured against. */
export const random: Design = {
  name: 'random',
  summary: 'Every draw independent of every other.',
  fill({ chances, takers }, stream) {
    const drawn = new Float64Array(chances.length);
    fillFrom(stream, drawn);
    const order = Uint16Array.from(drawn.keys()).sort((one, other) => drawn[one]! - drawn[other]!);
    order.forEach((draw, rank) => {
      chances[rank] = drawn[draw]!;
      takers[rank] = draw;
    });
  },
};
