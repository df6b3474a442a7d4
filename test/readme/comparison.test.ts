import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { withMarked } from './marked.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README shows what compare says', async () => {
  const { effects, done } = memoryEffects();
  const options = [29, 25, 35].map((workers) => `scenarios/warwickshire/staffing-${workers}.yaml`);
  expect(await main(['compare', ...options], effects)).toBe(0);
  const shown = done.printed.slice(0, done.printed.indexOf('Compared with 29 workers')).trim();
  const full = withMarked(readme, 'comparison', `\`\`\`\n${shown}\n\`\`\``);
  await expect(full).toMatchFileSnapshot('../../README.md');
});
