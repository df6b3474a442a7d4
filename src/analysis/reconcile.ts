import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import type { WaterfallDefinition } from '../scenario/charts/waterfall.ts';
import type { Shown } from '../scenario/scenario.ts';

// As in comparisons, what differs by less than this share of the figures is rounding in their last bits.
const closeness = 1e-9;

const written = (figure: number): string => Number(figure.toPrecision(9)).toLocaleString('en-GB');

interface Figure {
  readonly name: string;
  readonly total: number;
}

function isApart(rest: number, found: number, all: readonly Figure[]): boolean {
  const size = Math.max(...all.map(({ total }) => Math.abs(total)));
  return Math.abs(rest - found) > closeness * size;
}

function reportWaterfall(base: BaseCase, { startsWith, stages }: WaterfallDefinition, report: Report): void {
  const figureOf = ({ variable }: Shown): Figure => {
    return { name: variable, total: base.figures(variable).total };
  };
  const words = ({ name, total }: Figure) => `${name} (${written(total)})`;
  stages.reduce((before, { falls, leaves }) => {
    const [fallen, left] = [falls.map(figureOf), figureOf(leaves)];
    const rest = before.total - fallen.reduce((sum, { total }) => sum + total, 0);
    const facts = { from: words(before), falls: fallen.map(words), rest: written(rest), to: left.name };
    if (isApart(rest, left.total, [before, ...fallen, left]))
      report(problem('does-not-reconcile', leaves.place, { ...facts, found: written(left.total) }));
    return left;
  }, figureOf(startsWith));
}

/**
 * Reports each step of a waterfall whose figures do not follow from those before it in the base case: what is there,
 * less what falls away, must be what is left.
 */
export function reportUnreconciled(base: BaseCase, report: Report): void {
  for (const chart of base.graph.scenario.charts)
    if (chart.type === 'waterfall') reportWaterfall(base, chart, report);
}
