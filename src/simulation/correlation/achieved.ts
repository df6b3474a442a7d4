import { rankCorrelation } from '../../numeric/ranks.ts';
import type { Correlation } from '../../scenario/scenario.ts';
import type { Level } from '../levels.ts';
import { batchesOf } from '../plan.ts';
import { chanceDrawer, mapOf, type Work } from '../work.ts';

/** A correlation as the author said it and as the draws have it. */
export interface AchievedCorrelation {
  readonly name: string;
  readonly asked: number;
  readonly achieved: number;
}

type Pair = readonly [one: number, other: number];

const isTogether = (one: Level, other: Level): boolean =>
  one.periods.first <= other.periods.last && other.periods.first <= one.periods.last;

// The pairs of draws that share a period, by their numbers among the levels.
function pairsOf(levels: readonly Level[], [one, other]: readonly [string, string]): readonly Pair[] {
  const numbersOf = (input: string) =>
    levels.flatMap(({ drawn }, index) => (drawn.name === input ? [index] : []));
  return numbersOf(one).flatMap((first) =>
    numbersOf(other).flatMap((second): Pair[] =>
      isTogether(levels[first]!, levels[second]!) ? [[first, second]] : [],
    ),
  );
}

// The draws of each level in the first replicate of every batch. Values and not chances are ranked, since values may be
// alike where chances are not.
function drawsOf(work: Work): readonly Float64Array[] {
  const { size } = work.plan;
  const { count } = batchesOf(work.plan);
  const columns = work.levels.map(() => new Float64Array(count * size));
  const drawer = chanceDrawer(work);
  const maps = work.levels.map(({ law }) => mapOf(law));
  for (let batch = 0; batch < count; batch += 1) {
    drawer
      .start(batch)
      .next()
      .forEach(({ chances, takers }, index) => {
        maps[index]!(chances, takers, columns[index]!.subarray(batch * size, (batch + 1) * size));
      });
  }
  return columns;
}

/**
 * Spearman's rank correlation that the draws of a run have, in the first replicate of each batch, for each that its author asked:
 * between draws that share a period, on average over these.
 */
export function achievedCorrelations(
  work: Work,
  levels: readonly Level[],
  correlations: readonly Correlation[],
): readonly AchievedCorrelation[] {
  if (correlations.length === 0) return [];
  const columns = drawsOf(work);
  return correlations.flatMap(({ name, between, rank }) => {
    const found = pairsOf(levels, between).map(
      ([one, other]) => rankCorrelation(columns[one]!, columns[other]!) ?? 0,
    );
    const achieved = found.reduce((sum, each) => sum + each, 0) / found.length;
    return found.length === 0 ? [] : [{ name, asked: rank, achieved }];
  });
}
