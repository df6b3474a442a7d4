import { commonUnit, joinDimensions, joinTypes } from './combine.ts';
import type { FormulaFunction, TypeSite } from './function.ts';

const conditionOf = ({ types }: TypeSite) => ({
  measure: 'condition' as const,
  unit: 'any' as const,
  dimensions: joinDimensions(types),
  varies: types.some(({ varies }) => varies),
  kind: undefined,
});

function comparison(
  name: string,
  runtime: string,
  summary: string,
  examples: FormulaFunction['examples'],
): FormulaFunction {
  return {
    name,
    signature: `a ${name} b`,
    summary: `${summary} Values within one part in a thousand million count as equal.`,
    parameters: [
      { name: 'a', takes: 'number' },
      { name: 'b', takes: 'number' },
    ],
    type(site) {
      commonUnit(site.types, site);
      return conditionOf(site);
    },
    code: ([a, b]) => `${runtime}(${a!.now}, ${b!.now})`,
    examples,
  };
}

const when = (condition: string, is: readonly number[]) => [
  { given: { a: [1, 2, 3] }, formula: `if(a ${condition}, 1, 0)`, is },
];

const comparisons = [
  comparison('<', 'less', 'Whether a is below b.', when('< 2', [1, 0, 0])),
  comparison('<=', 'atMost', 'Whether a is b or below.', when('<= 2', [1, 1, 0])),
  comparison('>', 'more', 'Whether a is above b.', when('> 2', [0, 0, 1])),
  comparison('>=', 'atLeast', 'Whether a is b or above.', when('>= 2', [0, 1, 1])),
  comparison('==', 'equal', 'Whether a equals b.', when('== 2', [0, 1, 0])),
  comparison('!=', 'unequal', 'Whether a differs from b.', when('!= 2', [1, 0, 1])),
];

function joining(name: 'and' | 'or', sign: string, summary: string, is: readonly number[]): FormulaFunction {
  return {
    name,
    signature: `a ${name} b`,
    summary,
    parameters: [
      { name: 'a', takes: 'condition' },
      { name: 'b', takes: 'condition' },
    ],
    type: conditionOf,
    code: ([a, b]) => `(${a!.now} ${sign} ${b!.now})`,
    examples: [{ given: { a: [1, 2, 3] }, formula: `if(a > 1 ${name} a < 3, 1, 0)`, is }],
  };
}

const not: FormulaFunction = {
  name: 'not',
  signature: 'not a',
  summary: 'Whether a condition does not hold.',
  parameters: [{ name: 'a', takes: 'condition' }],
  type: conditionOf,
  code: ([a]) => `!${a!.now}`,
  examples: [{ given: { a: [1, 2] }, formula: 'if(not (a > 1), 1, 0)', is: [1, 0] }],
};

const choose: FormulaFunction = {
  name: 'if',
  signature: 'if(condition, a, b)',
  summary: 'The first value where the condition holds, the second where it does not.',
  parameters: [
    { name: 'condition', takes: 'condition' },
    { name: 'a', takes: 'number' },
    { name: 'b', takes: 'number' },
  ],
  type(site) {
    const chosen = joinTypes(site.types.slice(1), site);
    const varies = chosen.varies || site.types[0]!.varies;
    const kind = chosen.varies ? chosen.kind : varies ? undefined : 'constant';
    return { ...chosen, dimensions: joinDimensions(site.types), varies, kind };
  },
  code: ([condition, a, b]) => `(${condition!.now} ? ${a!.now} : ${b!.now})`,
  examples: [{ given: { a: [1, 2, 3] }, formula: 'if(a > 1, a, 0)', is: [0, 2, 3] }],
};

/** Comparisons, the words that join them, and choices. */
export const conditions: readonly FormulaFunction[] = [
  ...comparisons,
  joining('and', '&&', 'Whether both conditions hold.', [0, 1, 0]),
  joining('or', '||', 'Whether either condition holds.', [1, 1, 1]),
  not,
  choose,
];
