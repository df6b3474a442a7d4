import { type Effects, UsageError } from './effects.ts';

/**
 * The folder of `--out` as typed, with `/` between its parts and none at its end. Whether anything can be written there
 * is tried now, before a long run for it; throws `WriteError` where not.
 */
export function outFolder(out: string, effects: Effects): string {
  if (out.trim() === '') throw new UsageError('--out needs a value.');
  const folder = out.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  effects.claim(folder);
  return folder;
}
