import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { marked, withMarked } from './marked.ts';

const readme = readFileSync('README.md', 'utf8');
const scenarioOf = (name: string) =>
  marked(readme, name)
    .replace(/^```yaml\n/, '')
    .replace(/```$/, '');

test('the README shows what sensitivity prints', async () => {
  const { effects, done } = memoryEffects({
    'scenarios/small-programme.yaml': scenarioOf('scenario'),
    'scenarios/more-uncertain.yaml': scenarioOf('sensitivity-scenario'),
  });
  expect(await main(['sensitivity', 'scenarios/more-uncertain.yaml'], effects)).toBe(0);
  expect(done.told).toBe('');
  const full = withMarked(readme, 'sensitivity', `\`\`\`\n${done.printed}\`\`\``);
  await expect(full).toMatchFileSnapshot('../../README.md');
});
