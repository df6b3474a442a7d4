import alea from 'seedrandom/lib/alea.js';

/** The next number of a stream, strictly between 0 and 1. */
export type Stream = () => number;

const steps = 2 ** 32;

/**
 * The stream of uniform numbers of one input in one replicate. It is a pure function of its three arguments, so no
 * input's draws depend on which other inputs there are, on the order of work, or on how many workers share it.
 */
export function streamOf(seed: string, input: string, replicate: number): Stream {
  const generator = alea(`${seed}/${input}/${replicate}`);
  return () => ((generator.int32() >>> 0) + 0.5) / steps;
}
