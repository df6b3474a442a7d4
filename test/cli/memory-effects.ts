import type { Effects, OutputFile } from '../../src/cli/effects.ts';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { drawAll } from '../../src/simulation/work.ts';
import { diskFiles } from '../load-scenario.ts';

/** What a command did: all that it printed, told and wrote. */
export interface Done {
  printed: string;
  told: string;
  readonly written: Map<string, string>;
}

/** Effects that keep everything in memory. Files are those given, or those on disk. */
export function memoryEffects(files?: Readonly<Record<string, string>>): {
  readonly effects: Effects;
  readonly done: Done;
} {
  const done: Done = { printed: '', told: '', written: new Map() };
  const read = (path: string) => (files === undefined ? diskFiles.read(path) : files[path]);
  const inFolder = (folder: string) =>
    Object.keys(files ?? {}).filter((path) => path.startsWith(`${folder}/`));
  const effects: Effects = {
    read,
    find: (path) =>
      read(path) !== undefined ? [path] : inFolder(path).length > 0 ? inFolder(path) : undefined,
    claim: () => undefined,
    write: (outputs: readonly OutputFile[]) => {
      for (const { path, text } of outputs) done.written.set(path, text);
    },
    print: (text) => {
      done.printed += text;
    },
    tell: (text) => {
      done.told += text;
    },
    draw: async (work, tick) => drawAll(work, tick),
    stopCleanly: () => undefined,
    progress: () => ({ update: () => undefined, stop: () => undefined }),
    hash: (text) => `hash of ${text.length} characters`,
    createDocument,
    versions: { turnaround: '0.0.0', node: 'v0' },
  };
  return { effects, done };
}
