import { halfPenny } from '../graph/units.ts';
import { type Reached, reachedBy } from '../simulation/reached.ts';
import { type Chance, chanceOf, halfWidth } from '../simulation/summary.ts';
import type { Outcome } from './outcome.ts';
import { holdsQuestion, wholeOf } from './wanted.ts';

/** Whether something suffices, or the simulation cannot tell. */
export type Sufficiency = 'enough' | 'not enough' | 'too close to tell';

/** How sure a balance is not to end below nil by more than half a penny, at one level of assurance. */
export interface Cover {
  readonly assurance: number;
  /** The balance that this share of the futures reach or pass; a reserve of what it is below nil is the least that would do. */
  readonly reached: Reached;
  /** Whether this share of the futures end at nil or above. */
  readonly suffices: Sufficiency;
}

/** How likely a closing balance is to fall short of nil, and what it reaches at 80% and 90% assurance. */
export interface Shortfall {
  readonly chance: Chance;
  readonly covers: readonly Cover[];
}

const assurances = [0.8, 0.9];

// Where the futures jump at a level, a share within its error of it counts as the level, here as for the reserve.
function sufficiencyOf(
  covered: number,
  assurance: number,
  error: number,
  { value, isJump }: Reached,
): Sufficiency {
  const isClose = Math.abs(covered - assurance) <= error;
  if (isClose && !(isJump && value >= -halfPenny)) return 'too close to tell';
  return isClose || covered > assurance ? 'enough' : 'not enough';
}

/** The chance that a simulated balance ends below nil; undefined where nothing uncertain moves it. */
export function shortfallOf({ base, run }: Outcome, balance: string): Shortfall | undefined {
  const { plan } = run.settings;
  const { first, last } = wholeOf(base.graph, balance);
  const sample = run.sample(balance, first, last);
  const held = run.answer(holdsQuestion(base.graph, balance));
  if (sample === undefined || held === undefined) return undefined;
  const chance = chanceOf(
    held.map((share) => 1 - share),
    plan,
  );
  const error = halfWidth(chance.se, plan);
  const covers = assurances.map((assurance) => {
    const reached = reachedBy(sample, 'at least', assurance, plan);
    return { assurance, reached, suffices: sufficiencyOf(1 - chance.probability, assurance, error, reached) };
  });
  return { chance, covers };
}
