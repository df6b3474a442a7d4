import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import type { Expression } from '../graph/expression.ts';
import { cellCount, type Graph, type Node } from '../graph/graph.ts';
import { drawsOf } from '../simulation/plan.ts';
import type { Run } from '../simulation/simulate.ts';
import { reportDrawsWithoutValue, reportNoValues } from './no-value.ts';
import { formatShare, placeOf, whenIn } from './occasion.ts';
import { checkQuestion } from './wanted.ts';

function cellsOf(graph: Graph, node: Node): readonly (number | undefined)[] {
  return node.dimensions.length === 0
    ? [undefined]
    : Array.from({ length: cellCount(graph, node) }, (_, cell) => cell);
}

function figure(base: BaseCase, side: Expression, period: number): string {
  if (side.type === 'number') return String(side.value);
  if (side.type !== 'name' || !base.graph.nodes.has(side.name)) return 'a computed value';
  const value = base.figures(side.name).periods[period]!;
  return `${side.name} = ${Number(value.toPrecision(9)).toLocaleString('en-GB')}`;
}

// A check is known to its author by its own name, under its model's instance if it has one.
function nameOf({ name }: Node): string {
  return name.replace(/^checks\./, '');
}

function sidesOf({ definition }: Node): readonly Expression[] {
  return definition.type === 'formula' && definition.expression.type === 'call'
    ? definition.expression.arguments
    : [];
}

function reportCheck(base: BaseCase, node: Node, report: Report): void {
  const failing = cellsOf(base.graph, node).flatMap((cell) => {
    const period = base.figures(node.name, cell).periods.findIndex((holds) => holds !== 1);
    return period < 0 ? [] : [period];
  });
  const [period] = failing;
  if (period === undefined) return;
  const [left = '', right = ''] = sidesOf(node).map((side) => figure(base, side, period));
  report(
    problem('check-fails', placeOf(node), {
      check: nameOf(node),
      when: whenIn(base, node, period),
      left,
      right,
    }),
  );
}

function reportRange(base: BaseCase, node: Node, report: Report): void {
  const range = node.variable?.range;
  if (range === undefined) return;
  const [low, high] = range;
  for (const cell of cellsOf(base.graph, node)) {
    const value = base
      .figures(node.name, cell)
      .periods.find((each) => each < low.amount || each > high.amount);
    if (value === undefined) continue;
    const written =
      low.symbol === '%' || high.symbol === '%' ? `${Number((value * 100).toPrecision(9))}%` : String(value);
    report(
      problem('out-of-range', placeOf(node), {
        name: node.name,
        value: written,
        low: low.text,
        high: high.text,
      }),
    );
    return;
  }
}

/**
 * Reports what is wrong with the figures of a base case: those without a value (where it is lost, and not those that
 * rest on them), an input outside its range, a check that does not hold.
 */
export function reportBaseCase(base: BaseCase, report: Report): void {
  const { graph } = base;
  const nodes = graph.components
    .flat()
    .flatMap((name) => graph.nodes.get(name) ?? [])
    .filter(({ variable, measure }) => variable !== undefined && measure !== 'profile');
  reportNoValues(base, nodes, report);
  for (const node of nodes) {
    reportRange(base, node, report);
    if (node.variable?.role === 'check') reportCheck(base, node, report);
  }
}

const meanOf = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

function reportDrawsOfCheck(run: Run, node: Node, report: Report): void {
  const held = run.answer(checkQuestion(run.base, node));
  const failing = held === undefined ? 0 : 1 - meanOf(held);
  if (failing <= 0) return;
  const facts = {
    check: nameOf(node),
    share: formatShare(failing),
    draws: String(drawsOf(run.settings.plan)),
  };
  report(problem('check-fails-in-draws', placeOf(node), facts));
}

/** Reports what is wrong with the draws of a simulation: checks that fail, figures without a value. */
export function reportRun(run: Run, report: Report): void {
  const nodes = run.moved.map((name) => run.base.graph.nodes.get(name)!);
  const isCheck = ({ variable }: Node) => variable?.role === 'check';
  for (const node of nodes.filter(isCheck)) reportDrawsOfCheck(run, node, report);
  reportDrawsWithoutValue(
    run,
    nodes.filter((node) => !isCheck(node)),
    report,
  );
}
