import { type Effects, UsageError } from './effects.ts';

/** A scenario file and the folder, under the output folder, that its outputs go to. */
export interface ScenarioFile {
  readonly path: string;
  readonly slug: string;
}

const home = 'scenarios';

// `scenarios/warwickshire/plan.yaml` → `warwickshire/plan`; a file kept elsewhere goes by its own name.
function slugOf(path: string): string {
  const parts = path.replace(/\.ya?ml$/i, '').split('/');
  return parts.slice(parts.lastIndexOf(home) < 0 ? -1 : parts.lastIndexOf(home) + 1).join('/');
}

function expand(path: string, effects: Effects): readonly string[] {
  const found = effects.find(path.replaceAll('\\', '/'));
  if (found === undefined) throw new UsageError(`There is no file or folder at ${path}.`);
  if (found.length === 0) throw new UsageError(`There are no scenario files (.yaml) in ${path}.`);
  return found;
}

/** The scenario files that a command is to work on: those named, or all in `scenarios`. */
export function scenarioFiles(paths: readonly string[], effects: Effects): readonly ScenarioFile[] {
  const found = [...new Set((paths.length === 0 ? [home] : paths).flatMap((path) => expand(path, effects)))];
  const files = found.map((path) => ({ path, slug: slugOf(path) }));
  const twice = files.find(({ slug }, index) => files.findIndex((other) => other.slug === slug) < index);
  if (twice === undefined) return files;
  const first = files.find(({ slug }) => slug === twice.slug)!;
  throw new UsageError(
    `${first.path} and ${twice.path} would both be written to ${twice.slug}. Run them one at a time, with --out.`,
  );
}
