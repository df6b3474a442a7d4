import { type CorrelatedGroup, rankBetween } from './groups.ts';
import { crossCorrelation, type LevelsOfInput, ownCorrelation } from './levels.ts';
import { scoreCorrelation } from './rank-correlation.ts';

/** The rank correlation of two inputs, by name. */
export type RankBetween = (one: string, other: string) => number;

interface Block {
  readonly input: LevelsOfInput;
  /** The row of its first draw. */
  readonly start: number;
}

function fillBlock(matrix: Float64Array, size: number, row: Block, column: Block, rank: number): void {
  const score = scoreCorrelation(rank);
  for (const level of row.input.levels) {
    for (const other of column.input.levels) {
      matrix[(row.start + level.index) * size + column.start + other.index] =
        row === column
          ? ownCorrelation(row.input, level, other)
          : crossCorrelation([row.input, level], [column.input, other], score);
    }
  }
}

/**
 * The correlations of the normal scores of all draws of a group, square, row after row, in the order of its levels.
 * `rankOf` may stand in for what the author says of each pair.
 */
export function correlationMatrix(
  group: CorrelatedGroup,
  rankOf: RankBetween = (one, other) => rankBetween(group, one, other),
): Float64Array {
  const size = group.levels.length;
  const matrix = new Float64Array(size * size);
  let start = 0;
  const blocks = group.inputs.map((input): Block => {
    const block = { input, start };
    start += input.levels.length;
    return block;
  });
  for (const row of blocks)
    for (const column of blocks)
      fillBlock(matrix, size, row, column, rankOf(row.input.name, column.input.name));
  return matrix;
}
