import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type OutputFile, WriteError } from './effects.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EBUSY: 'it is in use; is one of its files open in another program?',
  EEXIST: 'something else is in that place',
  EISDIR: 'a folder stands where a file should go',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should go',
  EPERM: 'you may not write there; is one of its files open in another program?',
  EROFS: 'nothing there can be changed',
};

function writeError(folder: string, error: unknown): WriteError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new WriteError(`Nothing was written to ${folder}: ${reasons[code] ?? message} (${message}).`);
}

// Node's own way of making a folder with those around it never ends where a file system takes no folders, as /proc.
function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isFile()) throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR' });
  if (found !== undefined) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it since.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Makes a folder and tries whether files can be written in it; throws `WriteError` where they cannot. */
export function claim(folder: string): void {
  const trial = `${folder}/turnaround.partial`;
  try {
    makeFolder(folder);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    throw writeError(folder, error);
  }
}

const partial = ({ path }: OutputFile): string => `${path}.partial`;

function filesAt(made: string): readonly string[] {
  const folder = dirname(made);
  const [start = '', end] = basename(made).split('*');
  if (end === undefined || !existsSync(folder)) return [made];
  const names = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith(end));
  return names.map((name) => `${folder}/${name}`);
}

function removeOthers(made: readonly string[], files: readonly OutputFile[]): void {
  const kept = new Set(files.map(({ path }) => path));
  const old = made.flatMap(filesAt).filter((path) => !kept.has(path));
  for (const path of old) rmSync(path, { force: true });
}

function discard(file: OutputFile): void {
  try {
    rmSync(partial(file), { force: true });
  } catch {
    // It was never written: something that is not a folder stands in its way.
  }
}

/**
 * Writes files whole or not at all, each under another name first, so that a full disk or a stopped run leaves the old
 * ones whole. Of the files `made` by earlier runs, each a path or a pattern with one `*`, those not among them go.
 */
export function write(files: readonly OutputFile[], made: readonly string[]): void {
  try {
    for (const file of files) {
      makeFolder(dirname(file.path));
      writeFileSync(partial(file), file.text);
    }
    for (const file of files) renameSync(partial(file), file.path);
    removeOthers(made, files);
  } catch (error) {
    for (const file of files) discard(file);
    throw writeError(dirname(files[0]!.path), error);
  }
}
