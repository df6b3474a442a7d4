/** Draws of a measure to count: those from `low` to `high`, both included. `measure` is the number of its column. */
export interface Watch {
  readonly measure: number;
  readonly low: number;
  readonly high: number;
}

/** Whether a draw is one to count; one without a value never is. */
export function isWithin({ low, high }: Watch, draw: number): boolean {
  return draw >= low && draw <= high;
}

/** How many draws of a column are to be counted. */
export function countWatched(watch: Watch, column: Float64Array): number {
  let count = 0;
  for (let draw = 0; draw < column.length; draw += 1) if (isWithin(watch, column[draw]!)) count += 1;
  return count;
}
