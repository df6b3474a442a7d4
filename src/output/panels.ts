/** Columns of a table that stand side by side: from the first to before the last. */
export interface Panel {
  readonly from: number;
  readonly to: number;
}

// Whole groups spread evenly over as few panels as have room for them, or a whole part of a group: of 12 months 6, 4, 3.
function columnsOfPanel(columns: number, together: number, room: number): number {
  if (room >= together) {
    const panels = Math.ceil(columns / (room - (room % together)));
    return Math.ceil(columns / panels / together) * together;
  }
  const parts = Array.from({ length: together }, (_, index) => together - index);
  return parts.find((part) => part <= room && together % part === 0) ?? 1;
}

/**
 * Cuts the columns of a table into panels of no more than there is room for, groups of `together` columns kept whole
 * where they fit. What follows the last group stands beside it if there is room for both.
 */
export function panelsOf(columns: number, together: number, room: number): readonly Panel[] {
  if (!(Number.isInteger(together) && together >= 1))
    throw new RangeError(`invalid columns together: ${together}`);
  if (columns <= room) return [{ from: 0, to: columns }];
  const size = columnsOfPanel(columns, together, room);
  const starts = Array.from({ length: Math.ceil(columns / size) }, (_, index) => index * size);
  const isLeftOver = (from: number) => columns - from < Math.min(together, size);
  const kept = starts.filter((from) => from === 0 || !isLeftOver(from) || columns - from + size > room);
  return kept.map((from, index) => ({ from, to: kept[index + 1] ?? columns }));
}
