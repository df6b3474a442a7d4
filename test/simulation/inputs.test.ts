import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runBaseCase } from '../../src/graph/base-case.ts';
import type { Graph } from '../../src/graph/graph.ts';
import {
  moveDraws,
  quantileOf,
  scaleOf,
  type UncertainInput,
  uncertainInputs,
} from '../../src/simulation/inputs.ts';
import { scenarioText, type Written } from '../graph/functions/written.ts';
import { graphOf } from '../oracle/agreement.ts';

const chances = [0.001, 0.1, 0.5, 0.9, 0.999];
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

function graphWith(input: string, { inputs, ...more }: Partial<Written> = {}): Graph {
  return graphOf({
    text: scenarioText({ inputs: { ...inputs, x: input }, lines: { line: '= x' }, ...more }),
  });
}

// As if the value had been moved there from the one that the range was written for.
function movedFrom(graph: Graph, from: number): Graph {
  const nodes = [...graph.nodes].map(([name, node]) => {
    const variable = node.variable && { ...node.variable, movedFrom: name === 'x' ? from : undefined };
    return [name, { ...node, variable }] as const;
  });
  return { ...graph, nodes: new Map(nodes) };
}

function inputsOf(graph: Graph): readonly UncertainInput[] {
  return uncertainInputs(runBaseCase(graph), ({ code }) => {
    throw new Error(code);
  });
}

const drawsOf = (graph: Graph): readonly number[] =>
  chances.map((chance) => quantileOf(inputsOf(graph)[0]!.law)(chance));

describe('a range moved with its value', () => {
  test('a share stays between 0 and 1 and keeps its order, on the logit scale', () => {
    fc.assert(
      fc.property(share, share, share, share, (from, to, low, high) => {
        const moved = moveDraws((chance) => low + (high - low) * chance, 'logit', from, to);
        const draws = chances.map(moved);
        expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
        const steps = draws.slice(1).map((draw, index) => Math.sign(draw - draws[index]!));
        if (Math.abs(high - low) > 1e-6) expect(new Set(steps)).toEqual(new Set([Math.sign(high - low)]));
      }),
    );
  });

  // By hand: odds of 3 to 1 become 1 to 1, so every draw's odds are divided by three.
  test('a share moved from 75% to 50% has a third of the odds', () => {
    const moved = moveDraws((chance) => chance, 'logit', 0.75, 0.5);
    expect(moved(0.75)).toBeCloseTo(0.5, 12);
    expect(moved(0.9)).toBeCloseTo(0.75, 12);
    expect(moved(0.5)).toBeCloseTo(0.25, 12);
  });

  test.for([0, 1])('a share moved to %d is certain', (to) => {
    expect(chances.map(moveDraws((chance) => chance, 'logit', 0.75, to))).toEqual(chances.map(() => to));
  });

  test('an amount of money moves by ratio, anything else is shifted', () => {
    expect(moveDraws((chance) => 1000 * chance, 'ratio', 400, 500)(0.8)).toBe(1000);
    expect(moveDraws((chance) => chance - 0.5, 'shift', -1, 2)(0.75)).toBe(3.25);
  });

  test('a value that has not moved has the same draws, to the bit', () => {
    const quantile = (chance: number) => chance ** 3;
    for (const scale of ['logit', 'ratio', 'shift'] as const)
      expect(chances.map(moveDraws(quantile, scale, 0.3, 0.3))).toEqual(chances.map(quantile));
  });

  test('the scale is told by the range and the unit', () => {
    const scale = (input: string, from: number) => scaleOf(graphWith(input).nodes.get('x')!, from);
    expect(scale('{value: 75%, range: [0%, 100%]}', 0.75)).toBe('logit');
    expect(scale('{value: 75%, range: [0%, 200%]}', 0.75)).toBe('shift');
    expect(scale('{value: £5}', 5)).toBe('ratio');
    expect(scale('{value: 5, unit: fte}', 5)).toBe('ratio');
    expect(scale('{value: -£5}', -5)).toBe('shift');
    expect(scale('{value: 5}', 5)).toBe('shift');
  });
});

describe('the uncertain inputs of a scenario', () => {
  test('draw what their distribution says: uniform by hand', () => {
    expect(drawsOf(graphWith('{value: 15, uncertain: "uniform(10, 20)"}'))).toEqual(
      chances.map((chance) => 10 + 10 * chance),
    );
  });

  test('parameters may be formulas of other inputs', () => {
    const graph = graphWith('{value: £15, uncertain: "uniform(low, low * 2)"}', { inputs: { low: '£10' } });
    expect(drawsOf(graph)).toEqual(chances.map((chance) => 10 + 10 * chance));
  });

  test('a value moved from £10 to £15 draws half as much again', () => {
    const graph = movedFrom(graphWith('{value: £15, uncertain: "uniform(£8, £12)"}'), 10);
    drawsOf(graph).forEach((draw, index) => {
      expect(draw).toBeCloseTo((8 + 4 * chances[index]!) * 1.5, 12);
    });
  });

  test('an input with items moves by the value of one of them', () => {
    const input = '{value: £15, unit: £/family, uncertain: "uniform(£8, £12)", dimensions: [role]}';
    const graph = movedFrom(graphWith(input, { dimensions: { role: ['a', 'b', 'c'] } }), 10);
    expect(drawsOf(graph)[2]).toBeCloseTo(15, 12);
  });

  test('known periods do not say where a value has moved to', () => {
    const graph = movedFrom(
      graphWith('{value: £15, kind: rate, known: [£9], uncertain: "uniform(£8, £12)"}', { years: 2 }),
      10,
    );
    expect(drawsOf(graph)[2]).toBeCloseTo(15, 12);
  });

  test('a range written in terms of the value itself moves once', () => {
    const graph = movedFrom(graphWith('{value: £15, uncertain: "uniform(x * 0.8, x * 1.2)"}'), 10);
    expect(drawsOf(graph)[2]).toBeCloseTo(15, 12);
    expect(drawsOf(graph)[1]).toBeCloseTo(12.6, 12);
  });

  test('parameters that break the rule of a distribution are a problem at the range, and no input', () => {
    const graph = graphWith('{value: 15, uncertain: "uniform(20, 10)"}');
    const reported: string[] = [];
    const inputs = uncertainInputs(runBaseCase(graph), ({ code, place }) =>
      reported.push(`${code} ${place?.line}`),
    );
    expect(inputs).toEqual([]);
    expect(reported).toEqual(['distribution-rule 4']);
  });
});

describe('draws outside the range of their input', () => {
  function sharesOutside(graph: Graph): readonly string[] {
    const told: string[] = [];
    uncertainInputs(runBaseCase(graph), (found) => {
      if (found.code === 'draws-out-of-range') told.push(found.facts.share);
    });
    return told;
  }

  // Of a normal distribution, 15.87% lies more than one standard deviation above the mean, 2.28% more than two below.
  test('are told by how often they happen, from the distribution alone', () => {
    expect(sharesOutside(graphWith('{value: 30, range: [0, 35], uncertain: "normal(30, 5)"}'))).toEqual([
      '16%',
    ]);
    expect(sharesOutside(graphWith('{value: 30, range: [20, 90], uncertain: "normal(30, 5)"}'))).toEqual([
      '2.3%',
    ]);
  });

  // Below five and six standard deviations under the mean lie 2.9 and 0.01 in ten million.
  test('are not told where they would never be seen', () => {
    expect(sharesOutside(graphWith('{value: 30, range: [5, 90], uncertain: "normal(30, 5)"}'))).toEqual([
      '0.000029%',
    ]);
    expect(sharesOutside(graphWith('{value: 30, range: [0, 90], uncertain: "normal(30, 5)"}'))).toEqual([]);
  });

  test('do not lie at its end, which may have a chance of its own', () => {
    const range = (ends: string) => `{value: 5, range: [${ends}], uncertain: "discrete(0, 40%, 5, 60%)"}`;
    expect(sharesOutside(graphWith(range('0, 5')))).toEqual([]);
    expect(sharesOutside(graphWith(range('1, 5')))).toEqual(['40%']);
    expect(sharesOutside(graphWith(range('0, 4')))).toEqual(['60%']);
  });

  test('are counted where the range has been moved to: £30 to £33 by ratio, half a deviation of £6.60', () => {
    const graph = graphWith('{value: £33, unit: £, range: [£0, £36.30], uncertain: "normal(£30, £6)"}');
    expect(sharesOutside(movedFrom(graph, 30))).toEqual(['31%']);
  });
});
