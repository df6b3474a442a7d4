/** A named line with an amount in pounds for each period. */
export interface Line {
  readonly label: string;
  readonly values: readonly number[];
}

/** Most parts that a reader can tell apart in one stack. */
export const MOST_LINES = 7;

function size(line: Line): number {
  return line.values.reduce((sum, value) => sum + Math.abs(value), 0);
}

function sumOf(lines: readonly Line[]): number[] {
  return lines[0]!.values.map((_, period) => lines.reduce((sum, line) => sum + line.values[period]!, 0));
}

/** The lines as given where there are no more than seven, or else the six largest, in the order given, and one line
 * that adds up the rest and says how many they are. Large is by the sum of the amounts, whatever their sign.
 */
export function largestLines(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= MOST_LINES) return lines;
  const kept = new Set(lines.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_LINES - 1));
  const rest = lines.filter((line) => !kept.has(line));
  const other = { label: `Other (${rest.length} smaller lines)`, values: sumOf(rest) };
  return [...lines.filter((line) => kept.has(line)), other];
}

/** As `largestLines`, the largest first and what is left over last. */
export function largestFirst(lines: readonly Line[]): readonly Line[] {
  const shown = largestLines(lines);
  const own = shown.filter((line) => lines.includes(line)).toSorted((a, b) => size(b) - size(a));
  return [...own, ...shown.filter((line) => !lines.includes(line))];
}
