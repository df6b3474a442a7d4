import { listed } from '../../words/figures.ts';
import { markFigure } from '../drawing/short-figure.ts';

/** A goal of a path, with all that is said of it. */
export interface PathGoal {
  readonly label: string;
  readonly amount: number;
  /** What stands there by then at today's pace. */
  readonly reached: number;
  /** When, as its author named it: `2018/19 Q2` or `2019/20`; and the index of the period. */
  readonly by: string;
  readonly period: number;
  /** The pace that it needs, in words: `60.9 families per month`. */
  readonly needs: string;
}

const MOST_NAMED = 2;

function lastOf(goals: readonly PathGoal[]): PathGoal {
  return goals.reduce((one, other) => (other.period > one.period ? other : one));
}

/** Whether a path leads upwards: its last goal is no lower than where it starts. */
export function isUpward(goals: readonly PathGoal[], start: number): boolean {
  return lastOf(goals).amount >= start;
}

// As in comparisons, less than this share apart is the same.
const CLOSE = 1e-9;

/** Whether today's pace reaches a goal in time. */
export function isReached({ amount, reached }: PathGoal, upward: boolean): boolean {
  const margin = CLOSE * Math.max(Math.abs(amount), Math.abs(reached));
  return upward ? reached >= amount - margin : reached <= amount + margin;
}

function namesOf(goals: readonly PathGoal[], last: PathGoal): string {
  const quoted = ({ label }: PathGoal) => `“${label}”`;
  if (goals.length > MOST_NAMED) return `${goals.length} goals, the last ${quoted(last)}`;
  return listed(goals.map(quoted));
}

/** What today's pace comes to, in a sentence that holds for any figures: `Today’s pace of 46.1 families per month misses “All
 * started”: 2,418 by 2019/20, for a goal of 3,100, which needs 60.9 families per month`.
 */
export function pathHeadline(
  goals: readonly PathGoal[],
  upward: boolean,
  pace: string,
  unit: string,
): string {
  const missed = goals.filter((goal) => !isReached(goal, upward));
  const told = missed.length === 0 ? goals : missed;
  const last = lastOf(told);
  const [reached, amount] = [last.reached, last.amount].map((value) => markFigure(value, unit));
  const comes = `${namesOf(told, last)}: ${reached} by ${last.by}, for a goal of ${amount}`;
  if (missed.length === 0) return `Today’s pace of ${pace} reaches ${comes}`;
  return `Today’s pace of ${pace} misses ${comes}, which needs ${last.needs}`;
}
