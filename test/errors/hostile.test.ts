import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/errors/format-problem.ts';
import { hasErrors } from '../../src/errors/problem.ts';
import { openGraph } from '../../src/graph/open.ts';
import { expectPlaces } from './expect-places.ts';
import { filesOf, findProblems } from './find-problems.ts';

const plan = readFileSync(
  new URL('../../scenarios/warwickshire/priority-families.yaml', import.meta.url),
  'utf8',
);

// Whatever the text, there is a graph or a reason why there is none, and every reason has its place and its words.
function expectSense(text: string): void {
  const files = filesOf({ 'plan.yaml': text });
  const { graph, problems } = openGraph('plan.yaml', files);
  expect(graph === undefined).toBe(hasErrors(problems));
  const found = findProblems('plan.yaml', files);
  expectPlaces(found, files);
  for (const problem of found) expect(formatProblem(problem)).not.toMatch(/undefined|NaN|\[object/);
}

const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    ' ',
    '\n',
    '\t',
    '"',
    "'",
    '=',
    '£',
    '%',
    '-',
    '~',
    '#',
    '*',
    '&',
    '!',
    '|',
    '>',
    '?',
  ],
  ...[
    '@',
    '(',
    ')',
    '\r\n',
    '😀',
    '\u2028',
    '\0',
    '\uFEFF',
    '\\',
    '<<',
    '---\n',
    '- ',
    '  ',
    '%YAML 1.1\n',
    '2015/16',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'instances',
    '1e999',
    '9'.repeat(400),
    'flow',
    'ratio',
  ],
  ...[
    'kind: ',
    'value: ',
    'formula: = ',
    'uncertain: pert(1, 2, 3)',
    'varies: each year',
    'persistence: 0.5',
    'about: each case',
    'known: [1]',
    'dimensions: [role]',
    'prev(',
    'tail(',
  ],
];

type Edit = (text: string) => string;

const editLines =
  (edit: (lines: string[]) => void): Edit =>
  (text) => {
    const lines = text.split('\n');
    edit(lines);
    return lines.join('\n');
  };

const position = fc.nat(plan.length);
const line = fc.nat(plan.split('\n').length);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, fc.integer({ min: 1, max: 30 })).map(
    ([at, count]): Edit =>
      (text) =>
        text.slice(0, at) + text.slice(at + count),
  ),
  fc.tuple(position, fc.constantFrom(...pieces)).map(
    ([at, piece]): Edit =>
      (text) =>
        text.slice(0, at) + piece + text.slice(at),
  ),
  fc.tuple(position, fc.constantFrom(...pieces)).map(
    ([at, piece]): Edit =>
      (text) =>
        text.slice(0, at) + piece + text.slice(at + 1),
  ),
  line.map((at) => editLines((lines) => void lines.splice(at, 1))),
  line.map((at) => editLines((lines) => void lines.splice(at, 0, lines[at] ?? ''))),
  fc
    .tuple(line, line)
    .map(([from, to]) => editLines((lines) => void lines.splice(to, 0, ...lines.splice(from, 1)))),
);

describe('a scenario that was spoilt', () => {
  it('by a few edits is a graph or a problem', () => {
    const spoilt = fc
      .array(edits, { minLength: 1, maxLength: 4 })
      .map((all) => all.reduce((text, edit) => edit(text), plan));
    fc.assert(fc.property(spoilt, expectSense), { numRuns: 80, seed: 1 });
  });

  it('by chance is a graph or a problem', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSense), { numRuns: 300, seed: 1 });
  });
});

const head = 'scenario: x\ncalendar: {from: 2015/16, years: 2, by: quarter}\n';
const names = [
  'a',
  'b',
  'value',
  'unit',
  'formula',
  'kind',
  '2015/16',
  '2016/17',
  'x',
  'y',
  'source',
  '__proto__',
  'constructor',
];
const more = [
  'toString',
  'known',
  'before',
  'range',
  'uncertain',
  'varies',
  'persistence',
  'about',
  'between',
  'phase_2',
  'role',
  'dimensions',
  'from',
  'to',
  'step',
  'of',
  'is',
];
const scalars = [
  '1',
  '75%',
  '£1',
  '= a + b',
  '= sum(a)',
  'each year',
  'each case',
  'uniform(0, 2)',
  '0.9',
  '~',
  '"x"',
  '2015/16',
  'a',
  'flow',
  "''",
  '*a',
  '&a 1',
  '!!int 3',
  '',
];
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...scalars),
    fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...names, ...more), tie('node')), { maxLength: 4 })
      .map((entries) => `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  ),
}));
const parts = [
  'inputs',
  'lines',
  'use',
  'dimensions',
  'budget',
  'targets',
  'levers',
  'checks',
  'correlations',
  'sources',
  'notes',
  'instances',
  'tables',
  'charts',
  '__proto__',
];

it('a file of any parts in any shape is a graph or a problem', () => {
  const files = fc
    .array(fc.tuple(fc.constantFrom(...parts), node), { maxLength: 6 })
    .map((entries) => head + entries.map(([key, value]) => `${key}: ${value}\n`).join(''));
  fc.assert(fc.property(files, expectSense), { numRuns: 600, seed: 1 });
});

const operators = [
  '+',
  '-',
  '*',
  '/',
  '^',
  '(',
  ')',
  ',',
  '<',
  '<=',
  '==',
  'and',
  'or',
  'not',
  '.',
  '=',
  '?',
];
const calls = [
  'if(',
  'sum(',
  'prev(',
  'lag(',
  'spread(',
  'tail(',
  'even(',
  'total(',
  'at(',
  'pick(',
  'min(',
  'growth(',
  'cumulative(',
];
const values = ['a', 'b', 'c', 'd', '1', '0', '£2', '75%', '2015/16', 'period', 'role', 'x'];

it('a line of any tokens is a graph or a problem', () => {
  const lines = fc
    .array(fc.constantFrom(...operators, ...calls, ...values, ...values), { maxLength: 12 })
    .map((tokens) => tokens.join(' '));
  const write = (formula: string) => `${head}dimensions: {role: [x, y]}
inputs:
  a: 5
  b: {value: {x: 1, y: 2}}
  c: {value: {2015/16: £1, 2016/17: £2}, unit: £}
  d: {value: [50%, 50%], kind: constant}
lines:
  e: "= ${formula}"
  f: {formula: "= ${formula}", kind: rate}
`;
  fc.assert(fc.property(lines.map(write), expectSense), { numRuns: 600, seed: 1 });
});

describe('a file beyond all measure', () => {
  const codes = (text: string) =>
    findProblems('plan.yaml', filesOf({ 'plan.yaml': text })).map(({ code }) => code);
  const input = (value: string) => `${head}inputs:\n  a: ${value}\n`;
  const formula = (text: string) => `${head}inputs: {a: 1}\nlines:\n  b: ${text}\n`;

  it.each([
    ['lists within lists', input(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
    ['maps within maps', input(`${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`)],
    ['lists within lists, by line', input(`\n    ${'- '.repeat(10_000)}1`)],
    [
      'maps within maps, by line',
      input(Array.from({ length: 2_000 }, (_, level) => `\n${' '.repeat(level + 4)}a:`).join('')),
    ],
    ['brackets', formula(`= ${'('.repeat(10_000)}a${')'.repeat(10_000)}`)],
    ['signs', formula(`= ${'-'.repeat(10_000)}a`)],
    ['powers', formula(`= ${'a^'.repeat(10_000)}a`)],
    ['calls', formula(`= ${'abs('.repeat(10_000)}a${')'.repeat(10_000)}`)],
    ['terms', formula(`= a${' + a'.repeat(10_000)}`)],
  ])('%s are too deep', (_, text) => {
    expect(codes(text)).toEqual(['too-deep']);
  });

  it('may have a formula of a thousand terms', () => {
    expect(codes(formula(`= a${' + a'.repeat(1_000)}`))).toEqual([]);
  });

  it('may have a line of a hundred thousand characters, of which a screenful is shown', () => {
    const [problem] = findProblems('plan.yaml', filesOf({ 'plan.yaml': input(`${'9,'.repeat(50_000)}9`) }));
    expect(
      Math.max(
        ...formatProblem(problem!)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(200);
  });

  it('may have two thousand lines', () => {
    const numbers = Array.from({ length: 650 }, (_, index) => index);
    const inputs = numbers.map((n) => `  grant_${n}: {value: £${n + 1}k, unit: £/year}\n`).join('');
    const lines = numbers
      .map((n) => `  line_${n}: {formula: = grant_${n} * year_fraction, unit: £}\n`)
      .join('');
    const budget = `budget:\n  funding:\n${numbers.map((n) => `    - line_${n}\n`).join('')}`;
    expect(codes(`${head}inputs:\n${inputs}lines:\n${lines}${budget}`)).toEqual([]);
  });

  it('may last sixty years by month, and no longer', () => {
    const years = (count: number) =>
      `scenario: x\ncalendar: {from: 2015/16, years: ${count}, by: month}\ninputs: {a: £1k}\nlines: {b: = a}\n`;
    expect([codes(years(60)), codes(years(61)), codes(years(0))]).toEqual([
      [],
      ['bad-calendar'],
      ['bad-calendar'],
    ]);
  });

  it('may have a dimension with no items', () => {
    expect(
      codes(
        `${head}dimensions: {role: []}\ninputs: {a: {value: 5, dimensions: [role]}}\nlines: {b: = sum(a), c: = a * 2}\n`,
      ),
    ).toEqual([]);
  });
});

describe('how a file was saved', () => {
  const opens = (text: string) => openGraph('plan.yaml', filesOf({ 'plan.yaml': text })).problems;

  it('does not matter: with Windows line ends, a byte order mark, or no last line end', () => {
    expect(opens(plan.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(opens(`\uFEFF${plan}`)).toEqual([]);
    expect(opens(plan.trimEnd())).toEqual([]);
  });

  it('leaves every place where it was', () => {
    const slip = plan.replace('phase_2.pbr_income, council', 'phase_2.pbr_incme, council');
    const placesOf = (text: string) => opens(text).map(({ place }) => [place?.line, place?.column]);
    expect(placesOf(slip)).toHaveLength(1);
    expect(placesOf(slip.replaceAll('\n', '\r\n'))).toEqual(placesOf(slip));
    expect(placesOf(`\uFEFF${slip}`)).toEqual(placesOf(slip));
  });
});

it('what could steer a terminal is not printed', () => {
  const text = 'scenario: x\ncalendar: {from: 2015/16, years: 1}\ninputs:\n  a: "\u001B[31mred\u0007"\n';
  const printed = findProblems('plan.yaml', filesOf({ 'plan.yaml': text }))
    .map(formatProblem)
    .join('\n');
  expect(printed).toContain('·[31mred·');
});
