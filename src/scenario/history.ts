import { csvParseRows } from 'd3-dsv';
import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { type Files, resolvePath } from './load.ts';
import { parseQuantity, type Quantity } from './quantity.ts';
import type { Recorded } from './scenario.ts';
import { type SourceFile, sourceFile } from './source-file.ts';
import type { WrittenText } from './written.ts';

/** Whether a range of uncertainty is one of records. Its texts are read here: formulas have none. */
export function isHistory({ text }: WrittenText): boolean {
  return /^=?\s*history\s*\(/.test(text);
}

const call = /^=?\s*history\s*\(\s*(?<file>"[^"]*"|'[^']*')\s*,\s*(?<column>"[^"]*"|'[^']*')\s*\)\s*$/;

const unquoted = (text: string | undefined): string | undefined => text?.slice(1, -1);

/**
 * The figures that `history("file.csv", "column")` names. The path is found from the folder of the file in which it is
 * written; the first row of the CSV file holds the headings. Undefined, with a problem reported, where there is none.
 */
export function readHistory(written: WrittenText, source: Files, report: Report): Recorded | undefined {
  const texts = call.exec(written.text)?.groups ?? {};
  const [relative, column] = [unquoted(texts['file']), unquoted(texts['column'])];
  if (relative === undefined || column === undefined) {
    const expected = 'a file and a heading in quotation marks, as in history("claims.csv", "families")';
    report(problem('wrong-shape', written.place, { what: 'A history', expected }));
    return undefined;
  }
  const file = readRecords(relative, written, source, report);
  if (file === undefined) return undefined;
  const rows = rowsOf(file);
  const index = columnOf(rows, column, file, written, report);
  if (index === undefined) return undefined;
  const figures = rows
    .slice(1)
    .map((row, at) => readFigure(row[index] ?? '', at + 2, column, file, written, report));
  return figures.every((figure) => figure !== undefined) ? { file, column, figures } : undefined;
}

function readRecords(
  relative: string,
  { place }: WrittenText,
  source: Files,
  report: Report,
): SourceFile | undefined {
  const path = resolvePath(place.file, relative);
  const text = source.read(path);
  if (text === undefined) report(problem('file-not-found', place, { path }));
  return text === undefined ? undefined : sourceFile(path, text.replace(/^\uFEFF/, ''));
}

// Spreadsheets leave rows of nothing but commas below the last.
function rowsOf({ text }: SourceFile): readonly (readonly string[])[] {
  const rows = csvParseRows(text).map((row) => row.map((cell) => cell.trim()));
  return rows.slice(0, 1 + rows.findLastIndex((row) => row.some((cell) => cell !== '')));
}

// Excel writes semicolons where a country's decimal sign is the comma.
const separators: ReadonlyMap<string, string> = new Map([
  [';', 'semicolons'],
  ['\t', 'tabs'],
]);

// What stands between the columns in place of commas, where the headings make sense so.
function otherSeparator(headings: readonly string[], name: string): string | undefined {
  const found = [...separators].find(([sign]) => {
    const parts = headings.join(',').split(sign);
    return parts.length > 1 && (headings.length === 1 || parts.some((part) => part.trim() === name.trim()));
  });
  return found?.[1];
}

function columnOf(
  rows: readonly (readonly string[])[],
  name: string,
  { path }: SourceFile,
  { place }: WrittenText,
  report: Report,
): number | undefined {
  const [headings = [], ...records] = rows;
  if (records.length === 0) {
    report(problem('no-records', place, { path, isEmpty: headings.length === 0 }));
    return undefined;
  }
  const index = headings.indexOf(name.trim());
  if (index >= 0) return index;
  const separator = otherSeparator(headings, name);
  if (separator !== undefined) {
    report(problem('other-separator', place, { path, separator, headings: headings.join(',') }));
    return undefined;
  }
  const known = headings.filter((heading) => heading !== '');
  report(problem('unknown-column', place, { name, path, nearest: nearestName(name, known), known }));
  return undefined;
}

function readFigure(
  text: string,
  row: number,
  column: string,
  { path }: SourceFile,
  { place }: WrittenText,
  report: Report,
): Quantity | undefined {
  const figure = parseQuantity(text, place);
  if (figure === undefined) report(problem('bad-record', place, { text, row, column, path }));
  return figure;
}
