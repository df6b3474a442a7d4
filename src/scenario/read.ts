import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { problem, type Report } from '../errors/problem.ts';
import type { SourceFile } from './source-file.ts';
import type { Written, WrittenEntry, WrittenMap, WrittenText } from './written.ts';

interface Reading {
  readonly file: SourceFile;
  readonly report: Report;
}

function spanOf(node: Node): [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

// Escapes and folded lines change the text, so each character is sought in the source from where the last was found.
function positionsInSource(text: string, source: string, start: number): number[] {
  let cursor = start;
  return [...text].map((character) => {
    const found = /\s/.test(character)
      ? source.slice(cursor).search(/\s/)
      : source.slice(cursor).indexOf(character);
    cursor += Math.max(0, found) + 1;
    return cursor - 1;
  });
}

function readText({ file }: Reading, text: string, start: number, end: number): WrittenText {
  const place = file.place(start, end);
  return {
    type: 'text',
    text,
    place,
    at(from, to) {
      const positions = positionsInSource(text, file.text, start);
      const first = positions[from] ?? (positions.at(-1) ?? start) + 1;
      const last = positions[to - 1] ?? first;
      return file.place(first, last + 1);
    },
  };
}

function readScalar(reading: Reading, node: Scalar): Written {
  const [start, end] = spanOf(node);
  const isPlain = node.type === 'PLAIN';
  if (isPlain && node.value === '~') return { type: 'removal', place: reading.file.place(start, end) };
  return readText(reading, String(node.value).trimEnd(), start, end);
}

function isBlank(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.value === '';
}

function commaInBraces({ file, report }: Reading, start: number, end: number): void {
  const place = file.place(start, end);
  report(problem('comma-in-braces', place, { text: file.text.slice(start, end) }));
}

// "1,608" inside { } or [ ] is two items to YAML, without a word: the comma that no space follows gives it away.
function findsCommas(reading: Reading, node: YAMLMap | YAMLSeq): boolean {
  const token = node.srcToken;
  if (token?.type !== 'flow-collection') return false;
  let found = false;
  for (const { start } of token.items) {
    const comma = start.find(({ type }) => type === 'comma');
    if (comma === undefined || /[\s\]}]/.test(reading.file.text[comma.offset + 1] ?? ' ')) continue;
    const before = /[^\s,{}[\]]*$/.exec(reading.file.text.slice(0, comma.offset))?.[0] ?? '';
    const after = /^,[^\s,{}[\]]*/.exec(reading.file.text.slice(comma.offset))?.[0] ?? ',';
    commaInBraces(reading, comma.offset - before.length, comma.offset + after.length);
    found = true;
  }
  return found;
}

function readEntry(
  reading: Reading,
  { key, value }: Pair,
  bare: 'blank' | 'comma' | 'told',
): WrittenEntry | undefined {
  const { file, report } = reading;
  if (!isScalar(key)) {
    report(problem('wrong-shape', undefined, { what: 'A key', expected: 'a plain name' }));
    return undefined;
  }
  const [start, end] = spanOf(key);
  const keyPlace = file.place(start, end);
  const name = String(key.value);
  if (value === null && bare !== 'blank') {
    if (bare === 'comma') commaInBraces(reading, start, end);
    return undefined;
  }
  if (value === null || isBlank(value)) {
    report(problem('blank-value', keyPlace, { key: name }));
    return undefined;
  }
  const written = readNode(reading, value as Node);
  return written && { key: name, keyPlace, value: written };
}

function readMap(reading: Reading, node: YAMLMap): WrittenMap {
  const bare = findsCommas(reading, node) ? 'told' : node.flow === true ? 'comma' : 'blank';
  const entries = new Map<string, WrittenEntry>();
  for (const pair of node.items) {
    const entry = readEntry(reading, pair, bare);
    if (entry !== undefined && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return { type: 'map', entries, place: reading.file.place(...spanOf(node)) };
}

function readList(reading: Reading, node: YAMLSeq): Written {
  findsCommas(reading, node);
  const place = reading.file.place(...spanOf(node));
  const items = node.items.flatMap((item, index) => {
    if (isBlank(item)) reading.report(problem('blank-value', place, { key: `item ${index + 1}` }));
    const written = isBlank(item) ? undefined : readNode(reading, item as Node);
    return written === undefined ? [] : [written];
  });
  return { type: 'list', items, place };
}

function readNode(reading: Reading, node: Node): Written | undefined {
  const place = reading.file.place(...spanOf(node));
  if (isAlias(node)) {
    reading.report(problem('unsupported-yaml', place, { what: 'An alias (*)' }));
    return undefined;
  }
  if ('anchor' in node && node.anchor)
    reading.report(problem('unsupported-yaml', place, { what: 'An anchor (&)' }));
  if (node.tag !== undefined && node.tag.startsWith('!'))
    reading.report(problem('unsupported-yaml', place, { what: `A tag (${node.tag})` }));
  if (isMap(node)) return readMap(reading, node);
  if (isSeq(node)) return readList(reading, node);
  return readScalar(reading, node as Scalar);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '.');
}

function reportSyntax({ file, report }: Reading, document: Document): void {
  for (const { code, message, pos } of document.errors) {
    const place = file.place(pos[0], pos[1]);
    if (code === 'TAB_AS_INDENT') report(problem('tab-in-yaml', place, {}));
    else if (code === 'DUPLICATE_KEY') report(problem('duplicate-key', place, { key: keyAt(file, pos[0]) }));
    else report(problem('not-yaml', place, { reason: firstLine(message) }));
  }
}

function keyAt(file: SourceFile, start: number): string {
  return /^[^\s:,}]+/.exec(file.text.slice(start))?.[0] ?? '';
}

/**
 * Reads a YAML file into maps, lists and text with their places. Everything is text: no value is guessed to be a
 * number, a date or a truth value. Reports every problem of the writing; undefined when the file holds no map.
 */
export function readYaml(file: SourceFile, report: Report): WrittenMap | undefined {
  const reading = { file, report };
  const document = parseDocument(file.text, { schema: 'failsafe', keepSourceTokens: true, merge: false });
  reportSyntax(reading, document);
  const { contents } = document;
  if (contents === null || isBlank(contents)) {
    if (document.errors.length === 0) report(problem('empty-file', file.place(0, 0), {}));
    return undefined;
  }
  if (isMap(contents)) return readMap(reading, contents);
  const what = isSeq(contents) ? 'a list' : 'plain text';
  if (document.errors.length === 0) report(problem('not-a-map', file.place(...spanOf(contents)), { what }));
  return undefined;
}
