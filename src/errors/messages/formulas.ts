import { arrows, count } from './phrases.ts';

interface Adjacent {
  readonly left: string;
  readonly right: string;
  readonly areNames: boolean;
  /** The values that stand side by side as arguments of a function; empty outside one. */
  readonly values: readonly string[];
}

function betweenThem({ left, right, areNames, values }: Adjacent): string {
  const word = [left, right].find((text) => /^(AND|OR|NOT)$/i.test(text));
  if (word !== undefined) return `Write "${word.toLowerCase()}" in small letters.`;
  if (/\d$/.test(left) && /^(K|M|BN)$/i.test(right)) return `Write ${left}${right.toLowerCase()}`;
  const name = areNames ? ` A name has no spaces: ${left}_${right}.` : '';
  const product = `To multiply, write ${left} * ${right}.${name}`;
  if (values.length === 0) return product;
  const commas = `Put commas between: ${values.join(', ')}.`;
  return values.every((value) => /^[£\d.]/.test(value)) ? commas : `${commas} ${product}`;
}

/** Problems inside formulas. */
export const formulas = {
  'formula-expected': ({ text }: { text: string }) => [
    `This should be a formula, and a formula starts with =, as in a spreadsheet.`,
    `Write = ${text}`,
  ],
  'unexpected-character': ({ character, instead }: { character: string; instead: string }) => [
    `${/^.$/u.test(character) ? 'The character ' : ''}${character} has no meaning in a formula.`,
    instead,
  ],
  'unfinished-formula': ({ reason }: { reason: string }) => ['The formula cannot be read.', reason],
  'implicit-multiplication': (facts: Adjacent) => [
    `There is nothing between "${facts.left}" and "${facts.right}".`,
    betweenThem(facts),
  ],
  'ambiguous-comma': ({ text }: { text: string }) => [
    `Between the brackets of a function a comma parts arguments, so "${text}" could be one number or ${count(text.split(',').length)} arguments.`,
    `Write ${text.replaceAll(',', '')} for one number; put a space after each comma, "${text.replaceAll(',', ', ')}", for arguments.`,
  ],
  assignment: (_: object) => [
    'A formula gives one value; it cannot set another.',
    'To compare, write ==. To define a line, give it a name under "lines:".',
  ],
  'property-access': ({ text }: { text: string }) => [
    `"${text}" asks for a part of something; formulas have no parts.`,
    'To take one item of a dimension, write pick(name, item).',
  ],
  'chained-comparison': (_: object) => [
    'Comparisons cannot be chained.',
    'Write the two apart: a <= b and b <= c.',
  ],
  'argument-count': ({ signature, count }: { signature: string; count: number }) => [
    `${signature} was given ${count} ${count === 1 ? 'argument' : 'arguments'}.`,
  ],
  'wrong-argument': ({
    signature,
    parameter,
    expected,
  }: {
    signature: string;
    parameter: string;
    expected: string;
  }) => [`In ${signature}, ${parameter} should be ${expected}.`],
  cycle: ({ path }: { path: readonly string[] }) => [
    `These lines need each other in the same period: ${arrows(path)}.`,
    'One of them must look back, with prev(line, initial).',
  ],
  'whole-time-in-cycle': ({
    path,
    reader,
    whole,
  }: {
    path: readonly string[];
    reader: string;
    whole: string;
  }) => [
    `${reader} looks over the whole of ${whole}, which itself depends on ${reader}: ${arrows(path)}.`,
    'A circle can only look back, with prev, lag or cumulative.',
  ],
};
