/** The value at x of the polynomial with these coefficients, constant term first, by Horner's rule. */
export function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power -= 1) {
    value = value * x + coefficients[power]!;
  }
  return value;
}
