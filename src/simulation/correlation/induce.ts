import { weightedSum } from '../../numeric/weighted-sum.ts';
import type { Chances } from '../design/index.ts';
import type { Stream } from '../streams.ts';
import { factorOf } from './cholesky.ts';
import { freshScores, scoresOf } from './scores.ts';

// A weight below this is rounding, where one level says nothing more of another than those between them do.
const negligible = 1e-12;

// How many of the sorted values lie below a value.
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Each draw takes the chance whose rank is that of its score; equal scores take theirs as they come.
function takeByRank({ takers }: Chances, scores: Float64Array): void {
  const sorted = scores.slice().sort();
  const given = new Uint16Array(scores.length);
  for (let draw = 0; draw < scores.length; draw += 1) {
    const place = placeOf(sorted, scores[draw]!);
    takers[place + given[place]!] = draw;
    given[place]! += 1;
  }
}

/**
 * The weights of the levels before each, and of what is new in it, as rows of a lower triangle: a normal score is the sum of
 * those before it by these weights and of a number of its own. `factor` is that of their correlations.
 */
function weightsOf(factor: Float64Array): Float64Array {
  const size = Math.sqrt(factor.length);
  const weights = factor.slice();
  for (let row = 0; row < size; row += 1) {
    const start = row * size;
    for (let column = row - 1; column >= 0; column -= 1) {
      const pivot = factor[column * size + column]!;
      const weight = pivot === 0 ? 0 : weights[start + column]! / pivot;
      weights[start + column] = Math.abs(weight) < negligible ? 0 : weight;
      for (let before = 0; before < column; before += 1)
        weights[start + before]! -= weight * factor[column * size + before]!;
    }
  }
  return weights;
}

function isAlone(weights: Float64Array, size: number, row: number): boolean {
  for (let column = 0; column < row; column += 1) if (weights[row * size + column] !== 0) return false;
  return true;
}

/** Makes the independent draws of some levels in one replicate go together; each level has a stream of scores. */
export type Induce = (levels: readonly Chances[], streams: readonly Stream[]) => void;

/**
 * What gives independent draws of uniform numbers the dependence of a normal copula: each level keeps its own chances, and
 * only who takes which changes, so that what is laid out in strata stays so. `correlations` are those of the normal scores,
 * square, row after row. The first level, and any that depends on none before it, stays as it was.
 *
 * Iman and Conover (1982), "A distribution-free approach to inducing rank correlation among input variables",
 * Communications in Statistics 11; Packham and Schmidt (2010), "Latin hypercube sampling with dependence", Journal of
 * Computational Finance 13. They rank sums of independent scores; here what is ranked is foretold by the scores that the
 * levels before have in the end, with an independent normal number for the rest. In a replicate of n draws the rank
 * correlation of a pair is then the one asked, on average, and those of many inputs are within 0.3/n of it. Sums of scores
 * laid in strata fall short by (1 − |ρ|)/n, since no two draws share a stratum, and sums of independent ones by 3(ρ − τ)/n,
 * with Kendall's τ (Moran 1948, "Rank correlation and product-moment correlation", Biometrika 35).
 */
export function inducer(correlations: Float64Array): Induce {
  const weights = weightsOf(factorOf(correlations));
  return (levels, streams) => {
    const scores: Float64Array[] = [];
    levels.forEach((level, row) => {
      if (!isAlone(weights, levels.length, row)) {
        const parts = [...scores, freshScores(level, streams[row]!)];
        takeByRank(level, weightedSum(parts, row + 1, weights, row * levels.length));
      }
      scores.push(scoresOf(level));
    });
  };
}
