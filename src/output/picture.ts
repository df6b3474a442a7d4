/** A chart as a file: its name without an ending, and the text of its SVG. */
export interface Picture {
  readonly name: string;
  readonly svg: string;
}
