import { induceCorrelation } from '../correlation/induce.ts';
import type { Chances } from '../design/index.ts';
import { mapOf, type StreamedLevel, type Tie } from '../work.ts';

/** Columns of figures, one a level that is drawn, all of one length. */
export type Columns = readonly Float64Array[];

/**
 * Makes values of the chances of some levels, in new columns: those that go together are made to, and each takes its
 * quantiles. Noise stays a uniform number. What a level takes of its chances is changed in place.
 */
export function levelValues(
  levels: readonly Pick<StreamedLevel, 'law'>[],
  ties: readonly Tie[],
): (drawn: readonly Chances[]) => Columns {
  const maps = levels.map(({ law }) => mapOf(law));
  return (drawn) => {
    for (const tie of ties)
      induceCorrelation(
        tie.levels.map((index) => drawn[index]!),
        tie.factor,
      );
    return drawn.map(({ chances, takers }, index) => {
      const column = new Float64Array(chances.length);
      maps[index]!(chances, takers, column);
      return column;
    });
  };
}
