import { isMap, isPair, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { problem, type Report } from '../../errors/problem.ts';
import type { SourceFile } from './source-file.ts';

type Range = readonly [start: number, end: number];

function rangeOf(node: unknown): Range {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return [start, end];
}

const keyRange = (item: unknown): Range => rangeOf(isPair(item) ? item.key : item);
const lastRange = (item: unknown): Range =>
  rangeOf(isPair(item) && item.value !== null ? item.value : isPair(item) ? item.key : item);

const isBare = (item: unknown): boolean => isPair(item) && item.value === null;

// "1,608" inside { } or [ ] is two items to YAML, without a word. A comma that no space follows gives it away, and so
// does a key without a colon.
function splitsAt({ text }: SourceFile, node: YAMLMap | YAMLSeq): readonly boolean[] {
  const token = node.srcToken;
  if (token?.type !== 'flow-collection') return [];
  return (node.items as unknown[]).map((item, index) => {
    const comma = token.items[index]?.start.find(({ type }) => type === 'comma');
    if (comma === undefined) return false;
    return !/\s/.test(text[comma.offset + 1] ?? ' ') || (isMap(node) && isBare(item));
  });
}

/** Reports the first text with a comma that { } or [ ] cut in two; true where there is any. */
export function reportCommas(file: SourceFile, node: YAMLMap | YAMLSeq, report: Report): boolean {
  const splits = splitsAt(file, node);
  const first = splits.indexOf(true);
  if (first < 0) return false;
  const items = node.items as (Pair | Node)[];
  const whole = splits.indexOf(false, first);
  const last = items[(whole < 0 ? items.length : whole) - 1];
  const [start, end] = [lastRange(items[first - 1])[0], keyRange(last)[1]];
  report(problem('comma-in-braces', file.place(start, end), { text: file.text.slice(start, end) }));
  return true;
}
