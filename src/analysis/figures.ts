import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { cellCount, type Graph, type Node } from '../graph/graph.ts';
import { contentPlace } from '../scenario/values/content-place.ts';
import type { Run } from '../simulation/simulate.ts';
import { reportDrawsWithoutValue, reportNoValues } from './no-value.ts';

/** The cells of a node, each to be asked for by its number; the one of a node without dimensions by undefined. */
export function cellsOf(graph: Graph, node: Node): readonly (number | undefined)[] {
  return node.dimensions.length === 0
    ? [undefined]
    : Array.from({ length: cellCount(graph, node) }, (_, cell) => cell);
}

function reportRange(base: BaseCase, node: Node, report: Report): void {
  const { name, variable } = node;
  const range = variable?.range;
  if (range === undefined) return;
  const [low, high] = range;
  for (const cell of cellsOf(base.graph, node)) {
    const value = base.figures(name, cell).periods.find((each) => each < low.amount || each > high.amount);
    if (value === undefined) continue;
    const written =
      low.symbol === '%' || high.symbol === '%' ? `${Number((value * 100).toPrecision(9))}%` : String(value);
    report(
      problem('out-of-range', contentPlace(variable!), {
        name,
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
 * rest on them), and inputs outside their range.
 */
export function reportFigures(base: BaseCase, report: Report): void {
  const { graph } = base;
  const nodes = graph.components
    .flat()
    .flatMap((name) => graph.nodes.get(name) ?? [])
    .filter(({ variable, measure }) => variable !== undefined && measure === 'number');
  reportNoValues(base, nodes, report);
  for (const node of nodes) reportRange(base, node, report);
}

/** Reports figures that have no value in some of the draws of a simulation. */
export function reportFiguresInDraws(run: Run, report: Report): void {
  const nodes = run.moved.map((name) => run.base.graph.nodes.get(name)!);
  reportDrawsWithoutValue(
    run,
    nodes.filter(({ measure }) => measure === 'number'),
    report,
  );
}
