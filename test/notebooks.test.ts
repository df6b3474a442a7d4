import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { memoryEffects } from './cli/memory-effects.ts';

const prompt = '$ node bin/turnaround.js ';

async function outputOf(command: string): Promise<string> {
  const { effects, done } = memoryEffects();
  const code = await main(command.slice(prompt.length).split(' '), effects);
  expect(done.told).toBe('');
  expect(code).toBe(0);
  return done.printed.trimEnd();
}

/** The notebook with what each command really prints under it. */
async function rerun(notebook: string): Promise<string> {
  const parts = notebook.split(/(?<=```console\n)([\s\S]*?)(?=\n```)/);
  for (let index = 1; index < parts.length; index += 2) {
    const command = parts[index]!.split('\n')[0]!;
    parts[index] = `${command}\n${await outputOf(command)}`;
  }
  return parts.join('');
}

describe('notebooks', () => {
  const names = readdirSync('notebooks').filter((name) => name.endsWith('.md'));

  test.each(names)('%s prints what it says', async (name) => {
    const path = `notebooks/${name}`;
    await expect(await rerun(readFileSync(path, 'utf8'))).toMatchFileSnapshot(`../${path}`);
  });
});
