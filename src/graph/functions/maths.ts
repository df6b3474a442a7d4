import { bent, joinTypes } from './combine.ts';
import type { Example, FormulaFunction, Need } from './function.ts';

const one = [{ name: 'x', takes: 'number' }] as const;

function curve(
  name: string,
  code: (x: string) => string,
  summary: string,
  example: readonly [number, number],
  needs: readonly Need[] = [],
): FormulaFunction {
  const [given, is] = example;
  return {
    name,
    signature: `${name}(x)`,
    summary,
    parameters: one,
    type: bent,
    code: ([x]) => code(x!.now),
    needs,
    examples: [{ given: { x: given }, formula: `${name}(x)`, is }],
  };
}

function steps(
  name: 'abs' | 'floor' | 'ceil',
  summary: string,
  examples: readonly Example[],
): FormulaFunction {
  return {
    name,
    signature: `${name}(x)`,
    summary,
    parameters: one,
    type: ({ types }) => ({
      ...types[0]!,
      kind: types[0]!.varies && types[0]!.kind === 'flow' ? undefined : types[0]!.kind,
    }),
    code: ([x]) => `Math.${name}(${x!.now})`,
    examples,
  };
}

function extreme(name: 'min' | 'max', summary: string, is: readonly number[]): FormulaFunction {
  return {
    name,
    signature: `${name}(a, b, …)`,
    summary,
    parameters: [
      { name: 'a', takes: 'number' },
      { name: 'b', takes: 'number' },
    ],
    repeats: true,
    type: (site) => joinTypes(site.types, site),
    code: (args) => `Math.${name}(${args.map(({ now }) => now).join(', ')})`,
    examples: [{ given: { a: [1, 2, 3] }, formula: `${name}(a, 2)`, is }],
  };
}

/** Functions of the values of one period. */
export const maths: readonly FormulaFunction[] = [
  extreme('min', 'The lowest of its values.', [1, 2, 2]),
  extreme('max', 'The highest of its values.', [2, 2, 3]),
  steps('abs', 'The size of a value without its sign.', [
    { given: { x: [-1, 2] }, formula: 'abs(x)', is: [1, 2] },
  ]),
  steps('floor', 'The whole number at or below a value.', [
    { given: { x: [-1.5, 2.5] }, formula: 'floor(x)', is: [-2, 2] },
  ]),
  steps('ceil', 'The whole number at or above a value.', [
    { given: { x: [-1.5, 2.5] }, formula: 'ceil(x)', is: [-1, 3] },
  ]),
  curve(
    'sqrt',
    (x) => `Math.sqrt(${x})`,
    'The square root.',
    [9, 3],
    [
      {
        argument: 0,
        holds: (x) => x >= 0,
        rule: 'what is below 0 has no square root',
        instead: (x) => `To keep it from that, write max(0, ${x}).`,
      },
    ],
  ),
  curve('exp', (x) => `definite(Math.exp(${x}))`, 'e to the power of a value.', [0, 1]),
  curve(
    'log',
    (x) => `definite(Math.log(${x}))`,
    'The natural logarithm.',
    [1, 0],
    [
      {
        argument: 0,
        holds: (x) => x > 0,
        rule: 'only what is above 0 has a logarithm',
        instead: (x) => `Where it may not be, write if(${x} > 0, …, …).`,
      },
    ],
  ),
  curve('sin', (x) => `Math.sin(${x})`, 'The sine of an angle in radians.', [0, 0]),
  curve('cos', (x) => `Math.cos(${x})`, 'The cosine of an angle in radians.', [0, 1]),
];
