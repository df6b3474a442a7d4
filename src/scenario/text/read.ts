import {
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
import { type Place, problem, type Report } from '../../errors/problem.ts';
import { reportCommas } from './commas.ts';
import { positionsInSource } from './positions.ts';
import type { SourceFile } from './source-file.ts';
import { reportEncoding, reportSyntax } from './syntax.ts';
import type { Unreadable, Written, WrittenEntry, WrittenMap, WrittenText } from './written.ts';

interface Reading {
  readonly file: SourceFile;
  readonly report: Report;
  readonly depth: number;
}

// Far beyond any scenario; without an end a hostile file could exhaust the stack.
const mostLevels = 50;

function spanOf(node: Node): [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

const unreadable = (place: Place): Unreadable => ({ type: 'unreadable', place });

function readText({ file }: Reading, text: string, start: number, end: number): WrittenText {
  let positions: readonly number[] | undefined;
  return {
    type: 'text',
    text,
    place: file.place(start, end),
    at(from, to) {
      positions ??= positionsInSource(text, file.text, start, end);
      const first = positions[from] ?? (positions.at(-1) ?? start) + 1;
      const last = positions[to - 1] ?? first;
      return file.place(first, last + 1);
    },
  };
}

// The header of a block scalar (> or |) is no part of its text.
function textStart({ file }: Reading, { type }: Scalar, start: number): number {
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  return isBlock ? file.text.indexOf('\n', start) + 1 || start : start;
}

function trimmedEnd({ file }: Reading, start: number, end: number): number {
  return start + file.text.slice(start, end).trimEnd().length;
}

function firstVisible({ file }: Reading, start: number, end: number): number {
  return start + Math.max(0, file.text.slice(start, end).search(/\S/));
}

// What would move the cursor, colour the screen or turn text around where it is printed; tabs and new lines are spaces.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/;

function reportControl({ report }: Reading, text: string, place: Place): boolean {
  const [found] = control.exec(text) ?? [];
  if (found === undefined) return false;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report(problem('control-character', place, { code }));
  return true;
}

function readScalar(reading: Reading, node: Scalar): Written {
  const [start, end] = spanOf(node);
  if (node.type === 'PLAIN' && node.value === '~')
    return { type: 'removal', place: reading.file.place(start, end) };
  const textual = textStart(reading, node, start);
  const visible = firstVisible(reading, textual, end);
  const last = trimmedEnd(reading, visible, end);
  const text = String(node.value).trimEnd();
  const place = reading.file.place(visible, last);
  return reportControl(reading, text, place) ? unreadable(place) : readText(reading, text, visible, last);
}

function isBlank(node: unknown): boolean {
  return node === null || (isScalar(node) && node.type === 'PLAIN' && node.value === '');
}

function readKey(
  reading: Reading,
  { key }: Pair,
): { readonly name: string; readonly place: Place } | undefined {
  const { file, report } = reading;
  const [start, end] = spanOf(key as Node);
  const place = file.place(start, end);
  if (isScalar(key) && reportControl(reading, String(key.value), place)) return undefined;
  if (isScalar(key) && key.value !== '') return { name: String(key.value), place };
  report(problem('wrong-shape', place, { what: 'What stands before the colon', expected: 'a name' }));
  return undefined;
}

function reportNoValue({ report }: Reading, name: string, place: Place): void {
  const [, key, value] = /^([a-z]\w*):(\S.*)$/.exec(name) ?? [];
  if (key !== undefined && value !== undefined) report(problem('colon-without-space', place, { key, value }));
  else report(problem('blank-value', place, { key: name }));
}

function readEntry(reading: Reading, pair: Pair): WrittenEntry | undefined {
  const key = readKey(reading, pair);
  if (key === undefined) return undefined;
  const { name, place } = key;
  if (!isBlank(pair.value))
    return { key: name, keyPlace: place, value: readNode(reading, pair.value as Node) };
  reportNoValue(reading, name, place);
  return { key: name, keyPlace: place, value: unreadable(place) };
}

function readMap(reading: Reading, node: YAMLMap): WrittenMap | Unreadable {
  const { file, report } = reading;
  const place = file.place(...spanOf(node));
  if (reportCommas(file, node, report)) return unreadable(place);
  const entries = new Map<string, WrittenEntry>();
  for (const pair of node.items) {
    const entry = readEntry(reading, pair);
    if (entry !== undefined && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return { type: 'map', entries, place };
}

// A blank item stands where its - is.
function placeBefore({ file }: Reading, position: number): Place {
  const start = file.text.slice(0, position).trimEnd().length - 1;
  return file.place(Math.max(0, start), start + 1);
}

function readItem(reading: Reading, item: unknown, index: number, list: Place): Written {
  if (!isBlank(item)) return readNode(reading, item as Node);
  const place = isScalar(item) ? placeBefore(reading, spanOf(item)[0]) : list;
  reading.report(problem('blank-value', place, { key: `item ${index + 1}` }));
  return unreadable(list);
}

function readList(reading: Reading, node: YAMLSeq): Written {
  const { file, report } = reading;
  const place = file.place(...spanOf(node));
  if (reportCommas(file, node, report)) return unreadable(place);
  const items = node.items.map((item, index) => readItem(reading, item, index, place));
  return items.some(({ type }) => type === 'unreadable') ? unreadable(place) : { type: 'list', items, place };
}

function unsupported(node: Node): string | undefined {
  if (isAlias(node)) return '*';
  if ('anchor' in node && node.anchor !== undefined) return '&';
  return node.tag?.startsWith('!') === true ? '!' : undefined;
}

// The sign stands before what it is a sign of, and is no part of it.
function placeOfSign({ file }: Reading, node: Node, sign: string): Place {
  const [start, end] = spanOf(node);
  return file.place(Math.max(0, file.text.lastIndexOf(sign, start)), end);
}

function readNode(outer: Reading, node: Node): Written {
  const reading = { ...outer, depth: outer.depth + 1 };
  const place = reading.file.place(...spanOf(node));
  const sign = unsupported(node);
  if (sign !== undefined)
    reading.report(problem('unsupported-yaml', placeOfSign(reading, node, sign), { sign }));
  else if (reading.depth > mostLevels) reading.report(problem('too-deep', place, {}));
  else if (isMap(node)) return readMap(reading, node);
  else return isSeq(node) ? readList(reading, node) : readScalar(reading, node as Scalar);
  return unreadable(place);
}

function readContents(reading: Reading, contents: Node | null): WrittenMap | undefined {
  const { file, report } = reading;
  if (contents === null || isBlank(contents)) {
    report(problem('empty-file', file.place(0, 0), {}));
    return undefined;
  }
  const written = isMap(contents) ? readNode(reading, contents) : undefined;
  if (written?.type === 'map') return written;
  const what = isSeq(contents) ? 'a list' : 'plain text';
  if (written === undefined) report(problem('not-a-map', file.place(...spanOf(contents)), { what }));
  return undefined;
}

/**
 * Reads a YAML file into maps, lists and text with their places. Everything is text: no value is guessed to be a
 * number, a date or a truth value. Reports every problem of the writing; undefined when the file holds no map.
 */
export function readYaml(file: SourceFile, report: Report): WrittenMap | undefined {
  if (reportEncoding(file, report)) return undefined;
  const document = parseDocument(file.text, { schema: 'failsafe', keepSourceTokens: true, merge: false });
  if (reportSyntax(file, document, report)) return undefined;
  return readContents({ file, report, depth: 0 }, document.contents);
}
