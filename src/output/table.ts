/** One row of figures, in the order of the table's columns; null is no value. */
export interface Row {
  readonly label: string;
  /** `heading` has no figures; `total` is ruled off; `part` shows what the row below is made of. */
  readonly style: 'heading' | 'line' | 'part' | 'total';
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

/** Figures with their headings: what text, CSV, reports and workbooks are written from. Money is in pounds. */
export interface Table {
  readonly title: string;
  /** What the rows are, as the heading of their labels: `Line`. */
  readonly rowsAre: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** A figure for a table: null where there is no value. */
export function orNone(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
