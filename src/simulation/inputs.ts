import { distributionNamed } from '../distributions/index.ts';
import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { isMoney } from '../graph/units.ts';
import type { Node } from '../graph/graph.ts';

/** An input that a simulation draws: its name and its value at a chance between 0 and 1. */
export interface UncertainInput {
  readonly name: string;
  quantile(chance: number): number;
}

/** How a range of uncertainty follows its value when the value is varied. */
export type Scale = 'logit' | 'ratio' | 'shift';

const logit = (share: number): number => Math.log(share / (1 - share));
const share = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * The scale on which an input's range moves with its value: shares between 0 and 1 on the logit scale and positive
 * amounts by ratio, so that neither leaves its bounds; anything else is shifted.
 */
export function scaleOf({ unit, variable }: Node, from: number): Scale {
  const range = variable?.range;
  const isShare = range?.[0].amount === 0 && range[1].amount === 1 && from > 0 && from < 1;
  if (isShare) return 'logit';
  return from > 0 && (isMoney(unit) || Object.keys(unit).length > 0) ? 'ratio' : 'shift';
}

/** Draws written for the value `from`, moved to the value `to`. */
export function moveDraws(quantile: (chance: number) => number, scale: Scale, from: number, to: number): (chance: number) => number {
  if (scale === 'ratio') return (chance) => quantile(chance) * (to / from);
  if (scale === 'shift') return (chance) => quantile(chance) + (to - from);
  const by = logit(to) - logit(from);
  return (chance) => share(logit(quantile(chance)) + by);
}

function parametersOf(base: BaseCase, node: Node): readonly number[] {
  return node.uncertainty!.parameters.map((name) => base.figures(name).total);
}

function readInput(base: BaseCase, node: Node, report: Report): UncertainInput | undefined {
  const distribution = distributionNamed(node.uncertainty!.distribution)!;
  const values = parametersOf(base, node);
  const rule = distribution.check(values);
  if (rule !== undefined) {
    const signature = `${distribution.name}(${distribution.parameters.map(({ name }) => name).join(', ')})`;
    report(problem('distribution-rule', node.variable!.uncertain!.place, { signature, rule }));
    return undefined;
  }
  const quantile = distribution.quantile(values);
  const from = node.variable!.movedFrom;
  if (from === undefined) return { name: node.name, quantile };
  const to = base.figures(node.name).periods.at(-1)!;
  return { name: node.name, quantile: moveDraws(quantile, scaleOf(node, from), from, to) };
}

/** Every uncertain input of a base case, in the order of the graph; parameters that are not a distribution's are reported. */
export function uncertainInputs(base: BaseCase, report: Report): readonly UncertainInput[] {
  const nodes = [...base.graph.nodes.values()].filter(({ uncertainty }) => uncertainty !== undefined);
  return nodes.flatMap((node) => readInput(base, node, report) ?? []);
}
