/** A text with what stands between the comments `<!-- name -->` and `<!-- /name -->` replaced. */
export function withMarked(text: string, name: string, content: string): string {
  const { from, to } = boundsOf(text, name);
  return `${text.slice(0, from)}\n${content}\n${text.slice(to)}`;
}

/** What stands between the comments `<!-- name -->` and `<!-- /name -->`. */
export function marked(text: string, name: string): string {
  const { from, to } = boundsOf(text, name);
  return text.slice(from, to).trim();
}

function boundsOf(text: string, name: string): { readonly from: number; readonly to: number } {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  if (from < start.length || to < 0) throw new Error(`no part is marked ${name}`);
  return { from, to };
}

/** A Markdown table: its headings, and its rows of as many cells. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}
