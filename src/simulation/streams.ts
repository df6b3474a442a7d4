import alea from 'seedrandom/lib/alea.js';

/** The next number of a stream, strictly between 0 and 1. */
export type Stream = () => number;

// The generator gives k ∕ 2³²; half a step more is never 0 and never 1.
const halfStep = 2 ** -33;

/**
 * The stream of uniform numbers of one drawn level in one replicate. It is a pure function of its three arguments, so no
 * level's draws depend on which others there are, on the order of work, or on how many workers share it.
 */
export function streamOf(seed: string, level: string, replicate: number): Stream {
  const generator = alea(`${seed}/${level}/${replicate}`);
  return () => generator() + halfStep;
}
