/**
 * Some columns of one length added up, each by its weight: the first `count` columns, with as many of the weights from a
 * place on. Four columns at a time, which takes half as long as one.
 */
export function weightedSum(
  columns: readonly Float64Array[],
  count: number,
  weights: Float64Array,
  start: number,
): Float64Array {
  const sum = new Float64Array(columns[0]!.length);
  const even = count & ~3;
  for (let column = 0; column < even; column += 4)
    addFour(sum, columns, column, weights.subarray(start + column, start + column + 4));
  for (let column = even; column < count; column += 1)
    addOne(sum, columns[column]!, weights[start + column]!);
  return sum;
}

function addFour(sum: Float64Array, columns: readonly Float64Array[], first: number, weights: Float64Array) {
  const [u, v, w, x] = [weights[0]!, weights[1]!, weights[2]!, weights[3]!];
  if (u === 0 && v === 0 && w === 0 && x === 0) return;
  const a = columns[first]!;
  const b = columns[first + 1]!;
  const c = columns[first + 2]!;
  const d = columns[first + 3]!;
  for (let index = 0; index < sum.length; index += 1)
    sum[index]! += u * a[index]! + v * b[index]! + w * c[index]! + x * d[index]!;
}

function addOne(sum: Float64Array, column: Float64Array, weight: number) {
  for (let index = 0; index < sum.length; index += 1) sum[index]! += weight * column[index]!;
}
