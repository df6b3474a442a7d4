import { isMoney, isPlain } from '../units.ts';
import { concrete, joinDimensions } from './combine.ts';
import type { FormulaFunction, Need, Operand, Type, TypeSite } from './function.ts';

// How many there are of a flow is a flow; of a stock, and of what has no time, it is what they are.
function typeOfCount(site: TypeSite, others: readonly Type[]): Type {
  const [count] = site.types as [Type];
  if (isMoney(concrete(count.unit))) site.wrongArgument(0, 'a number of cases, not an amount of money');
  const varies = site.types.some((type) => type.varies);
  const kind = count.varies ? count.kind : varies ? undefined : 'constant';
  return { ...count, varies, kind, dimensions: joinDimensions([count, ...others]) };
}

const notNegative: Omit<Need, 'argument'> = {
  holds: (cases) => cases >= 0,
  rule: 'a number of cases must not be below 0',
  instead: (cases) => `To keep it from that, write max(0, ${cases}).`,
};

const binomial: FormulaFunction = {
  name: 'chance.binomial',
  signature: 'chance.binomial(n, p)',
  summary:
    'In a simulation, how many of n cases succeed where each has the chance p on its own; n × p in the base case.',
  parameters: [
    { name: 'n', takes: 'number' },
    { name: 'p', takes: 'number' },
  ],
  needsNoise: true,
  type(site) {
    const [, chance] = site.types as [Type, Type];
    if (!isPlain(concrete(chance.unit))) site.wrongArgument(1, 'a share, such as 75%');
    return typeOfCount(site, [chance]);
  },
  code: ([n, p]: readonly Operand[], { self }) => `binomial(${self.noise}, ${n!.now}, ${p!.now})`,
  needs: [
    { argument: 0, ...notNegative },
    {
      argument: 1,
      holds: (chance) => chance >= 0 && chance <= 1,
      rule: 'a chance lies from 0% to 100%',
      instead: (chance) => `To keep it there, write min(100%, max(0%, ${chance})).`,
      isShare: true,
    },
  ],
  examples: [{ given: { n: [10, 20], p: 0.3 }, formula: 'chance.binomial(n, p)', is: [3, 6] }],
};

const poisson: FormulaFunction = {
  name: 'chance.poisson',
  signature: 'chance.poisson(mean)',
  summary:
    'In a simulation, how many cases come up where so many do on average, each on its own; the mean in the base case.',
  parameters: [{ name: 'mean', takes: 'number' }],
  needsNoise: true,
  type: (site) => typeOfCount(site, []),
  code: ([mean], { self }) => `poisson(${self.noise}, ${mean!.now})`,
  needs: [{ argument: 0, ...notNegative }],
  examples: [{ given: { mean: [2.5, 4] }, formula: 'chance.poisson(mean)', is: [2.5, 4] }],
};

/** Chance inside formulas: what single cases do, when the rate that they share is known. */
export const chance: readonly FormulaFunction[] = [binomial, poisson];
