import { halfPenny } from '../graph/units.ts';
import type { RestrictedFund } from '../scenario/scenario.ts';
import type { Run } from '../simulation/simulate.ts';
import { type Chance, chanceOf } from '../simulation/summary.ts';
import { fundQuestions } from './wanted.ts';

/** How a restricted fund fares: what it has left at the end, and what of it is in use elsewhere before. */
export interface FundOutcome {
  readonly name: string;
  /** What is left at the end, to be repaid; below nil, what is spent beyond it, which the council must find. */
  readonly closing: number;
  /** The most that is in use elsewhere at the end of any period. */
  readonly mostInUse: number;
  /** The first period at whose end any is; undefined where none is. */
  readonly firstInUse: number | undefined;
  /** How likely each is; undefined where nothing uncertain moves it. */
  readonly chances: {
    readonly unspent: Chance | undefined;
    readonly overspent: Chance | undefined;
    readonly inUse: Chance | undefined;
  };
}

/** How a restricted fund fares in the base case and, where something is uncertain, in the draws. */
export function fundOutcome(run: Run, fund: RestrictedFund): FundOutcome {
  const { base, settings } = run;
  const { name } = fund;
  const most = base.figures(`budget.${name}_most_in_use`);
  const first = most.periods.findIndex((sum) => sum >= halfPenny);
  const { holds, unspent, inUse } = fundQuestions(base.graph, fund);
  const chance = (shares: readonly number[] | undefined) => shares && chanceOf(shares, settings.plan);
  return {
    name,
    closing: base.figures(`budget.${name}_balance`).total,
    mostInUse: most.total,
    firstInUse: first < 0 ? undefined : first,
    chances: {
      unspent: chance(run.answer(unspent)),
      overspent: chance(run.answer(holds)?.map((share) => 1 - share)),
      inUse: chance(run.answer(inUse)),
    },
  };
}
