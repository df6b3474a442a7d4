import { csvParseRows } from 'd3-dsv';
import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { type Files, resolvePath } from '../files/load.ts';
import { type SourceFile, sourceFile } from '../text/source-file.ts';
import type { WrittenText } from '../text/written.ts';

/** The CSV file at a path from the folder of the file in which it is named. Undefined, with a problem reported, where there is none. */
export function readRecords(
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

function indexOf(
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
  if (index >= 0 && index !== headings.lastIndexOf(name.trim())) {
    report(problem('same-heading', place, { name, path }));
    return undefined;
  }
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

// A comma in a figure without quotation marks cuts it in two, and moves what follows it one heading on: £1,200 would
// be read as £1. It shows in rows of more cells than the headings have, or of something where no heading stands.
function reportCut(
  [headings = [], ...records]: readonly (readonly string[])[],
  { path }: SourceFile,
  { place }: WrittenText,
  report: Report,
): boolean {
  const last = (cells: readonly string[]) => 1 + cells.findLastIndex((cell) => cell !== '');
  const headed = last(headings);
  const isCut = (row: readonly string[]) => row.length > headings.length || last(row) > headed;
  const cut = records.flatMap((row, index) => (isCut(row) ? [{ row, number: index + 2 }] : []));
  const [first] = cut;
  if (first === undefined) return false;
  const { row, number } = first;
  const facts = { path, number, cells: row.join(','), found: row.length, headings: headed };
  report(problem('cut-row', place, { ...facts, others: cut.length - 1 }));
  return true;
}

/** The cells under a heading of a CSV file, whose first row holds the headings. Undefined, with a problem reported, where there are none. */
export function cellsUnder(
  heading: string,
  file: SourceFile,
  written: WrittenText,
  report: Report,
): readonly string[] | undefined {
  const rows = rowsOf(file);
  const index = indexOf(rows, heading, file, written, report);
  if (index === undefined || reportCut(rows, file, written, report)) return undefined;
  return rows.slice(1).map((row) => row[index] ?? '');
}
