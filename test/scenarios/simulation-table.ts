import type { Outcome } from '../../src/analysis/outcome.ts';
import { shownUnit } from '../../src/output/lines.ts';
import type { Row, Table } from '../../src/output/table.ts';
import { percentiles, type Summary } from '../../src/simulation/summary.ts';

const ranks = percentiles.map((percent) => `p${percent}` as const);

function figuresOf(summary: Summary | null, base: number): Row['values'] {
  if (summary === null) return [base, ...ranks.map(() => null), null, null, null];
  return [base, summary.mean, summary.sd, ...ranks.map((rank) => summary[rank]), summary.se.mean];
}

/**
 * What a simulation says of each budget total and target for the whole calendar: the base case, mean, standard
 * deviation and percentiles, and the standard error of the mean.
 */
export function simulationTable({ base, simulated, targets }: Outcome): Table {
  const totals = [...simulated].filter(([name]) => base.graph.nodes.get(name)!.variable!.role === 'total');
  const rows = totals.map(([name, { total }]): Row => {
    const values = figuresOf(total, base.figures(name).total);
    return { label: name, style: 'line', unit: shownUnit(base.graph.nodes.get(name)!), values };
  });
  const chances = targets.flatMap(({ target, chance }): Row[] =>
    chance === undefined
      ? []
      : [{ label: `${target.label}: chance`, style: 'line', unit: '%', values: [null, chance.probability] }],
  );
  const columns = [
    'Base case',
    'Mean',
    'Standard deviation',
    ...percentiles.map((percent) => `P${percent}`),
    'Standard error of the mean',
  ];
  return {
    title: `${base.graph.scenario.title}: simulated`,
    rowsAre: 'Line',
    columns,
    rows: [...rows, ...chances],
    notes: [],
  };
}
