/**
 * The arithmetic mean of a column, summed with Neumaier's compensation (what each addition rounds away is kept aside
 * and added at the end), so that a million draws of pounds keep their pennies.
 *
 * @throws RangeError where the column is empty
 */
export function mean(column: Float64Array): number {
  if (column.length === 0) throw new RangeError('a mean needs at least one value');
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < column.length; index += 1) {
    const next = column[index]!;
    const total = sum + next;
    lost += Math.abs(sum) >= Math.abs(next) ? sum - total + next : next - total + sum;
    sum = total;
  }
  // An overflowing sum makes the correction NaN; the sum itself is then the answer.
  return (Number.isFinite(sum) ? sum + lost : sum) / column.length;
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
  let squares = 0;
  let drift = 0;
  for (let index = 0; index < column.length; index += 1) {
    const away = column[index]! - centre;
    squares += away * away;
    drift += away;
  }
  // The distances should sum to nil; what they sum to instead is the rounding of the mean (Chan, Golub and LeVeque 1983).
  return Math.sqrt((squares - (drift * drift) / column.length) / (column.length - 1));
}
