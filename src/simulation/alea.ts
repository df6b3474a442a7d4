import alea from 'seedrandom/lib/alea.js';

/** An Alea generator (Baagøe 2010) at work: its carry and its last three numbers, the oldest first. */
export interface Alea {
  carry: number;
  oldest: number;
  middle: number;
  latest: number;
}

/** Where a generator of a seed begins: its carry and its last three numbers, as it rests between two uses. */
export function seeded(seed: string): Float64Array {
  const { c, s0, s1, s2 } = alea(seed, { state: true }).state();
  return Float64Array.of(c, s0, s1, s2);
}

/** A generator that goes on from where it rested. A loop in the function that woke it holds it in registers. */
export function wake(rest: Float64Array): Alea {
  return { carry: rest[0]!, oldest: rest[1]!, middle: rest[2]!, latest: rest[3]! };
}

/** Lets a generator rest until it is woken again. */
export function lay(generator: Alea, rest: Float64Array): void {
  rest[0] = generator.carry;
  rest[1] = generator.oldest;
  rest[2] = generator.middle;
  rest[3] = generator.latest;
}

/**
 * The next number of a generator, strictly between 0 and 1: Alea's are k ∕ 2³², and half a step more is never 0 and never
 * 1. The library seeds; its recurrence stands here again because its own call costs more than the number. The constants
 * are written out, because a bundle makes variables of a module's, which are then read anew for every number.
 */
export function draw(generator: Alea): number {
  const next = 2_091_639 * generator.oldest + generator.carry * 2 ** -32;
  const carry = Math.floor(next);
  generator.carry = carry;
  generator.oldest = generator.middle;
  generator.middle = generator.latest;
  generator.latest = next - carry;
  return generator.latest + 2 ** -33;
}
