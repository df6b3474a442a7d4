import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { factorOf, findWitness, varianceOf } from '../../../src/simulation/correlation/cholesky.ts';

const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());

// Any symmetric matrix with ones on its diagonal and numbers from −1 to 1 beside it.
const symmetric = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((values) =>
        Array.from({ length: size }, (_, row) =>
          Array.from({ length: size }, (_, column) =>
            row === column ? 1 : values[Math.min(row, column) * size + Math.max(row, column)]! / 2,
          ),
        ),
      ),
  );

function lowestEigenvalue(rows: readonly (readonly number[])[]): number {
  const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(rows.map((row) => [...row])), {
    assumeSymmetric: true,
  });
  return Math.min(...realEigenvalues);
}

describe('the factor of a matrix of correlations', () => {
  it('is the one worked by hand', () => {
    const factor = factorOf(
      flat([
        [1, 0.6, 0],
        [0.6, 1, 0.8],
        [0, 0.8, 1],
      ]),
    );
    expect([...factor]).toEqual([1, 0, 0, 0.6, 0.8, 0, 0, 1, 0].map((each) => expect.closeTo(each, 15)));
  });

  it('multiplied by itself is the matrix again, wherever there is nothing against it', () => {
    fc.assert(
      fc.property(symmetric, (rows) => {
        fc.pre(lowestEigenvalue(rows) > 1e-6);
        const size = rows.length;
        const factor = Matrix.from1DArray(size, size, [...factorOf(flat(rows))]);
        const off = factor.mmul(factor.transpose()).sub(new Matrix(rows.map((row) => [...row])));
        expect(off.abs().max()).toBeLessThan(1e-12);
      }),
    );
  });

  it('may have rows that the rows before them decide', () => {
    const rows = [
      [1, 1, -1],
      [1, 1, -1],
      [-1, -1, 1],
    ];
    expect(findWitness(flat(rows))).toBeUndefined();
    expect([...factorOf(flat(rows))]).toEqual([1, 0, 0, 1, 0, 0, -1, 0, 0]);
  });

  it('does not change where rows are added below', () => {
    const small = factorOf(
      flat([
        [1, 0.3],
        [0.3, 1],
      ]),
    );
    const large = factorOf(
      flat([
        [1, 0.3, 0.7],
        [0.3, 1, 0.2],
        [0.7, 0.2, 1],
      ]),
    );
    expect([large[0], large[3], large[4]]).toEqual([small[0], small[2], small[3]]);
  });
});

describe('a witness against a matrix', () => {
  it('is there exactly where the lowest eigenvalue is below nil', () => {
    fc.assert(
      fc.property(symmetric, (rows) => {
        const lowest = lowestEigenvalue(rows);
        fc.pre(Math.abs(lowest) > 1e-6);
        expect(findWitness(flat(rows)) === undefined).toBe(lowest > 0);
      }),
    );
  });

  it('gives a sum with a variance below nil', () => {
    fc.assert(
      fc.property(symmetric, (rows) => {
        const witness = findWitness(flat(rows));
        if (witness !== undefined) expect(varianceOf(flat(rows), witness)).toBeLessThan(0);
      }),
    );
  });
});
