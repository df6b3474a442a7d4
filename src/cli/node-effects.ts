import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import cliProgress from 'cli-progress';
import packageJson from '../../package.json' with { type: 'json' };
import { createDocument } from '../output/charts/document.ts';
import { type Effects, type OutputFile, WriteError } from './effects.ts';

const posix = (path: string): string => path.replaceAll('\\', '/');

function read(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
}

function find(path: string): readonly string[] | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isFile()) return [posix(path)];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map(posix);
  const folder = posix(path).replace(/\/$/, '');
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

const partial = ({ path }: OutputFile): string => `${path}.partial`;

// Every file is written under another name first, so that a full disk or a stopped run leaves the old ones whole.
function write(files: readonly OutputFile[]): void {
  try {
    for (const file of files) {
      mkdirSync(dirname(file.path), { recursive: true });
      writeFileSync(partial(file), file.text);
    }
    for (const file of files) renameSync(partial(file), file.path);
  } catch (error) {
    for (const file of files) rmSync(partial(file), { force: true });
    throw new WriteError((error as Error).message);
  }
}

function progress(label: string, of: number) {
  const options = {
    format: `${label} {bar} {percentage}%, {eta} s left`,
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
    hideCursor: null,
  };
  const bar = new cliProgress.SingleBar(options, cliProgress.Presets.legacy);
  bar.start(of, 0);
  return { update: (done: number) => bar.update(done), stop: () => bar.stop() };
}

/** The effects of a command run by Node. */
export const nodeEffects: Effects = {
  read,
  find,
  write,
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  progress,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  createDocument,
  versions: { turnaround: packageJson.version, node: process.version },
};
