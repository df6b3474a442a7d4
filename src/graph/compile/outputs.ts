/**
 * Where a kernel writes measures: a column each, one after the other in one block, because generated code then has one
 * array to look up and to stay within, however many measures there are. Column k starts at `stride` × k.
 */
export interface Outputs {
  readonly block: Float64Array;
  readonly stride: number;
  readonly draws: number;
  readonly columns: readonly Float64Array[];
}

// Of 8 numbers each.
const linesOf = (numbers: number): number => Math.ceil(numbers / 8);

/**
 * Columns for so many measures of so many draws. From one to the next is an odd number of cache lines: columns that begin
 * at the same place of a memory page are slower to write side by side, since the processor takes them for each other.
 */
export function outputsFor(measures: number, draws: number): Outputs {
  const stride = 8 * (linesOf(draws) | 1);
  const block = new Float64Array(stride * measures);
  const columns = Array.from({ length: measures }, (_, index) =>
    block.subarray(index * stride, index * stride + draws),
  );
  return { block, stride, draws, columns };
}
