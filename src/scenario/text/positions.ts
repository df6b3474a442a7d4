/**
 * Where each character of a scalar's text stands in its file: escapes and folded lines change the text, so each
 * character is sought in the source, from `start` up to `end`, from where the last was found. One position for each
 * UTF-16 unit.
 */
export function positionsInSource(
  text: string,
  source: string,
  start: number,
  end: number,
): readonly number[] {
  let cursor = start;
  return Array.from({ length: text.length }, (_, index) => {
    const found = find(text[index]!, source, cursor, end);
    cursor = found === undefined ? cursor : found + 1;
    return found ?? Math.min(cursor, end - 1);
  });
}

function find(character: string, source: string, from: number, end: number): number | undefined {
  const isSpace = /\s/.test(character);
  for (let index = from; index < end; index += 1) {
    const candidate = source[index]!;
    if (candidate === character || (isSpace && /\s/.test(candidate))) return index;
  }
  return undefined;
}
