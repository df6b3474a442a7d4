import type { Chances } from '../design/index.ts';
import { latinHypercube } from '../design/latin-hypercube.ts';
import { chanceDrawer, type Tie } from '../work.ts';
import type { Columns } from './level-values.ts';

/** Two samples of one replicate that know nothing of each other: the chances of every level that is drawn. */
export interface LatinBlock {
  readonly a: readonly Chances[];
  readonly b: readonly Chances[];
}

/** The settings of a block: the name of the stream of each level, which go together, and how many rows a replicate has. */
export interface BlockSettings {
  readonly seed: string;
  readonly streams: readonly string[];
  readonly ties: readonly Tie[];
  readonly size: number;
}

/**
 * Draws the two samples of the replicate of a number, each a Latin hypercube over all levels, in columns that are written
 * over by the next. A level's chances are a pure function of the seed, its stream's name and the replicate, so that none
 * change when another is added. The streams are not those that a simulation draws the same names from.
 */
export function blockDrawer({ seed, streams, ties, size }: BlockSettings): (replicate: number) => LatinBlock {
  const drawerOf = (sample: string) => {
    const levels = streams.map((name) => ({ stream: `${name} (sample ${sample})` }));
    return chanceDrawer({ seed, plan: { replicates: 1, size }, levels, ties, design: latinHypercube.name });
  };
  const [a, b] = [drawerOf('A'), drawerOf('B')];
  return (replicate) => ({ a: a.start(replicate).next(), b: b.start(replicate).next() });
}

/** The columns of sample A with those at these positions taken from sample B. */
export function mixColumns(a: Columns, b: Columns, fromB: readonly number[]): Columns {
  return a.map((column, index) => (fromB.includes(index) ? b[index]! : column));
}
