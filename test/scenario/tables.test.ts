import { describe, expect, it } from 'vitest';
import { openWithModels } from '../with-models.ts';

const head = 'scenario: A plan\ncalendar: {from: 2015/16, years: 1, by: quarter}\n';
const plan = `${head}inputs:
  families: {value: [1, 2, 3, 4], unit: family}
  target: {value: 10, unit: family}
tables:
  families_by_quarter: {by: period, rows: [families, target]}
  families: {label: All of them, summary: How far it is., rows: [families]}
`;
const model = `model: cohort
summary: Families worked with.
inputs: {starts: {unit: family, kind: flow, label: Families starting}}
lines: {all: {formula: = cumulative(starts), unit: family}}
tables:
  families: {label: Families so far, by: period, rows: [starts, all]}
  starting: {rows: [starts]}
`;
const two = `${head}use: {phase_1: cohort, phase_2: cohort}
inputs:
  phase_1: {starts: [1, 2, 3, 4]}
  phase_2: {starts: [5, 6, 7, 8]}
  ours: 3
`;

function open(text: string, base = plan, cohort = model) {
  const { graph, problems } = openWithModels({ 'plan.yaml': text, 'base.yaml': base }, { cohort });
  const tables = graph?.scenario.tables.map(({ name, label, by, rows }) => {
    const names = rows.map(({ variable }) => variable).join(' ');
    return `${name}: ${label}, by ${by}, of ${names}`;
  });
  return { tables, problems };
}

describe('the tables of a scenario', () => {
  it('are by year and named by themselves where nothing else is said', () => {
    expect(open(plan).tables).toEqual([
      'families_by_quarter: Families by quarter, by period, of families target',
      'families: All of them, by year, of families',
    ]);
  });

  it('are changed and removed by a file that extends it', () => {
    const over = 'extends: base.yaml\ntables: {families: ~, families_by_quarter: {rows: [target]}}';
    expect(open(over).tables).toEqual(['families_by_quarter: Families by quarter, by period, of target']);
    expect(open('extends: base.yaml\ntables: ~').tables).toEqual([]);
  });
});

describe('the tables of a model', () => {
  it('stand under the name of each instance, with its lines and a label that says whose', () => {
    expect(open(two).tables).toEqual([
      'phase_1.families: Families so far (Phase 1), by period, of phase_1.starts phase_1.all',
      'phase_1.starting: Starting (Phase 1), by year, of phase_1.starts',
      'phase_2.families: Families so far (Phase 2), by period, of phase_2.starts phase_2.all',
      'phase_2.starting: Starting (Phase 2), by year, of phase_2.starts',
    ]);
  });

  it('see no names but those of their model', () => {
    const { problems } = open(two, plan, model.replace('[starts]', '[ours]'));
    expect(problems[0]).toContain('models/cohort/model.yaml:7:21: unknown-name');
  });

  const changes = `tables:
  phase_1: {families: {by: year, rows: [all, ours]}, starting: ~}
  phase_2: ~
`;

  it('are changed and removed by the scenario, part by part', () => {
    expect(open(`${two}${changes}`)).toEqual({
      tables: ['phase_1.families: Families so far, by year, of phase_1.all ours'],
      problems: [],
    });
  });

  it('come back where a file further up says something of them', () => {
    const over = 'extends: base.yaml\ntables: {phase_1: {starting: {label: Starting again}}}';
    expect(open(over, `${two}${changes}`).tables).toEqual([
      'phase_1.families: Families so far, by year, of phase_1.all ours',
      'phase_1.starting: Starting again, by year, of phase_1.starts',
    ]);
  });

  it('stand side by side or below each other as was said last', () => {
    const turned = (text: string) => {
      const base = `${head.replace('years: 1', 'years: 2')}dimensions: {theme: [work, school]}\n${text}`;
      const cohort = model.replace('starting: {rows: [starts]}', 'starting: {by: theme, columns: [starts]}');
      const { graph, problems } = openWithModels({ 'plan.yaml': base }, { cohort });
      return problems.length > 0 ? problems : graph?.scenario.tables.map(({ isTurned }) => isTurned);
    };
    const one = 'use: {phase_1: cohort}\ninputs: {phase_1: {starts: [1, 2, 3, 4, 5, 6, 7, 8]}}\n';
    expect(turned(one)).toEqual([false, true]);
    expect(turned(`${one}tables: {phase_1: {starting: {by: year, rows: [all]}}}`)).toEqual([false, false]);
  });
});
