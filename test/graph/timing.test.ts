import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { filesOf } from '../load-scenario.ts';

function inputs(parts: string, lines = 'b: {formula: = a * 2, kind: rate}') {
  const text = `scenario: x\ncalendar: {from: 2015/16, years: 2, by: quarter}\ninputs:\n  a: ${parts}\nlines:\n  ${lines}\n`;
  const { graph, problems } = openGraph('plan.yaml', filesOf({ 'plan.yaml': text }));
  return { codes: problems.map(({ code }) => code), node: graph && nodeOf(graph, 'a') };
}

const range = 'uncertain: "uniform(1, 3)"';

describe('an uncertain input', () => {
  it('is drawn once for the whole time unless it says otherwise', () => {
    const { codes, node } = inputs(`{value: 2, ${range}}`);
    expect(codes).toEqual([]);
    expect(node).toMatchObject({ kind: 'constant', isSeries: false });
    expect(node?.uncertainty).toMatchObject({ varies: 'once', persistence: 0 });
    expect(node?.variable).toMatchObject({ about: 'average', timing: { persistence: undefined } });
  });

  it('that is drawn afresh is a rate with a figure in every period', () => {
    const { codes, node } = inputs(
      `{value: 2, ${range}, varies: each year, persistence: 60%, about: each case}`,
    );
    expect(codes).toEqual([]);
    expect(node).toMatchObject({ kind: 'rate', isSeries: true });
    expect(node?.uncertainty).toMatchObject({ varies: 'each year', persistence: 0.6 });
    expect(node?.variable?.about).toBe('each case');
  });

  it('that is drawn afresh may be a stock, and may have recorded figures', () => {
    const { codes, node } = inputs(`{value: 2, ${range}, varies: each period, kind: stock, known: [1, 2]}`);
    expect(codes).toEqual([]);
    expect(node).toMatchObject({ kind: 'stock', isSeries: true, known: [[1, 2]] });
  });

  it('that is drawn afresh is no figure for what takes one for the whole time', () => {
    expect(inputs(`{value: 2, ${range}, varies: each year}`, 'b: = even(a)').codes).toEqual([
      'wrong-argument',
    ]);
  });

  it('that is declared a constant cannot be drawn afresh', () => {
    expect(inputs(`{value: 2, ${range}, varies: each year, kind: constant}`).codes).toEqual(['wrong-kind']);
  });
});
