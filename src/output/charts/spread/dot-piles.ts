import { halfPenny } from '../../../graph/units.ts';

/** A dot in a pile: its place along the axis in pounds, how many lie under it, and whether it is short of nil. */
export interface Dot {
  readonly x: number;
  readonly under: number;
  readonly isShort: boolean;
}

type Abreast = 1 | 2 | 3;

/** Dots in piles, all of one size in pixels, and how many dots wide a pile is. */
export interface Piles {
  readonly size: number;
  readonly abreast: Abreast;
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
// Dots that are smaller than this stand two or three abreast, if that makes them larger.
const READABLE = 10;
const ABREAST: readonly Abreast[] = [1, 2, 3];

// The values of each column from the lowest, by the column's number from nil.
function columnsOf(sorted: readonly number[], width: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const pounds of sorted) {
    const column = Math.floor((pounds + halfPenny) / width);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}

// A pile stands in the middle of its column, and fills from the left.
function pile(column: number, count: number, dot: number, abreast: Abreast): Dot[] {
  const across = Math.min(count, abreast);
  const left = (column + 0.5) * dot * abreast - (across * dot) / 2;
  return Array.from({ length: count }, (_, index) => ({
    x: left + ((index % across) + 0.5) * dot,
    under: Math.floor(index / across),
    isShort: column < 0,
  }));
}

function pilesOf(sorted: readonly number[], { height, poundsPerPixel }: PileRoom, abreast: Abreast): Piles {
  const at = (size: number) => columnsOf(sorted, size * poundsPerPixel * abreast);
  const fits = (size: number) => Math.ceil(Math.max(...at(size).values()) / abreast) * size <= height;
  let size = LARGEST;
  while (size > SMALLEST && !fits(size)) size -= 1;
  const dots = [...at(size)].flatMap(([column, count]) =>
    pile(column, count, size * poundsPerPixel, abreast),
  );
  return { size, abreast, dots };
}

/** Values in pounds, sorted, as the largest dots whose piles fit in the room (Wilkinson 1999, on a grid). The columns
 * start at nil, so that no pile mixes what is short of it with what is not; a value half a penny short has reached it.
 * Where many values are alike, piles are two or three dots wide.
 */
export function dotPiles(sorted: readonly number[], room: PileRoom): Piles {
  const choices = ABREAST.map((abreast) => pilesOf(sorted, room, abreast));
  return choices.find(({ size }) => size >= READABLE) ?? choices.at(-1)!;
}
