import type { Extent } from '../drawing/money-axis.ts';

/** Words that stand beside a value, and the pixels that they take up to the left of it or to the right. */
export interface Words {
  readonly at: number;
  readonly pixels: number;
}

/** What stands beside the bars of a picture, on either side. */
export interface Sides {
  readonly left: readonly Words[];
  readonly right: readonly Words[];
}

// Pixels that an axis has, however long the words.
const LEAST_LENGTH = 60;

/**
 * Where an axis from a low to a high value starts and ends in pixels, as long as it can be with itself and all words
 * between the pixels `from` and `to`: of each words on the left and each on the right, the two and what lies between
 * them must find room.
 */
export function fitAxis([low, high]: Extent, { left, right }: Sides, [from, to]: Extent): Extent {
  const lefts = [{ at: low, pixels: 0 }, ...left];
  const rights = [{ at: high, pixels: 0 }, ...right];
  const scales = lefts.flatMap((one) =>
    rights
      .filter(({ at }) => at > one.at)
      .map(({ at, pixels }) => (to - from - one.pixels - pixels) / (at - one.at)),
  );
  const scale = Math.max(Math.min(...scales), LEAST_LENGTH / (high - low));
  const start = Math.max(...lefts.map(({ at, pixels }) => from + pixels - (at - low) * scale));
  return [start, start + (high - low) * scale];
}
