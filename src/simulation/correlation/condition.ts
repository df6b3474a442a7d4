import { dot } from '../../numeric/dot.ts';
import { factorOf } from './cholesky.ts';

/** Where the normal scores of a level lie once what was recorded is known: they have this mean and standard deviation. */
export interface Carried {
  readonly mean: number;
  readonly sd: number;
}

/** What is left open of some levels once others are known. */
export interface Conditioned {
  /** Where the scores of each lie; undefined where no known one is behind them. */
  readonly carried: readonly (Carried | undefined)[];
  /** The correlations of what is left open, square, row after row. */
  readonly correlations: Float64Array;
}

// The independent normal numbers that known scores are made of. What those before it decide has no number of its own.
function shocksOf(factor: Float64Array, size: number, scores: readonly number[]): Float64Array {
  const shocks = new Float64Array(scores.length);
  scores.forEach((score, row) => {
    const pivot = factor[row * size + row]!;
    const rest = score - dot(factor, row * size, shocks, 0, row);
    shocks[row] = pivot === 0 ? 0 : rest / pivot;
  });
  return shocks;
}

// Rows of the factor after its first columns, each to length 1; one that the known ones decide goes with nothing.
function openCorrelations(factor: Float64Array, size: number, known: number, sds: readonly number[]) {
  const count = sds.length;
  const correlations = new Float64Array(count * count);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const [start, other] = [(known + row) * size + known, (known + column) * size + known];
      const spread = sds[row]! * sds[column]!;
      const both = spread === 0 ? 0 : dot(factor, start, factor, other, column + 1) / spread;
      correlations[row * count + column] = both;
      correlations[column * count + row] = both;
    }
    correlations[row * count + row] = 1;
  }
  return correlations;
}

/**
 * The normal scores of some levels given those of others, which come first in the matrix of their correlations: normal
 * again, with the mean and the covariances of the theory of the multivariate normal (Anderson 2003, "An Introduction to
 * Multivariate Statistical Analysis", theorem 2.5.1). One level after a known one z, with persistence φ, has the mean φz
 * and the standard deviation √(1 − φ²).
 */
export function condition(matrix: Float64Array, scores: readonly number[]): Conditioned {
  const [size, known] = [Math.sqrt(matrix.length), scores.length];
  const factor = factorOf(matrix);
  const shocks = shocksOf(factor, size, scores);
  const carried = Array.from({ length: size - known }, (_, index): Carried | undefined => {
    const [start, own] = [(known + index) * size, (known + index) * size + known];
    if (factor.subarray(start, own).every((weight) => weight === 0)) return undefined;
    return {
      mean: dot(factor, start, shocks, 0, known),
      sd: Math.sqrt(dot(factor, own, factor, own, index + 1)),
    };
  });
  const sds = carried.map((each) => each?.sd ?? 1);
  return { carried, correlations: openCorrelations(factor, size, known, sds) };
}
