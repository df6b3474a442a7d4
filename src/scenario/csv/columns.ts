import { problem, type Report } from '../../errors/problem.ts';
import type { Files } from '../files/load.ts';
import { parseQuantity, type Quantity } from '../text/quantity.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { WrittenText } from '../text/written.ts';
import { cellsUnder, readRecords } from './records.ts';

/** The words that a column of a CSV file can be named with, and what that then is. */
const words = { history: 'A history', csv: 'A column of figures' } as const;

/** A word that names a column: `history` in a range of uncertainty, `csv` where a list can stand. */
export type ColumnWord = keyof typeof words;

/** A column of a CSV file: its heading, and the cells below it down to the last row in which anything stands. */
export interface Column {
  readonly file: SourceFile;
  readonly heading: string;
  readonly cells: readonly string[];
  /** What names it, where its figures count as written. */
  readonly written: WrittenText;
}

const startOf = (word: ColumnWord): string => String.raw`^=?\s*${word}\s*\(`;

/** Whether a text names a column with a word. Its texts are read here: formulas have none. */
export function namesColumn(word: ColumnWord, { text }: WrittenText): boolean {
  return new RegExp(startOf(word)).test(text);
}

const quoted = /"[^"]*"|'[^']*'/.source;
const argumentsAfter = String.raw`\s*(?<file>${quoted})\s*,\s*(?<heading>${quoted})\s*\)\s*$`;

const unquoted = (text: string | undefined): string | undefined => text?.slice(1, -1);

/**
 * The column that `csv("file.csv", "heading")` or the like names. The path is found from the folder of the file in which
 * it is written; the first row of the CSV file holds the headings. Undefined, with a problem reported, where there is none.
 */
export function readColumn(
  word: ColumnWord,
  written: WrittenText,
  source: Files,
  report: Report,
): Column | undefined {
  const texts = new RegExp(startOf(word) + argumentsAfter).exec(written.text)?.groups ?? {};
  const [relative, heading] = [unquoted(texts['file']), unquoted(texts['heading'])];
  if (relative === undefined || heading === undefined) {
    const expected = `a file and a heading in quotation marks, as in ${word}("claims.csv", "families")`;
    report(problem('wrong-shape', written.place, { what: words[word], expected }));
    return undefined;
  }
  const file = readRecords(relative, written, source, report);
  const cells = file && cellsUnder(heading, file, written, report);
  return file && cells && { file, heading, cells, written };
}

/** The column up to the last cell that is filled. */
export function withoutBlankTail(column: Column): Column {
  const { cells } = column;
  return { ...column, cells: cells.slice(0, 1 + cells.findLastIndex((cell) => cell !== '')) };
}

/** The figure in each cell of a column. Undefined, with problems reported, where one has none. */
export function figuresIn(
  { file: { path }, heading: column, cells, written: { place } }: Column,
  report: Report,
): readonly Quantity[] | undefined {
  const figures = cells.map((text, index) => {
    const figure = parseQuantity(text, place);
    // Rows count from that of the headings.
    if (figure === undefined) report(problem('bad-record', place, { text, row: index + 2, column, path }));
    return figure;
  });
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}
