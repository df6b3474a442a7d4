import type { Calendar } from '../../scenario/calendar.ts';
import type { Varies } from '../../scenario/scenario.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** An uncertain input as it is drawn over time. `persistence` is in [0, 1). */
export interface TimedInput {
  readonly name: string;
  readonly varies: Varies;
  readonly persistence: number;
  /** The first period that it is drawn for; those before it are recorded. */
  readonly from: number;
  /** Whether its draws carry on from the last figure recorded of it. */
  readonly isRecorded: boolean;
}

/** One level of an input: the stretch of periods that it holds for, and its number among all of them, from 0. */
export interface DrawnLevel extends Segment {
  readonly input: string;
  readonly index: number;
}

/** An input's levels over a calendar. */
export interface LevelsOfInput extends TimedInput {
  /** Those that are drawn, in order of time. */
  readonly levels: readonly DrawnLevel[];
  /** The level before the first that is drawn, for which the last recorded figure stands; undefined where none does. */
  readonly recorded: DrawnLevel | undefined;
  /** The number of the level that holds in each period. */
  readonly indexAt: readonly number[];
}

// Just before the calendar there is a level too.
const before: Segment & { index: number } = { label: '', first: -1, last: -1, index: -1 };

/** The levels of an input over a calendar. A record of a part of a year counts as the year before: that year is drawn. */
export function levelsOf(calendar: Calendar, input: TimedInput): LevelsOfInput {
  const segments = segmentsOf(calendar, input.varies);
  const all = segments.map((segment, index): DrawnLevel => ({ ...segment, input: input.name, index }));
  const indexAt = all.flatMap(({ first, last, index }) => Array<number>(last - first + 1).fill(index));
  const levels = all.filter(({ last }) => last >= input.from);
  const [first] = levels;
  const previous = first && { ...(all[first.index - 1] ?? before), input: input.name };
  return { ...input, levels, recorded: input.isRecorded ? previous : undefined, indexAt };
}

function isShared(one: Segment, other: Segment): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function stepsSince({ indexAt }: LevelsOfInput, later: DrawnLevel, earlier: Segment): number {
  return later.index - (indexAt[earlier.last] ?? before.index);
}

/**
 * The correlation of the normal scores of two levels of different inputs, where `score` is that of levels which share a
 * period. Apart in time it is that of a vector autoregression whose shocks go together in the same period only: the
 * later level carries its own past with it, so `score` times its persistence for each step since they last met.
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

/** The correlation of the normal scores of two levels of one input: its persistence to the power of the steps between. */
export function ownCorrelation({ persistence }: TimedInput, one: DrawnLevel, other: DrawnLevel): number {
  return persistence ** Math.abs(one.index - other.index);
}
