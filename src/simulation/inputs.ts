import { type Distribution, distributionNamed, signatureOf } from '../distributions/index.ts';
import { observed } from '../distributions/observed.ts';
import { shareBelow } from '../distributions/share-below.ts';
import { problem, type Report, warning } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { dependencies } from '../graph/compile/schedule.ts';
import type { Node } from '../graph/graph.ts';
import { isPlain } from '../graph/units.ts';
import { normalCdf } from '../numeric/normal-cdf.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { meanOfQuantile } from '../numeric/quantile-mean.ts';
import type { Carried } from './correlation/condition.ts';

/** How a range of uncertainty follows its value when the value is varied. */
export type Scale = 'logit' | 'ratio' | 'shift';

/** What an uncertain input's draws follow, as plain data: a distribution, and how it has moved with the input's value. */
export interface Law {
  readonly distribution: string;
  readonly values: readonly number[];
  readonly moved: { readonly scale: Scale; readonly from: number; readonly to: number } | undefined;
  /** Where a level's draws lie among them, as normal scores, that carry on from what was recorded. */
  readonly carried: Carried | undefined;
}

/** An input that a simulation draws, and what its draws follow. */
export interface UncertainInput {
  readonly name: string;
  readonly law: Law;
}

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
  return from > 0 && !isPlain(unit) ? 'ratio' : 'shift';
}

/**
 * Draws written for the value `from`, moved to the value `to`; to the bit the same draws where the two are one value.
 * A share moved to 0% or 100% is certain.
 */
export function moveDraws(
  quantile: (chance: number) => number,
  scale: Scale,
  from: number,
  to: number,
): (chance: number) => number {
  if (from === to) return quantile;
  if (scale === 'ratio') return (chance) => quantile(chance) * (to / from);
  if (scale === 'shift') return (chance) => quantile(chance) + (to - from);
  if (to === 0 || to === 1) return () => to;
  const by = logit(to) - logit(from);
  return (chance) => share(logit(quantile(chance)) + by);
}

// A chance is never 0 or 1, as those that a stream gives are not.
const leastChance = 2 ** -33;

/** Where a chance of a law's own lies among those of its distribution, which is elsewhere where it carries on from a record. */
export function chanceAmongAll({ carried }: Law, chance: number): number {
  if (carried === undefined) return chance;
  const among = normalCdf(carried.mean + carried.sd * normalQuantile(chance));
  return Math.min(Math.max(among, leastChance), 1 - leastChance);
}

/** The chance of a law's own at a chance of its distribution: the other way about. */
export function chanceOfOwn({ carried }: Law, among: number): number {
  if (carried === undefined || among <= 0 || among >= 1) return among;
  return normalCdf((normalQuantile(among) - carried.mean) / carried.sd);
}

/** The value of a draw at a chance between 0 and 1. */
export function quantileOf(law: Law): (chance: number) => number {
  const { distribution, values, moved, carried } = law;
  const written = distributionNamed(distribution)!.quantile(values);
  const quantile = moved === undefined ? written : moveDraws(written, moved.scale, moved.from, moved.to);
  return carried === undefined ? quantile : (chance) => quantile(chanceAmongAll(law, chance));
}

/** A value that a law was written for, where its range has moved with its input's value. */
export function moveValue({ moved }: Law, value: number): number {
  return moved === undefined ? value : moveDraws(() => value, moved.scale, moved.from, moved.to)(0);
}

/** The mean of the draws of a law. */
export function meanOfLaw(law: Law): number {
  const { distribution, values, moved, carried } = law;
  if (carried !== undefined || moved?.scale === 'logit') return meanOfQuantile(quantileOf(law));
  const mean = distributionNamed(distribution)!.mean(values);
  return moved === undefined ? mean : moveDraws(() => mean, moved.scale, moved.from, moved.to)(0);
}

/** The numbers that the distribution of an uncertain input was given, or the figures of its record. */
export function parametersOf(base: BaseCase, node: Node): readonly number[] {
  const record = node.variable?.record;
  if (record !== undefined) return record.figures.map(({ amount }) => amount);
  return node.uncertainty!.parameters.map((name) => base.figures(name).total);
}

// Every item of an uncertain input has one value, and periods that are known do not follow it.
function latestValue({ layout, memory }: BaseCase, { name }: Node): number {
  const { offset, length } = layout.slots.get(name)![0]!;
  return memory[offset + length - 1]!;
}

// A base case that no future can have is not the middle of anything.
function reportOutside(
  base: BaseCase,
  node: Node,
  [low, high]: readonly [number, number],
  report: Report,
): void {
  const value = latestValue(base, node);
  if (node.known.length > 0 || (value >= low && value <= high)) return;
  const content = node.variable!.content;
  const isShare =
    content.type === 'level' && content.level.form === 'one' && content.level.quantity.symbol === '%';
  const show = (amount: number) => (isShare ? `${Number((amount * 100).toPrecision(6))}%` : String(amount));
  const facts = { name: node.name, value: show(value), low: show(low), high: show(high) };
  report(warning('value-outside-uncertain', node.variable!.uncertain!.place, facts));
}

// Below 1 in 10 million nothing would be seen of it in any simulation.
const leastShareTold = 1e-7;

/** Reports how often draws leave their input's range; `unmoved` takes a drawn value back to what the distribution was written for. */
function reportDrawsOutside(
  node: Node,
  cdf: (x: number) => number,
  unmoved: (x: number) => number,
  report: Report,
): void {
  const range = node.variable!.range;
  if (range === undefined) return;
  const [low, high] = range;
  // The end itself is within the range, which matters where it has a chance of its own.
  const below = shareBelow((x) => cdf(unmoved(x)), low.amount);
  const share = below + 1 - cdf(unmoved(high.amount));
  if (share < leastShareTold) return;
  const shown = `${Number((share * 100).toPrecision(2))}%`;
  const facts = { name: node.name, share: shown, low: low.text, high: high.text };
  report(warning('draws-out-of-range', node.variable!.uncertain!.place, facts));
}

// Counts so far are not the share in the end.
function reportProgress(base: BaseCase, node: Node, distribution: Distribution, report: Report): void {
  const { source, uncertain } = node.variable!;
  const cited = base.graph.scenario.sources.get(source?.source ?? '');
  if (distribution !== observed || cited?.basis !== 'progress to a date') return;
  const facts = { name: node.name, source: source!.source, date: cited.date };
  report(warning('progress-to-a-date', uncertain!.place, facts));
}

/** One uncertain input, its range moved with its value; undefined, with a problem reported, where it has no such distribution. */
export function readInput(base: BaseCase, node: Node, report: Report): UncertainInput | undefined {
  const distribution = distributionNamed(node.uncertainty!.distribution)!;
  const values = parametersOf(base, node);
  const rule = distribution.check(values);
  if (rule !== undefined) {
    const facts = { signature: signatureOf(distribution), rule };
    report(problem('distribution-rule', node.variable!.uncertain!.place, facts));
    return undefined;
  }
  reportProgress(base, node, distribution, report);
  const cdf = distribution.cdf(values);
  const law = { distribution: distribution.name, values, moved: undefined, carried: undefined };
  const from = node.variable!.movedFrom;
  if (from === undefined) reportOutside(base, node, distribution.support(values), report);
  // A range written in terms of the value itself has already moved with it.
  const follows = dependencies(base.graph, node.uncertainty!.parameters).has(node.name);
  if (from === undefined || follows) {
    reportDrawsOutside(node, cdf, (x) => x, report);
    return { name: node.name, law };
  }
  const [to, scale] = [latestValue(base, node), scaleOf(node, from)];
  const isCertain = scale === 'logit' && (to === 0 || to === 1);
  if (!isCertain) reportDrawsOutside(node, cdf, (x) => moveDraws(() => x, scale, to, from)(0), report);
  return { name: node.name, law: { ...law, moved: { scale, from, to } } };
}

/** Every uncertain input of a base case, in the order of the graph; parameters that are not a distribution's are reported. */
export function uncertainInputs(base: BaseCase, report: Report): readonly UncertainInput[] {
  const nodes = [...base.graph.nodes.values()].filter(({ uncertainty }) => uncertainty !== undefined);
  return nodes.flatMap((node) => readInput(base, node, report) ?? []);
}
