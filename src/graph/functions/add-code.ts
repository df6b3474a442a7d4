/** The code of a sum of two pieces of code; nil, where it is known when the code is written, is left out. */
export function addCode(a: string, b: string): string {
  if (a === '0') return b;
  return b === '0' ? a : `(${a} + ${b})`;
}
