import { describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { filesOf, ready } from '../load-scenario.ts';

const returns =
  '\uFEFFquarter,families,workers,managers,fee,last year,done,later\r\n' +
  '2025/26 Q1,24,5,1,"£1,000",90,,\r\n' +
  '2025/26 Q2,28,5,1,£1k,95,,\r\n' +
  '2025/26 Q3,,6,1,£900,100,,\r\n' +
  '2025/26 Q4,,6.5,2,£900,,,7\r\n' +
  ',,,,,,,\r\n';

const plan = (inputs: string, years = 1) =>
  `scenario: A plan\ncalendar: {from: 2025/26, years: ${years}, by: quarter}\ndimensions: {role: [worker, manager]}\ninputs:\n${inputs}\nlines:\n  all: {formula: = x * 2, kind: rate}\n`;

function open(inputs: string, years = 1) {
  const files = { 'a/plan.yaml': plan(inputs, years), 'data/returns.csv': returns };
  const { graph, problems, files: read } = openGraph('a/plan.yaml', filesOf(files));
  const node = graph?.nodes.get('x');
  return {
    cells: node?.definition.type === 'given' ? node.definition.cells : undefined,
    node,
    codes: problems.map(({ code }) => code),
    facts: problems.map(({ facts }) => facts),
    paths: read.map(({ path }) => path),
  };
}

const column = (heading: string) => `csv("../data/returns.csv", "${heading}")`;

describe('figures from a file', () => {
  it('stand in the place of a list, and their file is one of the scenario', () => {
    const { cells, codes, paths, node } = open(`  x: ${column('fee')}`);
    expect(codes).toEqual([]);
    expect(cells).toEqual([[1000, 1000, 900, 900]]);
    expect(node?.kind).toBe('flow');
    expect(paths).toEqual(['a/plan.yaml', 'data/returns.csv']);
  });

  it('may stand by item, and with the = that a spreadsheet would have', () => {
    const value = `{worker: '${column('workers')}', manager: '${column('managers')}'}`;
    expect(open(`  x: {value: ${value}, kind: rate}`)).toMatchObject({
      codes: [],
      cells: [
        [5, 5, 6, 6.5],
        [1, 1, 1, 2],
      ],
      paths: ['a/plan.yaml', 'data/returns.csv'],
    });
    expect(open(`  x: = ${column('workers')}`).cells).toEqual([[5, 5, 6, 6.5]]);
  });

  it('may stand for one year of several', () => {
    const { cells, codes } = open(
      `  x: {value: {2025/26: '${column('workers')}', 2026/27: 28}, unit: family}`,
      2,
    );
    expect(codes).toEqual([]);
    expect(cells).toEqual([[5, 5, 6, 6.5, 7, 7, 7, 7]]);
  });

  it('are held to the calendar', () => {
    const { codes, facts } = open(`  x: ${column('workers')}`, 2);
    expect(codes).toEqual(['wrong-length']);
    expect(facts).toMatchObject([{ found: 4 }]);
  });

  it('may be a profile, which has a delay in each row and no calendar', () => {
    const shares = 'share\n60%\n30%\n10%\n';
    const text = plan(
      '  x: {value: [1, 2, 3, 4]}\n  delay: {value: \'csv("delay.csv", "share")\', kind: constant}',
    ).replace('lines:', 'lines:\n  paid: = spread(x, delay)');
    const { base } = ready('plan.yaml', filesOf({ 'plan.yaml': text, 'delay.csv': shares }));
    // 0.6, 1.2 + 0.3, 1.8 + 0.6 + 0.1, 2.4 + 0.9 + 0.2
    expect(base.figures('paid').periods.map((each) => Number(each.toFixed(9)))).toEqual([0.6, 1.5, 2.5, 3.5]);
  });
});

describe('what a file says is known', () => {
  const known = (heading: string, part = 'known') =>
    open(`  x: {value: {2025/26: 100}, ${part}: '${column(heading)}'}`);

  it('is as far as its column goes: what is blank at its end is not yet known', () => {
    const { codes, node, paths } = known('families');
    expect(codes).toEqual([]);
    expect(node?.known).toEqual([[24, 28]]);
    expect(paths).toEqual(['a/plan.yaml', 'data/returns.csv']);
  });

  it('may be nothing yet', () => {
    const text = plan(`  x: {value: {2025/26: 100}, unit: family, known: '${column('done')}'}`);
    const { base } = ready('a/plan.yaml', filesOf({ 'a/plan.yaml': text, 'data/returns.csv': returns }));
    expect(base.figures('x').periods).toEqual([25, 25, 25, 25]);
  });

  it('has no blank before a figure', () => {
    const { codes, facts } = known('later');
    expect(codes).toEqual(['bad-record']);
    expect(facts).toMatchObject([{ text: '', row: 2, column: 'later', path: 'data/returns.csv' }]);
  });

  it('is of the line of the file that a problem names', () => {
    expect(known('quarter').facts).toMatchObject([{ text: '2025/26 Q1', row: 2, column: 'quarter' }]);
  });

  it('of the time before the calendar has none at its end either, where the last figure stands', () => {
    expect(known('workers', 'before').node?.before).toEqual([[5, 5, 6, 6.5]]);
    const { codes, facts } = known('last year', 'before');
    expect(codes).toEqual(['bad-record']);
    expect(facts).toMatchObject([{ text: '', row: 5 }]);
  });

  it('leaves no blank at the end of a value', () => {
    expect(open(`  x: ${column('families')}`).codes).toEqual(['bad-record']);
  });
});

describe('a file of figures', () => {
  it('is found from the file in which it is named, also where another extends it', () => {
    const files = {
      'base/plan.yaml': plan('  x: csv("returns.csv", "workers")'),
      'base/returns.csv': returns,
      'other/plan.yaml': 'extends: ../base/plan.yaml\nscenario: Another\n',
    };
    const { files: read, problems } = openGraph('other/plan.yaml', filesOf(files));
    expect(problems).toEqual([]);
    expect(read.map(({ path }) => path)).toEqual(['base/plan.yaml', 'other/plan.yaml', 'base/returns.csv']);
  });

  it('is data, whatever stands in it', () => {
    const files = { 'plan.yaml': plan('  x: csv("a.csv", "b")'), 'a.csv': 'b\n=1+1\nprocess.exit()\n3\n4\n' };
    expect(openGraph('plan.yaml', filesOf(files)).problems).toMatchObject([{ code: 'bad-record' }]);
  });
});
