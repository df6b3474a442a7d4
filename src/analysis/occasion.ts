import type { BaseCase } from '../graph/base-case.ts';
import type { Node } from '../graph/graph.ts';

/** When a figure is not as it should be: `in 2015/16 Q1`, or `at any time` where it has no periods. */
export function whenIn({ graph }: BaseCase, node: Node, period: number): string {
  return node.isSeries ? `in ${graph.calendar.periods[period]!.label}` : 'at any time';
}

/** A share of futures as it stands in a problem: `0.31%`. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}
