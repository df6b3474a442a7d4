import { type Sought, signOf } from './futures.ts';
import { baseOf } from './option.ts';
import { canVary, isWithinReach, tieBetween } from './ties.ts';

/** A level of an input of one option beyond which another does better. */
export interface Condition {
  readonly option: number;
  readonly against: number;
  /** What the input comes to in the option, and the level from there at which it is the same as the other. */
  readonly here: number;
  readonly level: number;
}

// Of two that both overtake, the one that does so first is all that matters.
function nearest(conditions: readonly Condition[]): readonly Condition[] {
  const sides = [true, false].map((isBelow) =>
    conditions
      .filter(({ level, here }) => level < here === isBelow)
      .toSorted((a, b) => Math.abs(a.level - a.here) - Math.abs(b.level - b.here)),
  );
  return sides.flatMap(([first]) => first ?? []);
}

/**
 * What a winner's place rests on: how far an input may move in the winner until another overtakes it, downwards and
 * upwards, and in each of the others until that overtakes the winner, the nearest only. In base cases, in which the winner
 * must be the better to begin with.
 */
export function conditionsOf(
  { options, measures, same }: Sought,
  winner: number,
  vary: string,
): readonly Condition[] {
  const { variable, better } = measures[0]!;
  const figures = options.map((option) => baseOf(option).figures(variable).total);
  const others = figures.flatMap((figure, other) => {
    const isBehind = signOf(better) * (figures[winner]! - figure) > 0 && !same[0]!(figure, figures[winner]!);
    return other !== winner && isBehind ? [other] : [];
  });
  const between = (option: number, against: number): readonly Condition[] => {
    if (!canVary(baseOf(options[option]!), vary)) return [];
    const tie = tieBetween(options[option]!, options[against]!, variable, vary);
    return isWithinReach(tie) && tie.needed !== tie.here
      ? [{ option, against, here: tie.here, level: tie.needed! }]
      : [];
  };
  return [
    ...nearest(others.flatMap((other) => between(winner, other))),
    ...nearest(others.flatMap((other) => between(other, winner))),
  ];
}
