const STEPS = 4096;

/**
 * The mean of a distribution from its quantile function: the integral of the quantile over chances from 0 to 1, with
 * nodes crowded towards both ends (p = 3u² − 2u³), so that a long tail counts in full. Never asks for chance 0 or 1. Good to
 * a part in a million of the standard deviation for the distributions of the catalogue, those apart that go in steps.
 */
export function meanOfQuantile(quantile: (chance: number) => number): number {
  let sum = 0;
  let weights = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const u = (step + 0.5) / STEPS;
    const weight = u * (1 - u);
    sum += weight * quantile(u * u * (3 - 2 * u));
    weights += weight;
  }
  return sum / weights;
}
