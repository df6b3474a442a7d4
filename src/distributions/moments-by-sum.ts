/** The mean and the standard deviation of a distribution. */
export interface Moments {
  readonly mean: number;
  readonly standardDeviation: number;
}

const STEPS = 1152;

/**
 * Moments of a smooth function of y, whose density is nothing to a double outside low to high, by equal steps: their
 * error falls exponentially with their number.
 */
export function momentsBySum(
  at: (y: number) => number,
  density: (y: number) => number,
  [low, high]: readonly [number, number],
): Moments {
  const step = (high - low) / STEPS;
  const sumOf = (value: (x: number) => number): number => {
    let sum = 0;
    for (let n = 0; n <= STEPS; n += 1) sum += value(at(low + n * step)) * density(low + n * step);
    return sum * step;
  };
  const mean = sumOf((x) => x);
  return { mean, standardDeviation: Math.sqrt(sumOf((x) => (x - mean) ** 2)) };
}
