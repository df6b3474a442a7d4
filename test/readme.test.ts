import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { distributions, signatureOf } from '../src/distributions/index.ts';
import { functions } from '../src/graph/functions/index.ts';
import { budgetTable } from '../src/output/budget.ts';
import { toText } from '../src/output/text.ts';
import { chartTypes } from '../src/scenario/parts/charts/index.ts';
import { ready } from './load-scenario.ts';
import { markdownTable, marked } from './readme/marked.ts';

const readme = readFileSync('README.md', 'utf8');

function tableOf(headings: readonly string[], rows: readonly (readonly [string, string])[]): string {
  return markdownTable(
    headings,
    rows.map(([name, summary]) => [`\`${name}\``, summary]),
  );
}

describe('the README', () => {
  test('shows the budget that the plan gives', () => {
    const { base } = ready('scenarios/warwickshire/priority-families.yaml');
    const [, shown] = readme.split(/(?<=plan:\n\n)```\n([\s\S]*?)\n```/);
    expect(shown).toBe(toText(budgetTable(base)).trim());
  });

  test('lists every function of the formula language', () => {
    const named = functions.filter(({ signature }) => /^[a-z_]+\(/.test(signature));
    const rows = named.map(({ signature, summary }) => [signature, summary] as const);
    expect(marked(readme, 'functions')).toBe(tableOf(['function', 'gives'], rows));
  });

  test('lists every type of chart with its parts', () => {
    const rows = chartTypes.map(({ type, summary, parts }) => {
      const each = Object.entries(parts).map(([part, is]) => `\`${part}\`: ${is}`);
      return [`\`${type}\``, summary, each.join('; ')];
    });
    expect(marked(readme, 'charts')).toBe(markdownTable(['type', 'shows', 'parts'], rows));
  });

  test('lists every distribution', () => {
    const rows = distributions.map((each) => [signatureOf(each), each.summary] as const);
    expect(marked(readme, 'distributions')).toBe(tableOf(['distribution', 'is'], rows));
  });
});
