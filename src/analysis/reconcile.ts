import { problem, type Report } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import type { WaterfallDefinition } from '../scenario/parts/charts/waterfall.ts';
import type { WedgeDefinition } from '../scenario/parts/charts/wedge.ts';
import type { Shown } from '../scenario/scenario.ts';

// As in comparisons, what differs by less than this share of the figures is rounding in their last bits.
const closeness = 1e-9;

const written = (figure: number): string => Number(figure.toPrecision(9)).toLocaleString('en-GB');

interface Figure {
  readonly name: string;
  readonly value: number;
}

const inWords = ({ name, value }: Figure): string => `${name} (${written(value)})`;

function isApart(rest: number, found: number, all: readonly Figure[]): boolean {
  const size = Math.max(...all.map(({ value }) => Math.abs(value)));
  return Math.abs(rest - found) > closeness * size;
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

function reportWaterfall(base: BaseCase, { startsWith, stages }: WaterfallDefinition, report: Report): void {
  const figureOf = ({ variable }: Shown): Figure => {
    return { name: variable, value: base.figures(variable).total };
  };
  stages.reduce((before, { falls, leaves }) => {
    const [fallen, left] = [falls.map(figureOf), figureOf(leaves)];
    const rest = before.value - sumOf(fallen);
    const facts = { from: inWords(before), sign: 'less', steps: fallen.map(inWords), to: left.name } as const;
    const figures = { rest: written(rest), when: '', found: written(left.value) };
    if (isApart(rest, left.value, [before, ...fallen, left]))
      report(problem('does-not-reconcile', leaves.place, { ...facts, ...figures }));
    return left;
  }, figureOf(startsWith));
}

/** A wedge at the end of one period: what `from` comes to with all of the parts is to be what `to` is. */
interface Slice {
  readonly from: Figure;
  readonly to: Figure;
  readonly parts: readonly Figure[];
  readonly label: string;
}

function slicesOf(base: BaseCase, { from, to, parts }: WedgeDefinition): readonly Slice[] {
  return base.graph.calendar.periods.map(({ label }, t) => {
    const figureOf = ({ variable }: Shown): Figure => {
      return { name: variable, value: base.figures(variable).periods[t]! };
    };
    return { from: figureOf(from), to: figureOf(to), parts: parts.map(figureOf), label };
  });
}

const restOf = ({ from, parts }: Slice): number => sumOf([from, ...parts]);

// The first period tells enough: what is missing there is missing after it too, more often than not.
function reportWedge(base: BaseCase, wedge: WedgeDefinition, report: Report): void {
  const slice = slicesOf(base, wedge).find((each) =>
    isApart(restOf(each), each.to.value, [each.from, ...each.parts, each.to]),
  );
  if (slice === undefined) return;
  const { from, to, parts, label } = slice;
  const facts = { from: inWords(from), sign: 'plus', steps: parts.map(inWords), to: to.name } as const;
  const figures = { rest: written(restOf(slice)), when: ` in ${label}`, found: written(to.value) };
  report(problem('does-not-reconcile', wedge.to.place, { ...facts, ...figures }));
}

/**
 * Reports charts whose figures do not follow from each other in the base case: at each step of a waterfall what is there,
 * less what falls away, must be what is left; between the lines of a wedge its parts must be the whole difference.
 */
export function reportUnreconciled(base: BaseCase, report: Report): void {
  for (const chart of base.graph.scenario.charts) {
    if (chart.type === 'waterfall') reportWaterfall(base, chart, report);
    if (chart.type === 'wedge') reportWedge(base, chart, report);
  }
}
