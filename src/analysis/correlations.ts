import { problem, type Report } from '../errors/problem.ts';
import type { Graph } from '../graph/graph.ts';
import type { Correlation } from '../scenario/scenario.ts';
import type { CorrelatedGroup } from '../simulation/correlation/groups.ts';
import { groupsOfGraph } from '../simulation/correlation/groups-of-graph.ts';
import { findRepairs } from '../simulation/correlation/repair.ts';
import type { PairRepair } from '../simulation/correlation/way.ts';

function boundOf({ from, to }: PairRepair): string {
  return `${to < from ? 'at most' : 'at least'} ${to}`;
}

function correlationOf(all: readonly Correlation[], { between }: PairRepair): Correlation | undefined {
  return all.find((each) => between.every((name) => each.between.includes(name)));
}

function isDrawnAlike({ inputs }: CorrelatedGroup): boolean {
  const [first, ...rest] = inputs;
  return rest.every(
    ({ varies, persistence }) => varies === first!.varies && persistence === first!.persistence,
  );
}

function reportGroup(group: CorrelatedGroup, all: readonly Correlation[], report: Report): void {
  const repairs = findRepairs(group);
  if (repairs === undefined) return;
  const { said, unsaid, factor } = repairs;
  const involved = all.filter(({ between: [name] }) => group.inputs.some((input) => input.name === name));
  const mended = said && correlationOf(involved, said);
  const facts = {
    names: involved.map(({ name }) => name),
    said: said && mended && { name: mended.name, bound: boundOf(said) },
    unsaid: unsaid && { between: unsaid.between, bound: boundOf(unsaid) },
    factor,
    isDrawnAlike: isDrawnAlike(group),
  };
  report(problem('inconsistent-correlations', (mended ?? involved[0])?.place, facts));
}

/** Reports correlations that no draws could have together, each set of them once, with the least that would mend it. */
export function reportCorrelations(graph: Graph, report: Report): void {
  for (const group of groupsOfGraph(graph)) reportGroup(group, graph.scenario.correlations, report);
}
