import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { budgetTable } from '../../src/output/budget.ts';
import { toText } from '../../src/output/text.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { filesOf, ready } from '../load-scenario.ts';
import { marked } from './marked.ts';

const fenced = marked(readFileSync('README.md', 'utf8'), 'scenario');
const files = { 'scenarios/small.yaml': fenced.replace(/^```yaml\n/, '').replace(/```$/, '') };

describe('the small scenario of the README', () => {
  // Starts 24, 28 (recorded), then 30 a quarter, at £1,000. Results 15, 21 (recorded), then 70% of 30; paid 60% at once
  // and 40% a quarter later: 9, 18.6, 21, 21, then 21 a quarter, at £800. Pay 6 × £32k + £45k, then 6 × £33k + £46.5k.
  test.each([
    ['Attachment fees', '112.0 120.0 232.0'],
    ['Payment by results', '55.7 67.2 122.9'],
    ["Council's share", '72.0 72.0 144.0'],
    ['Support workers', '192.0 198.0 390.0'],
    ['Managers', '45.0 46.5 91.5'],
    ['Family expenses', '5.6 6.0 11.6'],
    ['Balance carried forward', '(2.9) 5.8 5.8'],
    ['Balance restricted to coordination', '0.0 0.0 0.0'],
  ])('gives the budget worked by hand: %s', (label, figures) => {
    const { base } = ready('scenarios/small.yaml', filesOf(files));
    const line = toText(budgetTable(base))
      .split('\n')
      .find((each) => each.trim().startsWith(label));
    expect(line?.trim().replaceAll(/\s+/g, ' ')).toBe(`${label} ${figures}`);
  });

  test('runs without a problem or a warning', async () => {
    const { effects, done } = memoryEffects(files);
    expect(await main(['run', 'scenarios/small.yaml', '--draws', '64'], effects)).toBe(0);
    expect(done.told).toBe('');
    expect(done.printed).toContain('Target "The plan balances" met in about');
  });
});

const programme = marked(readFileSync('src/models/programme-funding/README.md', 'utf8'), 'scenario');
const path = 'scenarios/anyshire.yaml';
const copied = { [path]: programme.replace(/^```yaml\n/, '').replace(/```$/, '') };

describe('the programme of another authority, copied from the model', () => {
  test('runs without a problem or a warning', async () => {
    const { effects, done } = memoryEffects(copied);
    expect(await main(['run', path, '--draws', '64'], effects)).toBe(0);
    expect(done.told).toBe('');
    expect(done.printed).toContain('Target "The programme balances" met in');
    expect([...done.written.keys()]).toContain('out/anyshire/tables/families.cash_by_period.csv');
  });

  // Starts 38 and 47 recorded, then 50 a quarter. Six months of support, then a year for the 50% with school attendance, six
  // months for 30% of the others, nothing for the rest; 70% are turned around; windows in the second and fourth quarters;
  // 4% rejected. By the window of 2016/17 Q4 those who started in the first two quarters and have nothing to sustain
  // (35%) can be claimed for: 85 × 35% × 70% × 96% = 19.992, paid a quarter later.
  test('claims and is paid as worked out by hand', () => {
    const { base } = ready(path, filesOf(copied));
    const [claims, paid] = ['families.claims', 'families.results_paid'].map(
      (line) => base.figures(line).periods,
    );
    expect(claims!.slice(0, 4)).toEqual([0, 0, 0, expect.closeTo(19.992, 9)]);
    expect(paid!.slice(0, 5)).toEqual([0, 0, 0, 0, expect.closeTo(19.992, 9)]);
  });
});
