import type { Stream } from '../streams.ts';

/**
 * The uniform numbers of a level in one replicate: `chances` strictly between 0 and 1 from the lowest to the highest,
 * and which of them each draw takes. What keeps their order, such as a quantile function, is quicker to work out so; and
 * a correlation is only a change of who takes which.
 */
export interface Chances {
  readonly chances: Float64Array;
  readonly taken: Uint16Array;
}

/** Hands each draw what it takes of the values that belong to the chances. */
export function deal(values: Float64Array, taken: Uint16Array, column: Float64Array): void {
  for (let draw = 0; draw < column.length; draw += 1) column[draw] = values[taken[draw]!]!;
}

/** Chances of a replicate of `size` draws, not yet filled. */
export function noChances(size: number): Chances {
  return { chances: new Float64Array(size), taken: new Uint16Array(size) };
}

/** A way to lay the draws of one level out over a replicate of at most 65,536 draws. */
export interface Design {
  readonly name: string;
  readonly summary: string;
  /** Fills both columns, which are as long as the replicate. */
  fill(into: Chances, next: Stream): void;
}
