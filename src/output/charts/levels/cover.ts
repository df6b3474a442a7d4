import * as Plot from '@observablehq/plot';
import { UNCOVERED } from '../drawing/palette.ts';

/** What a shortfall could be met from: its name, and how much of it there is at the end of each period. */
export interface Cover {
  readonly label: string;
  readonly values: readonly number[];
}

/** A level and the lowest that is covered, at a time in periods. */
interface Both {
  readonly x: number;
  readonly level: number;
  readonly floor: number;
}

// Where two straight lines cross between two times, so that nothing is hatched on the wrong side of it.
function crossing(one: Both, other: Both): readonly Both[] {
  const [before, after] = [one.level - one.floor, other.level - other.floor];
  if (before * after >= 0) return [];
  const share = before / (before - after);
  const between = (from: number, to: number) => from + share * (to - from);
  const floor = between(one.floor, other.floor);
  return [{ x: between(one.x, other.x), level: floor, floor }];
}

/** Levels beside the lowest that are covered, at the end of each period and wherever the two cross. */
export function besideFloor(levels: readonly number[], { values }: Cover): readonly Both[] {
  const ends = levels.map((level, period) => ({ x: period + 1, level, floor: -values[period]! }));
  return ends.flatMap((end, period) => (period === 0 ? [end] : [...crossing(ends[period - 1]!, end), end]));
}

/** The lowest level that is covered as a dotted line, and what lies below it hatched. */
export function coverMarks(levels: readonly number[], cover: Cover): Plot.Markish[] {
  const both = besideFloor(levels, cover);
  const hatched = both.map(({ x, level, floor }) => ({ x, floor, level: Math.min(level, floor) }));
  return [
    Plot.areaY(hatched, { x: 'x', y1: 'floor', y2: 'level', fill: 'url(#open-hatch)' }),
    Plot.line(both, { x: 'x', y: 'floor', stroke: UNCOVERED, strokeWidth: 2.5, strokeDasharray: '2 3' }),
  ];
}
