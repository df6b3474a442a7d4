import { arrows } from './phrases.ts';

/** Problems inside formulas. */
export const formulas = {
  'formula-expected': ({ text }: { text: string }) => [
    `This should be a formula, and a formula starts with =, as in a spreadsheet.`,
    `Write = ${text}`,
  ],
  'unexpected-character': ({ character, instead }: { character: string; instead: string }) => [
    `The character ${character} has no meaning in a formula.`,
    instead,
  ],
  'unfinished-formula': ({ reason }: { reason: string }) => ['The formula cannot be read.', reason],
  'implicit-multiplication': ({
    left,
    right,
    areNames,
  }: {
    left: string;
    right: string;
    areNames: boolean;
  }) => [
    `There is nothing between "${left}" and "${right}".`,
    `To multiply, write ${left} * ${right}.${areNames ? ` A name has no spaces: ${left}_${right}.` : ''}`,
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
