import { dot } from '../../numeric/dot.ts';
import type { Correlation } from '../../scenario/scenario.ts';
import type { Chances } from '../design/index.ts';
import type { Level } from '../levels.ts';

/** A correlation as the author said it and as the draws have it. */
export interface AchievedCorrelation {
  readonly name: string;
  readonly asked: number;
  readonly achieved: number;
  /** Whether its draws carry on from what was recorded, which leaves them other correlations than were asked. */
  readonly isCarriedOn: boolean;
}

/** Two levels, by number. */
export type LevelPair = readonly [one: number, other: number];

/** A correlation that was asked, and the pairs of levels that it is said of: those that share a period. */
export interface AskedCorrelation
  extends Pick<Correlation, 'name' | 'rank'>,
    Pick<AchievedCorrelation, 'isCarriedOn'> {
  readonly pairs: readonly LevelPair[];
}

const isTogether = (one: Level, other: Level): boolean =>
  one.periods.first <= other.periods.last && other.periods.first <= one.periods.last;

function pairsOf(levels: readonly Level[], [one, other]: readonly [string, string]): readonly LevelPair[] {
  const numbersOf = (input: string) =>
    levels.flatMap(({ drawn }, index) => (drawn.name === input ? [index] : []));
  const others = numbersOf(other);
  return numbersOf(one).flatMap((first) =>
    others.flatMap((second): LevelPair[] =>
      isTogether(levels[first]!, levels[second]!) ? [[first, second]] : [],
    ),
  );
}

/** The correlations that are asked of some levels; those of inputs that are not drawn together are left out. */
export function askedCorrelations(
  levels: readonly Level[],
  correlations: readonly Correlation[],
): readonly AskedCorrelation[] {
  const asked = correlations.map(({ name, between, rank }) => {
    const pairs = pairsOf(levels, between);
    const isCarriedOn = pairs.flat().some((level) => levels[level]!.law?.carried !== undefined);
    return { name, rank, pairs, isCarriedOn };
  });
  return asked.filter(({ pairs }) => pairs.length > 0);
}

// The average ranks of a replicate's values, about their mean and of length 1, so that the product of two columns is
// Spearman's correlation; nil where all are alike. Values rise with their chances, so those alike stand together.
function fillRanks({ takers }: Chances, values: Float64Array, ranks: Float64Array): void {
  const { length } = takers;
  for (let first = 0, next = 0; first < length; first = next) {
    const value = values[takers[first]!]!;
    while (next < length && values[takers[next]!]! === value) next += 1;
    if (next === first) next += 1;
    for (let rank = first; rank < next; rank += 1) ranks[takers[rank]!] = (first + next - length) / 2;
  }
  const spread = Math.sqrt(dot(ranks, 0, ranks, 0, length));
  for (let draw = 0; draw < length; draw += 1) ranks[draw]! /= spread === 0 ? 1 : spread;
}

/** Adds the rank correlation that each pair of levels has in a replicate, from its chances and its values. */
export type RankMeter = (
  drawn: readonly Chances[],
  values: readonly Float64Array[],
  sums: Float64Array,
) => void;

/**
 * What adds up the rank correlations (Spearman's) of some pairs of levels in replicates of `size` draws. Values and not
 * chances are ranked, since values may be alike where chances are not.
 */
export function rankMeter(pairs: readonly LevelPair[], size: number): RankMeter {
  const ranks = new Map(pairs.flat().map((level) => [level, new Float64Array(size)]));
  return (drawn, values, sums) => {
    for (const [level, column] of ranks) fillRanks(drawn[level]!, values[level]!, column);
    pairs.forEach(([one, other], index) => {
      sums[index]! += dot(ranks.get(one)!, 0, ranks.get(other)!, 0, size);
    });
  };
}

/** The rank correlations that were drawn: on average over the replicates, and over the pairs of levels. */
export function achievedCorrelations(
  asked: readonly AskedCorrelation[],
  sums: readonly Float64Array[],
  replicates: number,
): readonly AchievedCorrelation[] {
  if (sums.length === 0) return [];
  let from = 0;
  return asked.map(({ name, rank, pairs, isCarriedOn }) => {
    const own = sums.flatMap((each) => [...each.subarray(from, from + pairs.length)]);
    from += pairs.length;
    const achieved = own.reduce((sum, each) => sum + each, 0) / pairs.length / replicates;
    return { name, asked: rank, achieved, isCarriedOn };
  });
}
