import { problem, type Report } from '../errors/problem.ts';
import type { Variable } from '../scenario/scenario.ts';
import { formatUnit, isMoney, isPlain, type Unit } from './units.ts';

/**
 * Reports the first figure of an input's record whose symbol does not fit the input's unit. A column exported from a
 * ledger has its unit in its heading, so figures without a symbol are in the input's.
 */
export function checkRecord({ name, record }: Variable, unit: Unit, report: Report): void {
  const own = isMoney(unit) ? '£' : isPlain(unit) ? '%' : '';
  const row = (record?.figures ?? []).findIndex(
    ({ symbol, amount }) => symbol !== '' && symbol !== own && amount !== 0,
  );
  if (record === undefined || row < 0) return;
  const { text, place } = record.figures[row]!;
  const { column, file } = record;
  report(
    problem('record-symbol', place, {
      ...{ text, row: row + 2, column, path: file.path },
      ...{ name, unit: formatUnit(unit) },
    }),
  );
}
