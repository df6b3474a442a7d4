import { wrap } from './text.ts';

type Cells = readonly string[];

// Figures line up on their last digit: one without a closing bracket leaves room for it.
function pad(text: string, width: number): string {
  return (text.endsWith(')') ? text : `${text} `).padStart(width);
}

/** Rows of words under headings, beside their labels, under a title; as wide as they need. */
export function grid(title: string, headings: Cells, rows: readonly Cells[]): string {
  const all = [['', ...headings], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map(([label, ...cells]) =>
    [label!.padEnd(widths[0]!), ...cells.map((cell, index) => pad(cell, widths[index + 1]! + 3))]
      .join('')
      .trimEnd(),
  );
  return [wrap(title), ...lines.map((line) => `  ${line}`), ''].join('\n');
}
