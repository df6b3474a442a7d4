/** The share of a distribution strictly below x, by its cdf: it leaves out the chance that x has of its own. */
export function shareBelow(cdf: (x: number) => number, x: number): number {
  return cdf(x - Math.max(Number.EPSILON * Math.abs(x), Number.MIN_VALUE));
}
