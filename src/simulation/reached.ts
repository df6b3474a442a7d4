import type { DrawPlan } from './plan.ts';
import type { Sample } from './sample.ts';
import { type Estimate, errorOfShare, halfWidth, percentileOf } from './summary.ts';

/** Two draws next to each other in order, far apart, between which a share of the draws ends as far as a run can tell. */
export interface Jump {
  readonly from: number;
  readonly to: number;
}

/** A figure that a share of the draws come to; `isJump` where that share is met only within its simulation error. */
export interface Reached extends Estimate {
  readonly isJump: boolean;
}

// The draw before those that are as high as the one at a rank; the lowest where none is lower.
function drawBelow({ drawAt }: Sample, rank: number): number {
  const value = drawAt(rank);
  let [lower, upper] = [-1, rank];
  while (upper - lower > 1) {
    const between = (lower + upper) >> 1;
    if (drawAt(between) < value) lower = between;
    else upper = between;
  }
  return drawAt(Math.max(0, lower));
}

// How many draws a share may be off by, 95% sure: it ends at the first or the last of the draws that are alike there.
function doubtAt(sample: Sample, rank: number, plan: DrawPlan): number {
  const ends = [sample.drawAt(rank), drawBelow(sample, rank)];
  const errors = ends.map((end) => errorOfShare(sample.batchSharesUpTo(end), plan));
  return halfWidth(Math.max(...errors), plan) * sample.draws;
}

/** The draws about the end of a share: the first and the last that it may end at, and before which of them they jump. */
interface Neighbourhood {
  readonly first: number;
  readonly last: number;
  readonly jump: number | undefined;
}

// A step between draws that lie close is far less than this part of their standard deviation.
const leastJump = 0.01;

function neighbourhoodOf(sample: Sample, p: number, plan: DrawPlan): Neighbourhood {
  const { draws, drawAt, standardDeviation } = sample;
  const place = draws * p;
  const doubt = doubtAt(sample, Math.min(draws - 1, Math.floor(place)), plan);
  const first = Math.max(0, Math.ceil(place - doubt) - 1);
  const last = Math.min(draws - 1, Math.floor(place + doubt));
  const ranks = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  const least = Math.max((drawAt(last) - drawAt(first)) / 2, leastJump * standardDeviation);
  return { first, last, jump: ranks.find((rank) => drawAt(rank) - drawAt(rank - 1) > least) };
}

/**
 * The jump at which a share `p` of the draws ends, counted from the lowest: one step between neighbouring draws that is
 * wider than all the others together within the simulation error of the share, and than a hundredth of the standard
 * deviation. Draws that lie close have none.
 */
export function jumpAt(sample: Sample, p: number, plan: DrawPlan): Jump | undefined {
  const { jump } = neighbourhoodOf(sample, p, plan);
  return jump === undefined ? undefined : { from: sample.drawAt(jump - 1), to: sample.drawAt(jump) };
}

// The error of what lies on one side of a jump, from the draws there alone: the interval of the share ends at the last of them.
function errorBeside({ drawAt }: Sample, from: number, to: number, plan: DrawPlan): number {
  return (drawAt(to) - drawAt(from)) / halfWidth(1, plan);
}

/**
 * The highest figure that a share of the draws reach or pass (`at least`), or the lowest that it stays at or below (`at
 * most`). Where draws lie close it is their percentile. Where they jump at that share, as where a value has just that
 * chance, a mixture of the draws on the two sides would be no future's, and one draw more or less would decide between
 * them. There the share counts as met if it is met within its 95% simulation error, which under Latin hypercube is a few
 * draws, and the figure is the draw on the better side.
 *
 * With 0 in nine of every ten draws and −8 in one, 90% reach 0, also where a draw too many is at −8.
 */
export function reachedBy(
  sample: Sample,
  sense: 'at least' | 'at most',
  share: number,
  plan: DrawPlan,
): Reached {
  const isFloor = sense === 'at least';
  const p = isFloor ? 1 - share : share;
  const { first, last, jump } = neighbourhoodOf(sample, p, plan);
  if (jump === undefined) return { ...percentileOf(sample, p, plan), isJump: false };
  const [from, to] = isFloor ? [jump, last] : [first, jump - 1];
  return { value: sample.drawAt(isFloor ? from : to), se: errorBeside(sample, from, to, plan), isJump: true };
}
