import { formatRow, formatThousands, unitInWords } from './format.ts';
import { type Panel, panelsOf } from './panels.ts';
import type { Row, Table } from './table.ts';

// Characters: of a line, of a label beside its figures, and of a heading above them.
const widest = 100;
const longestLabel = 44;
const longestHeading = 14;
// No wider than the figures of a block of £100m in £000, so that six stand side by side.
const longestTurnedHeading = 9;

/** Text broken at spaces into lines of a width; a longer word has a line of its own. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)!;
    if (last.length + word.length + 1 > width && last !== '') lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Text broken into lines of at most 100 characters, each indented. */
export function wrap(text: string, indent = ''): string {
  const lines = breakLines(text, widest - indent.length);
  return lines.map((line) => indent + line).join('\n');
}

// Of parts of what is brought forward only the sum has a figure in every column.
function cellsOf({ values, unit, style }: Row): string[] {
  const texts = unit === '£' ? values.map(formatThousands) : formatRow(values, unit);
  return values.map((value, index) => (value === null && style === 'part' ? '' : texts[index]!));
}

// Figures line up on their last digit: a figure without a closing bracket leaves room for one.
function align(text: string, width: number): string {
  return (text.endsWith(')') ? text : `${text} `).padStart(width);
}

function nameOf(unit: string): string {
  return unit === '£' ? '£000' : unitInWords(unit);
}

// A long label goes on below, and its figures stand beside its end.
function labelLines({ label, style }: Row, unit: string): string[] {
  const indent = style === 'total' || style === 'heading' ? '' : '  ';
  const lines = breakLines(unit === '' ? label : `${label}, ${unit}`, longestLabel - indent.length - 2);
  return lines.map((line, index) => `${indent}${index === 0 ? '' : '  '}${line}`);
}

/** A table in words and figures: the unit of all of it or, where it has several, one beside each label. */
interface Written {
  readonly unit: string;
  /** Each heading, broken into lines. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly style: Row['style'];
    readonly label: readonly string[];
    readonly cells: readonly string[];
  }[];
}

// The names of the units of a table's rows, one each.
function unitsOf({ rows }: Table): ReadonlySet<string> {
  return new Set(rows.filter(({ values }) => values.length > 0).map(({ unit }) => nameOf(unit)));
}

function writeTable(table: Table): Written {
  const { columns, rows } = table;
  const units = unitsOf(table);
  const isMixed = units.size > 1;
  const written = rows.map((row) => {
    const unit = isMixed && row.style !== 'heading' ? nameOf(row.unit) : '';
    return { style: row.style, label: labelLines(row, unit), cells: cellsOf(row) };
  });
  const headings = columns.map((column) => breakLines(column, longestHeading));
  return { unit: isMixed ? '' : ([...units][0] ?? ''), columns: headings, rows: written };
}

// Rows as columns and columns as rows, the last of which is what the others come to.
function turnTable(table: Table): Written {
  const { columns, rows } = table;
  const units = unitsOf(table);
  const isMixed = units.size > 1;
  const headings = rows.map(({ label, unit }) => [
    ...breakLines(label, longestTurnedHeading),
    ...(isMixed && nameOf(unit) !== '' ? [nameOf(unit)] : []),
  ]);
  const cells = rows.map(cellsOf);
  const turned = columns.map((label, column) => {
    const style = column === columns.length - 1 ? 'total' : 'line';
    const row: Row = { label, style, unit: '', values: [] };
    return { style: row.style, label: labelLines(row, ''), cells: cells.map((texts) => texts[column]!) };
  });
  return { unit: isMixed ? '' : ([...units][0] ?? ''), columns: headings, rows: turned };
}

/** Characters that the labels take, and each column. */
interface Widths {
  readonly label: number;
  readonly column: number;
}

function widthsOf({ unit, columns, rows }: Written): Widths {
  const labels = rows.flatMap(({ label }) => label);
  const texts = [...columns.flat(), ...rows.flatMap(({ cells }) => cells)];
  return {
    label: Math.max(unit.length, ...labels.map(({ length }) => length)),
    column: Math.max(...texts.map(({ length }) => length)) + 3,
  };
}

function panelLines({ unit, columns, rows }: Written, { from, to }: Panel, widths: Widths): string[] {
  const shown = columns.slice(from, to);
  const ruled = shown.map(() => ` ${'-'.repeat(widths.column - 2)}`.padStart(widths.column));
  const rule = ' '.repeat(widths.label) + ruled.join('');
  const lineOf = (label: string, cells: readonly string[]) =>
    [label.padEnd(widths.label), ...cells.map((cell) => align(cell, widths.column))].join('').trimEnd();
  const lines = rows.flatMap(({ style, label, cells }) => {
    const text = [...label.slice(0, -1), lineOf(label.at(-1)!, cells.slice(from, to))];
    if (style === 'heading') return ['', ...text];
    return style === 'total' ? [rule, ...text] : text;
  });
  return [...headingLines(shown, unit, lineOf), ...lines];
}

// Headings of several lines end on the same line, where the unit stands.
function headingLines(
  headings: Written['columns'],
  unit: string,
  lineOf: (label: string, cells: readonly string[]) => string,
): readonly string[] {
  const deepest = Math.max(...headings.map(({ length }) => length));
  return Array.from({ length: deepest }, (_, line) => {
    const cells = headings.map((heading) => heading[line - deepest + heading.length] ?? '');
    return lineOf(line === deepest - 1 ? unit : '', cells);
  });
}

function layOut({ title, notes }: Table, written: Written, together: number): string {
  const widths = widthsOf(written);
  const room = Math.floor((widest - widths.label) / widths.column);
  const panels = panelsOf(written.columns.length, together, room);
  const lines = panels.flatMap((panel) => ['', ...panelLines(written, panel, widths)]);
  return [title, ...lines, '', ...notes.map((note) => wrap(note)), ''].join('\n');
}

/**
 * A table in fixed-width text: money in £000, negatives in brackets, totals ruled off. One wider than 100 characters is
 * cut into panels below each other, `together` columns (the periods of a year) or a whole part of them side by side.
 */
export function toText(table: Table, together = 1): string {
  return layOut(table, writeTable(table), together);
}

/** As `toText`, with the rows side by side and a line for each column, the last of which is ruled off as their total. */
export function toTurnedText(table: Table): string {
  return layOut(table, turnTable(table), 1);
}
