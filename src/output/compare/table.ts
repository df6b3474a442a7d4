import type { Compared, ComparedFigure, ComparedOption } from '../../analysis/compare/compared.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import { type Estimate, halfWidth } from '../../simulation/summary.ts';
import { orNone, type Row, type Table } from '../table.ts';
import { labelOf } from '../words/names.ts';
import { firstBase, unitOf } from './measure.ts';

type Values = readonly (number | null)[];

const figureColumns = ['base case', 'average', '±', 'standard deviation', 'P5', 'P50', 'P95'];

function figureValues(figure: ComparedFigure | undefined, plan: DrawPlan): Values {
  if (figure === undefined) return figureColumns.map(() => null);
  const { base, drawn } = figure;
  if (drawn === undefined) return [orNone(base), ...figureColumns.slice(1).map(() => null)];
  return [orNone(base), drawn.mean, halfWidth(drawn.se.mean, plan), drawn.sd, drawn.p5, drawn.p50, drawn.p95];
}

// An average with its error, in the columns of a figure.
function estimateValues(
  base: number | null,
  estimate: Estimate | undefined,
  plan: DrawPlan,
  p95?: number,
): Values {
  const average = estimate === undefined ? [null, null] : [estimate.value, halfWidth(estimate.se, plan)];
  return [base, ...average, null, null, null, p95 ?? null];
}

function row({ option }: ComparedOption, label: string, unit: string, values: Values): Row {
  return { label: `${option.label}: ${label}`, style: 'line', unit, values };
}

function measureRows(compared: Compared, own: ComparedOption): readonly Row[] {
  const { measures, settings } = compared;
  return measures.map(({ variable }, index) => {
    const figures = [own.figures[index], own.beside?.differences[index]];
    const values = figures.flatMap((figure) => figureValues(figure, settings.plan));
    return row(own, labelOf(firstBase(compared), variable), unitOf(compared, variable), values);
  });
}

function targetRows({ targets, settings: { plan } }: Compared, own: ComparedOption): readonly Row[] {
  return own.targets.map(({ isMet, chance }, index) => {
    const met = chance && { value: chance.probability, se: chance.se };
    const more = own.beside?.metMore[index];
    return row(own, targets[index]!.label, '%', [
      ...estimateValues(isMet ? 1 : 0, met, plan),
      ...estimateValues(null, more, plan),
    ]);
  });
}

function standingRows(compared: Compared, own: ComparedOption): readonly Row[] {
  const { standing } = own;
  if (standing === undefined) return [];
  const { best, regret } = standing;
  const { plan } = compared.settings;
  const none = figureColumns.map(() => null);
  const share = { value: best.probability, se: best.se };
  return [
    row(own, 'chance of being best', '%', [...estimateValues(null, share, plan), ...none]),
    row(own, 'distance from the best', unitOf(compared, compared.measures[0]!.variable), [
      ...estimateValues(null, regret.mean, plan, regret.p95.value),
      ...none,
    ]),
  ];
}

/**
 * Everything that was compared, as plain figures: a row an option and measure, with its difference from the first option on
 * the same futures beside it; ± is the half-width of the 95% interval of the average.
 */
export function comparisonTable(compared: Compared): Table {
  const { options } = compared;
  const first = options[0]!.option.label;
  return {
    title: `Options beside ${first}`,
    rowsAre: 'Option and measure',
    columns: [...figureColumns, ...figureColumns.map((column) => `less ${first}: ${column}`)],
    rows: options.flatMap((own) => [
      ...measureRows(compared, own),
      ...targetRows(compared, own),
      ...standingRows(compared, own),
    ]),
    notes: [],
  };
}
