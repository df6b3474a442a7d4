import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import type { Expression } from '../graph/expression.ts';
import { cellCount, type Graph, type Node } from '../graph/graph.ts';
import { drawsOf } from '../simulation/plan.ts';
import type { Run } from '../simulation/simulate.ts';
import { checkQuestion, wholeOf } from './wanted.ts';

function cellsOf(graph: Graph, node: Node): readonly (number | undefined)[] {
  return node.dimensions.length === 0
    ? [undefined]
    : Array.from({ length: cellCount(graph, node) }, (_, cell) => cell);
}

function when({ graph }: BaseCase, node: Node, period: number): string {
  return node.isSeries ? `in ${graph.calendar.periods[period]!.label}` : 'at any time';
}

function placeOf({ variable }: Node) {
  const content = variable?.content;
  return content?.type === 'formula' ? content.formula.place : (content?.level.place ?? variable?.place);
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

const withoutValue =
  'its formula divides by nil, grows beyond all measure, or asks for what does not exist, such as the root of a negative or a delay of less than no time';

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
      when: when(base, node, period),
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

// A ratio may have no value where its lower part is nil; anything else must have one everywhere.
function reportNoValue(base: BaseCase, node: Node, report: Report): boolean {
  if (node.kind === 'ratio') return false;
  for (const cell of cellsOf(base.graph, node)) {
    const period = base.figures(node.name, cell).periods.findIndex((value) => !Number.isFinite(value));
    if (period < 0) continue;
    report(
      problem('no-value', placeOf(node), {
        name: node.name,
        when: when(base, node, period),
        reason: withoutValue,
      }),
    );
    return true;
  }
  return false;
}

/**
 * Reports what is wrong with the figures of a base case: a figure without a value (the first only, since others rest on
 * it), an input outside its range, a check that does not hold.
 */
export function reportBaseCase(base: BaseCase, report: Report): void {
  const { graph } = base;
  const nodes = graph.components
    .flat()
    .flatMap((name) => graph.nodes.get(name) ?? [])
    .filter(({ variable, measure }) => variable !== undefined && measure !== 'profile');
  nodes.some((node) => reportNoValue(base, node, report));
  for (const node of nodes) {
    reportRange(base, node, report);
    if (node.variable?.role === 'check') reportCheck(base, node, report);
  }
}

function formatShare(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
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

function reportDrawsWithoutValue(run: Run, node: Node, report: Report): void {
  const { first, last } = wholeOf(run.base.graph, node.name);
  const missing = node.kind === 'ratio' ? 0 : (run.missing(node.name, first, last) ?? 0);
  if (missing === 0) return;
  report(
    problem('no-value', placeOf(node), {
      name: node.name,
      when: `in ${formatShare(missing)} of the futures simulated`,
      reason: withoutValue,
    }),
  );
}

/** Reports what is wrong with the draws of a simulation: checks that fail, figures without a value. */
export function reportRun(run: Run, report: Report): void {
  for (const name of run.moved) {
    const node = run.base.graph.nodes.get(name)!;
    if (node.variable?.role === 'check') reportDrawsOfCheck(run, node, report);
    else reportDrawsWithoutValue(run, node, report);
  }
}
