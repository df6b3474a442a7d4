import { problem, type Report } from '../errors/problem.ts';
import type { Scenario, Shown } from '../scenario/scenario.ts';
import type { Node } from './graph.ts';

type Nodes = ReadonlyMap<string, Node>;

function checkFigures({ variable, place }: Shown, nodes: Nodes, report: Report): void {
  const reason = 'it is a profile (a list by delay), which has no figures by year or period';
  if (nodes.get(variable)?.measure === 'profile')
    report(problem('cannot-be-shown', place, { name: variable, reason }));
}

/** Reports what a table names that has no figures to show. */
export function checkShown({ tables }: Scenario, nodes: Nodes, report: Report): void {
  for (const { rows } of tables) for (const row of rows) checkFigures(row, nodes, report);
}
