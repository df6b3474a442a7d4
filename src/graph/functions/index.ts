import { arithmetic } from './arithmetic.ts';
import { chance } from './chance.ts';
import { conditions } from './conditions.ts';
import { overDimensions } from './dimensions.ts';
import type { FormulaFunction } from './function.ts';
import { maths } from './maths.ts';
import { shareAbove } from './share-above.ts';
import { time } from './time.ts';

/** Every operator and function of the formula language, in reading order. */
export const functions: readonly FormulaFunction[] = [
  ...arithmetic,
  ...conditions,
  ...overDimensions,
  ...time,
  ...maths,
  shareAbove,
  ...chance,
];

const byName: ReadonlyMap<string, FormulaFunction> = new Map(functions.map((entry) => [entry.name, entry]));

/** The names that an author can call. */
export const functionNames: readonly string[] = functions
  .map(({ name }) => name)
  .filter((name) => /^[a-z_.]+$/.test(name) && name !== 'negative');

/** The entry of a function or operator; undefined where there is none. */
export function functionNamed(name: string): FormulaFunction | undefined {
  return byName.get(name);
}
