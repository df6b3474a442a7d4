import { expect } from 'vitest';
import type { Problem } from '../../src/errors/problem.ts';
import type { Files } from '../../src/scenario/files/load.ts';
import { textOf } from './find-problems.ts';

/** Expects every problem to have a place, and its line and columns to be in its file. */
export function expectPlaces(problems: readonly Problem[], files: Files): void {
  for (const { code, place } of problems) {
    if (place === undefined) throw new Error(`${code} has no place`);
    const { file, line, column, length, text } = place;
    expect(text).toBe(textOf(file, files)?.split('\n')[line - 1]?.trimEnd());
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column + length - 1).toBeLessThanOrEqual(Math.max(column, text.length));
  }
}
