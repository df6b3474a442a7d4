import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { prepare, type Ready } from '../src/analysis/prepare.ts';
import { formatProblem } from '../src/errors/format-problem.ts';
import type { Files } from '../src/scenario/files/load.ts';

/** Files as they are on disk, by paths from the project's folder. */
export const diskFiles: Files = {
  read: (path) => (existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined),
};

/** Files held in memory, by path. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  return { read: (path) => texts[path] };
}

/** A scenario ready to run; throws with its problems where there are any. */
export function ready(path: string, files: Files = diskFiles): Ready {
  const prepared = prepare(path, files);
  if (prepared.ready === undefined) throw new Error(prepared.problems.map(formatProblem).join('\n\n'));
  return prepared.ready;
}

/** Every scenario file that is shipped, by path. */
export const shippedScenarios: readonly string[] = readdirSync('scenarios', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => `scenarios/${path.replaceAll('\\', '/')}`)
  .sort();
