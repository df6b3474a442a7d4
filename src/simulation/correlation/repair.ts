import { findWitness } from './cholesky.ts';
import { type CorrelatedGroup, rankSaid } from './groups.ts';
import { correlationMatrix, type Row, rowsOf } from './matrix.ts';
import {
  findAgainst,
  hair,
  type Pair,
  type PairRepair,
  type Refused,
  repairOf,
  type Way,
  wayOf,
} from './way.ts';

/** What would let the correlations of a group hold together. */
export interface Repairs {
  /** The largest number, to two decimals, by which all of the correlations can be multiplied and hold. */
  readonly factor: number;
  /** The least move of one correlation that mends the group alone; undefined where none does. */
  readonly said: PairRepair | undefined;
  /** The same, of a pair of which nothing is said and which is therefore independent. */
  readonly unsaid: PairRepair | undefined;
}

/**
 * The rows that decide whether a group holds together. Where all of its inputs are drawn alike, two levels of each do:
 * what comes later depends on what came before by way of the last level only, and in the same way.
 */
function decidingRows(group: CorrelatedGroup): readonly Row[] {
  const [first] = group.inputs;
  const isAlike = group.inputs.every(
    ({ varies, from, isRecorded }) =>
      varies === first!.varies && from === first!.from && isRecorded === first!.isRecorded,
  );
  const rows = rowsOf(group);
  const start = Math.min(...rows.map(({ level }) => level.index));
  return isAlike ? rows.filter(({ level }) => level.index <= start + 1) : rows;
}

const moveOf = ({ from, to }: PairRepair): number => Math.abs(to - from);

// Of equal moves the last, since what was written last is likeliest to be what upset the rest.
function isBetter(repair: PairRepair, number: number, best: PairRepair, bestNumber: number): boolean {
  const gain = moveOf(best) - moveOf(repair);
  return gain > hair || (gain > -hair && number > bestNumber);
}

// The ways that may be shortest are tried first, until none that is left can be shorter than what was found.
function leastRepair(refused: Refused, pairs: readonly Pair[]): PairRepair | undefined {
  const ways = pairs.flatMap((pair, number) => wayOf(refused, pair, number) ?? []);
  const least = ({ nearest, pair }: Way) => Math.abs(nearest - pair.from);
  let [best, bestNumber]: [PairRepair | undefined, number] = [undefined, -1];
  for (const way of ways.sort((one, other) => least(one) - least(other))) {
    if (best !== undefined && least(way) > moveOf(best) + hair) break;
    const repair = repairOf(refused, way);
    if (repair === undefined) continue;
    if (best === undefined || isBetter(repair, way.number, best, bestNumber))
      [best, bestNumber] = [repair, way.number];
  }
  return best;
}

function unsaidPairs(group: CorrelatedGroup): readonly Pair[] {
  const said = rankSaid(group);
  const names = group.inputs.map(({ name }) => name);
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other): Pair[] =>
        said(one, other) === undefined ? [{ between: [one, other], from: 0 }] : [],
      ),
  );
}

function commonFactor({ group, rows }: Refused): number {
  let [holds, fails] = [0, 100];
  while (fails - holds > 1) {
    const middle = (holds + fails) >> 1;
    if (findWitness(correlationMatrix(group, { rows, factor: middle / 100 })) === undefined) holds = middle;
    else fails = middle;
  }
  return holds / 100;
}

/** What would mend a group whose correlations cannot all hold; undefined where they can. */
export function findRepairs(group: CorrelatedGroup): Repairs | undefined {
  const rows = decidingRows(group);
  const matrix = correlationMatrix(group, { rows });
  const against = findAgainst(matrix);
  if (against === undefined) return undefined;
  const refused = { group, rows, matrix, against };
  const said = group.correlations.map(({ between, rank }) => ({ between, from: rank }));
  return {
    factor: commonFactor(refused),
    said: leastRepair(refused, said),
    unsaid: leastRepair(refused, unsaidPairs(group)),
  };
}
