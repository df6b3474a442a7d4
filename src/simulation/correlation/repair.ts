import { findWitness, varianceOf } from './cholesky.ts';
import { type CorrelatedGroup, rankBetween, rankSaid } from './groups.ts';
import { correlationMatrix, type RankBetween } from './matrix.ts';
import { scoreCorrelation } from './rank-correlation.ts';

/** One pair whose rank correlation, moved from `from` to `to` with all others as they are, mends a group. */
export interface PairRepair {
  readonly between: readonly [string, string];
  readonly from: number;
  readonly to: number;
}

/** What would let the correlations of a group hold together. */
export interface Repairs {
  /** The largest number, to two decimals, by which all of the correlations can be multiplied and hold. */
  readonly factor: number;
  /** The least move of one correlation that mends the group alone; undefined where none does. */
  readonly said: PairRepair | undefined;
  /** The same, of a pair of which nothing is said and which is therefore independent. */
  readonly unsaid: PairRepair | undefined;
}

type Test = (value: number) => boolean;

const fine = 1e-5;

// The last value that holds on the way from one that does to one that does not.
function edgeBetween(holds: number, fails: number, test: Test): number {
  let [good, bad] = [holds, fails];
  while (Math.abs(bad - good) > fine) {
    const middle = (good + bad) / 2;
    if (test(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

// In as few decimals as hold, away from what does not.
function roundAway(edge: number, fails: number, test: Test): number | undefined {
  const round = edge < fails ? Math.floor : Math.ceil;
  for (const steps of [100, 1000, 10_000]) {
    const rounded = round(edge * steps) / steps;
    if (Math.abs(rounded) <= 1 && test(rounded)) return rounded;
  }
  return undefined;
}

interface Pair {
  readonly between: readonly [string, string];
  readonly from: number;
}

function withRank(group: CorrelatedGroup, { between }: Pair, rank: number): RankBetween {
  return (one, other) =>
    between.includes(one) && between.includes(other) ? rank : rankBetween(group, one, other);
}

// The ranks that mend a group lie together, since a mixture of two consistent matrices is consistent. Each failure has
// a witness, a sum whose variance is below nil, and shows by that on which side of it no rank can help.
function rankThatHolds(matrixAt: (rank: number) => Float64Array): number | undefined {
  const [lowest, highest] = [matrixAt(-1), matrixAt(1)];
  let [low, high] = [-1, 1];
  while (high - low > fine) {
    const middle = (low + high) / 2;
    const witness = findWitness(matrixAt(middle));
    if (witness === undefined) return middle;
    const rise = varianceOf(highest, witness) - varianceOf(lowest, witness);
    if (rise === 0) return undefined;
    if (rise > 0) low = middle;
    else high = middle;
  }
  return undefined;
}

// Every entry of a group's matrix is a straight line in the score of one pair.
function matricesOf(group: CorrelatedGroup, pair: Pair): (rank: number) => Float64Array {
  const without = correlationMatrix(group, withRank(group, pair, 0));
  const rise = correlationMatrix(group, withRank(group, pair, 1)).map((entry, at) => entry - without[at]!);
  return (rank) => {
    const score = scoreCorrelation(rank);
    return without.map((entry, at) => entry + score * rise[at]!);
  };
}

function repairOf(group: CorrelatedGroup, pair: Pair): PairRepair | undefined {
  const matrixAt = matricesOf(group, pair);
  const test: Test = (rank) => findWitness(matrixAt(rank)) === undefined;
  const holds = rankThatHolds(matrixAt);
  const edge = holds === undefined ? undefined : edgeBetween(holds, pair.from, test);
  const to = edge === undefined ? undefined : roundAway(edge, pair.from, test);
  return to === undefined ? undefined : { ...pair, to };
}

function leastRepair(group: CorrelatedGroup, pairs: readonly Pair[]): PairRepair | undefined {
  const repairs = pairs.flatMap((pair) => repairOf(group, pair) ?? []);
  const move = ({ from, to }: PairRepair) => Math.abs(to - from);
  // Of equal moves the last, since what was written last is likeliest to be what upset the rest.
  return repairs.sort((one, other) => move(other) - move(one)).at(-1);
}

function unsaidPairs(group: CorrelatedGroup): readonly Pair[] {
  const names = group.inputs.map(({ name }) => name);
  const pairs = names.flatMap((one, index) =>
    names.slice(index + 1).map((other): Pair['between'] => [one, other]),
  );
  return pairs.flatMap((between) =>
    rankSaid(group, ...between) === undefined ? [{ between, from: 0 }] : [],
  );
}

function commonFactor(group: CorrelatedGroup): number {
  const test: Test = (factor) =>
    findWitness(correlationMatrix(group, (one, other) => factor * rankBetween(group, one, other))) ===
    undefined;
  return roundAway(edgeBetween(0, 1, test), 1, test) ?? 0;
}

/** What would mend a group whose correlations cannot all hold; undefined where they can. */
export function findRepairs(group: CorrelatedGroup): Repairs | undefined {
  if (findWitness(correlationMatrix(group)) === undefined) return undefined;
  const said = group.correlations.map(({ between, rank }) => ({ between, from: rank }));
  return {
    factor: commonFactor(group),
    said: leastRepair(group, said),
    unsaid: leastRepair(group, unsaidPairs(group)),
  };
}
