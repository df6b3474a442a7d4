import type { Calendar } from '../../scenario/calendar.ts';
import type { Correlation } from '../../scenario/scenario.ts';
import { type DrawnLevel, type LevelsOfInput, levelsOf, type TimedInput } from './levels.ts';

/** How two inputs go together, as their draws need to know it. */
export type PairCorrelation = Pick<Correlation, 'between' | 'rank'>;

/**
 * Inputs whose draws depend on each other, and on no others. `levels` are all of their draws, input by input, each in
 * order of time; the matrices of the group are over these.
 */
export interface CorrelatedGroup {
  readonly inputs: readonly LevelsOfInput[];
  readonly levels: readonly DrawnLevel[];
  readonly correlations: readonly PairCorrelation[];
}

function isBetween({ between }: PairCorrelation, one: string, other: string): boolean {
  return between.includes(one) && between.includes(other);
}

// Everything that can be reached from a name by correlations, in no order.
function reachedFrom(start: string, correlations: readonly PairCorrelation[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const name of reached) {
    for (const { between } of correlations)
      if (between.includes(name)) for (const next of between) reached.add(next);
  }
  return reached;
}

/**
 * The groups of inputs whose draws depend on each other: those that correlations join, directly or by way of others,
 * and every input by itself that carries something over from one draw to the next. Inputs keep their order, and one
 * that all others of its group come before changes none of them. Inputs without a group are drawn on their own, and a
 * correlation with an input that is not drawn counts for nothing.
 */
export function correlatedGroups(
  calendar: Calendar,
  inputs: readonly TimedInput[],
  correlations: readonly PairCorrelation[],
): readonly CorrelatedGroup[] {
  const names = new Set(inputs.map(({ name }) => name));
  const drawn = correlations.filter(({ between }) => between.every((name) => names.has(name)));
  const joining = drawn.filter(({ rank }) => rank !== 0);
  const grouped = new Set<string>();
  return inputs.flatMap(({ name }) => {
    if (grouped.has(name)) return [];
    const members = reachedFrom(name, joining);
    for (const member of members) grouped.add(member);
    const timed = inputs.filter((input) => members.has(input.name)).map((input) => levelsOf(calendar, input));
    const dependsOnItself = timed[0]!.persistence > 0 && timed[0]!.levels.length > 1;
    if (timed.length === 1 && !dependsOnItself) return [];
    const own = drawn.filter(({ between }) => between.every((each) => members.has(each)));
    return [{ inputs: timed, levels: timed.flatMap(({ levels }) => levels), correlations: own }];
  });
}

/** The rank correlation that is said of two inputs of a group where they share a period; undefined where nothing is. */
export function rankSaid({ correlations }: CorrelatedGroup, one: string, other: string): number | undefined {
  return correlations.find((correlation) => isBetween(correlation, one, other))?.rank;
}

/** The rank correlation of two inputs of a group where they share a period; 0 where nothing is said of them. */
export function rankBetween(group: CorrelatedGroup, one: string, other: string): number {
  return rankSaid(group, one, other) ?? 0;
}
