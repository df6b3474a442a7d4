import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/scenario/text/read.ts';
import { sourceFile } from '../../src/scenario/text/source-file.ts';
import { valueAt, type WrittenText } from '../../src/scenario/text/written.ts';

// Where a word of the text of `a:` stands, and the words that its caret is under.
function placeOfWord(yaml: string, word: string) {
  const map = readYaml(sourceFile('plan.yaml', yaml), () => undefined);
  const written = valueAt(map, 'a') as WrittenText;
  const start = written.text.indexOf(word);
  const { line, column, length, text } = written.at(start, start + word.length);
  return [line, column, text.slice(column - 1, column - 1 + length)];
}

describe('the place of a word in a formula', () => {
  it.each([
    ['plain', 'a: = cost + fee\n', [1, 13]],
    ['plain over two lines', 'a: = cost +\n   fee\n', [2, 4]],
    ['in double quotes', 'a: "= max(cost, fee)"\n', [1, 17]],
    ['in single quotes', "a: '= cost + fee'\n", [1, 14]],
    ['after an escaped quote', "a: '= ''cost'' + fee'\n", [1, 18]],
    ['after an escape', 'a: "= \\u00a3500 + fee"\n', [1, 19]],
    ['folded', 'a: >-\n  = cost\n  + fee\n', [3, 5]],
    ['folded after > and a comment', 'a: >- # fee of the plan\n  = cost\n\n  + fee\n', [4, 5]],
    ['literal', 'a: |\n  = cost\n  + fee\n', [3, 5]],
    ['in braces', '{a: = cost + fee, b: 1}\n', [1, 14]],
    ['with Windows line ends', 'a: >-\r\n  = cost\r\n  + fee\r\n', [3, 5]],
    ['after a picture of two code units', 'a: "= 😀 + fee"\n', [1, 12]],
    ['after £', 'a: = £500 + fee\n', [1, 13]],
  ])('%s', (_, yaml, [line, column]) => {
    expect(placeOfWord(yaml, 'fee')).toEqual([line, column, 'fee']);
  });

  it('is the first of two of the same letter', () => {
    expect(placeOfWord('a: = e + fee\n', 'e')).toEqual([1, 6, 'e']);
  });
});

describe('the place of a value', () => {
  const place = (yaml: string) => {
    const { line, column, length, text } = valueAt(
      readYaml(sourceFile('plan.yaml', yaml), () => undefined),
      'a',
    )!.place;
    return [line, column, text.slice(column - 1, column - 1 + length)];
  };

  it.each([
    ['a: £1,000\n', [1, 4, '£1,000']],
    ['a: "£1,000" # a comment\n', [1, 4, '"£1,000"']],
    ['a: {b: 1, c: 2}\n', [1, 4, '{b: 1, c: 2}']],
    ['a: |\n  = cost\n  + fee\n', [2, 3, '= cost']],
    ['a:\n  - b\n  - c\n', [2, 3, '- b']],
  ])('%j', (yaml, expected) => {
    expect(place(yaml)).toEqual(expected);
  });
});
