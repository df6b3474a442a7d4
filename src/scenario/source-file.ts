import type { Place } from '../errors/problem.ts';

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

/** A file as text and line starts; `path` is written with `/` on every platform. */
export function sourceFile(path: string, text: string): SourceFile {
  const starts = lineStartsOf(text);
  const place = (start: number, end: number): Place => {
    const line = Math.max(1, starts.findLastIndex((lineStart) => lineStart <= start) + 1);
    const lineStart = starts[line - 1]!;
    const lineText = text.slice(lineStart, starts[line] ?? text.length).trimEnd();
    const column = start - lineStart + 1;
    const length = Math.max(1, Math.min(end - start, lineText.length - column + 1));
    return { file: path, line, column, length, text: lineText };
  };
  return { path, text, place };
}
