import { textWidth } from '../drawing/lettering.ts';
import { isByYear } from '../drawing/period-labels.ts';
import { createSvg } from '../drawing/svg.ts';

/** A row of figures under a drawing, one for each year. */
export interface YearRow {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Where rows stand: pixels from the left to the first period, from the top to the axis, and of a period. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly step: number;
}

// Pixels from the axis to the first row, below one or two lines of names, and from row to row.
const UNDER_YEARS = 36;
const UNDER_PARTS = 54;
const ROW = 17;
const GAP = 8;

/** Rows of figures under the names of years, each in the middle of its year, and all the pixels that names and rows take
 * up below the axis. Rows that have no room beside each other are left out.
 */
export function yearRows(
  document: Document,
  rows: readonly YearRow[],
  { periods, years }: { readonly periods: readonly string[]; readonly years: readonly string[] },
  { left, top, step }: Place,
): { readonly texts: readonly SVGTextElement[]; readonly height: number } {
  const first = isByYear(periods) ? UNDER_YEARS : UNDER_PARTS;
  const width = (step * periods.length) / years.length;
  const hasRoom = rows.every(({ texts }) => texts.every((text) => textWidth(text) + GAP <= width));
  if (!hasRoom) return { texts: [], height: first };
  const text = (x: number, row: number, anchor: string, words: string) =>
    createSvg(document, 'text', { x, y: top + first + row * ROW, 'text-anchor': anchor }, words);
  const texts = rows.flatMap(({ name, texts: figures }, row) => [
    text(left - GAP, row, 'end', name),
    ...figures.map((figure, year) => text(left + (year + 0.5) * width, row, 'middle', figure)),
  ]);
  return { texts, height: first + rows.length * ROW };
}
