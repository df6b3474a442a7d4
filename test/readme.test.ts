import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { distributions } from '../src/distributions/index.ts';
import { functions } from '../src/graph/functions/index.ts';
import { budgetTable } from '../src/output/budget.ts';
import { toText } from '../src/output/text.ts';
import { ready } from './load-scenario.ts';

const readme = readFileSync('README.md', 'utf8');

function between(start: string, end: string): string {
  const from = readme.indexOf(start) + start.length;
  return readme.slice(from, readme.indexOf(end, from)).trim();
}

function tableOf(heading: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, summary]) => `| \`${name}\` | ${summary} |`);
  return [`| ${heading[0]} | ${heading[1]} |`, '|---|---|', ...lines].join('\n');
}

describe('the README', () => {
  test('shows the budget that the plan gives', () => {
    const { base } = ready('scenarios/warwickshire/priority-families.yaml');
    expect(between('plan:\n\n```\n', '\n```')).toBe(toText(budgetTable(base)).trim());
  });

  test('lists every function of the formula language', () => {
    const named = functions.filter(({ signature }) => /^[a-z_]+\(/.test(signature));
    const rows = named.map(({ signature, summary }) => [signature, summary] as const);
    expect(between('<!-- functions -->', '<!-- /functions -->')).toBe(tableOf(['function', 'gives'], rows));
  });

  test('lists every distribution', () => {
    const rows = distributions.map(
      ({ name, parameters, summary }) =>
        [`${name}(${parameters.map((each) => each.name).join(', ')})`, summary] as const,
    );
    expect(between('<!-- distributions -->', '<!-- /distributions -->')).toBe(
      tableOf(['distribution', 'is'], rows),
    );
  });
});
