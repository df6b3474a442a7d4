import { normalQuantile } from '../../numeric/normal-quantile.ts';

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

// Puts a column's values in the order that the scores have; equal scores take theirs as they come.
function reorder(column: Float64Array, scores: Float64Array): void {
  const values = column.slice().sort();
  const sorted = scores.slice().sort();
  const taken = new Uint32Array(column.length);
  for (let draw = 0; draw < column.length; draw += 1) {
    const place = placeOf(sorted, scores[draw]!);
    column[draw] = values[place + taken[place]!]!;
    taken[place]! += 1;
  }
}

function scoresOf(column: Float64Array): Float64Array {
  const scores = new Float64Array(column.length);
  for (let draw = 0; draw < column.length; draw += 1) scores[draw] = normalQuantile(column[draw]!);
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
 * Gives independent draws of uniform numbers, a column a level, the dependence of a normal copula: in place, each column
 * keeping its own values in a new order, so that what is laid out in strata stays so. `factor` is the lower triangle of
 * the correlations of the normal scores, row after row. The first column, and any that depends on none before it, stays
 * as it was.
 *
 * Iman and Conover (1982), "A distribution-free approach to inducing rank correlation among input variables",
 * Communications in Statistics 11, with each draw's own normal score in place of van der Waerden's: Packham and Schmidt
 * (2010), "Latin hypercube sampling with dependence", Journal of Computational Finance 13.
 */
export function induceCorrelation(uniforms: readonly Float64Array[], factor: Float64Array): void {
  const size = uniforms.length;
  const scores = uniforms.map(scoresOf);
  for (let row = 1; row < size; row += 1) {
    if (isAlone(factor, size, row)) continue;
    reorder(uniforms[row]!, combine(scores, factor, row));
  }
}
