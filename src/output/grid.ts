import { panelsOf } from './panels.ts';
import { wrap } from './text.ts';

type Cells = readonly string[];

// Characters: of a line, and between two columns.
const widest = 100;
const gap = 3;

// Figures line up on their last digit: one without a closing bracket leaves room for it.
function pad(text: string, width: number): string {
  return (text.endsWith(')') ? text : `${text} `).padStart(width);
}

/** Rows of words under headings, beside their labels, under a title; cut into panels below each other where they are wide. */
export function grid(title: string, headings: Cells, rows: readonly Cells[]): string {
  const all = [['', ...headings], ...rows];
  const [label, ...widths] = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const room = widest - label! - 2;
  const whole = widths.reduce((sum, width) => sum + width + gap, 0);
  const columns = whole <= room ? widths.length : Math.floor(room / (Math.max(...widths) + gap));
  const lineOf = ([name, ...cells]: Cells, from: number, to: number): string => {
    const shown = cells.slice(from, to).map((cell, index) => pad(cell, widths[from + index]! + gap));
    return `  ${[name!.padEnd(label!), ...shown].join('').trimEnd()}`;
  };
  const panels = panelsOf(headings.length, 1, Math.max(1, columns)).map(({ from, to }) =>
    [...all.map((row) => lineOf(row, from, to)), ''].join('\n'),
  );
  return [wrap(title), ...panels].join('\n');
}
