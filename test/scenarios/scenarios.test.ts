import { describe, expect, test } from 'vitest';
import { assess, type Outcome } from '../../src/analysis/outcome.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import { budgetTable } from '../../src/output/budget.ts';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { toCsv } from '../../src/output/csv.ts';
import { drawCharts } from '../../src/output/gallery.ts';
import { linesTable } from '../../src/output/lines.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws, usualDraws } from '../../src/simulation/plan.ts';
import { ready, shippedScenarios } from '../load-scenario.ts';
import { simulationTable } from './simulation-table.ts';

function outcomeOf(path: string): Outcome {
  const settings = { seed: '1', plan: planDraws(usualDraws), design: latinHypercube };
  return assess(tryOut(ready(path), settings).run);
}

/** The result tables of a scenario one below the other, as a finance officer would open them in a spreadsheet. */
function resultsOf(outcome: Outcome): string {
  const { base, run } = outcome;
  const tables = [...(base.graph.scenario.budget.isGiven ? [budgetTable(base)] : []), linesTable(base)];
  const simulated = run.isDrawn ? [simulationTable(outcome)] : [];
  return [...tables, ...simulated].map((table) => toCsv(table).replace(/^\uFEFF/, '')).join('\r\n');
}

const nameOf = (path: string) => path.replace(/^scenarios\//, '').replace(/\.yaml$/, '');

describe('every scenario that is shipped', () => {
  test.each(shippedScenarios)('%s gives its committed results', async (path) => {
    await expect(resultsOf(outcomeOf(path))).toMatchFileSnapshot(`${nameOf(path)}.csv`);
  });

  test('uncertain-rate gives its committed charts', async () => {
    const path = 'scenarios/warwickshire/uncertain-rate.yaml';
    for (const { name, svg } of drawCharts(await createDocument(), outcomeOf(path)))
      await expect(svg).toMatchFileSnapshot(`${nameOf(path)}/${name}.svg`);
  });
});
