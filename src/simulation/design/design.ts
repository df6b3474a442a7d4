import type { Stream } from '../streams.ts';

/**
 * The uniform numbers of a level in one replicate: `chances` strictly between 0 and 1 from the lowest to the highest,
 * and the number of the draw that takes each. What keeps their order, such as a quantile function, is quicker to work
 * out so; and a correlation is only a change of who takes which.
 */
export interface Chances {
  readonly chances: Float64Array;
  readonly takers: Uint16Array;
}

/** Hands each draw what it takes of the values that belong to the chances. */
export function deal(values: Float64Array, takers: Uint16Array, column: Float64Array): void {
  for (let rank = 0; rank < values.length; rank += 1) column[takers[rank]!] = values[rank]!;
}

/** Chances of a replicate of `size` draws, not yet filled. */
export function noChances(size: number): Chances {
  return { chances: new Float64Array(size), takers: new Uint16Array(size) };
}

/** A way to lay the draws of one level out over a replicate of at most 65,536 draws. */
export interface Design {
  readonly name: string;
  readonly summary: string;
  /** Fills both columns, which are as long as the replicate. */
  fill(into: Chances, stream: Stream): void;
}
