import { draw, lay, seeded, wake } from './alea.ts';

/**
 * The stream of uniform numbers of one drawn level in one part of a run, each strictly between 0 and 1: those of two
 * generators by turns, neither of which then has to wait for its last number. Whoever takes numbers begins with the first.
 */
export interface Stream {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * The stream of a level in a part of a run. It is a pure function of its three arguments, so no level's draws depend on
 * which others there are, on the order of work, or on how many workers share it.
 */
export function streamOf(seed: string, level: string, part: number): Stream {
  const generator = (turn: string) => seeded(`${seed}/${level}/${part}/${turn}`);
  return { first: generator('a'), second: generator('b') };
}

/** Fills a column with the next numbers of a stream. */
export function fillFrom(stream: Stream, column: Float64Array): void {
  const [first, second] = [wake(stream.first), wake(stream.second)];
  const even = column.length & ~1;
  for (let index = 0; index < even; index += 2) {
    column[index] = draw(first);
    column[index + 1] = draw(second);
  }
  if (even < column.length) column[even] = draw(first);
  lay(first, stream.first);
  lay(second, stream.second);
}
