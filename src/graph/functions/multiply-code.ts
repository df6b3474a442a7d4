/** The code of a product of two pieces of code; one, where it is known when the code is written, is left out. */
export function multiplyCode(a: string, b: string): string {
  if (a === '1') return b;
  return b === '1' ? a : `(${a} * ${b})`;
}
