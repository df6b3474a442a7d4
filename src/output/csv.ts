import type { Row, Table } from './table.ts';

// A spreadsheet runs a cell that starts so as a formula; an apostrophe before it makes it text.
const startsFormula = /^[=+\-@\t\r]/;

function textCell(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Sums of decimals carry a tail in the last bits that nobody wrote: £0.1 + £0.2 is £0.3 in a council's books.
function numberCell(value: number | null): string {
  return value === null ? '' : String(Number(value.toFixed(6)) + 0);
}

function line({ label, unit, values }: Row, width: number): string {
  const cells = Array.from({ length: width }, (_, index) => numberCell(values[index] ?? null));
  return [textCell(label), textCell(unit === '%' ? 'share' : unit), ...cells].join(',');
}

/**
 * A table as CSV (RFC 4180) that Excel opens as it is: a byte order mark, CRLF, full pounds to six decimals, no
 * thousands separators, shares as fractions, an empty cell where there is no value. Text that a spreadsheet would run as a formula is
 * made text.
 */
export function toCsv({ rowsAre, columns, rows }: Table): string {
  const heading = [rowsAre, 'Unit', ...columns].map(textCell).join(',');
  return `\uFEFF${[heading, ...rows.map((row) => line(row, columns.length))].join('\r\n')}\r\n`;
}
