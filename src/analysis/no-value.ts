import type { WhyNoValue } from '../errors/messages/running.ts';
import { type Place, problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { dependencies } from '../graph/compile/schedule.ts';
import { type Expression, walk } from '../graph/expression.ts';
import type { Need } from '../graph/functions/function.ts';
import type { Node } from '../graph/graph.ts';
import { contentPlace } from '../scenario/values/content-place.ts';
import type { Run } from '../simulation/simulate.ts';
import { type Cause, causeOf, type Gap, gapOf, needsOf } from './causes.ts';
import { formatShare, whenIn } from './occasion.ts';
import { wholeOf } from './wanted.ts';

function written({ variable }: Node, { start, end }: Expression): string {
  return variable?.content.type === 'formula' ? variable.content.formula.text.slice(start, end) : '';
}

function shown(value: number | undefined, { isShare }: Need): string {
  if (value === undefined) return '';
  return isShare
    ? `${Number((value * 100).toPrecision(9))}%`
    : Number(value.toPrecision(9)).toLocaleString('en-GB');
}

function suspect(node: Node, argument: Expression, need: Need, value: number | undefined) {
  const text = written(node, argument);
  return { argument: text, value: shown(value, need), rule: need.rule, instead: need.instead(text) };
}

function placeAt(node: Node, { start, end }: Expression): Place {
  const content = node.variable?.content;
  return content?.type === 'formula' ? content.formula.at(start, end) : contentPlace(node.variable!);
}

function reportGap(base: BaseCase, node: Node, gap: Gap, cause: Cause | undefined, report: Report): void {
  const when = whenIn(base, node, gap.period);
  const why: WhyNoValue =
    cause?.type === 'line'
      ? { type: 'ratio', name: cause.name }
      : {
          type: 'rules',
          suspects: cause === undefined ? [] : [suspect(node, cause.argument, cause.need, cause.value)],
        };
  const place = cause?.type === 'argument' ? placeAt(node, cause.argument) : contentPlace(node.variable!);
  report(problem('no-value', place, { name: node.name, when, why }));
}

/**
 * Reports the figures of a base case that lose their value: with what they lack, and without those that only rest on
 * them. A ratio may have no value where its lower part is nil; anything else must have one everywhere.
 */
export function reportNoValues(base: BaseCase, nodes: readonly Node[], report: Report): void {
  const isRatio = (name: string) => base.graph.nodes.get(name)?.kind === 'ratio';
  const gaps = nodes.flatMap((node) => {
    const gap = isRatio(node.name) ? undefined : gapOf(base, node);
    return gap === undefined ? [] : [{ node, gap, cause: causeOf(base, node, gap) }];
  });
  const first = gaps.filter(({ cause }) => cause?.type !== 'line' || isRatio(cause.name));
  // In a circle each line may rest on the next.
  for (const { node, gap, cause } of first.length > 0 ? first : gaps.slice(0, 1))
    reportGap(base, node, gap, first.length > 0 ? cause : undefined, report);
}

function missingIn(run: Run, node: Node): number {
  const { first, last } = wholeOf(run.base.graph, node.name);
  return node.kind === 'ratio' ? 0 : (run.missing(node.name, first, last) ?? 0);
}

// What a node's formula asks of arguments that draws move.
function suspectsIn({ base, moved }: Run, node: Node) {
  const isMoved = (argument: Expression) =>
    [...walk(argument)].some((part) => part.type === 'name' && moved.includes(part.name));
  return needsOf(base.graph, node)
    .filter(({ argument }) => isMoved(argument))
    .map(({ argument, need }) => suspect(node, argument, need, undefined));
}

/** Reports the figures, in the order of the graph, that have no value in some draws, without those that rest on them. */
export function reportDrawsWithoutValue(run: Run, nodes: readonly Node[], report: Report): void {
  const { base } = run;
  const missing = new Set<string>();
  for (const node of nodes) {
    const share = missingIn(run, node);
    const restsOn = [...dependencies(base.graph, [node.name])].some((name) => missing.has(name));
    if (share > 0) missing.add(node.name);
    if (share === 0 || restsOn) continue;
    const when = `in ${formatShare(share)} of the futures simulated`;
    const why = { type: 'rules', suspects: suspectsIn(run, node) } as const;
    report(problem('no-value', contentPlace(node.variable!), { name: node.name, when, why }));
  }
}
