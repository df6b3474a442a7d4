import { type CorrelatedGroup, rankSaid } from './groups.ts';
import { crossCorrelation, type DrawnLevel, type LevelsOfInput, ownCorrelation } from './levels.ts';
import { scoreCorrelation } from './rank-correlation.ts';

/** A row of a group's matrix: a level, its input, and that input's number in the group. */
export interface Row {
  readonly input: LevelsOfInput;
  readonly level: DrawnLevel;
  readonly number: number;
}

/** The rows of a group's matrix: the levels that are recorded, and then those that are drawn. */
export function rowsOf({ inputs, recorded, levels }: CorrelatedGroup): readonly Row[] {
  const numbers = new Map(inputs.map(({ name }, number) => [name, number]));
  return [...recorded, ...levels].map((level) => {
    const number = numbers.get(level.input)!;
    return { input: inputs[number]!, level, number };
  });
}

/** How much of the score of two inputs the scores of two of their levels have: all of it where they share a period. */
export function shareOfScore(row: Row, column: Row): number {
  return crossCorrelation([row.input, row.level], [column.input, column.level], 1);
}

// The correlations of the normal scores of a group's inputs where they share a period.
function scoresOf(group: CorrelatedGroup, factor: number): readonly (readonly number[])[] {
  const said = rankSaid(group);
  return group.inputs.map(({ name }) =>
    group.inputs.map((other) => scoreCorrelation(factor * (said(name, other.name) ?? 0))),
  );
}

/**
 * The correlations of the normal scores of some levels of a group, all of them unless told otherwise: square, row after
 * row. Where a `factor` is given, every rank correlation said is multiplied by it.
 */
export function correlationMatrix(
  group: CorrelatedGroup,
  { rows = rowsOf(group), factor = 1 }: { readonly rows?: readonly Row[]; readonly factor?: number } = {},
): Float64Array {
  const scores = scoresOf(group, factor);
  const matrix = new Float64Array(rows.length ** 2);
  rows.forEach((row, at) => {
    rows.forEach((column, index) => {
      matrix[at * rows.length + index] =
        row.number === column.number
          ? ownCorrelation(row.input, row.level, column.level)
          : scores[row.number]![column.number]! * shareOfScore(row, column);
    });
  });
  return matrix;
}
