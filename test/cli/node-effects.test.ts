import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
