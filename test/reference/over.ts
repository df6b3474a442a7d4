import type { BaseCase } from '../../src/graph/base-case.ts';
import type { Files } from '../../src/scenario/files/load.ts';
import { diskFiles, ready } from '../load-scenario.ts';

/** The base case of a scenario of a few words that is laid over a file on disk. */
export function over(path: string, text: string): BaseCase {
  const name = path.replace(/[^/]+$/, 'over.yaml');
  const file = path.slice(path.lastIndexOf('/') + 1);
  const whole = `scenario: Laid over another\nextends: ${file}\n${text}`;
  const files: Files = { read: (each) => (each === name ? whole : diskFiles.read(each)) };
  return ready(name, files).base;
}
