/**
 * The quantile of a sorted column, definition 7 of Hyndman & Fan (1996): straight-line interpolation
 * at position (n − 1)p. It is Excel's `PERCENTILE.INC`, NumPy's and R's default. Of 1, 2, 3, 4 the
 * 0.25 quantile is 1.75.
 *
 * @param sorted one or more values, lowest first, as `sorted` returns them
 * @param p a share from 0 to 1
 * @throws RangeError where the column is empty or p is outside 0 to 1
 */
export function quantileSorted(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) throw new RangeError('a quantile needs at least one value');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid quantile share: ${p}`);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const value = sorted[below]!;
  // Nothing is added at an exact position, so that an infinite neighbour cannot make it NaN.
  return position === below ? value : value + (position - below) * (sorted[below + 1]! - value);
}

/** A copy of a column in numeric order, lowest first; NaN goes last. The column itself stays as it was. */
export function sorted(column: Float64Array): Float64Array {
  return column.toSorted();
}
