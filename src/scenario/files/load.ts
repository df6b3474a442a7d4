import { type Place, problem, type Report } from '../../errors/problem.ts';
import { readYaml } from '../text/read.ts';
import { type SourceFile, sourceFile } from '../text/source-file.ts';
import { valueAt, type WrittenEntry, type WrittenMap } from '../text/written.ts';
import { extend } from './extend.ts';
import { writeOut } from './shorthand.ts';
import { schemesBeneath, withModelsOnly } from './use.ts';

/** How files are read; undefined where there is none. Paths use `/`. */
export interface Files {
  read(path: string): string | undefined;
}

/** A scenario's outline and the files that it was read from, the extended ones first. */
export interface Loaded {
  readonly outline: WrittenMap;
  readonly files: readonly SourceFile[];
  /** Where one of the files removes a model, an input or a line that none after it names again. */
  readonly removed: ReadonlyMap<string, Place>;
  /** Where files that the outline names are read from. */
  readonly source: Files;
}

interface Link {
  readonly file: SourceFile;
  readonly map: WrittenMap;
}

const isAbsolute = (path: string): boolean => /^(\/|[A-Za-z]:)/.test(path);

/** The path that `relative` names when written in the file at `from`: `..` and `.` are followed, `\` is read as `/`. */
export function resolvePath(from: string, relative: string): string {
  const path = relative.replaceAll('\\', '/');
  const start = isAbsolute(path) ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  const whole = `${start}${path}`;
  const folders: string[] = [];
  for (const part of whole.split('/')) {
    const canGoUp = folders.length > 0 && folders.at(-1) !== '..';
    if (part === '..' && canGoUp) folders.pop();
    else if (part !== '.' && part !== '') folders.push(part);
  }
  return `${whole.startsWith('/') ? '/' : ''}${folders.join('/')}`;
}

function readLink(path: string, text: string, report: Report): Link | undefined {
  const file = sourceFile(path, text.replace(/^\uFEFF/, ''));
  const map = readYaml(file, report);
  return map && { file, map };
}

interface Step {
  readonly path: string;
  /** Where the path is named; undefined for the first file. */
  readonly place: Place | undefined;
}

function nextStep({ file, map }: Link): Step | undefined {
  const extended = valueAt(map, 'extends');
  if (extended?.type !== 'text') return undefined;
  return { path: resolvePath(file.path, extended.text), place: extended.place };
}

// From the file itself down to the one that extends nothing; a missing or circular link ends the chain with a problem.
function readChain(path: string, files: Files, report: Report): Link[] | undefined {
  const chain: Link[] = [];
  for (let step: Step | undefined = { path, place: undefined }; step !== undefined; ) {
    const { path: next, place } = step;
    const visited = chain.map(({ file }) => file.path);
    const text = files.read(next);
    if (visited.includes(next)) {
      report(problem('extends-loop', place, { path: [...visited.slice(visited.indexOf(next)), next] }));
      return undefined;
    }
    if (text === undefined) report(problem('file-not-found', place, { path: next }));
    const link: Link | undefined = text === undefined ? undefined : readLink(next, text, report);
    if (link === undefined) return undefined;
    chain.push(link);
    step = nextStep(link);
  }
  return chain.reverse();
}

function entriesOf(map: WrittenMap, part: string): readonly WrittenEntry[] {
  const inner = valueAt(map, part);
  return inner?.type === 'map' ? [...inner.entries.values()] : [];
}

function instancesOf(chain: readonly Link[]): ReadonlySet<string> {
  return new Set(chain.flatMap(({ map }) => entriesOf(map, 'use').map(({ key }) => key)));
}

// Inputs, lines and instances go by one set of names; a target may be called as one of them is.
const parts = ['use', 'inputs', 'lines', 'targets'] as const;

function namesIn(map: WrittenMap): readonly (readonly [name: string, entry: WrittenEntry])[] {
  return parts.flatMap((part) =>
    entriesOf(map, part).map(
      (entry) => [part === 'targets' ? `targets.${entry.key}` : entry.key, entry] as const,
    ),
  );
}

function removedFrom(chain: readonly Link[], outline: WrittenMap): ReadonlyMap<string, Place> {
  const stands = new Set(namesIn(outline).map(([name]) => name));
  const gone = chain
    .flatMap(({ map }) => namesIn(map))
    .filter(([name, { value }]) => value.type === 'removal' && !stands.has(name));
  return new Map(gone.map(([name, { keyPlace }]) => [name, keyPlace]));
}

/**
 * Reads a scenario file and those it extends into one outline, shorthands written out, over the schemes that it uses.
 * Undefined, with problems reported, where a file cannot be read.
 */
export function load(path: string, files: Files, report: Report): Loaded | undefined {
  const chain = readChain(path, files, report);
  if (chain === undefined) return undefined;
  const instances = instancesOf(chain);
  const outlines = chain.map(({ map }) => writeOut(map, instances, report));
  const empty: WrittenMap = { ...chain[0]!.map, entries: new Map() };
  const layers = [...schemesBeneath(outlines, report), ...outlines];
  const outline = layers.reduce((base, over) => extend(base, over, report), empty);
  const removed = removedFrom(chain, outline);
  return {
    outline: withModelsOnly(outline),
    files: chain.map(({ file }) => file),
    removed,
    source: files,
  };
}
