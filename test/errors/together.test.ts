import { expect, it } from 'vitest';
import { findProblems } from './find-problems.ts';

const codesOf = (path: string) => findProblems(path).map(({ code, place }) => `${place?.line}: ${code}`);

it('different mistakes are all told in one pass, in reading order', () => {
  expect(codesOf('together/six-mistakes.yaml')).toEqual([
    '10: unknown-source',
    '11: wrong-symbol',
    '15: unknown-key',
    '18: unknown-name',
    '19: unit-mismatch',
    '23: bad-target',
  ]);
});

it('a mistake that much rests on is told once', () => {
  expect(codesOf('together/one-mistake.yaml')).toEqual(['12: bad-quantity']);
});
