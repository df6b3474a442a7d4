/** Where a part of a stack starts and ends, in pounds. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

function isBelowNil(value: number): boolean {
  return value < 0;
}

/** Parts laid end to end, read downwards in the order given: those above nil end with the last on the axis, those below
 * nil start with the first under it.
 *
 * `stackValues([3, -1, 2])` is `[{from: 2, to: 5}, {from: 0, to: -1}, {from: 0, to: 2}]`.
 */
export function stackValues(values: readonly number[]): Extent[] {
  return values.map((value, index) => {
    const nearer = isBelowNil(value) ? values.slice(0, index) : values.slice(index + 1);
    const from = nearer
      .filter((other) => isBelowNil(other) === isBelowNil(value))
      .reduce((sum, other) => sum + other, 0);
    return { from, to: from + value };
  });
}
