import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

function removeOthers(pictures: string, files: readonly OutputFile[]): void {
  if (!existsSync(pictures)) return;
  const kept = new Set(files.map(({ path }) => path));
  const charts = readdirSync(pictures).filter((name) => name.endsWith('.svg'));
  for (const name of charts)
    if (!kept.has(`${pictures}/${name}`)) rmSync(`${pictures}/${name}`, { force: true });
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
 * ones whole. Charts in the folder `pictures` that are not among them go.
 */
export function write(files: readonly OutputFile[], pictures: string): void {
  try {
    for (const file of files) {
      makeFolder(dirname(file.path));
      writeFileSync(partial(file), file.text);
    }
    for (const file of files) renameSync(partial(file), file.path);
    removeOthers(pictures, files);
  } catch (error) {
    for (const file of files) discard(file);
    throw writeError(dirname(files[0]!.path), error);
  }
}
