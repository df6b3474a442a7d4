import type { BaseCase } from '../graph/base-case.ts';
import type { Node } from '../graph/graph.ts';
import { segmentsOf } from '../simulation/correlation/segments.ts';
import { meanOfLaw, uncertainInputs } from '../simulation/inputs.ts';
import { type Level, levelsOf } from '../simulation/levels.ts';
import { lastRecorded, shareOfRecord } from '../simulation/records.ts';
import { formatShare, formatWithUnit } from './format.ts';
import { shownUnit } from './lines.ts';

// Problems of the distribution were told when the file was checked.
const silent = () => undefined;

function averageWords({ graph }: BaseCase, node: Node, { law, periods }: Level): string {
  const segments = segmentsOf(graph.calendar, node.uncertainty!.varies);
  const { label } = segments.find(({ first }) => first === periods.first)!;
  return `${formatWithUnit(meanOfLaw(law!), shownUnit(node))} in ${label}`;
}

/**
 * How an uncertain input's draws carry on from the last figure recorded of it, and what that makes of their averages; empty
 * where they do not.
 */
export function carriedOf(base: BaseCase, node: Node): string {
  const figure = lastRecorded(node);
  const { persistence = 0 } = node.uncertainty ?? {};
  if (figure === undefined || persistence === 0) return '';
  const inputs = uncertainInputs(base, silent);
  const levels = levelsOf(base, inputs).filter(({ law, drawn }) => law?.carried && drawn.name === node.name);
  const [first, last] = [levels[0], levels.at(-1)];
  if (first === undefined || last === undefined) return '';
  const share = shareOfRecord(inputs.find(({ name }) => name === node.name)!.law, figure);
  const side =
    share < 0.5 ? `lower than ${formatShare(1 - share, 0)}` : `higher than ${formatShare(share, 0)}`;
  const averages = [...new Set([first, last])].map((level) => averageWords(base, node, level));
  return `${persistence} of the way that the last recorded figure, ${formatWithUnit(figure, shownUnit(node))}, lies from the middle of the range, ${side} of it; draws average ${averages.join(' and ')}`;
}
