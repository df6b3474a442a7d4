import { induceCorrelation } from '../correlation/induce.ts';
import { type Chances, deal } from '../design/index.ts';
import { type Law, quantileOf } from '../inputs.ts';
import type { StreamedLevel, Tie } from '../work.ts';

/** Columns of figures, one a level that is drawn, all of one length. */
export type Columns = readonly Float64Array[];

function dealt(
  { chances, takers }: Chances,
  quantile: ((chance: number) => number) | undefined,
): Float64Array {
  const column = new Float64Array(chances.length);
  deal(quantile === undefined ? chances : chances.map(quantile), takers, column);
  return column;
}

const quantileFor = (law: Law | undefined) => (law === undefined ? undefined : quantileOf(law));

/**
 * Makes values of the chances of some levels, in new columns: those that go together are made to, and each takes its
 * quantiles. Noise stays a uniform number. What a level takes of its chances is changed in place.
 */
export function levelValues(
  levels: readonly Pick<StreamedLevel, 'law'>[],
  ties: readonly Tie[],
): (drawn: readonly Chances[]) => Columns {
  const quantiles = levels.map(({ law }) => quantileFor(law));
  return (drawn) => {
    for (const tie of ties)
      induceCorrelation(
        tie.levels.map((index) => drawn[index]!),
        tie.factor,
      );
    return drawn.map((chances, index) => dealt(chances, quantiles[index]));
  };
}
