import type { Calendar } from '../../scenario/calendar.ts';
import type { Varies } from '../../scenario/scenario.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** An uncertain input as it is drawn over time. `persistence` is in [0, 1). */
export interface TimedInput {
  readonly name: string;
  readonly varies: Varies;
  readonly persistence: number;
}

/** One draw of an input: the stretch of periods that it holds for, and its number among the input's draws, from 0. */
export interface DrawnLevel extends Segment {
  readonly input: string;
  readonly index: number;
}

/** An input's draws, in order of time, and the number of the one that holds in each period. */
export interface LevelsOfInput extends TimedInput {
  readonly levels: readonly DrawnLevel[];
  readonly indexAt: readonly number[];
}

/** The draws of an input over a calendar. */
export function levelsOf(calendar: Calendar, input: TimedInput): LevelsOfInput {
  const segments = segmentsOf(calendar, input.varies);
  const levels = segments.map((segment, index) => ({ ...segment, input: input.name, index }));
  const indexAt = levels.flatMap(({ first, last, index }) => Array<number>(last - first + 1).fill(index));
  return { ...input, levels, indexAt };
}

function isShared(one: Segment, other: Segment): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function stepsSince({ indexAt }: LevelsOfInput, later: DrawnLevel, earlier: Segment): number {
  return later.index - indexAt[earlier.last]!;
}

/**
 * The correlation of the normal scores of two draws of different inputs, where `score` is that of draws which share a
 * period. Apart in time it is that of a vector autoregression whose shocks go together in the same period only: the
 * later draw carries its own past with it, so `score` times its persistence for each step since they last met.
 */
export function crossCorrelation(
  [one, level]: readonly [LevelsOfInput, DrawnLevel],
  [other, otherLevel]: readonly [LevelsOfInput, DrawnLevel],
  score: number,
): number {
  if (isShared(level, otherLevel)) return score;
  if (level.first < otherLevel.first)
    return score * other.persistence ** stepsSince(other, otherLevel, level);
  return score * one.persistence ** stepsSince(one, level, otherLevel);
}

/** The correlation of the normal scores of two draws of one input: its persistence to the power of the steps between. */
export function ownCorrelation({ persistence }: TimedInput, one: DrawnLevel, other: DrawnLevel): number {
  return persistence ** Math.abs(one.index - other.index);
}
