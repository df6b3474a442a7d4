import type { Calendar } from '../../scenario/calendar.ts';
import type { Correlation } from '../../scenario/scenario.ts';
import { type DrawnLevel, type LevelsOfInput, levelsOf, type TimedInput } from './levels.ts';

/** How two inputs go together, as their draws need to know it. */
export type PairCorrelation = Pick<Correlation, 'between' | 'rank'>;

/**
 * Inputs whose draws depend on each other, and on no others. `levels` are all that are drawn of them, input by input, each
 * in order of time, and `recorded` those that these carry on from.
 */
export interface CorrelatedGroup {
  readonly inputs: readonly LevelsOfInput[];
  readonly recorded: readonly DrawnLevel[];
  readonly levels: readonly DrawnLevel[];
  readonly correlations: readonly PairCorrelation[];
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

function dependsOnItself({ persistence, levels, recorded }: LevelsOfInput): boolean {
  return persistence > 0 && levels.length + (recorded === undefined ? 0 : 1) > 1;
}

function groupOf(inputs: readonly LevelsOfInput[], drawn: readonly PairCorrelation[]): CorrelatedGroup {
  const names = new Set(inputs.map(({ name }) => name));
  return {
    inputs,
    recorded: inputs.flatMap(({ recorded }) => recorded ?? []),
    levels: inputs.flatMap(({ levels }) => levels),
    correlations: drawn.filter(({ between }) => between.every((each) => names.has(each))),
  };
}

/**
 * The groups of inputs whose draws depend on each other: those that correlations join, directly or by way of others,
 * and every input by itself that carries something over from one level to the next. Inputs keep their order, and one
 * that all others of its group come before changes none of them. Inputs without a group are drawn on their own, and a
 * correlation with an input that is not drawn counts for nothing.
 */
export function correlatedGroups(
  calendar: Calendar,
  inputs: readonly TimedInput[],
  correlations: readonly PairCorrelation[],
): readonly CorrelatedGroup[] {
  const timed = inputs.map((input) => levelsOf(calendar, input)).filter(({ levels }) => levels.length > 0);
  const names = new Set(timed.map(({ name }) => name));
  const drawn = correlations.filter(({ between }) => between.every((name) => names.has(name)));
  const joining = drawn.filter(({ rank }) => rank !== 0);
  const grouped = new Set<string>();
  return timed.flatMap((first) => {
    if (grouped.has(first.name)) return [];
    const members = reachedFrom(first.name, joining);
    for (const member of members) grouped.add(member);
    if (members.size === 1 && !dependsOnItself(first)) return [];
    return [
      groupOf(
        timed.filter(({ name }) => members.has(name)),
        drawn,
      ),
    ];
  });
}

/** The rank correlation of two inputs of a group where they share a period; undefined where nothing is said of them. */
export type RankSaid = (one: string, other: string) => number | undefined;

/** What is said of the pairs of a group. */
export function rankSaid({ correlations }: CorrelatedGroup): RankSaid {
  const ranks = new Map(correlations.map(({ between, rank }) => [[...between].sort().join(' '), rank]));
  return (one, other) => ranks.get([one, other].sort().join(' '));
}
