import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import cliProgress from 'cli-progress';
import packageJson from '../../package.json' with { type: 'json' };
import { createDocument } from '../output/charts/drawing/document.ts';
import type { Effects } from './effects.ts';
import { drawOnThreads } from './threads.ts';
import { claim, write } from './write-files.ts';

const posix = (path: string): string => path.replaceAll('\\', '/');

function read(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
}

function find(path: string): readonly string[] | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isFile()) return [posix(path)];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix(join(entry.parentPath, entry.name)));
  return paths.filter((each) => /\.ya?ml$/i.test(each)).sort();
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

// A reader that has seen enough (as `| head` has) closes the pipe, which is no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

const interrupted = 130;

// Writing never pauses, so a signal is heard only before or after it: what was being worked on is not there at all.
function stopCleanly(): void {
  process.once('SIGINT', () => {
    process.stderr.write('\nStopped. Nothing is left half written.\n');
    process.exit(interrupted);
  });
}

/** The effects of a command run by Node. */
export const nodeEffects: Effects = {
  read,
  find,
  claim,
  write,
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  draw: drawOnThreads,
  progress,
  stopCleanly,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  createDocument,
  versions: { turnaround: packageJson.version, node: process.version },
};
