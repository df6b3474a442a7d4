/** Whether a piece of code is a whole number, known when it is written. */
export const isNumeral = (text: string): boolean => /^\d+$/.test(text);

/** The place so far beyond an offset: `12` for 9 and `3`, `9 + t` for 9 and `t`. */
export function shift(offset: number, index: string): string {
  return isNumeral(index) ? String(offset + Number(index)) : `${offset} + ${index}`;
}
