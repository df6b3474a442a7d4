import { type Chances, noChances } from '../design/index.ts';
import { latinHypercube } from '../design/latin-hypercube.ts';
import { streamOf } from '../streams.ts';
import type { Columns } from './level-values.ts';

/** Two samples of one replicate that know nothing of each other: the chances of every level that is drawn. */
export interface LatinBlock {
  readonly a: readonly Chances[];
  readonly b: readonly Chances[];
}

/** The settings of a block: the name of the stream of each level, and how many rows a replicate has. */
export interface BlockSettings {
  readonly seed: string;
  readonly streams: readonly string[];
  readonly size: number;
}

/**
 * Draws the two samples of one replicate, each a Latin hypercube over all levels. A level's chances are a pure function
 * of the seed, its stream's name and the replicate, so that none change when another is added. The streams are not those
 * that a simulation draws the same names from.
 */
export function drawBlock({ seed, streams, size }: BlockSettings, replicate: number): LatinBlock {
  const draw = (sample: string) =>
    streams.map((name) => {
      const drawn = noChances(size);
      latinHypercube.fill(drawn, streamOf(seed, `${name} (sample ${sample})`, replicate));
      return drawn;
    });
  return { a: draw('A'), b: draw('B') };
}

/** The columns of sample A with those at these positions taken from sample B. */
export function mixColumns(a: Columns, b: Columns, fromB: readonly number[]): Columns {
  return a.map((column, index) => (fromB.includes(index) ? b[index]! : column));
}
