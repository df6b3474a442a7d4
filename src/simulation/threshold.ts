import { batchesOf, type DrawPlan } from './plan.ts';
import type { Group } from './splits.ts';
import { type Chance, type Estimate, errorOfShare, halfWidth } from './summary.ts';

/** The side of a figure on which something seldom holds. */
export type Side = 'below' | 'above';

/**
 * The furthest figure such that, of the draws beyond it (below or above), something holds in a share at the most; or that
 * it holds so seldom in all of the draws, or in none of those on either side as far as can be told.
 */
export type Threshold =
  | {
      readonly found: true;
      readonly side: Side;
      readonly figure: Estimate;
      /** The share of the draws that lie beyond the figure. */
      readonly beyond: number;
      /** The chance that it holds at the figure and on its other side. */
      readonly otherwise: Chance;
    }
  | { readonly found: false; readonly seldom: 'in all' | 'in none' };

/** A cut through the draws: all groups before one, and a share of that one. */
interface Cut {
  readonly index: number;
  readonly share: number;
}

/** Groups in order, and the share of the draws by which what holds before each exceeds what may. */
interface Ladder {
  readonly groups: readonly Group[];
  readonly most: number;
  readonly draws: number;
  /** Entry g is for all groups before g; the one after the last is for all draws. */
  readonly excess: readonly number[];
}

// Far less than one draw: what is nearer to nil is nil.
const closeness = 1e-12;

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function runningSum(steps: readonly number[]): readonly number[] {
  const sums = [0];
  for (const step of steps) sums.push(sums.at(-1)! + step);
  return sums;
}

function ladderOf(groups: readonly Group[], most: number): Ladder {
  const held = runningSum(groups.map((group) => total(group.held)));
  const all = runningSum(groups.map((group) => total(group.held) + total(group.failed)));
  const draws = all.at(-1)!;
  return { groups, most, draws, excess: held.map((sum, index) => (sum - most * all[index]!) / draws) };
}

// Draws lie evenly between the ends of their group; where these are one figure, none of them is below it.
function cutIn({ groups, excess }: Ladder, index: number, level: number): Cut {
  const { low, high } = groups[index]!;
  const step = excess[index + 1]! - excess[index]!;
  return { index, share: low < high ? (level - excess[index]!) / step : 0 };
}

function figureAt({ groups }: Ladder, { index, share }: Cut): number {
  const { low, high } = groups[index]!;
  return low + share * (high - low);
}

// Sums of each batch before a cut, of some counts of each group.
function batchesBefore({ groups }: Ladder, cut: Cut, counts: (group: Group, batch: number) => number) {
  return groups[0]!.held.map((_, batch) => {
    const whole = groups.slice(0, cut.index).map((group) => counts(group, batch));
    return total(whole) + cut.share * counts(groups[cut.index]!, batch);
  });
}

function excessOfBatches(ladder: Ladder, cut: Cut, plan: DrawPlan): readonly number[] {
  const { most } = ladder;
  const sums = batchesBefore(
    ladder,
    cut,
    ({ held, failed }, batch) => (1 - most) * held[batch]! - most * failed[batch]!,
  );
  return sums.map((sum) => sum / batchesOf(plan).draws);
}

// The interval of a cut runs to where the excess is as far from nil as its own error allows, as a percentile's does
// (Woodruff 1952); undefined where no cut is surely on the side that holds seldom.
function figureOf(ladder: Ladder, cut: Cut, plan: DrawPlan): Estimate | undefined {
  const { excess, groups } = ladder;
  const margin = halfWidth(1, plan);
  const width = margin * errorOfShare(excessOfBatches(ladder, cut, plan), plan);
  const before = excess.slice(0, cut.index + 1).findLastIndex((sum) => sum <= -width);
  const after = excess.findIndex((sum, index) => index > cut.index && sum >= width);
  if (before < 0) return undefined;
  const lower = figureAt(ladder, cutIn(ladder, before, -width));
  const upper = after < 0 ? groups.at(-1)!.high : figureAt(ladder, cutIn(ladder, after - 1, width));
  return { value: figureAt(ladder, cut), se: (upper - lower) / (2 * margin) };
}

// A ratio of two sums has the error of what its batches hold beyond their due, over the share of the draws it is of.
function chanceAfter({ groups, draws }: Ladder, { index, share }: Cut, plan: DrawPlan): Chance {
  const after = (countsOf: (group: Group) => readonly number[]) =>
    countsOf(groups[index]!).map(
      (count, batch) =>
        (1 - share) * count + total(groups.slice(index + 1).map((group) => countsOf(group)[batch]!)),
    );
  const [held, failed] = [after((group) => group.held), after((group) => group.failed)];
  const probability = total(held) / (total(held) + total(failed));
  const beyondDue = held.map((count, batch) => (1 - probability) * count - probability * failed[batch]!);
  const shares = beyondDue.map((excess) => excess / batchesOf(plan).draws);
  const part = (total(held) + total(failed)) / draws;
  return { probability, se: errorOfShare(shares, plan) / part };
}

function mirrored(groups: readonly Group[]): readonly Group[] {
  return groups.toReversed().map(({ low, high, ...counts }) => ({ ...counts, low: -high, high: -low }));
}

// The side on which it seldom holds: the ranks of the draws in which it holds are on the other, on average.
function sideOf(groups: readonly Group[]): Side {
  const rank = (counts: (group: Group) => readonly number[]) => {
    const sizes = groups.map((group) => total(counts(group)));
    return total(sizes.map((size, index) => size * index)) / total(sizes);
  };
  return rank(({ held }) => held) < rank(({ failed }) => failed) ? 'above' : 'below';
}

/**
 * Where something that holds in some draws and fails in others becomes seldom: see `Threshold`. Of
 * draws with a figure below X the share in which it holds is M(X) ∕ N(X), so X is where M − most × N was last at or below
 * nil. The error comes from how far the batches differ in that sum.
 */
export function thresholdOf(divided: readonly Group[], most: number, plan: DrawPlan): Threshold {
  const side = sideOf(divided);
  const ladder = ladderOf(side === 'below' ? divided : mirrored(divided), most);
  const { excess } = ladder;
  if (excess.at(-1)! <= closeness) return { found: false, seldom: 'in all' };
  const cut = cutIn(
    ladder,
    excess.findLastIndex((sum) => sum <= closeness),
    0,
  );
  const figure = figureOf(ladder, cut, plan);
  if (figure === undefined) return { found: false, seldom: 'in none' };
  const before = total(
    batchesBefore(ladder, cut, ({ held, failed }, batch) => held[batch]! + failed[batch]!),
  );
  return {
    found: true,
    side,
    figure: { value: side === 'below' ? figure.value : -figure.value, se: figure.se },
    beyond: before / ladder.draws,
    otherwise: chanceAfter(ladder, cut, plan),
  };
}
