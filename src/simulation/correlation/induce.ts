import { normalQuantile } from '../../numeric/normal-quantile.ts';
import { type Chances, deal } from '../design/index.ts';

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

function scoresOf({ chances, takers }: Chances): Float64Array {
  const scores = new Float64Array(chances.length);
  deal(chances.map(normalQuantile), takers, scores);
  return scores;
}

function isAlone(factor: Float64Array, size: number, row: number): boolean {
  for (let column = 0; column < row; column += 1) if (factor[row * size + column] !== 0) return false;
  return true;
}

function combine(scores: readonly Float64Array[], factor: Float64Array, row: number): Float64Array {
  const combined = new Float64Array(scores[0]!.length);
  for (let column = 0; column <= row; column += 1) {
    const weight = factor[row * scores.length + column]!;
    const score = scores[column]!;
    if (weight !== 0)
      for (let draw = 0; draw < combined.length; draw += 1) combined[draw]! += weight * score[draw]!;
  }
  return combined;
}

/**
 * Gives independent draws of uniform numbers the dependence of a normal copula: each level keeps its own chances, and
 * only who takes which changes, so that what is laid out in strata stays so. `factor` is the lower triangle of the
 * correlations of the normal scores, row after row. The first level, and any that depends on none before it, stays as it
 * was.
 *
 * Iman and Conover (1982), "A distribution-free approach to inducing rank correlation among input variables",
 * Communications in Statistics 11, with each draw's own normal score in place of van der Waerden's: Packham and Schmidt
 * (2010), "Latin hypercube sampling with dependence", Journal of Computational Finance 13.
 */
export function induceCorrelation(levels: readonly Chances[], factor: Float64Array): void {
  const scores = levels.map(scoresOf);
  levels.forEach((level, row) => {
    if (row > 0 && !isAlone(factor, levels.length, row)) takeByRank(level, combine(scores, factor, row));
  });
}
