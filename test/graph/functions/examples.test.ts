import { expect, test } from 'vitest';
import type { Example, ExampleFigures, FormulaFunction } from '../../../src/graph/functions/function.ts';
import { functions } from '../../../src/graph/functions/index.ts';
import { run } from './written.ts';

const isItems = (figures: ExampleFigures): figures is Readonly<Record<string, number | readonly number[]>> =>
  typeof figures === 'object' && !Array.isArray(figures);

function yearsOf({ given, is }: Example): number {
  const lists = [
    ...Object.values(given).flatMap((figures) => (isItems(figures) ? Object.values(figures) : [figures])),
    is,
  ];
  return Math.max(...lists.map((figures) => (Array.isArray(figures) ? figures.length : 1)));
}

function writtenValue(figures: ExampleFigures): string {
  if (!isItems(figures)) return JSON.stringify(figures).replaceAll(',', ', ');
  return `{${Object.entries(figures)
    .map(([item, value]) => `${item}: ${writtenValue(value)}`)
    .join(', ')}}`;
}

function isLasting(figures: ExampleFigures): boolean {
  return isItems(figures) ? Object.values(figures).every(isLasting) : typeof figures === 'number';
}

function inputFor({ parameters }: FormulaFunction, name: string, figures: ExampleFigures): string {
  const isProfile = parameters.some((parameter) => parameter.name === name && parameter.takes === 'profile');
  const kind = isProfile || isLasting(figures) ? 'constant' : 'flow';
  return `{value: ${writtenValue(figures)}, kind: ${kind}}`;
}

function runExample(entry: FormulaFunction, example: Example) {
  const { given, formula } = example;
  const items = Object.values(given).find(isItems);
  const inputs = Object.entries(given).map(([name, figures]) => [name, inputFor(entry, name, figures)]);
  const figures = run({
    years: yearsOf(example),
    ...(items && { dimensions: { role: Object.keys(items) } }),
    inputs: Object.fromEntries(inputs),
    lines: { answer: `{formula: "= ${formula}", kind: rate}` },
  });
  return figures('answer').periods;
}

test.for(functions.map((entry) => [entry.signature, entry] as const))(
  '%s has a worked example',
  ([, { examples }]) => {
    expect(examples.length).toBeGreaterThan(0);
  },
);

const examples = functions.flatMap((entry) => entry.examples.map((example) => ({ entry, example })));

test.for(examples)('$example.formula', ({ entry, example }) => {
  const { is } = example;
  const periods = runExample(entry, example);
  periods.forEach((figure, t) => {
    expect(figure).toBeCloseTo(typeof is === 'number' ? is : is[t]!, 12);
  });
});

const needs = functions.flatMap((entry) => (entry.needs ?? []).map((need) => ({ entry, need })));

test.for(needs)('$entry.signature has no value just where $need.rule does not hold', ({ entry, need }) => {
  const name = entry.parameters[need.argument]!.name;
  const others = entry.parameters.filter((parameter) => parameter.name !== name);
  const series = '{value: [0.5, 0.5], kind: rate}';
  for (const value of [-1, 0, 0.5, 1, 2]) {
    const figures = run({
      years: 2,
      inputs: {
        [name]: String(value),
        ...Object.fromEntries(others.map((parameter) => [parameter.name, series])),
      },
      lines: { answer: `{formula: "= ${entry.signature}", kind: rate}` },
    });
    expect(figures('answer').periods.every(Number.isFinite), `${name} = ${value}`).toBe(need.holds(value));
  }
});
