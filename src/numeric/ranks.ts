import { sampleCorrelation } from 'simple-statistics';

// How many values of a sorted column lie below `value`; those that equal it count too where `isUpTo`.
function countBelow(sorted: Float64Array, value: number, isUpTo: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const isBelow = isUpTo ? sorted[middle]! <= value : sorted[middle]! < value;
    if (isBelow) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The rank of each value within its column, 1 for the lowest; values that are equal share the mean of the ranks that
 * they take up, as Excel's `RANK.AVG` in rising order does. Of 20, 10, 20, 40 the ranks are 2.5, 1, 2.5, 4.
 *
 * @throws RangeError where a value is not a number
 */
export function averageRanks(column: Float64Array): Float64Array {
  if (column.some(Number.isNaN)) throw new RangeError('a value that is not a number has no rank');
  const sorted = column.toSorted();
  return column.map((value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true) + 1) / 2);
}

/**
 * Spearman's rank correlation of two columns: the correlation (Pearson's) of their average ranks, from −1 to 1. Where
 * all values of a column are equal there is none, and it is undefined.
 *
 * The library's own `sampleRankCorrelation` ranks in the same way, but only lists: of typed columns it makes NaN, and
 * of lists it makes a pair of each value.
 *
 * @throws RangeError where the columns differ in length, have fewer than two values, or hold one that is not a number
 */
export function rankCorrelation(x: Float64Array, y: Float64Array): number | undefined {
  if (x.length !== y.length) throw new RangeError(`invalid columns: ${x.length} values and ${y.length}`);
  if (x.length < 2) throw new RangeError('a correlation needs at least two values');
  const [first, second] = [averageRanks(x), averageRanks(y)];
  const isTied = (ranks: Float64Array) => ranks.every((rank) => rank === ranks[0]);
  if (isTied(first) || isTied(second)) return undefined;
  // The library reads columns as it reads lists, by index and length; its types name lists only.
  return sampleCorrelation(first as unknown as number[], second as unknown as number[]);
}
