import { describe, expect, it } from 'vitest';
import { openWithModels } from '../with-models.ts';

const model = `model: cohort
summary: Families worked with.
inputs: {target: {unit: family, kind: constant}, lost: {unit: family, kind: constant}}
lines: {left: {formula: = target - lost, unit: family}}
charts:
  where: {type: waterfall, label: Where they go, starts_with: target, leaves: {left: [lost]}}
`;
const plan = `scenario: A plan
calendar: {from: 2015/16, years: 1}
use: {phase_1: cohort, phase_2: cohort}
inputs:
  phase_1: {target: 100, lost: 30}
  phase_2: {target: 200, lost: 50}
  ours: {value: 50, unit: family}
`;

function open(text: string) {
  const { graph, problems } = openWithModels({ 'plan.yaml': text }, { cohort: model });
  const charts = graph?.scenario.charts.map(
    ({ name, label, asked }) => `${name}: ${label}, ${asked.map(({ variable }) => variable).join(' ')}`,
  );
  return { charts, problems };
}

describe('the charts of a model', () => {
  it('stand under the name of each instance, with its lines', () => {
    expect(open(plan)).toEqual({
      charts: [
        'phase_1.where: Where they go (Phase 1), phase_1.target phase_1.lost phase_1.left',
        'phase_2.where: Where they go (Phase 2), phase_2.target phase_2.lost phase_2.left',
      ],
      problems: [],
    });
  });

  it('are changed and removed by the scenario, each part seeing the names that its author can', () => {
    const changes = 'charts: {phase_1: ~, phase_2: {where: {leaves: {left: [ours]}}}}';
    expect(open(`${plan}${changes}`)).toEqual({
      charts: ['phase_2.where: Where they go, phase_2.target ours phase_2.left'],
      problems: [],
    });
  });
});
