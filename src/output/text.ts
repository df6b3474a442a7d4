import { formatFigure, formatThousands, NO_VALUE } from './format.ts';
import type { Row, Table } from './table.ts';

const widest = 100;

/** Text broken into lines of at most 100 characters, each indented. */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)!;
    if (last.length + word.length + 1 + indent.length > widest && last !== '') lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}

function cellText(value: number | null, { unit, style }: Row): string {
  if (value === null) return style === 'part' ? '' : NO_VALUE;
  return unit === '£' ? formatThousands(value) : formatFigure(value, unit);
}

// Figures line up on their last digit: a figure without a closing bracket leaves room for one.
function align(text: string, width: number): string {
  return (text.endsWith(')') ? text : `${text} `).padStart(width);
}

function labelOf({ label, style }: Row): string {
  return style === 'total' || style === 'heading' ? label : `  ${label}`;
}

/** A table in fixed-width text: money in £000, negatives in brackets, totals ruled off. */
export function toText({ title, columns, rows, notes }: Table): string {
  const cells = rows.map((row) => row.values.map((value) => cellText(value, row)));
  const width =
    Math.max(...columns.map(({ length }) => length + 1), ...cells.flat().map(({ length }) => length + 1)) + 2;
  const labelWidth = Math.max(...rows.map((row) => labelOf(row).length), 4);
  const rule =
    ' '.repeat(labelWidth) + columns.map(() => ` ${'-'.repeat(width - 2)}`.padStart(width)).join('');
  const heading = ['£000'.padEnd(labelWidth), ...columns.map((column) => align(column, width))].join('');
  const lines = rows.flatMap((row, index) => {
    const line = [labelOf(row).padEnd(labelWidth), ...cells[index]!.map((cell) => align(cell, width))]
      .join('')
      .trimEnd();
    if (row.style === 'heading') return ['', line];
    return row.style === 'total' ? [rule, line] : [line];
  });
  return [title, '', heading.trimEnd(), ...lines, '', ...notes.map((note) => wrap(note)), ''].join('\n');
}
