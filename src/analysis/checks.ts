import { type Place, problem, type Report, warning } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { choices } from '../graph/compile/items.ts';
import { cellItems, type Graph, type Node, nodeOf } from '../graph/graph.ts';
import { isBuiltIn } from '../scenario/files/models.ts';
import { isCondition, type Variable } from '../scenario/scenario.ts';
import { contentPlace } from '../scenario/values/content-place.ts';
import { drawsOf } from '../simulation/plan.ts';
import type { Run } from '../simulation/simulate.ts';
import { cellsOf } from './figures.ts';
import { formatShare, whenIn } from './occasion.ts';
import { sidesOf } from './sides.ts';
import { conditionQuestion } from './wanted.ts';

function conditionsOf(graph: Graph): readonly Node[] {
  return graph.scenario.variables.filter(isCondition).map(({ name }) => nodeOf(graph, name));
}

// A model's default is not its user's to change: what takes it is, where the model is used.
function mendedAt(variable: Variable): Place {
  const place = contentPlace(variable);
  return variable.role === 'input' && isBuiltIn(place) ? variable.place : place;
}

// It is told where that is written which its author says that it is about, else at its own formula; and where recorded
// figures stand in the first periods, at those.
function placeOf(graph: Graph, { variable }: Node, period = Number.POSITIVE_INFINITY): Place {
  const subject = graph.nodes.get(variable!.advice?.about?.name ?? '');
  const recorded = Math.max(0, ...(subject?.known ?? []).map(({ length }) => length));
  if (period < recorded) return subject!.variable!.known!.place;
  return mendedAt(subject?.variable ?? variable!);
}

// It is known to its author by its own name, under its model's instance if it has one.
function wordsOf({ name, variable }: Node) {
  return { name: name.replace(/^(checks|warnings)\./, ''), says: variable!.advice?.says ?? '' };
}

interface Failure {
  readonly cell: number | undefined;
  readonly period: number;
}

function firstFailure(base: BaseCase, node: Node): Failure | undefined {
  const failures = cellsOf(base.graph, node).flatMap((cell) => {
    const period = base.figures(node.name, cell).periods.findIndex((holds) => holds !== 1);
    return period < 0 ? [] : [{ cell, period }];
  });
  return failures[0];
}

function whenFails(base: BaseCase, node: Node, { cell, period }: Failure): string {
  const items = cellItems(base.graph, node)[cell ?? 0]!;
  return `${whenIn(base, node, period)}${items.length === 0 ? '' : ` for ${items.join(', ')}`}`;
}

function reportCondition(base: BaseCase, node: Node, report: Report): void {
  const { graph } = base;
  const failure = firstFailure(base, node);
  if (failure === undefined) return;
  const items = choices(graph, node.dimensions, new Map())[failure.cell ?? 0]!;
  const sides = sidesOf(base, node, items, failure.period);
  const facts = { ...wordsOf(node), when: whenFails(base, node, failure), sides };
  const place = placeOf(graph, node, failure.period);
  if (node.variable!.role === 'check') report(problem('check-fails', place, facts));
  else report(warning('warning-applies', place, facts));
}

/** Reports the checks and warnings that do not hold in a base case. A warning stops nothing. */
export function reportConditions(base: BaseCase, report: Report): void {
  for (const node of conditionsOf(base.graph)) reportCondition(base, node, report);
}

const meanOf = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

function reportConditionInDraws(run: Run, node: Node, report: Report): void {
  const { graph } = run.base;
  const held = run.answer(conditionQuestion(graph, node));
  const failing = held === undefined ? 0 : 1 - meanOf(held);
  // What fails in every future has been told of the base case, with its figures.
  const isTold = failing === 1 && firstFailure(run.base, node) !== undefined;
  if (failing <= 0 || isTold) return;
  const draws = String(drawsOf(run.settings.plan));
  const facts = { ...wordsOf(node), share: formatShare(failing), draws };
  const place = placeOf(graph, node);
  if (node.variable!.role === 'check') report(problem('check-fails-in-draws', place, facts));
  else report(warning('warning-applies-in-draws', place, facts));
}

/** Reports the checks and warnings that do not hold in some of the draws of a simulation. */
export function reportConditionsInDraws(run: Run, report: Report): void {
  for (const node of conditionsOf(run.base.graph)) reportConditionInDraws(run, node, report);
}
