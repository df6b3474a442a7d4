import type { Chances } from '../design/index.ts';
import { mapsOf, type StreamedLevel } from '../work.ts';

/** Columns of figures, one a level that is drawn, all of one length. */
export type Columns = readonly Float64Array[];

/** Makes values of the chances of some levels, in new columns: each takes its quantiles, and noise stays a uniform number. */
export function levelValues(
  levels: readonly Pick<StreamedLevel, 'law'>[],
): (drawn: readonly Chances[]) => Columns {
  const maps = mapsOf(levels);
  return (drawn) =>
    drawn.map(({ chances, takers }, index) => {
      const column = new Float64Array(chances.length);
      maps[index]!(chances, takers, column);
      return column;
    });
}
