/** The values that a quantity can take, from the lowest, and the chance of each or a lower one. */
export interface Steps {
  readonly values: readonly number[];
  readonly upTo: readonly number[];
}

/** A value and its chance. */
export interface Possible {
  readonly value: number;
  readonly chance: number;
}

/** Possible values in order; chances are taken as parts of their sum, and what has none is left out. */
export function stepsOf(possible: readonly Possible[]): Steps {
  const likely = possible.filter(({ chance }) => chance > 0).sort((a, b) => a.value - b.value);
  const all = likely.reduce((sum, { chance }) => sum + chance, 0);
  let sum = 0;
  const upTo = likely.map(({ chance }) => {
    sum += chance;
    return sum / all;
  });
  return { values: likely.map(({ value }) => value), upTo };
}

/** The share at or below x. */
export function stepsCdf({ values, upTo }: Steps): (x: number) => number {
  return (x) => upTo[firstIndex(values, (value) => value > x) - 1] ?? 0;
}

/** The smallest value that a share u is at or below. */
export function stepsQuantile({ values, upTo }: Steps): (u: number) => number {
  return (u) =>
    values[
      Math.min(
        values.length - 1,
        firstIndex(upTo, (share) => share >= u),
      )
    ]!;
}

/** The mean and the standard deviation of the distribution. */
export function stepsMoments({ values, upTo }: Steps): { mean: number; standardDeviation: number } {
  const averageOf = (of: (value: number) => number) =>
    values.reduce((sum, value, at) => sum + of(value) * (upTo[at]! - (upTo[at - 1] ?? 0)), 0);
  const mean = averageOf((value) => value);
  return { mean, standardDeviation: Math.sqrt(averageOf((value) => (value - mean) ** 2)) };
}

/** The index of the first that holds in a list where all after it do too; the length where none does. */
function firstIndex(list: readonly number[], holds: (item: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
