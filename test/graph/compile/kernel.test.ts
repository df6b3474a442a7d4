import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measuresOf, runBaseCase } from '../../../src/graph/base-case.ts';
import { compile } from '../../../src/graph/compile/kernel.ts';
import { fillMemory, layOut } from '../../../src/graph/compile/layout.ts';
import { outputsFor } from '../../../src/graph/compile/outputs.ts';
import { runtime } from '../../../src/graph/compile/runtime.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { everyMeasure, graphOf, levelThroughout } from '../../oracle/agreement.ts';
import { scenarioText } from '../functions/written.ts';

const models = 'test/oracle/models';
const paths = [
  'scenarios/warwickshire/priority-families.yaml',
  ...readdirSync(models).map((name) => `${models}/${name}`),
];
const mathematics = ['abs', 'ceil', 'cos', 'exp', 'floor', 'max', 'min', 'pow', 'sin', 'sqrt', 'log'];
const words = [
  'const',
  'for',
  'function',
  'let',
  'return',
  'runtime',
  'run',
  'use',
  'strict',
  'block',
  'stride',
  'draws',
  'Math',
  'fill',
  'NaN',
];
const allowed = new Set([...words, ...mathematics, ...Object.keys(runtime), 'm', 't', 'i', 'o', 'd']);
const numbered = /^(?:compute|write|[viox])\d+$/;

function givenNumbers({ nodes }: Graph): readonly string[] {
  const drawable = [...nodes.values()].filter(
    ({ measure, definition }) => measure === 'number' && definition.type === 'given',
  );
  return drawable.map(({ name }) => name);
}

describe('generated source', () => {
  test.for(paths)('%s: holds nothing that an author wrote, only words of its own and numbers', (path) => {
    const graph = graphOf({ path });
    for (const varying of [[], givenNumbers(graph)]) {
      const { layout, memory } = runBaseCase(graph);
      const drawn = varying.map((name) => levelThroughout(graph, layout, name));
      const { source } = compile(graph, layout, memory, drawn, everyMeasure(graph));
      const written = source.match(/(?<![\w$])[A-Za-z_$][\w$]*/g) ?? [];
      expect(written.filter((word) => !allowed.has(word) && !numbered.test(word))).toEqual([]);
      expect(source.replace('"use strict";', '')).not.toMatch(/['"`\\]/);
    }
  });
});

const branching = scenarioText({
  years: 2,
  inputs: { rate: '50%', level: '3', unread: '7' },
  lines: { first: '= even(level) * rate', second: '= cumulative(first)', apart: '= even(unread)' },
});

describe('draws', () => {
  const graph = graphOf({ text: branching });
  const base = runBaseCase(graph);
  const levels = (...names: string[]) => names.map((name) => levelThroughout(graph, base.layout, name));
  const total = (name: string) => measuresOf(graph, name, 'all').at(-1)!;

  test('a draw of the base value is the base case, to the bit', () => {
    const measures = everyMeasure(graph);
    const outputs = outputsFor(measures.length, 1);
    compile(graph, base.layout, base.memory, levels('rate', 'level'), measures).run(
      base.memory.slice(),
      [Float64Array.of(0.5), Float64Array.of(3)],
      outputs,
    );
    const expected = measures.map(({ name, first, last }) => {
      const { periods, total: whole } = base.figures(name);
      return first === last ? periods[first] : whole;
    });
    expect(outputs.columns.map((column) => column[0])).toEqual(expected);
  });

  test('as many draws are written as there is room for, each measure in a column of its own, and nothing between', () => {
    const outputs = outputsFor(2, 3);
    outputs.block.fill(-1);
    const kernel = compile(graph, base.layout, base.memory, levels('rate'), [total('first'), total('apart')]);
    kernel.run(base.memory.slice(), [Float64Array.of(0, 1, 0.25, 0.5)], outputs);
    expect(outputs.columns.map((column) => [...column])).toEqual([
      [0, 3, 0.75],
      [7, 7, 7],
    ]);
    expect(outputs.block.filter((figure) => figure !== -1)).toHaveLength(6);
  });

  test('what no varying input moves is left as it was', () => {
    const memory = base.memory.slice();
    compile(graph, base.layout, base.memory, levels('rate'), [total('second')]).run(
      memory,
      [Float64Array.of(1)],
      outputsFor(1, 1),
    );
    const moved = base.layout.slots.get('apart')![0]!.offset;
    expect(memory[moved]).toBe(3.5);
    const { source } = compile(graph, base.layout, base.memory, levels('unread'), [total('second')]);
    expect(source).not.toMatch(/\bv\d/);
  });

  test('known periods keep what was recorded in every draw', () => {
    const known = graphOf({
      text: scenarioText({
        years: 3,
        inputs: { rate: '{value: 50%, kind: rate, known: [40%, 45%]}' },
        lines: { line: '{formula: = rate * 100, kind: rate, known: [41]}' },
      }),
    });
    const { layout, memory } = runBaseCase(known);
    const measures = ['rate', 'line'].flatMap((name) => measuresOf(known, name, 'all').slice(0, 3));
    const outputs = outputsFor(measures.length, 2);
    compile(known, layout, memory, [levelThroughout(known, layout, 'rate')], measures).run(
      memory.slice(),
      [Float64Array.of(0.7, 0.8)],
      outputs,
    );
    const draw = (index: number) => outputs.columns.map((column) => column[index]);
    expect(draw(0)).toEqual([0.4, 0.45, 0.7, 41, 45, 70]);
    expect(draw(1)).toEqual([0.4, 0.45, 0.8, 41, 45, 80]);
  });
});

describe('large models', () => {
  test('a chain of 5,000 lines, each reading the one before', () => {
    const links = Array.from({ length: 5000 }, (_, index) => [
      `line_${index}`,
      index === 0 ? '= start' : `= line_${index - 1} + 1`,
    ]);
    const graph = graphOf({
      text: scenarioText({
        years: 2,
        inputs: { start: '{value: [1, 2], kind: rate}' },
        lines: Object.fromEntries(links),
      }),
    });
    const layout = layOut(graph);
    const measures = measuresOf(graph, 'line_4999', 'all').slice(0, 2);
    const outputs = outputsFor(measures.length, 1);
    const memory = fillMemory(graph, layout);
    compile(graph, layout, memory, [], measures).run(memory, [], outputs);
    expect(outputs.columns.map((column) => column[0])).toEqual([5000, 5001]);
  });

  test('300 lines by twelve items and 720 months', () => {
    const items = Array.from({ length: 12 }, (_, index) => `item_${index}`);
    const links = Array.from({ length: 299 }, (_, index) => [
      `line_${index + 1}`,
      `{formula: "= line_${index} * 0.5 + prev(line_${index}, 0) * 0.5", kind: rate}`,
    ]);
    const text = scenarioText({
      years: 60,
      by: 'month',
      dimensions: { item: items },
      inputs: {
        price: `{value: {${items.map((item, index) => `${item}: ${index + 1}`).join(', ')}}, kind: rate}`,
      },
      lines: { line_0: '{formula: = price * growth(0), kind: rate}', ...Object.fromEntries(links) },
    });
    const graph = graphOf({ text });
    const layout = layOut(graph);
    const last = { name: 'line_299', first: 719, last: 719 };
    const measures = [
      { ...last, cell: 11 },
      { ...last, cell: 'all' as const },
    ];
    const outputs = outputsFor(measures.length, 1);
    const memory = fillMemory(graph, layout);
    compile(graph, layout, memory, [], measures).run(memory, [], outputs);
    // Each line halves a level and its level a month before, so after 299 months it is the level again.
    expect(outputs.columns.map((column) => column[0])).toEqual([12, 78]);
  });
});
