import { describe, expect, test } from 'vitest';
import { type BaseCase, measuresOf, runBaseCase } from '../../src/graph/base-case.ts';
import { designs } from '../../src/simulation/design/index.ts';
import type { Batch } from '../../src/simulation/gather.ts';
import { type Law, uncertainInputs } from '../../src/simulation/inputs.ts';
import {
  type Division,
  finishSimulation,
  planSimulation,
  type Run,
  type Settings,
  simulate,
  type Wanted,
} from '../../src/simulation/simulate.ts';
import { openWorkshop } from '../../src/simulation/work.ts';
import { scenarioText } from '../graph/functions/written.ts';
import { graphOf } from '../oracle/agreement.ts';

const inputs = {
  rate: '{value: 60%, kind: rate, uncertain: "uniform(40%, 80%)", known: [50%]}',
  fee: '{value: £100, uncertain: "triangular(£80, £100, £150)"}',
  families: '{value: [10, 20, 30, 40], kind: flow}',
};
const lines = {
  paid: '= families * rate',
  income: '= paid * fee',
  balance: '= cumulative(income)',
  fee_in_all: '= total(income) / total(paid)',
  apart: '= families * 2',
};
const settings: Settings = { seed: '0', plan: { replicates: 8, size: 16 }, design: designs[0]! };

function baseOf(more: Readonly<Record<string, string>> = {}): BaseCase {
  return runBaseCase(graphOf({ text: scenarioText({ years: 4, inputs: { ...more, ...inputs }, lines }) }));
}

function simulated(base: BaseCase, changes: Partial<Settings> = {}): Run {
  const found = uncertainInputs(base, ({ code }) => {
    throw new Error(code);
  });
  return simulate(base, found, { ...settings, ...changes }, everything);
}

const paid = { name: 'paid', cell: 'all', first: 0, last: 1 } as const;
const enough = {
  measure: { name: 'balance', cell: 'all', first: 0, last: 3 },
  low: 6000,
  high: 7000,
} as const;
const division: Division = { measure: paid, by: enough };

function everything({ graph }: BaseCase, moved: readonly string[]): Wanted {
  const measures = moved.flatMap((name) => measuresOf(graph, name, 'all'));
  return { measures, questions: [enough], divisions: [division] };
}

const columnOf = (run: Run, name: string, first: number, last: number) =>
  run.sample(name, first, last)?.column;

function columnsOf(run: Run): readonly (Float64Array | undefined)[] {
  return [...Object.keys(inputs), ...Object.keys(lines)].flatMap((name) =>
    measuresOf(run.base.graph, name, 'all').map(({ first, last }) => columnOf(run, name, first, last)),
  );
}

describe('a simulation', () => {
  const base = baseOf();
  const run = simulated(base);

  test('records what moves, and nothing else', () => {
    expect(run.inputs).toEqual(['rate', 'fee']);
    expect(run.moved).toEqual(
      expect.arrayContaining(['rate', 'fee', 'paid', 'income', 'balance', 'fee_in_all']),
    );
    expect(columnOf(run, 'apart', 0, 3)).toBeUndefined();
    expect(columnOf(run, 'income', 0, 3)).toHaveLength(128);
  });

  test('gives the same figures when it is run again', () => {
    expect(columnsOf(simulated(base))).toEqual(columnsOf(run));
  });

  test('gives other figures for another seed', () => {
    expect(columnOf(simulated(base, { seed: '1' }), 'fee', 0, 3)).not.toEqual(columnOf(run, 'fee', 0, 3));
  });

  test('does not touch the base case', () => {
    expect(base.memory).toEqual(baseOf().memory);
  });

  test('an uncertain input more leaves every other draw as it was, to the bit', () => {
    const wider = simulated(baseOf({ another: '{value: 1, uncertain: "normal(1, 0.1)"}' }));
    expect(wider.inputs).toContain('another');
    expect(columnsOf(wider)).toEqual(columnsOf(run));
  });

  test('more replicates leave the first ones as they were', () => {
    const longer = simulated(base, { plan: { replicates: 12, size: 16 } });
    expect(columnOf(longer, 'income', 0, 3)!.subarray(0, 128)).toEqual(columnOf(run, 'income', 0, 3));
  });

  test('its batches may be drawn in any order, in any number of workshops', () => {
    const planned = planSimulation(
      base,
      uncertainInputs(base, () => undefined),
      settings,
      everything,
    );
    const workshops = [openWorkshop(planned.work), openWorkshop(planned.work)];
    const batches: Batch[] = [];
    for (const number of [5, 0, 7, 3, 1, 6, 2, 4])
      batches[number] = workshops[number % 2]!.drawBatch(number, () => undefined);
    const joined = finishSimulation(planned, { layouts: workshops[1]!.layouts, batches });
    expect(columnsOf(joined)).toEqual(columnsOf(run));
    expect(joined.divided(division)).toEqual(run.divided(division));
  });

  test('keeps to the identities of its formulas in every draw', () => {
    const column = (name: string, first = 0, last = 3) => columnOf(run, name, first, last)!;
    column('income').forEach((income, draw) => {
      expect(column('balance')[draw]).toBeCloseTo(income, 9);
      expect(column('fee_in_all')[draw]).toBeCloseTo(column('fee')[draw]!, 9);
      expect(column('paid', 2, 2)[draw]).toBeCloseTo(30 * column('rate', 2, 2)[draw]!, 9);
    });
  });

  test('known periods are fixed in every draw', () => {
    expect(new Set(columnOf(run, 'rate', 0, 0))).toEqual(new Set([0.5]));
    expect(new Set(columnOf(run, 'paid', 0, 0))).toEqual(new Set([5]));
    expect(new Set(columnOf(run, 'rate', 1, 1)).size).toBe(128);
    expect(columnOf(run, 'rate', 1, 1)).toEqual(columnOf(run, 'rate', 3, 3));
  });

  test('tells the draws of a measure apart by what another is in them', () => {
    const groups = run.divided(division)!;
    const [paidSoFar, balance] = [columnOf(run, 'paid', 0, 1)!, columnOf(run, 'balance', 0, 3)!];
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
    for (const { low, high, held, failed } of groups) {
      const inside = [...balance.keys()].filter(
        (draw) => paidSoFar[draw]! >= low && paidSoFar[draw]! <= high,
      );
      const met = inside.filter((draw) => balance[draw]! >= 6000 && balance[draw]! <= 7000);
      expect([total(held), total(failed)]).toEqual([met.length, inside.length - met.length]);
    }
    const sizes = [0, 1, 2, 3, 4, 5, 6, 7].map((batch) =>
      total(groups.map(({ held, failed }) => held[batch]! + failed[batch]!)),
    );
    expect(sizes).toEqual(sizes.map(() => 16));
    expect(groups.map(({ low }) => low)).toEqual(groups.map(({ low }) => low).toSorted((a, b) => a - b));
    expect(run.answer(enough)).toEqual(
      sizes.map((size, batch) => total(groups.map(({ held }) => held[batch]!)) / size),
    );
  });

  test('tells nothing apart by what does not move', () => {
    const apart = { name: 'apart', cell: 'all', first: 0, last: 3 } as const;
    expect(run.divided({ measure: apart, by: enough })).toBeUndefined();
  });

  test('tells of every replicate when it is done', () => {
    const told: string[] = [];
    simulate(
      base,
      uncertainInputs(base, () => undefined),
      settings,
      everything,
      (done, of) => told.push(`${done}/${of}`),
    );
    expect(told).toEqual(['1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8']);
  });
});

const certainly = (value: number): Law => ({
  distribution: 'discrete',
  values: [value, 1],
  moved: undefined,
  carried: undefined,
});

describe('a simulation of what is certain', () => {
  const base = baseOf();

  test('is the base case in every draw, to the bit', () => {
    const certain = [
      { name: 'rate', law: certainly(0.6) },
      { name: 'fee', law: certainly(100) },
    ];
    const run = simulate(base, certain, settings, everything);
    for (const name of run.moved) {
      const { years, total } = base.figures(name);
      years.forEach((figure, year) => {
        expect(new Set(columnOf(run, name, year, year))).toEqual(new Set([figure]));
      });
      expect(new Set(columnOf(run, name, 0, 3))).toEqual(new Set([total]));
    }
  });

  test('of nothing uncertain moves nothing and records nothing', () => {
    const run = simulate(base, [], settings, everything);
    expect(run.moved).toEqual([]);
    expect(columnOf(run, 'income', 0, 3)).toBeUndefined();
  });
});
