import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/errors/format-problem.ts';
import { messages } from '../../src/errors/messages/index.ts';
import { expectPlaces } from './expect-places.ts';
import { findProblems, fixtures } from './find-problems.ts';

const codes = Object.keys(messages);
const names = readdirSync(new URL('.', import.meta.url));
const scenarios = names
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));
const texts = names.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length));

/** A fixture is named by its code, with what sets it apart after it. */
function codeOf(name: string): string | undefined {
  const possible = codes.filter((code) => name === code || name.startsWith(`${code}-`));
  return possible.sort((a, b) => b.length - a.length)[0];
}

it('every code has a file that provokes it', () => {
  expect(codes.filter((code) => !scenarios.includes(code))).toEqual([]);
});

it('every file is named by a code and has its text', () => {
  expect(scenarios.filter((name) => codeOf(name) === undefined)).toEqual([]);
  expect(texts).toEqual(scenarios);
});

describe.each(scenarios)('%s', (name) => {
  const problems = findProblems(`${name}.yaml`);

  it('prints what its text says', async () => {
    const printed = `${problems.map(formatProblem).join('\n\n')}\n`;
    await expect(printed).toMatchFileSnapshot(`./${name}.txt`);
  });

  it('provokes its code', () => {
    expect(problems.map(({ code }) => code)).toContain(codeOf(name));
  });

  it('points at text that is there', () => {
    expectPlaces(problems, fixtures);
  });
});
