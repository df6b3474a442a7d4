import { distributionNamed } from '../distributions/index.ts';
import type { BaseCase } from '../graph/base-case.ts';
import type { Node } from '../graph/graph.ts';
import { parametersOf, readInput } from '../simulation/inputs.ts';
import { formatShare, formatShortPounds, formatWithUnit } from './format.ts';
import { shownUnit } from './lines.ts';

// Shares of a few in a thousand would all be 0.0%, and those that lack as little of the whole 100.0%.
function shown(value: number, unit: string): string {
  if (unit === '£') return formatShortPounds(value);
  const isNearEnd = Math.min(Math.abs(value), Math.abs(1 - value)) < 0.01;
  return unit === '%' && isNearEnd ? formatShare(value, 3) : formatWithUnit(value, unit);
}

// Problems of the distribution were told when the file was checked.
const silent = () => undefined;

/** What an uncertain input's range says in plain odds, as it is drawn in this base case; empty where it is certain. */
export function oddsOf(base: BaseCase, node: Node): string {
  if (node.uncertainty === undefined) return '';
  const input = readInput(base, node, silent);
  const distribution = distributionNamed(node.uncertainty.distribution)!;
  if (input === undefined) return '';
  return distribution.odds(input.quantile, parametersOf(base, node), (value) =>
    shown(value, shownUnit(node)),
  );
}
