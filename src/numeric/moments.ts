import * as statistics from 'simple-statistics';

// The library reads columns as it reads lists, by index and length; its types name lists only.
function asList(column: Float64Array, least: number, what: string): number[] {
  if (column.length < least)
    throw new RangeError(`${what} needs at least ${least === 1 ? 'one value' : 'two values'}`);
  return column as unknown as number[];
}

/**
 * The arithmetic mean of a column, summed with Kahan's and Babuška's compensation, so that a million draws of pounds
 * keep their pennies; NaN where a value is not finite.
 *
 * @throws RangeError where the column is empty
 */
export function mean(column: Float64Array): number {
  return statistics.mean(asList(column, 1, 'a mean'));
}

/**
 * The sample standard deviation of a column: root of the squared distances from the mean over n − 1,
 * Excel's `STDEV.S`. Of 2, 4, 4, 4, 5, 5, 7, 9 it is 2.138; the population's (`STDEV.P`) is 2.
 *
 * @throws RangeError where the column has fewer than two values
 */
export function sampleStandardDeviation(column: Float64Array): number {
  return statistics.sampleStandardDeviation(asList(column, 2, 'a sample standard deviation'));
}
