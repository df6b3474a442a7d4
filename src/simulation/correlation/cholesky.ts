import { dot } from '../../numeric/dot.ts';

// Below this a row is decided by the rows before it: far above rounding, far below what any author writes.
const slack = 1e-9;

// Fills a row of the factor up to its diagonal, and gives what is left for the square of that. Row by row, so that what
// is appended to a matrix changes no row above it.
function eliminate(matrix: Float64Array, factor: Float64Array, size: number, row: number): number {
  const start = row * size;
  for (let column = 0; column < row; column += 1) {
    const pivot = factor[column * size + column]!;
    const rest = matrix[start + column]! - dot(factor, start, factor, column * size, column);
    factor[start + column] = pivot === 0 ? 0 : rest / pivot;
  }
  return matrix[start + row]! - dot(factor, start, factor, start, row);
}

/**
 * The lower triangle L with L Lᵀ = matrix (Cholesky's), both square and row after row. A row that the rows before it
 * decide, as where two inputs go wholly together, has 0 on the diagonal. The matrix must be one that `findWitness` has
 * nothing against.
 */
export function factorOf(matrix: Float64Array): Float64Array {
  const size = Math.sqrt(matrix.length);
  const factor = new Float64Array(matrix.length);
  for (let row = 0; row < size; row += 1) {
    const left = eliminate(matrix, factor, size, row);
    factor[row * size + row] = left > slack ? Math.sqrt(left) : 0;
  }
  return factor;
}

// The weights of the rows before, such that they foretell the row: Lᵀ w = its part of the factor.
function solveBackwards(factor: Float64Array, size: number, row: number): Float64Array {
  const weights = factor.slice(row * size, row * size + row);
  for (let index = row - 1; index >= 0; index -= 1) {
    for (let after = index + 1; after < row; after += 1)
      weights[index] = weights[index]! - factor[after * size + index]! * weights[after]!;
    weights[index] = weights[index]! / factor[index * size + index]!;
  }
  return weights;
}

/**
 * Weights of a sum that would have a variance below nil, if a symmetric matrix (row after row) were the correlations of
 * its terms: the proof that nothing can be so correlated. Undefined where the matrix is positive semidefinite within
 * rounding, and draws can have it.
 */
export function findWitness(matrix: Float64Array): Float64Array | undefined {
  const size = Math.sqrt(matrix.length);
  const factor = new Float64Array(matrix.length);
  for (let row = 0; row < size; row += 1) {
    const left = eliminate(matrix, factor, size, row) + slack;
    if (left <= 0) {
      const witness = new Float64Array(size);
      witness.set(solveBackwards(factor, size, row).map((weight) => -weight));
      witness[row] = 1;
      return witness;
    }
    factor[row * size + row] = Math.sqrt(left);
  }
  return undefined;
}

/** The variance of a sum with these weights, if its terms have these correlations. */
export function varianceOf(matrix: Float64Array, weights: Float64Array): number {
  const size = weights.length;
  let sum = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      sum += weights[row]! * matrix[row * size + column]! * weights[column]!;
  return sum;
}
