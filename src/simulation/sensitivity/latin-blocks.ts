import { deal, noChances } from '../design/index.ts';
import { latinHypercube } from '../design/latin-hypercube.ts';
import { streamOf } from '../streams.ts';

/** Columns of uniform numbers, one a level that is drawn, all of one length. */
export type Uniforms = readonly Float64Array[];

/** Two samples of one replicate that know nothing of each other. */
export interface LatinBlock {
  readonly a: Uniforms;
  readonly b: Uniforms;
}

/** The settings of a block: the name of the stream of each column, and how many rows a replicate has. */
export interface BlockSettings {
  readonly seed: string;
  readonly streams: readonly string[];
  readonly size: number;
}

/**
 * Draws the two samples of one replicate, each a Latin hypercube over all columns. A column is a pure function of the
 * seed, its stream's name and the replicate, so that no column changes when another is added. The streams are not those
 * that a simulation draws the same names from.
 */
export function drawBlock({ seed, streams, size }: BlockSettings, replicate: number): LatinBlock {
  const draw = (sample: string) =>
    streams.map((name) => {
      const drawn = noChances(size);
      const column = new Float64Array(size);
      latinHypercube.fill(drawn, streamOf(seed, `${name} (sample ${sample})`, replicate));
      deal(drawn.chances, drawn.takers, column);
      return column;
    });
  return { a: draw('A'), b: draw('B') };
}

/** Sample A with the columns at these positions taken from sample B. */
export function mixBlock({ a, b }: LatinBlock, fromB: readonly number[]): Uniforms {
  return a.map((column, index) => (fromB.includes(index) ? b[index]! : column));
}
