import type { Compared, ComparedOption } from '../../analysis/compare/compared.ts';
import { baseOf } from '../../analysis/compare/option.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import { type Estimate, halfWidth } from '../../simulation/summary.ts';
import { formatFigure, formatShare } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { roundToError } from '../words/figures.ts';

/** The base case of the option that the others are held against, whose labels and units speak for all. */
export const firstBase = ({ options }: Compared): BaseCase => baseOf(options[0]!.option);

/** The unit in which a measure of a comparison is shown. */
export function unitOf(compared: Compared, name: string): string {
  return shownUnit(nodeOf(firstBase(compared).graph, name));
}

/** A figure estimated from draws; a sum only to the digits that its error leaves standing. */
export function estimateInWords({ value, se }: Estimate, unit: string, plan: DrawPlan): string {
  return formatFigure(unit === '£' ? roundToError(value, halfWidth(se, plan)) : value, unit);
}

/** What an option spends over the calendar in its base case, restricted money included; undefined where it has no budget. */
export function costOf({ option }: ComparedOption): number | undefined {
  const base = baseOf(option);
  const { isGiven, restricted } = base.graph.scenario.budget;
  const names = ['budget.spending', ...restricted.map(({ name }) => `budget.${name}_spending`)];
  return isGiven ? names.reduce((sum, name) => sum + base.figures(name).total, 0) : undefined;
}

/** A change of a figure, without its sign and with its unit: `20.2 points` of a share, `£390,000`. */
export function changeInWords(change: number, unit: string): string {
  const size = Math.abs(change);
  if (unit !== '%') return formatFigure(size, unit);
  const points = formatShare(size, 1).slice(0, -1);
  return `${points} ${points === '1.0' ? 'point' : 'points'}`;
}
