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

/** A way to lay the draws of one level out over a replicate of at most 65,536 draws. */
export interface Design {
  readonly name: string;
  readonly summary: string;
  /** Fills both columns, which are as long as the replicate. */
  fill(into: Chances, next: Stream): void;
}
