import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../src/analysis/wanted.ts';
import { type BaseCase, runBaseCase } from '../../src/graph/base-case.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { readMeasures } from '../../src/graph/compile/kernel.ts';
import { addsUp, type Node } from '../../src/graph/graph.ts';
import { isMoney } from '../../src/graph/units.ts';
import type { Level, Scenario } from '../../src/scenario/scenario.ts';
import { mapParts } from '../../src/scenario/values/level-parts.ts';
import { vary } from '../../src/scenario/vary.ts';
import { ready, shippedScenarios } from '../load-scenario.ts';

const bases = shippedScenarios.map((path) => [path, ready(path).base] as const);

function rebuilt(scenario: Scenario): BaseCase {
  const problems: string[] = [];
  const graph = buildGraph(scenario, ({ code }) => problems.push(code));
  if (graph === undefined) throw new Error(problems.join(', '));
  return runBaseCase(graph);
}

function scaled(level: Level, factor: number): Level {
  if (level.form === 'one')
    return { ...level, quantity: { ...level.quantity, amount: level.quantity.amount * factor } };
  if (level.form === 'list')
    return {
      ...level,
      quantities: level.quantities.map((each) => ({ ...each, amount: each.amount * factor })),
    };
  return mapParts(level, (part) => scaled(part, factor));
}

function withMoneyTimes({ graph }: BaseCase, factor: number): Scenario {
  const variables = graph.scenario.variables.map((variable) => {
    const { content, name } = variable;
    const isAmount = content.type === 'level' && isMoney(graph.nodes.get(name)!.unit);
    return isAmount
      ? { ...variable, content: { ...content, level: scaled(content.level, factor) } }
      : variable;
  });
  return { ...graph.scenario, variables };
}

// Read together, since to read a figure is to compile what writes it.
function totalsOf({ graph, layout, memory }: BaseCase, nodes: readonly Node[]): readonly number[] {
  const measures = nodes.map(({ name }) => wholeOf(graph, name));
  return readMeasures(graph, layout, measures, memory);
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe.each(bases)('%s', (_path, base) => {
  const { graph } = base;
  const nodes = [...graph.nodes.values()].filter(
    ({ measure, variable }) => measure === 'number' && variable !== undefined,
  );

  test('the years of a flow add to its total, and its periods to its years', () => {
    for (const { name, kind, isSeries } of nodes) {
      if (kind !== 'flow' || !isSeries) continue;
      const { periods, years, total } = base.figures(name);
      expect(
        close(
          years.reduce((sum, year) => sum + year, 0),
          total,
        ),
        name,
      ).toBe(true);
      expect(
        close(
          periods.reduce((sum, period) => sum + period, 0),
          total,
        ),
        name,
      ).toBe(true);
    }
  });

  test('a stock is its end', () => {
    for (const { name, kind } of nodes) {
      const { periods, total } = base.figures(name);
      if (kind === 'stock') expect(total, name).toBe(periods.at(-1));
    }
  });

  test.runIf(graph.scenario.budget.isGiven)(
    'the balance is what was brought forward plus funding less spending',
    () => {
      const total = (name: string) => base.figures(`budget.${name}`).total;
      expect(close(total('balance'), total('brought_forward') + total('funding') - total('spending'))).toBe(
        true,
      );
    },
  );

  test('scaling all money scales all money', () => {
    const shown = nodes.filter(addsUp);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (factor) => {
        const totals = totalsOf(rebuilt(withMoneyTimes(base, factor)), shown);
        return shown.every(({ name, unit }, index) => {
          const by = isMoney(unit) ? factor : 1;
          const { periods, total } = base.figures(name);
          // A stock that has run down to nothing holds the rounding of all that it held.
          const held = 1e-9 * factor * Math.max(0, ...periods.map(Math.abs));
          const found = totals[index]!;
          return close(found, total * by) || Math.abs(found - total * by) <= held || Number.isNaN(total);
        });
      }),
      { numRuns: 20 },
    );
  });
});

// Where caseload moves the rate, the input is the one behind it.
const rates = ['caseload.planned_rate', 'phase_2.turnaround_rate'];
const rated = bases.flatMap(([path, base]) => {
  const rate = rates.find((name) => base.graph.nodes.has(name));
  return rate === undefined ? [] : [[path, base, rate] as const];
});

describe.each(rated)('the turnaround rate of %s', (_path, base, rate) => {
  const { graph } = base;

  test('varying an input to its own value changes nothing', () => {
    const { amount } = { amount: base.figures(rate).total };
    const same = rebuilt(vary(graph.scenario, [{ name: rate, amount, fix: true }]));
    for (const { name, dimensions, measure, variable } of graph.nodes.values())
      if (dimensions.length === 0 && measure === 'number' && variable !== undefined)
        expect(same.figures(name)).toEqual(base.figures(name));
  });

  test('a higher turnaround rate never lowers the balance', () => {
    const at = (amount: number) =>
      rebuilt(vary(graph.scenario, [{ name: rate, amount, fix: true }])).figures('budget.balance').total;
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => (a <= b ? at(a) <= at(b) + 1e-6 : at(b) <= at(a) + 1e-6),
      ),
      { numRuns: 20 },
    );
  });
});
