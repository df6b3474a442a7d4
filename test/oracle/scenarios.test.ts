import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { disagreements, drawnDisagreements, graphOf } from './agreement.ts';

function scenariosIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

test.for(scenariosIn('scenarios'))('%s: every figure is what mathjs makes of the formulas', (path) => {
  expect(disagreements(graphOf({ path }))).toEqual([]);
});

test('a drawn rate moves every figure as mathjs does', () => {
  const graph = graphOf({ path: 'scenarios/warwickshire/priority-families.yaml' });
  expect(drawnDisagreements(graph, new Map([['phase_2.turnaround_rate', 0.6]]))).toEqual([]);
});
