import type { Sample } from './sample.ts';

/** Throws where there are no periods, or where a column has not exactly one value for each: a bug of the caller's. */
export function checkLengths(periods: readonly string[], columns: readonly (readonly number[])[]): void {
  if (periods.length === 0) throw new RangeError('invalid periods: there are none');
  const wrong = columns.find((column) => column.length !== periods.length);
  if (wrong !== undefined)
    throw new RangeError(`invalid values: ${wrong.length} for ${periods.length} periods`);
}

/** Throws where a sample has no draws: a bug of the caller's. */
export function checkDraws({ draws }: Sample): void {
  if (!(draws > 0)) throw new RangeError('invalid draws: there are none');
}
