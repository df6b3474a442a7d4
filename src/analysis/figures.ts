import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { cellCount, type Graph, type Node } from '../graph/graph.ts';
import { contentPlace } from '../scenario/content-place.ts';
import type { Run } from '../simulation/simulate.ts';
import { formatShare } from './share.ts';
import { wholeOf } from './wanted.ts';

/** The cells of a node, each to be asked for by its number; the one of a node without dimensions by undefined. */
export function cellsOf(graph: Graph, node: Node): readonly (number | undefined)[] {
  return node.dimensions.length === 0
    ? [undefined]
    : Array.from({ length: cellCount(graph, node) }, (_, cell) => cell);
}

/** When something is found of a node, in words. */
export function whenOf({ calendar }: Graph, { isSeries }: Node, period: number): string {
  return isSeries ? `in ${calendar.periods[period]!.label}` : 'at any time';
}

const withoutValue =
  'its formula divides by nil, grows beyond all measure, or asks for what does not exist, such as the root of a negative or a delay of less than no time';

function reportMissing({ name, variable }: Node, when: string, report: Report): void {
  report(problem('no-value', contentPlace(variable!), { name, when, reason: withoutValue }));
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

// A ratio may have no value where its lower part is nil; anything else must have one everywhere.
function reportNoValue(base: BaseCase, node: Node, report: Report): boolean {
  if (node.kind === 'ratio') return false;
  for (const cell of cellsOf(base.graph, node)) {
    const period = base.figures(node.name, cell).periods.findIndex((value) => !Number.isFinite(value));
    if (period < 0) continue;
    reportMissing(node, whenOf(base.graph, node, period), report);
    return true;
  }
  return false;
}

/**
 * Reports what is wrong with the figures of a base case: one without a value (the first only, since others rest on it),
 * and inputs outside their range.
 */
export function reportFigures(base: BaseCase, report: Report): void {
  const { graph } = base;
  const nodes = graph.components
    .flat()
    .flatMap((name) => graph.nodes.get(name) ?? [])
    .filter(({ variable, measure }) => variable !== undefined && measure === 'number');
  nodes.some((node) => reportNoValue(base, node, report));
  for (const node of nodes) reportRange(base, node, report);
}

/** Reports figures that have no value in some of the draws of a simulation. */
export function reportFiguresInDraws(run: Run, report: Report): void {
  const { graph } = run.base;
  for (const name of run.moved) {
    const { first, last } = wholeOf(graph, name);
    const node = graph.nodes.get(name)!;
    const missing = node.kind === 'ratio' ? 0 : (run.missing(name, first, last) ?? 0);
    if (missing > 0) reportMissing(node, `in ${formatShare(missing)} of the futures simulated`, report);
  }
}
