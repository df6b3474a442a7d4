import type { Report } from '../../errors/problem.ts';
import type { Files } from '../files/load.ts';
import type { Recorded } from '../scenario.ts';
import type { WrittenText } from '../text/written.ts';
import { figuresIn, namesColumn, readColumn } from './columns.ts';

/** Whether a range of uncertainty is one of records. */
export function isHistory(written: WrittenText): boolean {
  return namesColumn('history', written);
}

/**
 * The figures that `history("file.csv", "column")` names, each row one. Undefined, with a problem reported, where there
 * are none.
 */
export function readHistory(written: WrittenText, source: Files, report: Report): Recorded | undefined {
  const column = readColumn('history', written, source, report);
  const figures = column && figuresIn(column, report);
  return figures && { file: column.file, column: column.heading, figures };
}
