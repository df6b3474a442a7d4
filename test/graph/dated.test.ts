import { describe, expect, it } from 'vitest';
import { explain, momentOf } from '../../src/graph/explain.ts';
import { nodeOf } from '../../src/graph/graph.ts';
import { toExplanationJson, toExplanationText } from '../../src/output/explanation.ts';
import { linesTable } from '../../src/output/lines.ts';
import { filesOf, ready } from '../load-scenario.ts';

// The terms of the first phase ("Financial Deal from DCLG", 2012): £4,000 a family, of which 80%, 60% and 40% up front in
// the three years from 2012/13.
const plan = `scenario: A plan
calendar: {from: 2012/13, years: 3, by: quarter}
dimensions: {role: [worker, manager]}
inputs:
  offer: £4,000
  share_up_front: {from 2012/13: 80%, from 2013/14: 60%, from 2014/15: 40%}
  pay:
    unit: £/fte/year
    value:
      from Apr 2010: {worker: £30k, manager: £45k}
      from Oct 2012: {worker: £31k, manager: £46k}
  cap: {value: {from 2012/13: £100, from 2013/14 Q4: £50}, kind: stock}
  posts:
    unit: fte
    value: {worker: {from 2012/13: 5, from 2013/14: 6}, manager: 1}
  tax: {value: {from 2012/13: 20%, from Jul 2012: 22%}, known: [19%, 21%]}
lines:
  fee: {formula: = offer * share_up_front, kind: rate}
  wages: {formula: = sum(pay * posts) * year_fraction * (1 + tax), unit: £}
  capped: {formula: = cap * 1, kind: stock}
`;
const { base } = ready('plan.yaml', filesOf({ 'plan.yaml': plan }));
const { graph } = base;

function inForce(name: string, when: string, read = name) {
  const found = explain(base, name, momentOf(graph, when)!);
  const explained = [found, ...found.reads].find((each) => each.name === read)!;
  return explained.inForce.map(({ rule, written, items }) => [rule.date, ...items, written, rule.place.line]);
}

describe('a figure by date', () => {
  it('is what the published terms come to: £3,200, £2,400 and £1,600 up front', () => {
    expect(base.figures('fee').years).toEqual([3200, 2400, 1600]);
    expect(base.figures('fee').periods[3]).toBe(3200);
    expect(base.figures('fee').periods[4]).toBe(2400);
  });

  it('is a rate, also an amount of money, and averages over a year in which it changes', () => {
    expect(nodeOf(graph, 'pay')).toMatchObject({ kind: 'rate', isSeries: true, dimensions: ['role'] });
    expect(base.figures('pay', 0).years).toEqual([30_500, 31_000, 31_000]);
    expect(base.figures('pay', 1).periods.slice(0, 3)).toEqual([45_000, 45_000, 46_000]);
  });

  it('may be a stock, which ends a year as it stands then', () => {
    expect(base.figures('cap').years).toEqual([100, 50, 50]);
  });

  it('may be by date for one item only', () => {
    expect(base.figures('posts', 0).years).toEqual([5, 6, 6]);
    expect(base.figures('posts', 1).years).toEqual([1, 1, 1]);
  });

  it('gives way to what is recorded of the first periods', () => {
    expect(base.figures('tax').periods.slice(0, 3)).toEqual([0.19, 0.21, 0.22]);
  });

  it('is shown as the share that it is written as', () => {
    const row = linesTable(base).rows.find(({ label }) => label === 'share_up_front')!;
    expect(row).toMatchObject({ unit: '%', values: [0.8, 0.6, 0.4, expect.closeTo(0.6, 12)] });
  });
});

describe('what explains it', () => {
  it('says which rule is in force in the period asked about', () => {
    expect(inForce('share_up_front', '2013/14 Q1')).toEqual([['from 2013/14', '60%', 6]]);
    expect(inForce('fee', '2012/13 Q4', 'share_up_front')).toEqual([['from 2012/13', '80%', 6]]);
    expect(inForce('pay', '2012/13 Q1')).toEqual([['from Apr 2010', 'worker: £30k, manager: £45k', 10]]);
    expect(inForce('posts', '2014/15 Q1')).toEqual([['from 2013/14', 'worker', '6', 15]]);
    expect(inForce('offer', '2014/15 Q1')).toEqual([]);
  });

  it('says every rule that is in force in a year, or in all', () => {
    const dates = (when: string) => inForce('pay', when).map(([date]) => date);
    expect([dates('2012/13'), dates('2013/14'), dates('total')]).toEqual([
      ['from Apr 2010', 'from Oct 2012'],
      ['from Oct 2012'],
      ['from Apr 2010', 'from Oct 2012'],
    ]);
  });

  it('says none where a recorded figure stands in its place', () => {
    expect(inForce('tax', '2012/13 Q2')).toEqual([]);
    expect(inForce('tax', '2012/13 Q3')).toEqual([['from Jul 2012', '22%', 16]]);
  });

  it('gives the rule and its place in words and as data', () => {
    const moment = momentOf(graph, '2012/13 Q3')!;
    expect(
      toExplanationText(base, explain(base, 'posts', moment), moment, moment),
    ).toBe(`Posts, 2012/13 Q3: 6 FTE

posts = 6 FTE  Posts
    written: worker: {from 2012/13: 5, from 2013/14: 6}, manager: 1 (plan.yaml:15)
    in force from 2012/13, worker: 5 (plan.yaml:15)
    worker: 5 FTE
    manager: 1 FTE
`);
    expect(toExplanationJson(base, explain(base, 'share_up_front', moment), moment)).toMatchObject({
      written: 'from 2012/13: 80%, from 2013/14: 60%, from 2014/15: 40%',
      inForce: [{ date: 'from 2012/13', written: '80%', place: { file: 'plan.yaml', line: 6 } }],
    });
  });
});
