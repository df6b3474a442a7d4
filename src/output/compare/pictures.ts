import type { Compared, ComparedOption } from '../../analysis/compare/compared.ts';
import { bridgeChart, costAndRisk, spanOf, type WaterfallBar } from '../charts/index.ts';
import type { Picture } from '../picture.ts';
import { labelOf } from '../words/names.ts';
import { costOf, firstBase, unitOf } from './measure.ts';
import { stepLabel } from './steps.ts';

// Costs are the spending of budgets, and risk the chance of missing the first target that all have.
function costPicture(document: Document, compared: Compared): readonly Picture[] {
  const { options, targets } = compared;
  const [target] = targets;
  const points = options.map((own) => ({
    label: own.option.label,
    cost: costOf(own) ?? Number.NaN,
    missed: own.targets[0]?.chance === undefined ? Number.NaN : 1 - own.targets[0].chance.probability,
  }));
  const isWhole = points.every(({ cost, missed }) => Number.isFinite(cost) && Number.isFinite(missed));
  if (target === undefined || !isWhole) return [];
  const { scenario, calendar } = firstBase(compared).graph;
  const span = spanOf(calendar.years);
  const data = {
    scenario: scenario.title,
    target: target.label,
    cost: `spending in the base case, ${span}`,
    span,
    options: points,
  };
  return [{ name: 'cost-and-risk', svg: costAndRisk(document, data) }];
}

function bridgePicture(document: Document, compared: Compared, own: ComparedOption): readonly Picture[] {
  const { beside, option } = own;
  const first = compared.options[0]!.option;
  if (beside === undefined || beside.bridge.steps.length === 0) return [];
  const { from, steps, to } = beside.bridge;
  const { variable } = compared.measures[0]!;
  const level = (label: string, value: number): WaterfallBar => ({ label, value, isLevel: true });
  const data = {
    scenario: firstBase(compared).graph.scenario.title,
    label: `${labelOf(firstBase(compared), variable)}, from ${first.label} to ${option.label}`,
    unit: unitOf(compared, variable),
    span: spanOf(firstBase(compared).graph.calendar.years),
    bars: [
      level(first.label, from),
      ...steps.map((step) => ({
        label: stepLabel(step, first, option),
        value: -step.change,
        isLevel: false,
      })),
      level(option.label, to),
    ],
  };
  const name = `bridge-to-${option.slug}`;
  return [{ name, svg: bridgeChart(document, data, name) }];
}

/** What options cost beside how likely each misses the first target, and a bridge to each; each where there is something to draw. */
export function drawComparison(document: Document, compared: Compared): readonly Picture[] {
  return [
    ...costPicture(document, compared),
    ...compared.options.flatMap((own) => bridgePicture(document, compared, own)),
  ];
}
