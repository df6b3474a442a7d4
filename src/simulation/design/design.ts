import type { Stream } from '../streams.ts';

/** A way to lay the draws of one input out over a replicate. */
export interface Design {
  readonly name: string;
  readonly summary: string;
  /** Fills a column with uniform numbers strictly between 0 and 1. */
  fill(column: Float64Array, next: Stream): void;
}
