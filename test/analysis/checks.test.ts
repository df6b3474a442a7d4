import { describe, expect, test } from 'vitest';
import { explainProblem } from '../../src/errors/format-problem.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { filesOf, findProblems } from '../errors/find-problems.ts';

function problemsOf(...parts: readonly string[]): readonly Problem[] {
  const text = ['scenario: Checked', 'calendar: {from: 2015/16, years: 1, by: quarter}', ...parts].join('\n');
  return findProblems('checked.yaml', filesOf({ 'checked.yaml': `${text}\n` }));
}

const told = (problems: readonly Problem[]) =>
  problems.map((problem) => [problem.code, ...explainProblem(problem)].join(' '));

// Of the range from 60% to 100% the upper half is above 80%, which the largest load turns into more than 1.
const loads = (rate: string) => `dimensions: {district: [north, south]}
inputs:
  rate: {value: ${rate}, uncertain: "uniform(60%, 100%)"}
  load: {value: {north: [1, 0.5, 0.5, 0.5], south: [0.5, 0.5, 1.25, 1]}, kind: rate}`;

describe.each([
  ['checks', 'check-fails-in-draws The check most does not hold'],
  ['warnings', 'warning-applies-in-draws The warning most applies'],
])('%s', (part, start) => {
  test('that fail for one item in one period of a future fail in that future', () => {
    const [found, ...others] = told(problemsOf(loads('70%'), `${part}: {most: = rate * load <= 1}`));
    expect(found).toContain(`${start} in 50% of the 1,024 futures simulated.`);
    expect(others).toEqual([]);
  });

  test('that hold in the base case and in every future are not told of', () => {
    expect(problemsOf(loads('70%'), `${part}: {most: = rate * load <= 1.25}`)).toEqual([]);
  });
});

describe('a warning', () => {
  test('that applies in the base case is counted in the futures as any other', () => {
    expect(told(problemsOf(loads('90%'), 'warnings: {most: = rate * load <= 1}'))).toEqual([
      'warning-applies The warning most applies in 2015/16 Q3 for south: "rate * load" = 1.125 against 1.',
      'warning-applies-in-draws The warning most applies in 50% of the 1,024 futures simulated.',
    ]);
  });

  test('that applies in every future too is told once', () => {
    expect(
      told(problemsOf(loads('90%'), 'warnings: {most: = rate * load <= 0.3}')).map(
        (each) => each.split(' ')[0],
      ),
    ).toEqual(['warning-applies']);
  });

  test('stops nothing, and a check does', () => {
    const severities = (part: string) =>
      problemsOf('inputs: {rate: 75%}', `${part}: {most: = rate <= 70%}`).map(({ severity }) => severity);
    expect(severities('warnings')).toEqual(['warning']);
    expect(severities('checks')).toEqual(['error']);
  });
});

describe('a check about an input', () => {
  const lineOf = (about: string, inputs: string) => {
    const [found] = problemsOf(inputs, `checks: {most: {formula: = rate <= base, about: ${about}}}`);
    return found?.place?.text.trim();
  };

  test('is told where that has its figure or its formula', () => {
    const inputs = 'inputs:\n  base:\n    value: 70%\n  rate: = base + 5%';
    expect(lineOf('base', inputs)).toBe('value: 70%');
    expect(lineOf('rate', inputs)).toBe('rate: = base + 5%');
  });

  test('of a model is told where the model is used, if the scenario leaves it at its default', () => {
    const inputs = 'inputs: {team: {posts: {worker: 6}, cost_of_post: {worker: £32k}}}';
    const check = 'checks: {some: {formula: = team.contingency > 0, about: team.contingency}}';
    const [found] = problemsOf('dimensions: {role: [worker]}', 'use: {team: staffing}', inputs, check);
    expect(found?.place?.file).toBe('checked.yaml');
    expect(found?.place?.text).toContain('team: staffing');
  });
});

test('the words of a check are told on one line, and of conditions joined by "and" the first that fails', () => {
  const check = `checks:
  most:
    formula: = rate >= 0 and (rate <= 1 and rate <= 70%) and rate > 2
    says: |
      Two in three is usual.

      Seven in ten is the most.`;
  expect(told(problemsOf('inputs: {rate: 75%}', check))).toEqual([
    'check-fails Two in three is usual. Seven in ten is the most. The check most does not hold at any time: rate = 0.75 against 0.7.',
  ]);
});
