import { findWitness, varianceOf } from './cholesky.ts';
import type { CorrelatedGroup } from './groups.ts';
import { type Row, shareOfScore } from './matrix.ts';
import { rankCorrelation, scoreCorrelation } from './rank-correlation.ts';

/** One pair whose rank correlation, moved from `from` to `to` with all others as they are, mends a group. */
export interface PairRepair {
  readonly between: readonly [string, string];
  readonly from: number;
  readonly to: number;
}

/** A pair of inputs, and the rank correlation that it has. */
export interface Pair {
  readonly between: readonly [string, string];
  readonly from: number;
}

/** The weights of a sum that would have a variance below nil, and that variance. */
export interface Against {
  readonly witness: Float64Array;
  readonly variance: number;
}

/** A group that is refused: its matrix over some rows, and what is against it. */
export interface Refused {
  readonly group: CorrelatedGroup;
  readonly rows: readonly Row[];
  readonly matrix: Float64Array;
  readonly against: Against;
}

/** An entry of a pair's block in a matrix, by its numbers both ways round, and how much of the pair's score it has. */
interface Entry {
  readonly at: number;
  readonly mirrored: number;
  readonly share: number;
}

/** Which way a pair's rank must go, and the nearest to where it is that may hold. Pairs are numbered as they come. */
export interface Way {
  readonly pair: Pair;
  readonly number: number;
  readonly entries: readonly Entry[];
  readonly sign: number;
  readonly nearest: number;
}

function entriesOf(rows: readonly Row[], { between: [one, other] }: Pair): readonly Entry[] {
  const numbersOf = (name: string) => rows.flatMap(({ input }, row) => (input.name === name ? [row] : []));
  const columns = numbersOf(other);
  return numbersOf(one).flatMap((row) =>
    columns.map((column) => ({
      at: row * rows.length + column,
      mirrored: column * rows.length + row,
      share: shareOfScore(rows[row]!, rows[column]!),
    })),
  );
}

function withRank(matrix: Float64Array, entries: readonly Entry[], rank: number): Float64Array {
  const changed = matrix.slice();
  for (const { at, mirrored, share } of entries) {
    changed[at] = scoreCorrelation(rank) * share;
    changed[mirrored] = changed[at]!;
  }
  return changed;
}

/** What is against a matrix, if anything is. */
export function findAgainst(matrix: Float64Array): Against | undefined {
  const witness = findWitness(matrix);
  return witness && { witness, variance: varianceOf(matrix, witness) };
}

// The variance of a witness's sum is a straight line in a pair's score: the rank at which it is no longer below nil.
// Undefined where no rank does that.
function rankAllowed(
  { witness, variance }: Against,
  entries: readonly Entry[],
  rank: number,
): number | undefined {
  const rise = entries.reduce((sum, { at, share }) => {
    const [row, column] = [Math.floor(at / witness.length), at % witness.length];
    return sum + 2 * witness[row]! * witness[column]! * share;
  }, 0);
  const score = scoreCorrelation(rank) - variance / rise;
  return Math.abs(score) <= 1 ? rankCorrelation(score) : undefined;
}

/** The way that a pair must go to mend a group; undefined where no rank of it does. */
export function wayOf({ rows, against }: Refused, pair: Pair, number: number): Way | undefined {
  const entries = entriesOf(rows, pair);
  const nearest = rankAllowed(against, entries, pair.from);
  const sign = Math.sign((nearest ?? pair.from) - pair.from);
  return nearest === undefined || sign === 0 ? undefined : { pair, number, entries, sign, nearest };
}

/** Ranks that are nearer than this are one. */
export const hair = 1e-9;

// The first rank that holds, in so many steps to 1. Every one that does not has a witness, which says how far to go on at
// the least, or that this was too far: then the ranks that hold lie between two steps, or there are none.
function firstInSteps(matrix: Float64Array, { entries, sign, nearest }: Way, steps: number) {
  const onward = (rank: number) => Math.ceil(sign * rank * steps - hair);
  for (let step = onward(nearest); step <= steps; ) {
    const rank = (sign * step) / steps + 0;
    const changed = withRank(matrix, entries, rank);
    const against = findAgainst(changed);
    if (against === undefined) return rank;
    const allowed = rankAllowed(against, entries, rank);
    if (allowed === undefined || sign * (allowed - rank) < 0) return undefined;
    step = Math.max(step + 1, onward(allowed));
  }
  return undefined;
}

/** The repair that a way leads to, in as few decimals as hold; undefined where it leads to none. */
export function repairOf({ matrix }: Refused, way: Way): PairRepair | undefined {
  for (const steps of [100, 1000, 10_000]) {
    const to = firstInSteps(matrix, way, steps);
    if (to !== undefined) return { ...way.pair, to };
  }
  return undefined;
}
