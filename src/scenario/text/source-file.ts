import type { Place } from '../../errors/problem.ts';

/** A file's text with a way to name places in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The place of the characters from `start` up to `end`; a place ends with its line. */
  place(start: number, end: number): Place;
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

// The index of the last start that is not after a position, by halving: places are asked for by the thousand.
function lineAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** A file as text and line starts; `path` is written with `/` on every platform. */
export function sourceFile(path: string, text: string): SourceFile {
  const starts = lineStartsOf(text);
  const place = (start: number, end: number): Place => {
    const line = lineAt(starts, start);
    const lineStart = starts[line]!;
    const lineText = text.slice(lineStart, starts[line + 1] ?? text.length).trimEnd();
    const column = Math.min(start - lineStart, lineText.length) + 1;
    const length = Math.max(1, Math.min(end - start, lineText.length - column + 1));
    return { file: path, line: line + 1, column, length, text: lineText };
  };
  return { path, text, place };
}
