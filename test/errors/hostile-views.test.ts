import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { assess } from '../../src/analysis/outcome.ts';
import { prepare } from '../../src/analysis/prepare.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import { formatProblem } from '../../src/errors/format-problem.ts';
import { drawAskedCharts } from '../../src/output/asked-charts/index.ts';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { definedTableText } from '../../src/output/tables.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws } from '../../src/simulation/plan.ts';
import { expectPlaces } from './expect-places.ts';
import { filesOf } from './find-problems.ts';

const head = `scenario: Any views
calendar: {from: 2015/16, years: 1, by: quarter}
dimensions: {role: [worker, manager]}
inputs:
  flow: {value: [1, -2, 3, 4], unit: family, kind: flow}
  amount: {value: 6, unit: family}
  by_role: {value: {worker: 2, manager: 4}, unit: family}
  by_place: {value: {worker: 2, manager: 4}, unit: family, kind: stock}
  price: {value: {worker: £2, manager: £4}, unit: £/family}
  profile: {value: [50%, 50%], kind: constant}
lines:
  stock: {formula: = cumulative(flow), unit: family}
  nothing: {formula: = flow * 0, unit: family}
  none: {formula: = flow / nothing, kind: ratio}
`;

// All that is good comes to 6 families, save nothing, so that much of it reconciles.
const good = fc.constantFrom('flow', 'amount', 'by_role', 'stock', 'nothing');
const name = fc.oneof(
  { weight: 9, arbitrary: good },
  fc.constantFrom('price', 'profile', 'none', 'nobody', 'role', 'x y'),
);
const listOf = (each: fc.Arbitrary<string>) =>
  fc.array(each, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
const list = listOf(name);
const map = (entries: readonly (readonly [string, string])[]) =>
  `{${[...new Map(entries)].map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
const mapOf = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(key, value), { maxLength: 3 }).map(map);

const period = fc.constantFrom('2015/16', '2015/16 Q2', '2016/17', 'q2', '~', '""');
const goal = fc.record({ amount: name, by: period, needs: name }).map((parts) => map(Object.entries(parts)));
const mark = fc
  .record({
    label: fc.constantFrom('It ends', '~'),
    at: fc.oneof({ weight: 9, arbitrary: fc.constant('2015/16 Q2') }, period),
  })
  .map((parts) => map(Object.entries(parts)));
const either = (usual: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, fc.constantFrom('~', '[[a]]', '{a: {b: c}}', '""'));
const part = (key: string, value: fc.Arbitrary<string>) => fc.tuple(fc.constant(key), either(value));
const anyOf = (parts: readonly fc.Arbitrary<[string, string]>[]) =>
  fc
    .tuple(...parts.map((each) => fc.option(each, { freq: 8, nil: undefined })))
    .map((given) => map(given.filter((each) => each !== undefined)));

const tables = anyOf([
  part('rows', list),
  part('by', fc.constantFrom('year', 'period', 'quarter')),
  part('label', fc.constantFrom('A label', '"two\\nlines"')),
]);
const charts = fc.oneof(
  anyOf([
    part('type', fc.constant('waterfall')),
    part('starts_with', name),
    part('leaves', mapOf(name, listOf(fc.oneof(fc.constant('nothing'), name)))),
  ]),
  anyOf([
    part('type', fc.constant('flows-and-stock')),
    part('flows', listOf(fc.constantFrom('flow', 'nothing'))),
    part('stock', fc.constantFrom('stock', 'flow')),
  ]),
  anyOf([
    part('type', fc.constant('path')),
    part('of', fc.constantFrom('stock', 'flow')),
    part('at_todays_pace', fc.constantFrom('stock', 'amount')),
    part('pace', name),
    part('goals', mapOf(fc.constantFrom('one', 'two', 'x y'), goal)),
  ]),
  anyOf([
    part('type', fc.constant('wedge')),
    part('from', fc.constantFrom('stock', 'flow', 'nothing')),
    part('to', fc.constantFrom('stock', 'flow', 'nothing')),
    part('parts', listOf(fc.constantFrom('nothing', 'nothing', 'by_place', 'stock'))),
  ]),
  anyOf([
    part('type', fc.constant('parts-over-time')),
    part('parts', listOf(fc.constantFrom('flow', 'stock', 'nothing', 'by_place'))),
    part('by', fc.constantFrom('period', 'year', 'place')),
  ]),
  anyOf([
    part('type', fc.constant('position')),
    part('of', fc.constantFrom('stock', 'stock', 'stock', 'flow')),
    part('starts_with', fc.constantFrom('amount', 'by_role', 'by_role', 'stock')),
    part('covered_by', fc.constantFrom('stock', 'stock', 'amount', 'flow')),
    part('marks', mapOf(fc.constantFrom('one', 'two', 'x y'), mark)),
  ]),
);

let document: Document;
beforeAll(async () => {
  document = await createDocument();
});

// What is shown without a problem is drawn, and every problem has its place and its words.
function isShown(views: string): boolean {
  const files = filesOf({ 'plan.yaml': `${head}${views}\n` });
  const { ready, problems } = prepare('plan.yaml', files);
  expectPlaces(problems, files);
  for (const problem of problems) expect(formatProblem(problem)).not.toMatch(/undefined|NaN|\[object/);
  if (ready === undefined) return false;
  const outcome = assess(tryOut(ready, { seed: '1', plan: planDraws(64), design: latinHypercube }).run);
  const { scenario } = outcome.base.graph;
  const texts = scenario.tables.map((each) => definedTableText(outcome, each));
  for (const text of [...texts, ...drawAskedCharts(document, outcome).map(({ svg }) => svg)])
    expect(text).not.toMatch(/undefined|NaN|Infinity/);
  return true;
}

it.each([
  ['tables', tables, 600],
  ['charts', charts, 1500],
])('%s of any shape are shown, or a problem', (section, each, numRuns) => {
  let shown = 0;
  const any = fc.property(each, (view) => {
    if (isShown(`${section}: {shown: ${view}}`)) shown += 1;
  });
  fc.assert(any, { numRuns, seed: 1 });
  expect(shown).toBeGreaterThan(60);
});
