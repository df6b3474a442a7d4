import type { Kind } from '../../scenario/scenario.ts';
import { type CallNode, writtenNumber } from '../expression.ts';
import { divideUnits, isPlain, multiplyUnits, plain, raiseUnit } from '../units.ts';
import { addCode } from './add-code.ts';
import { concrete, joinDimensions, joinTypes } from './combine.ts';
import type { FormulaFunction, Type, TypeSite } from './function.ts';
import { multiplyCode } from './multiply-code.ts';

const two = [
  { name: 'a', takes: 'number' },
  { name: 'b', takes: 'number' },
] as const;

const add: FormulaFunction = {
  name: '+',
  signature: 'a + b',
  summary: 'The sum of two values of one unit.',
  parameters: two,
  type: (site) => joinTypes(site.types, site),
  code: ([a, b]) => addCode(a!.now, b!.now),
  examples: [{ given: { a: [1, 2] }, formula: 'a + 5%', is: [1.05, 2.05] }],
};

const subtract: FormulaFunction = {
  name: '-',
  signature: 'a - b',
  summary: 'The difference of two values of one unit.',
  parameters: two,
  type: (site) => joinTypes(site.types, site),
  code: ([a, b]) => `(${a!.now} - ${b!.now})`,
  examples: [{ given: { a: [1, 2] }, formula: '100% - a', is: [0, -1] }],
};

const negative: FormulaFunction = {
  name: 'negative',
  signature: '-a',
  summary: 'A value with its sign turned.',
  parameters: [{ name: 'a', takes: 'number' }],
  type: ({ types }) => types[0]!,
  code: ([a]) => `(-${a!.now})`,
  examples: [{ given: { a: [1, -2] }, formula: '-a', is: [-1, 2] }],
};

// A flow scaled by a level stays a flow; a yearly rate times the length of a period is a flow of it.
function kindOfProduct(left: Type, right: Type): Kind | undefined {
  if (!left.varies) return right.varies ? right.kind : 'constant';
  if (!right.varies) return left.kind;
  const kinds = [left.kind, right.kind];
  if (kinds.includes('flow') && kinds.includes('rate')) return 'flow';
  return kinds.every((kind) => kind === 'rate') ? 'rate' : undefined;
}

const multiply: FormulaFunction = {
  name: '*',
  signature: 'a * b',
  summary: 'The product of two values; their units multiply.',
  parameters: two,
  type({ types }) {
    const [a, b] = types as [Type, Type];
    const unit = a.unit === 'any' || b.unit === 'any' ? 'any' : multiplyUnits(a.unit, b.unit);
    const kind = kindOfProduct(a, b);
    return { measure: 'number', unit, dimensions: joinDimensions(types), varies: a.varies || b.varies, kind };
  },
  code: ([a, b]) => multiplyCode(a!.now, b!.now),
  examples: [{ given: { a: [2, 3] }, formula: 'a * a', is: [4, 9] }],
};

const divide: FormulaFunction = {
  name: '/',
  signature: 'a / b',
  summary: 'The quotient of two values; their units divide. A division by nil has no value.',
  parameters: two,
  type({ types }) {
    const [a, b] = types as [Type, Type];
    const unit = a.unit === 'any' ? 'any' : divideUnits(a.unit, concrete(b.unit));
    const kind = b.varies ? undefined : kindOfProduct(a, b);
    return { measure: 'number', unit, dimensions: joinDimensions(types), varies: a.varies || b.varies, kind };
  },
  code: ([a, b]) => `definite(${a!.now} / ${b!.now})`,
  needs: [
    {
      argument: 1,
      holds: (divisor) => divisor !== 0,
      rule: 'a divisor must not be nil',
      instead: (divisor) => `Where nil is possible, write if(${divisor} == 0, 0, …).`,
    },
  ],
  examples: [{ given: { a: [1, 2] }, formula: 'a / 4', is: [0.25, 0.5] }],
};

function wholeExponent({ arguments: [, exponent] }: CallNode): number | undefined {
  const written = writtenNumber(exponent!);
  return Number.isInteger(written) ? written : undefined;
}

function typeOfPower(site: TypeSite): Type {
  const [base, exponent] = site.types as [Type, Type];
  const whole = wholeExponent(site.call);
  const unit = concrete(base.unit);
  if (!isPlain(concrete(exponent.unit))) site.wrongArgument(1, 'a plain number');
  if (!isPlain(unit) && whole === undefined)
    site.wrongArgument(1, `a whole number, because ${site.call.name === '^' ? 'a' : 'it'} has a unit`);
  const varies = base.varies || exponent.varies;
  const kind = varies ? undefined : 'constant';
  const raised = isPlain(unit) ? plain : raiseUnit(unit, whole ?? 1);
  return { measure: 'number', unit: raised, dimensions: joinDimensions(site.types), varies, kind };
}

const power: FormulaFunction = {
  name: '^',
  signature: 'a ^ b',
  summary: 'A value raised to a power. What has a unit can only be raised to a whole number.',
  parameters: two,
  type: typeOfPower,
  code: ([a, b], { call }) => {
    const whole = wholeExponent(call);
    // Engines differ in the last bit of general powers; repeated multiplication gives the same bits everywhere.
    return whole !== undefined && whole >= 1 && whole <= 4
      ? `repeat${whole}(${a!.now})`
      : `definite(Math.pow(${a!.now}, ${b!.now}))`;
  },
  examples: [
    { given: { a: [2, 3] }, formula: 'a ^ 2', is: [4, 9] },
    { given: { a: [4, 9] }, formula: 'a ^ 0.5', is: [2, 3] },
  ],
};

/** The arithmetic operators. */
export const arithmetic: readonly FormulaFunction[] = [add, subtract, negative, multiply, divide, power];
