function inProse(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A choice in prose: `a, b or c`. */
export function either(items: readonly string[]): string {
  return inProse(items, 'or');
}

/** A list in prose: `a, b and c`. */
export function all(items: readonly string[]): string {
  return inProse(items, 'and');
}

/** A count as it stands in a sentence: `16,384`. */
export function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** The suggestion for a mistyped name, or the names that would do, or nothing. */
export function suggestion(nearest: string | undefined, known: readonly string[] = []): string[] {
  if (nearest !== undefined) return [`Did you mean ${nearest}?`];
  return known.length > 0 ? [`It can be ${either(known)}.`] : [];
}

/** A path of names with arrows, as cycles are shown. */
export function arrows(path: readonly string[]): string {
  return path.join(' → ');
}
