import { HALF_PENNY } from './sample.ts';

/** A dot in a pile: its place along the axis in pounds, how many lie under it, and whether it is short of nil. */
export interface Dot {
  readonly x: number;
  readonly under: number;
  readonly isShort: boolean;
}

/** Dots in piles, all of one size in pixels. */
export interface Piles {
  readonly size: number;
  readonly dots: readonly Dot[];
}

/** The room for piles in pixels, and how many pounds one pixel is. */
export interface PileRoom {
  readonly height: number;
  readonly poundsPerPixel: number;
}

// Pixels.
const LARGEST = 40;
const SMALLEST = 4;

function pile(sorted: readonly number[], width: number): Dot[] {
  const heights = new Map<number, number>();
  return sorted.map((pounds) => {
    const column = Math.floor((pounds + HALF_PENNY) / width);
    const under = heights.get(column) ?? 0;
    heights.set(column, under + 1);
    return { x: (column + 0.5) * width, under, isShort: column < 0 };
  });
}

/** Values in pounds, sorted, as the largest dots whose piles fit in the room (Wilkinson 1999, on a grid). The columns
 * start at nil, so that no pile mixes what is short of it with what is not; a value half a penny short has reached it.
 */
export function dotPiles(sorted: readonly number[], { height, poundsPerPixel }: PileRoom): Piles {
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    const dots = pile(sorted, size * poundsPerPixel);
    if (Math.max(...dots.map(({ under }) => under + 1)) * size <= height) return { size, dots };
  }
  return { size: SMALLEST, dots: pile(sorted, SMALLEST * poundsPerPixel) };
}
