/**
 * The arithmetic mean of a column, summed with Neumaier's compensation, so that a million draws of
 * pounds keep their pennies.
 *
 * @throws RangeError where the column is empty
 */
export function mean(column: Float64Array): number {
  if (column.length === 0) throw new RangeError('a mean needs at least one value');
  return sumOf(column, (value) => value) / column.length;
}

/**
 * The sample standard deviation of a column: root of the squared distances from the mean over n − 1,
 * Excel's `STDEV.S`. Of 2, 4, 4, 4, 5, 5, 7, 9 it is 2.138; the population's (`STDEV.P`) is 2.
 *
 * @throws RangeError where the column has fewer than two values
 */
export function sampleStandardDeviation(column: Float64Array): number {
  if (column.length < 2) throw new RangeError('a sample standard deviation needs at least two values');
  const centre = mean(column);
  return Math.sqrt(sumOf(column, (value) => (value - centre) ** 2) / (column.length - 1));
}

/** Neumaier's sum: what each addition rounds away is kept aside and added at the end. */
function sumOf(column: Float64Array, term: (value: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (const value of column) {
    const next = term(value);
    const total = sum + next;
    lost += Math.abs(sum) >= Math.abs(next) ? sum - total + next : next - total + sum;
    sum = total;
  }
  // An overflowing sum makes the correction NaN; the sum itself is then the answer.
  return Number.isFinite(sum) ? sum + lost : sum;
}
