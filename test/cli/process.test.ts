import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assess } from '../../src/analysis/outcome.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import { resultsJson } from '../../src/output/results.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws } from '../../src/simulation/plan.ts';
import { ready } from '../load-scenario.ts';

const path = 'scenarios/warwickshire/uncertain-rate.yaml';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnaround-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

// The program as it is built and as a reader starts it.
function start(...options: readonly string[]) {
  const child = spawn(process.execPath, ['bin/turnaround.js', 'run', path, '--out', folder, ...options]);
  const told: string[] = [];
  child.stderr.on('data', (text) => told.push(String(text)));
  child.stdout.resume();
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, told, ended };
}

const written = (): readonly string[] => readdirSync(folder, { recursive: true }).map(String);

describe('a large run', () => {
  test('on several threads gives the figures that one thread gives', async () => {
    expect(await start('--draws', '300000').ended).toBe(0);
    const settings = { seed: '1', plan: planDraws(300_000), design: latinHypercube };
    const outcome = assess(tryOut(ready(path), settings).run);
    const results = join(folder, 'warwickshire', 'uncertain-rate', 'results.json');
    expect(JSON.parse(readFileSync(results, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(resultsJson(outcome, 'warwickshire/uncertain-rate'))),
    );
  }, 60_000);

  test('that is stopped leaves no file, whole or half', async () => {
    const { child, told, ended } = start('--draws', '10000000');
    setTimeout(() => child.kill('SIGINT'), 1500);
    // Windows has no such signal: the process is ended at once, and nothing is written there either.
    expect(await ended).toBe(process.platform === 'win32' ? null : 130);
    if (process.platform !== 'win32') expect(told.join('')).toContain('Stopped');
    expect(existsSync(folder) ? written() : []).toEqual([]);
  }, 60_000);
});
