import { groupsOfGraph } from '../simulation/correlation/groups-of-graph.ts';
import { type DrawPlan, planTogether } from '../simulation/plan.ts';
import type { Ready } from './prepare.ts';

/** The plan for a scenario in place of another: the same, unless some of its inputs go together or persist. */
export function planFor({ base }: Ready, plan: DrawPlan): DrawPlan {
  return groupsOfGraph(base.graph).length === 0 ? plan : planTogether(plan);
}
