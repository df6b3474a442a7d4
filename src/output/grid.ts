import { panelsOf } from './panels.ts';
import { breakLines, wrap } from './text.ts';

type Cells = readonly string[];

// Characters: of a line, of a label beside its figures, and between two columns.
const widest = 100;
const longestLabel = 44;
const gap = 3;

// Figures line up on their last digit: one without a closing bracket leaves room for it.
function pad(text: string, width: number): string {
  return (text.endsWith(')') ? text : `${text} `).padStart(width);
}

/** Rows with their labels broken into lines, the last of which stands beside the cells. */
interface Broken {
  readonly label: readonly string[];
  readonly cells: Cells;
}

// A long label goes on below, a little further in.
function labelLines(label: string): readonly string[] {
  return breakLines(label, longestLabel - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}

const lengthOf = (texts: Cells): number => Math.max(0, ...texts.map(({ length }) => length));

/**
 * Rows of words under headings, beside their labels, under a title; cut into panels below each other where they are wide.
 */
export function grid(title: string, headings: Cells, rows: readonly Cells[]): string {
  const all = [['', ...headings], ...rows].map(
    ([label, ...cells]): Broken => ({ label: labelLines(label!), cells }),
  );
  const labels = lengthOf(all.flatMap(({ label }) => label));
  const widths = headings.map((_, column) => lengthOf(all.map(({ cells }) => cells[column]!)));
  const linesOf = ({ label, cells }: Broken, from: number, to: number): readonly string[] => {
    const shown = cells.slice(from, to).map((cell, index) => pad(cell, widths[from + index]! + gap));
    const last = [label.at(-1)!.padEnd(labels), ...shown].join('').trimEnd();
    return [...label.slice(0, -1), last].map((line) => `  ${line}`);
  };
  const panels = panelsOf(headings.length, 1, columnsIn(widest - labels - 2, widths)).map(({ from, to }) =>
    [...all.flatMap((row) => linesOf(row, from, to)), ''].join('\n'),
  );
  return [wrap(title), ...panels].join('\n');
}

// All side by side where they fit as they are, else as many as fit at the widest.
function columnsIn(room: number, widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width + gap, 0);
  return whole <= room ? widths.length : Math.max(1, Math.floor(room / (Math.max(...widths) + gap)));
}
