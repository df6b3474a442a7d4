/** The distance of a figure from the expected one, relative to it; absolute where 0 is expected. */
export function relativeError(actual: number, expected: number): number {
  const distance = Math.abs(actual - expected);
  return expected === 0 ? distance : distance / Math.abs(expected);
}
