import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/errors/format-problem.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { openGraph } from '../../src/graph/open.ts';
import { modelTexts, schemeTexts } from '../../src/models/index.ts';
import { readModel } from '../../src/scenario/files/models.ts';
import { readScheme } from '../../src/scenario/files/schemes.ts';
import { filesOf, ready } from '../load-scenario.ts';

const silent = () => undefined;
const funding = readModel('programme-funding', modelTexts.get('programme-funding')!, silent)!;

function problemsOf(text: string) {
  const problems: Problem[] = [];
  const scheme = readScheme(funding, 'terms', text, (found) => problems.push(found));
  const told = problems.map(({ code, place }) => [code, place?.file, place?.line, place?.column]);
  return { scheme, told, texts: problems.map(formatProblem) };
}

const file = 'models/programme-funding/schemes/terms.yaml';

describe('a scheme', () => {
  it('gives inputs of its model figures, in short or in full', () => {
    const { scheme, told } = problemsOf(
      'scheme: terms\nsummary: Terms.\nsources: {paper: A paper}\ninputs:\n  attachment_fee: £1,000\n  results_payment: {value: £800, source: paper p. 3}\n',
    );
    expect(told).toEqual([]);
    expect(
      [...scheme!.spec.inputs].map(([name, { value, source }]) => [name, value?.type, source?.text]),
    ).toEqual([
      ['attachment_fee', 'text', undefined],
      ['results_payment', 'text', 'paper p. 3'],
    ]);
  });

  it.each([
    ['scheme: a\nsummary: b\nlines: {x: = 1}\ninputs: {}\n', [['unknown-key', file, 3, 1]]],
    [
      'scheme: a\nsummary: b\ninputs: {attachment_fee: {value: £1, fee: £2}}\n',
      [['unknown-key', file, 3, 38]],
    ],
    ['scheme: a\ninputs: {}\n', [['missing-key', file, 1, 1]]],
    ['scheme: a\nsummary: b\ninputs: {atachment_fee: £1}\n', [['unknown-input', file, 3, 10]]],
    [
      'scheme: a\nsummary: b\nsources: {paper: A paper}\ninputs: {attachment_fee: {value: £1, source: papers p. 3}}\n',
      [['unknown-source', file, 4, 46]],
    ],
    ['scheme: a\nsummary: b\ninputs: {attachment_fee: £1,000}\n', [['comma-in-braces', file, 3, 26]]],
    ['', [['empty-file', file, 1, 1]]],
  ])('%j is told of in its own file, and is none', (text, expected) => {
    const { scheme, told } = problemsOf(text);
    expect(told).toEqual(expected);
    expect(scheme).toBeUndefined();
  });
});

describe('the schemes of the models', () => {
  const shipped = [...schemeTexts].flatMap(([model, texts]) =>
    [...texts].map(([name, text]) => [model, name, text] as const),
  );

  it.each(shipped)('%s/%s reads without a problem, under its own name', (model, name, text) => {
    const strict = (found: Problem) => {
      throw new Error(formatProblem(found));
    };
    const scheme = readScheme(readModel(model, modelTexts.get(model)!, strict)!, name, text, strict)!;
    expect(scheme.spec.scheme.text).toBe(name);
    for (const [input, { source }] of scheme.spec.inputs) expect(source, input).toBeDefined();
  });

  it('are all the files in their folders', () => {
    const files = readdirSync('src/models', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\/schemes\//.test(path));
    const listed = shipped.map(([model, name]) => `${model}/schemes/${name}.yaml`);
    expect(listed.sort()).toEqual(files.sort());
  });
});

const plan = `scenario: A plan
calendar: {from: 2015/16, years: 3, by: quarter}
use: {phase_2: programme-funding/phase-2}
inputs:
  phase_2: {target_families: 1608, turnaround_rate: 75%}
`;

function open(texts: Readonly<Record<string, string>>, path = 'plan.yaml') {
  const { graph, problems } = openGraph(path, filesOf(texts));
  const named = (name: string) => graph?.scenario.variables.find((each) => each.name === name);
  return { graph, named, codes: problems.map(({ code }) => code), problems };
}

const writtenOf = (name: string, { graph }: ReturnType<typeof open>) => {
  const content = graph!.nodes.get(name)!.variable!.content;
  return content.type === 'level' && content.level.form === 'one' ? content.level.quantity.text : content;
};

describe('a scenario that uses a scheme', () => {
  it('has its figures, with their sources and places', () => {
    const { named, codes, graph } = open({ 'plan.yaml': plan });
    expect(codes).toEqual([]);
    expect(named('phase_2.attachment_fee')).toMatchObject({
      source: { source: 'terms_of_phase_2', paragraph: '§7.1' },
      content: { level: { place: { file: 'models/programme-funding/schemes/phase-2.yaml', line: 9 } } },
    });
    expect(graph!.scenario.sources.get('terms_of_phase_2')?.date).toBe('2014-12-23');
  });

  it('comes to what the plan comes to that writes the same terms itself', () => {
    const path = 'scenarios/warwickshire/priority-families.yaml';
    const text = readFileSync(path, 'utf8')
      .replace('phase_2: programme-plan\n', 'phase_2: programme-funding/phase-2\n')
      .replace(/^ {4}(attachment_fee|results_payment): .*\n/gm, '');
    const { years, total } = ready(path, filesOf({ [path]: text })).base.figures('budget.balance');
    ready(path)
      .base.figures('budget.balance')
      .years.forEach((balance, year) => {
        expect(years[year]).toBeCloseTo(balance, 6);
      });
    expect(total).toBeCloseTo(-2_100, 6);
  });

  it('says over it what it says itself, value, source and note together', () => {
    const found = open({ 'plan.yaml': plan.replace('75%', '75%, attachment_fee: £900') });
    expect(found.codes).toEqual([]);
    expect(writtenOf('phase_2.attachment_fee', found)).toBe('£900');
    expect(found.named('phase_2.attachment_fee')?.source).toBeUndefined();
    expect(writtenOf('phase_2.results_payment', found)).toBe('£800');
  });

  it('may say more of an input and keep its figure', () => {
    const found = open({ 'plan.yaml': plan.replace('75%', '75%, attachment_fee: {label: Fee}') });
    expect(found.named('phase_2.attachment_fee')).toMatchObject({
      label: 'Fee',
      source: { paragraph: '§7.1' },
    });
    expect(writtenOf('phase_2.attachment_fee', found)).toBe('£1,000');
  });

  it('may remove with ~ what it says', () => {
    expect(open({ 'plan.yaml': plan.replace('75%', '75%, attachment_fee: ~') }).codes).toEqual([
      'missing-value',
    ]);
    expect(open({ 'plan.yaml': plan.replace('75%', '75%, delay: ~') }).codes).toEqual(['nothing-to-remove']);
  });

  it('may cite its sources, and list one of them again as it is', () => {
    const cited = plan.replace('75%', '{value: 75%, source: terms_of_phase_2 §7.2}');
    const again = `${plan}sources:\n  terms_of_phase_2:\n    title: Warwickshire Priority Families Outcomes Plan 2015–2018 (3rd draft)\n    date: 2014-12-23\n    reference: Warwickshire Health and Wellbeing Board, 21 January 2015\n`;
    expect([open({ 'plan.yaml': cited }).codes, open({ 'plan.yaml': again }).codes]).toEqual([[], []]);
    expect(open({ 'plan.yaml': again.replace('12-23', '12-24') }).codes).toEqual(['duplicate-name']);
  });

  it('may use one scheme under two names', () => {
    const twice = plan
      .replace('phase-2}', 'phase-2, more: programme-funding/phase-2}')
      .concat('  more: {target_families: 100, turnaround_rate: 50%}\n');
    const { codes, graph } = open({ 'plan.yaml': twice });
    expect(codes).toEqual([]);
    expect(graph!.nodes.has('more.attachment_fee')).toBe(true);
  });
});

describe('a file that extends one with a scheme', () => {
  const bare = plan.replace('/phase-2', '').replace('75%', '75%, attachment_fee: £700');

  it('has the scheme that it names beneath all, also what is extended', () => {
    const over = 'extends: plan.yaml\nuse: {phase_2: programme-funding/phase-2}\n';
    const found = open({ 'plan.yaml': bare, 'over.yaml': over }, 'over.yaml');
    expect(found.codes).toEqual([]);
    expect(writtenOf('phase_2.attachment_fee', found)).toBe('£700');
    expect(writtenOf('phase_2.results_payment', found)).toBe('£800');
  });

  it('has none of a scheme that it takes back', () => {
    const over = 'extends: plan.yaml\nuse: {phase_2: programme-funding}\n';
    const { codes } = open({ 'plan.yaml': plan, 'over.yaml': over }, 'over.yaml');
    expect(codes).toEqual(['missing-value', 'missing-value']);
  });

  it('has none of one whose instance it removes', () => {
    const over = 'extends: plan.yaml\nuse: {phase_2: ~}\ninputs: {phase_2: ~}\nlines: {one: = 1}\n';
    const { codes, graph } = open({ 'plan.yaml': plan, 'over.yaml': over }, 'over.yaml');
    expect(codes).toEqual([]);
    expect(graph!.scenario.sources.size).toBe(0);
  });
});
