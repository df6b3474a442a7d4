import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/errors/problem.ts';
import { lex } from '../../src/graph/lex.ts';
import { textAt } from '../../src/scenario/text/written.ts';

const place = { file: 'plan.yaml', line: 1, column: 1, length: 1, text: '' };

function read(text: string) {
  const problems: Problem[] = [];
  const tokens = lex(textAt(text, place), (found) => problems.push(found));
  return { tokens, problems };
}

const shown = (text: string) =>
  read(text).tokens?.map((token) => (token.type === 'number' ? `${token.symbol}${token.value}` : token.text));

describe('tokens', () => {
  it.each([
    ['= a + b', ['a', '+', 'b']],
    ['phase_2.starts*2', ['phase_2.starts', '*', '2']],
    [
      '1,608 + 75% - £32.5k * £1.2m / £1bn',
      ['1608', '+', '%0.75', '-', '£32500', '*', '£1200000', '/', '£1000000000'],
    ],
    ['rate + 5%', ['rate', '+', '%0.05']],
    ['a%2', undefined],
    ['max(1,600)', undefined],
    ['max(a * 1,600, b)', undefined],
    ['max(a, (1,600 + b) * 2)', ['max', '(', 'a', ',', '(', '1600', '+', 'b', ')', '*', '2', ')']],
    ['(1,600 + a)', ['(', '1600', '+', 'a', ')']],
    ['max(a, £1,600)', ['max', '(', 'a', ',', '£1600', ')']],
    ['max(1, 600)', ['max', '(', '1', ',', '600', ')']],
    ['max(1,60)', ['max', '(', '1', ',', '60', ')']],
    ['max(a,1,608)', undefined],
    ['max(a,1,60)', ['max', '(', 'a', ',', '1', ',', '60', ')']],
    ['at(x, 2017/18)', ['at', '(', 'x', ',', '2017/18', ')']],
    ['2017/19', ['2017', '/', '19']],
    ['2017/18.5', ['2017', '/', '18.5']],
    ['2017 / 18', ['2017', '/', '18']],
    ['£2017/18', ['£2017', '/', '18']],
    ['5k', ['5000']],
    [
      'a <= b and not (c >= d) or e != f == g',
      ['a', '<=', 'b', 'and', 'not', '(', 'c', '>=', 'd', ')', 'or', 'e', '!=', 'f', '==', 'g'],
    ],
    ['android + order', ['android', '+', 'order']],
    ['', []],
    ['=', []],
  ])('%s', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it('stand where they were written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '+', '5%', '2017/18', '(', ')', ' ', ',', '£1k', '<=')),
        (parts) => {
          const text = `= ${parts.join(' ')}`;
          for (const token of read(text).tokens ?? [])
            expect(text.slice(token.start, token.end)).toBe(token.text);
        },
      ),
    );
  });
});

describe('what is no formula', () => {
  it.each([
    ['2 families', 'implicit-multiplication'],
    ['families 2', 'implicit-multiplication'],
    ['2(a)', 'implicit-multiplication'],
    ['(a)(b)', 'implicit-multiplication'],
    ['(a) b', 'implicit-multiplication'],
    ['5km', 'implicit-multiplication'],
    ['1.2.3', 'implicit-multiplication'],
    ['a = b', 'assignment'],
    ['a: b', 'assignment'],
    ['a[1]', 'property-access'],
    ['(a).b', 'property-access'],
    ['a ? b : c', 'unexpected-character'],
    ['a & b', 'unexpected-character'],
    ["'a'", 'unexpected-character'],
    ['`a`', 'unexpected-character'],
    ['a; b', 'unexpected-character'],
    ['{a}', 'unexpected-character'],
    ['a × b', 'unexpected-character'],
    ['5 %', 'unexpected-character'],
    ['£', 'unexpected-character'],
    ['😀', 'unexpected-character'],
    ['a!', 'unexpected-character'],
  ])('%s', (text, code) => {
    expect(read(`= ${text}`)).toMatchObject({ tokens: undefined, problems: [{ code }] });
  });

  it('gives tokens or one problem, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tokens, problems } = read(text);
        expect(problems).toHaveLength(tokens === undefined ? 1 : 0);
      }),
    );
  });
});
