import { type Document, type ErrorCode, isScalar, visit, type YAMLParseError } from 'yaml';
import { type Problem, problem, type Report } from '../../errors/problem.ts';
import type { SourceFile } from './source-file.ts';

const secondColon = 'A second colon follows on this line. Put text with a colon in quotes.';

const reasons: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'This line starts in another column than the lines that it belongs with.',
  BAD_DQ_ESCAPE: 'Inside double quotes \\ has a meaning of its own. Use single quotes, or write \\\\.',
  BAD_SCALAR_START: 'A value that starts with this character must be in quotes.',
  BLOCK_AS_IMPLICIT_KEY: secondColon,
  BLOCK_IN_FLOW: 'Inside { } and [ ] a list with - cannot be written; use [ ].',
  MISSING_CHAR: 'Each line here needs a name, a colon, a space and a value.',
  MULTILINE_IMPLICIT_KEY: 'Each line here needs a name, a colon, a space and a value.',
  MULTIPLE_DOCS: 'The --- starts a second document. A file holds one scenario; delete the line.',
};

const otherwise = 'This cannot stand here. Each line needs a name, a colon, a space and a value.';

// yaml has one code for several slips; its words tell them apart.
const told: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/closing ["']/, 'A quotation mark is opened here, and not closed.'],
  [/ends? with a? ?[}\]]/, 'A { or [ is opened here, and not closed.'],
  [/flow-(map|seq)-end/, 'This } or ] closes nothing that was opened.'],
  [/Unexpected , in flow|Unexpected empty item/, 'There is nothing before this comma.'],
  [/Missing ,/, 'A comma is missing before this.'],
  [/Comments must/, 'A comment needs a space before its #. Text with # in it must be in quotes.'],
];

// What is opened and not closed is found at its end; an author looks for its beginning.
function startOfOpen(document: Document.Parsed): number | undefined {
  const starts: number[] = [];
  visit(document, {
    Collection: (_, { srcToken }) => {
      if (srcToken?.type !== 'flow-collection') return;
      if (!srcToken.end.some(({ type }) => type.endsWith('-end'))) starts.push(srcToken.offset);
    },
    Scalar: (_, { srcToken }) => {
      if (srcToken?.type === 'double-quoted-scalar' || srcToken?.type === 'single-quoted-scalar')
        if (!/^(["'])[\s\S]*\1$/.test(srcToken.source) || srcToken.source.length < 2)
          starts.push(srcToken.offset);
    },
  });
  return starts.length === 0 ? undefined : Math.max(...starts);
}

function reasonOf({ text }: SourceFile, { code, message, pos }: YAMLParseError): string {
  if (code === 'BLOCK_IN_FLOW' && !/^-\s/.test(text.slice(pos[0], pos[0] + 2))) return secondColon;
  return told.find(([pattern]) => pattern.test(message))?.[1] ?? reasons[code] ?? otherwise;
}

function wordAt({ text }: SourceFile, start: number): string {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:,}]+)/.exec(text.slice(start, start + 200))?.[0] ?? '';
}

interface Line {
  readonly start: number;
  /** Where its line break is. */
  readonly end: number;
  readonly text: string;
}

function lineAt({ text }: SourceFile, position: number): Line {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : found;
  return { start, end, text: text.slice(start, end).trimEnd() };
}

function colonWithoutSpace(file: SourceFile, { start, text }: Line): Problem | undefined {
  const [, indent = '', key, value = ''] = /^(\s*)([a-z][\w.]*):([^\s:{}[\]][^{}[\]]*)/.exec(text) ?? [];
  if (key === undefined) return undefined;
  const from = start + indent.length;
  const place = file.place(from, from + key.length + 1 + value.length);
  return problem('colon-without-space', place, { key, value: value.trim() });
}

function unsupportedSign(file: SourceFile, { start, text }: Line): Problem | undefined {
  const [, before, sign] = /^(.*?(?::|-|,|\[)\s+)([*&])\S/.exec(text) ?? [];
  if (before === undefined || sign === undefined) return undefined;
  const place = file.place(start + before.length, start + text.length);
  return problem('unsupported-yaml', place, { sign });
}

// Where a column of a file is named inside { }, its quotation marks end the text for YAML.
function columnInBraces(
  file: SourceFile,
  { start, text }: Line,
  { message }: YAMLParseError,
): Problem | undefined {
  const found = /(?:csv|history)\([^()]*\)/.exec(text);
  if (found === null || !/Missing ,/.test(message)) return undefined;
  if (!text.slice(0, found.index).trimEnd().endsWith(':')) return undefined;
  const [call] = found;
  const from = start + found.index;
  return problem('comma-in-braces', file.place(from, from + call.length), { text: call });
}

const isContent = ({ text }: Line): boolean => /^[^\S\n]*[^\s#]/.test(text);

// A line that is indented further than the value above it is read as more of that value.
function indentedFurther(file: SourceFile, above: Line, { code }: YAMLParseError): Problem | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || /:\s.*:(?:\s|$)/.test(above.text)) return undefined;
  let below = lineAt(file, above.end + 1);
  while (!isContent(below) && below.end < file.text.length) below = lineAt(file, below.end + 1);
  const indent = (text: string) => text.search(/\S|$/);
  if (indent(below.text) <= indent(above.text)) return undefined;
  const place = file.place(below.start + indent(below.text), below.start + below.text.length);
  const from = file.place(above.start, above.start).line;
  const reason = `Line ${place.line} is indented further than line ${from}. Lines of one group start in the same column.`;
  return problem('not-yaml', place, { reason });
}

function notYaml(file: SourceFile, document: Document.Parsed, error: YAMLParseError): Problem {
  const reason = reasonOf(file, error);
  const opened = reason.includes('not closed') ? startOfOpen(document) : undefined;
  const [start, end] = opened === undefined ? error.pos : [opened, opened + 1];
  const visible = start + Math.max(0, file.text.slice(start).search(/[^ \t]/));
  return problem('not-yaml', file.place(visible, Math.max(end, visible + 1)), { reason });
}

function problemOf(file: SourceFile, document: Document.Parsed, error: YAMLParseError): Problem {
  const [start, end] = error.pos;
  if (error.code === 'TAB_AS_INDENT') return problem('tab-in-yaml', file.place(start, end), {});
  if (error.code === 'RESOURCE_EXHAUSTION') return problem('too-deep', file.place(start, end), {});
  const line = lineAt(file, start);
  return (
    colonWithoutSpace(file, line) ??
    unsupportedSign(file, line) ??
    columnInBraces(file, line, error) ??
    indentedFurther(file, line, error) ??
    notYaml(file, document, error)
  );
}

// To YAML a non-breaking space is a letter, so that a line indented with it starts with a name of its own.
function hardSpaces(file: SourceFile, document: Document.Parsed): Problem | undefined {
  const found = /^ *\u00A0[ \u00A0]*(?=(?:[\w.]+:|-)(?:\s|$))/m.exec(file.text);
  if (found === null || !(document.errors.length > 0 || hasHardKey(document))) return undefined;
  const place = file.place(found.index, found.index + found[0].length);
  const reason = `Line ${place.line} starts with non-breaking spaces; retype them as spaces.`;
  return problem('not-yaml', place, { reason });
}

function hasHardKey(document: Document.Parsed): boolean {
  let isFound = false;
  visit(document, {
    Pair: (_, { key }) => {
      isFound ||= isScalar(key) && String(key.value).startsWith('\u00A0');
    },
  });
  return isFound;
}

/**
 * Reports what makes a file no YAML, and keys written twice. Only the first slip of the writing is told, since what
 * follows it is read wrongly; true where there is one.
 */
export function reportSyntax(file: SourceFile, document: Document.Parsed, report: Report): boolean {
  const duplicates = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  for (const { pos } of duplicates) {
    const key = wordAt(file, pos[0]);
    report(problem('duplicate-key', file.place(pos[0], pos[0] + key.length), { key }));
  }
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const slip = hardSpaces(file, document) ?? (error && problemOf(file, document, error));
  if (slip !== undefined) report(slip);
  return slip !== undefined;
}

const beginnings: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a workbook or document'],
];

/** Reports a file that is not text in UTF-8; true where it is not. */
export function reportEncoding(file: SourceFile, report: Report): boolean {
  const what = beginnings.find(([start]) => file.text.startsWith(start))?.[1];
  const unreadable = file.text.search(/[\0\uFFFD]/);
  if (what !== undefined) report(problem('not-text', file.place(0, 1), { what }));
  else if (unreadable >= 0) report(problem('not-utf-8', file.place(unreadable, unreadable + 1), {}));
  return what !== undefined || unreadable >= 0;
}
