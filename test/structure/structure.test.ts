import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';

const order = [
  'errors',
  'numeric',
  'distributions',
  'models',
  'scenario',
  'graph',
  'simulation',
  'analysis',
  'output',
  'cli',
];
const browserFolders = order.slice(0, order.indexOf('analysis') + 1);

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name?: string } | null;
  readonly source?: { readonly value?: string } | null;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

function* nodesIn(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesIn(child);
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

function readSource(path: string): SourceFile {
  const text = readFileSync(`src/${path}`, 'utf8');
  const nodes = [...nodesIn(parseAst(text, { lang: 'ts' }, path) as unknown as SyntaxNode)];
  const functions = nodes
    .filter(({ type }) => functionTypes.includes(type))
    .map(({ id, start, end }) => ({
      name: id?.name ?? 'anonymous',
      lines: text.slice(start, end).split('\n').length,
    }));
  const imports = nodes.flatMap(({ source }) => (typeof source?.value === 'string' ? [source.value] : []));
  return { path, folder: path.split('/')[0]!, text, imports, functions };
}

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const sources = paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')).map(readSource);
const functions = sources.flatMap((file) =>
  file.functions.map((each) => ({ ...each, where: `${file.path}: ${each.name}` })),
);

function folderOf(from: string, request: string): string | undefined {
  const target = posix.join(posix.dirname(from), request);
  return request.startsWith('.') && !target.startsWith('..') ? target.split('/')[0] : undefined;
}

describe('the folders of src', () => {
  test('are the pipeline and nothing else', () => {
    const folders = new Set(sources.map(({ folder }) => folder));
    expect([...folders].sort()).toEqual([...order].sort());
  });

  test('import one way, in the order of the pipeline', () => {
    const backwards = sources.flatMap(({ path, folder, imports }) =>
      imports
        .filter((request) => order.indexOf(folderOf(path, request) ?? 'errors') > order.indexOf(folder))
        .map((request) => `${path} imports ${request}`),
    );
    expect(backwards).toEqual([]);
  });

  test('up to analysis run in a browser: no Node modules, no process, no console', () => {
    const bound = sources
      .filter(({ folder }) => browserFolders.includes(folder))
      .filter(
        ({ imports, text }) =>
          imports.some((request) => request.startsWith('node:')) || /\b(process|console|Buffer)\./.test(text),
      )
      .map(({ path }) => path);
    expect(bound).toEqual([]);
  });

  test('take chance and time from their arguments only', () => {
    const impure = sources
      .filter(({ text }) => /Math\.random\(|Date\.now\(|new Date\(\)/.test(text))
      .map(({ path }) => path);
    expect(impure).toEqual([]);
  });

  test('have no drawer for what belongs nowhere', () => {
    expect(paths.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/.test(path))).toEqual([]);
  });
});

describe('sizes', () => {
  const lines = functions.map((each) => each.lines).sort((a, b) => a - b);
  const at = (share: number) => lines[Math.floor((lines.length - 1) * share)]!;

  test('half of all functions have 8 lines or fewer, nine in ten 30 or fewer', () => {
    expect(at(0.5)).toBeLessThanOrEqual(8);
    expect(at(0.9)).toBeLessThanOrEqual(30);
  });

  test('no function is over 60 lines', () => {
    expect(functions.filter((each) => each.lines > 60).map(({ where }) => where)).toEqual([]);
  });

  test('no file is over 400 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)).toEqual([]);
  });
});

describe('exports', () => {
  test('each has a docstring', () => {
    const bare = sources.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => {
        const isExport = /^export (async )?(function|const|class|interface|type \w+ =)/.test(line);
        return isExport && !/(\*\/|^ \*)$/.test(lines[index - 1]!.trim())
          ? [`${path}:${index + 1} ${line}`]
          : [];
      });
    });
    expect(bare).toEqual([]);
  });
});
