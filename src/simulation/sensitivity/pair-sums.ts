/**
 * What is kept of two columns of outputs, row beside row: how many rows, the mean of both together, the sum of their
 * squared distances from it, and the sum of the squares of their differences.
 */
export interface PairSums {
  readonly rows: number;
  readonly mean: number;
  readonly spread: number;
  readonly apart: number;
}

function sumOf<Item>(items: ArrayLike<Item>, of: (item: Item, index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < items.length; index += 1) sum += of(items[index]!, index);
  return sum;
}

/** The sums of two columns of one length. */
export function sumPair(x: Float64Array, y: Float64Array): PairSums {
  const rows = x.length;
  const mean = sumOf(x, (value, row) => value + y[row]!) / (2 * rows);
  const spread = sumOf(x, (value, row) => (value - mean) ** 2 + (y[row]! - mean) ** 2);
  const apart = sumOf(x, (value, row) => (value - y[row]!) ** 2);
  return { rows, mean, spread, apart };
}

/** The sums of several parts as of one (Chan, Golub and LeVeque 1983), so that no digits are lost far from nil. */
export function joinPairs(parts: readonly PairSums[]): PairSums {
  const rows = sumOf(parts, (part) => part.rows);
  const mean = sumOf(parts, (part) => part.rows * part.mean) / rows;
  const spread = sumOf(parts, (part) => part.spread + 2 * part.rows * (part.mean - mean) ** 2);
  return { rows, mean, spread, apart: sumOf(parts, (part) => part.apart) };
}

/** The variance of the two columns taken together, about their common mean (the population's: over n). */
export function varianceOfPair({ rows, spread }: PairSums): number {
  return spread / (2 * rows);
}

/**
 * How alike two columns are that have one distribution: their intraclass correlation (Fisher 1925), which is 1 less half
 * their mean squared difference over the variance of both together. 1 where they are equal in every row, about 0 where
 * they know nothing of each other.
 */
export function likeness({ spread, apart }: PairSums): number {
  return apart === 0 ? 1 : 1 - apart / spread;
}
