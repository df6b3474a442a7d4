import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WriteError } from '../../src/cli/effects.ts';
import { nodeEffects } from '../../src/cli/node-effects.ts';

let folder = '';
const at = (path: string) => `${folder}/${path}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnaround-')).replaceAll('\\', '/');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...paths: readonly string[]) =>
  nodeEffects.write(
    paths.map((path) => ({ path: at(path), text: `text of ${path}` })),
    ['charts/*.svg', 'tables.txt'].map(at),
  );

describe('writing', () => {
  test('makes folders and leaves nothing half written', () => {
    write('budget.csv', 'charts/a.svg');
    expect(readdirSync(folder).sort()).toEqual(['budget.csv', 'charts']);
    expect(readFileSync(at('charts/a.svg'), 'utf8')).toBe('text of charts/a.svg');
  });

  test("takes away an earlier run's charts and tables, and nothing else", () => {
    write('charts/a.svg', 'charts/b.svg', 'tables.txt');
    writeFileSync(at('charts/mine.txt'), 'mine');
    writeFileSync(at('my-tables.txt'), 'mine');
    write('charts/a.svg');
    expect(readdirSync(at('charts')).sort()).toEqual(['a.svg', 'mine.txt']);
    expect(readdirSync(folder).sort()).toEqual(['charts', 'my-tables.txt']);
  });

  test.each(['budget.csv/inside.csv', 'budget.csv'])(
    'where something is in the way of %s, says so and changes nothing',
    (path) => {
      if (path.includes('/')) write('budget.csv');
      else write('budget.csv/old.csv');
      expect(() => write('other.csv', path)).toThrow(WriteError);
      expect(existsSync(at('other.csv.partial'))).toBe(false);
    },
  );
});

describe('claiming a folder to write in', () => {
  test('makes it with those around it, and leaves nothing in it', () => {
    nodeEffects.claim(at('a/b/c'));
    nodeEffects.claim(at('a/b/c'));
    expect(readdirSync(at('a/b/c'))).toEqual([]);
  });

  const refuses = (path: string, reason: string) => {
    expect(() => nodeEffects.claim(path)).toThrow(WriteError);
    expect(() => nodeEffects.claim(path)).toThrow(`Nothing was written to ${path}: ${reason} (`);
  };

  test('says where a file stands in its place', () => {
    write('budget.csv');
    refuses(at('budget.csv'), 'a file stands where a folder should go');
    refuses(at('budget.csv/inside'), 'a file stands where a folder should go');
  });

  test('refuses a name that no folder can have', () => {
    expect(() => nodeEffects.claim(at('a\0b'))).toThrow(WriteError);
  });

  // /proc is there and takes no folders; nobody but an administrator may write beside it.
  test.runIf(process.platform === 'linux')('says at once where no folder can be made', () => {
    refuses('/proc/x', 'no folder can be made there');
    refuses('/proc/x/y', 'no folder can be made there');
    refuses(at('a'.repeat(300)), 'the name is too long');
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'says where nothing may be written',
    () => {
      nodeEffects.claim(at('closed'));
      chmodSync(at('closed'), 0o500);
      refuses(at('closed'), 'you may not write there');
      refuses(at('closed/inside'), 'you may not write there');
    },
  );
});

describe('finding', () => {
  test('gives the scenario files of a folder and its folders, in order, whatever the case of their ending', () => {
    write('b.yaml', 'a/c.YML', 'notes.txt', 'd.yaml/e.yaml');
    expect(nodeEffects.find(folder)).toEqual([at('a/c.YML'), at('b.yaml'), at('d.yaml/e.yaml')]);
  });

  test('gives a file itself, and undefined where there is nothing', () => {
    write('b.yaml');
    expect(nodeEffects.find(at('b.yaml'))).toEqual([at('b.yaml')]);
    expect(nodeEffects.find(at('nowhere'))).toBeUndefined();
  });
});
