import { type Report, warning } from '../errors/problem.ts';
import { dependencies } from '../graph/compile/schedule.ts';
import type { Graph, Node } from '../graph/graph.ts';
import { segmentsOf } from '../simulation/correlation/segments.ts';
import { unusedInputs } from './care.ts';

function uncertainNodes({ nodes }: Graph): readonly Node[] {
  return [...nodes.values()].filter(({ uncertainty }) => uncertainty !== undefined);
}

/**
 * Warns of inputs drawn afresh over time where nothing is written of what carries over. Most levels persist, and a plan
 * whose years are independent looks safer than it is; a written `persistence: 0` is a statement, and is believed.
 */
export function reportNothingCarriedOver(graph: Graph, report: Report): void {
  for (const { name, variable, uncertainty } of uncertainNodes(graph)) {
    const { persistence, place } = variable!.timing;
    const { varies } = uncertainty!;
    const isAfresh = varies !== 'once' && segmentsOf(graph.calendar, varies).length > 1;
    if (!isAfresh || persistence !== undefined) continue;
    const step = varies === 'each year' ? 'year' : graph.calendar.by;
    report(warning('nothing-carried-over', place, { name, step }));
  }
}

/** Warns of inputs with a range that is never drawn, because their figures are known in every period. */
export function reportKnownThroughout({ nodes }: Graph, report: Report): void {
  for (const { name, variable, uncertainty } of nodes.values())
    if (variable?.uncertain !== undefined && uncertainty === undefined)
      report(warning('known-throughout', variable.uncertain.place, { name }));
}

function isJudged({ variable }: Node): boolean {
  return (
    variable !== undefined && ['total', 'target', 'deadline', 'check', 'warning'].includes(variable.role)
  );
}

/**
 * Warns of inputs whose draws change nothing that the plan is judged by: no budget line, target, check or warning
 * depends on them. Says nothing of a scenario with neither budget nor targets, where the lines themselves are looked at, nor of
 * inputs that nothing reads at all.
 */
export function reportIdleDraws(graph: Graph, report: Report): void {
  const { budget, targets } = graph.scenario;
  if (!budget.isGiven && targets.length === 0) return;
  const judged = [...graph.nodes.values()].filter(isJudged).map(({ name }) => name);
  const needed = dependencies(graph, judged);
  const uncertain = uncertainNodes(graph);
  const unused = unusedInputs(graph).map(({ name }) => name);
  const parameters = dependencies(
    graph,
    uncertain.flatMap(({ uncertainty }) => uncertainty!.parameters),
  );
  for (const { name, variable } of uncertain) {
    if (needed.has(name) || unused.includes(name)) continue;
    report(warning('idle-draws', variable!.uncertain!.place, { name, isParameter: parameters.has(name) }));
  }
}
