import alea from 'seedrandom/lib/alea.js';

/** Fills a column with the next numbers of a stream, each strictly between 0 and 1. */
export type Stream = (column: Float64Array) => void;

/** Where an Alea generator stands: its carry and its last three numbers. */
function seeded(seed: string): Float64Array {
  const { c, s0, s1, s2 } = alea(seed, { state: true }).state();
  return Float64Array.of(c, s0, s1, s2);
}

// The library seeds; its recurrence (Baagøe 2010) stands here again because a call for every number costs more than the
// number, and with two generators by turns neither has to wait for its last one. Alea's numbers are k ∕ 2³²; half a step
// more is never 0 and never 1. The constants are the function's own, because a bundle makes variables of a module's, which
// are then read anew for every number.
function fillByTurns(column: Float64Array, a: Float64Array, b: Float64Array): void {
  const multiplier = 2_091_639;
  const step = 2 ** -32;
  const halfStep = 2 ** -33;
  const even = column.length & ~1;
  let [carryA, a0, a1, a2] = [a[0]!, a[1]!, a[2]!, a[3]!];
  let [carryB, b0, b1, b2] = [b[0]!, b[1]!, b[2]!, b[3]!];
  for (let index = 0; index < even; index += 2) {
    const nextA = multiplier * a0 + carryA * step;
    const nextB = multiplier * b0 + carryB * step;
    carryA = Math.floor(nextA);
    carryB = Math.floor(nextB);
    a0 = a1;
    a1 = a2;
    a2 = nextA - carryA;
    b0 = b1;
    b1 = b2;
    b2 = nextB - carryB;
    column[index] = a2 + halfStep;
    column[index + 1] = b2 + halfStep;
  }
  if (even < column.length) {
    const nextA = multiplier * a0 + carryA * step;
    carryA = Math.floor(nextA);
    [a0, a1, a2] = [a1, a2, nextA - carryA];
    column[even] = a2 + halfStep;
  }
  a.set([carryA, a0, a1, a2]);
  b.set([carryB, b0, b1, b2]);
}

/**
 * The stream of uniform numbers of one drawn level in one part of a run. It is a pure function of its three arguments,
 * so no level's draws depend on which others there are, on the order of work, or on how many workers share it.
 */
export function streamOf(seed: string, level: string, part: number): Stream {
  const [a, b] = ['a', 'b'].map((turn) => seeded(`${seed}/${level}/${part}/${turn}`));
  return (column) => fillByTurns(column, a!, b!);
}
