import { problem, type Report } from '../errors/problem.ts';
import { extend } from './extend.ts';
import { readYaml } from './read.ts';
import { writeOut } from './shorthand.ts';
import { type SourceFile, sourceFile } from './source-file.ts';
import { valueAt, type WrittenMap } from './written.ts';

/** How files are read; undefined where there is none. Paths use `/`. */
export interface Files {
  read(path: string): string | undefined;
}

/** A scenario's outline and the files that it was read from, the extended ones first. */
export interface Loaded {
  readonly outline: WrittenMap;
  readonly files: readonly SourceFile[];
}

interface Link {
  readonly file: SourceFile;
  readonly map: WrittenMap;
}

/** The path that `relative` names when written in the file at `from`: `..` and `.` are followed. */
export function resolvePath(from: string, relative: string): string {
  const folders = from.split('/').slice(0, -1);
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    const canGoUp = folders.length > 0 && folders.at(-1) !== '..';
    if (part === '..' && canGoUp) folders.pop();
    else if (part !== '.' && part !== '') folders.push(part);
  }
  const isAbsolute = relative.startsWith('/') || from.startsWith('/');
  return `${isAbsolute && folders[0] !== '' ? '/' : ''}${folders.join('/')}`;
}

function readLink(path: string, files: Files, report: Report): Link | undefined {
  const text = files.read(path);
  if (text === undefined) return undefined;
  const file = sourceFile(path, text.replace(/^\uFEFF/, ''));
  const map = readYaml(file, report);
  return map && { file, map };
}

// From the file itself down to the one that extends nothing; a missing or circular link ends the chain with a problem.
function readChain(path: string, files: Files, report: Report): Link[] | undefined {
  const chain: Link[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const link = readLink(next, files, report);
    if (link === undefined) return undefined;
    chain.push(link);
    const extended = valueAt(link.map, 'extends');
    if (extended?.type !== 'text') break;
    next = resolvePath(next, extended.text);
    const visited = chain.map(({ file }) => file.path);
    if (visited.includes(next)) {
      report(
        problem('extends-loop', extended.place, { path: [...visited.slice(visited.indexOf(next)), next] }),
      );
      return undefined;
    }
    if (files.read(next) === undefined) {
      report(problem('file-not-found', extended.place, { path: next }));
      return undefined;
    }
  }
  return chain.reverse();
}

function instancesOf(chain: readonly Link[]): ReadonlySet<string> {
  const keys = chain.flatMap(({ map }) => {
    const use = valueAt(map, 'use');
    return use?.type === 'map' ? [...use.entries.keys()] : [];
  });
  return new Set(keys);
}

/**
 * Reads a scenario file and those it extends into one outline, shorthands written out. Undefined, with problems
 * reported, where a file cannot be read.
 */
export function load(path: string, files: Files, report: Report): Loaded | undefined {
  const chain = readChain(path, files, report);
  if (chain === undefined) return undefined;
  const instances = instancesOf(chain);
  const empty: WrittenMap = { ...chain[0]!.map, entries: new Map() };
  const outline = chain.reduce((base, { map }) => extend(base, writeOut(map, instances), report), empty);
  return { outline, files: chain.map(({ file }) => file) };
}
