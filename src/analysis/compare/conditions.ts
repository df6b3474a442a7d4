import { baseAt } from '../seek.ts';
import { type Sought, signOf } from './futures.ts';
import { baseOf } from './option.ts';
import { canVary, isWithinReach, tieBetween } from './ties.ts';

/** A level of an input of one option beyond which another does better. */
export interface Condition {
  readonly option: number;
  readonly against: number;
  /** What the input comes to in the option, and the level from there beyond which the other overtakes it, or it the other. */
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

// Part of the range of an input: as far beyond a level as is looked whether the order has changed there.
const beyond = 1e-4;

/** The figures by which some options are judged, with an input of one of them moved. */
interface Judged {
  readonly sought: Sought;
  readonly figures: readonly number[];
  readonly vary: string;
}

// Whether one option, its input moved, does surely better (1), surely worse (−1) or the same as another as it is.
function standingAt(
  { sought, figures, vary }: Judged,
  option: number,
  against: number,
  value: number,
): number {
  const { options, measures, same } = sought;
  const { variable, better } = measures[0]!;
  const base = baseAt(baseOf(options[option]!).graph.scenario, vary, value);
  const figure = base?.figures(variable).total ?? Number.NaN;
  return same[0]!(figure, figures[against]!) ? 0 : signOf(better) * Math.sign(figure - figures[against]!);
}

function between(judged: Judged, option: number, against: number): readonly Condition[] {
  const { sought, figures, vary } = judged;
  const { options, measures } = sought;
  if (!canVary(baseOf(options[option]!), vary)) return [];
  const { variable, better } = measures[0]!;
  const { here, passings, range } = tieBetween(options[option]!, options[against]!, variable, vary);
  const now = signOf(better) * Math.sign(figures[option]! - figures[against]!);
  const step = beyond * (range[1] - range[0]);
  return passings
    .map(({ value }) => value)
    .filter((value) => {
      const further = value + Math.sign(value - here) * step;
      return (
        value !== here &&
        isWithinReach(further, range) &&
        standingAt(judged, option, against, further) === -now
      );
    })
    .map((level) => ({ option, against, here, level }));
}

/**
 * What a winner's place rests on: how far an input may move in the winner until another overtakes it, downwards and
 * upwards, and in each of the others until that overtakes the winner, the nearest only. In base cases, in which the winner
 * must be the better to begin with.
 */
export function conditionsOf(sought: Sought, winner: number, vary: string): readonly Condition[] {
  const { options, measures, same } = sought;
  const { variable, better } = measures[0]!;
  const figures = options.map((option) => baseOf(option).figures(variable).total);
  const others = figures.flatMap((figure, other) => {
    const isBehind = signOf(better) * (figures[winner]! - figure) > 0 && !same[0]!(figure, figures[winner]!);
    return other !== winner && isBehind ? [other] : [];
  });
  const judged = { sought, figures, vary };
  return [
    ...nearest(others.flatMap((other) => between(judged, winner, other))),
    ...nearest(others.flatMap((other) => between(judged, other, winner))),
  ];
}
