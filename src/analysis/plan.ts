import { groupsOfGraph } from '../simulation/correlation/groups-of-graph.ts';
import { designs } from '../simulation/design/index.ts';
import { type DrawPlan, planDraws, planTogether } from '../simulation/plan.ts';
import type { Settings } from '../simulation/simulate.ts';
import type { Ready } from './prepare.ts';

/** The plan for a scenario in place of another: the same, unless some of its inputs go together or persist. */
export function planFor({ base }: Ready, plan: DrawPlan): DrawPlan {
  return groupsOfGraph(base.graph).length === 0 ? plan : planTogether(plan);
}

/** What decides the draws of a scenario by what it says itself. */
export function ownSettings(ready: Ready): Settings {
  const { seed, draws } = ready.base.graph.scenario.simulation;
  return { seed, plan: planFor(ready, planDraws(draws)), design: designs[0]! };
}
