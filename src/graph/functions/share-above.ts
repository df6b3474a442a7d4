import { plain } from '../units.ts';
import { commonUnit, joinDimensions } from './combine.ts';
import type { FormulaFunction, Type, TypeSite } from './function.ts';

// A share of what is spread at one time: only that of rates is known to average over a year.
function typeOfShare(site: TypeSite): Type {
  commonUnit(site.types, site);
  const varying = site.types.filter(({ varies }) => varies);
  const isRate = varying.every(({ kind }) => kind === 'rate');
  return {
    measure: 'number',
    unit: plain,
    dimensions: joinDimensions(site.types),
    varies: varying.length > 0,
    kind: varying.length === 0 ? 'constant' : isRate ? 'rate' : undefined,
  };
}

/** The share of what is spread normally about its mean that lies above a level. */
export const shareAbove: FormulaFunction = {
  name: 'share_above',
  signature: 'share_above(level, mean, sd)',
  summary:
    'The share that lies above a level of what is spread about a mean with a standard deviation, by the normal distribution; with a standard deviation of 0 all of it or nothing.',
  parameters: [
    { name: 'level', takes: 'number' },
    { name: 'mean', takes: 'number' },
    { name: 'sd', takes: 'number' },
  ],
  type: typeOfShare,
  code: ([level, mean, sd]) => `shareAbove(${level!.now}, ${mean!.now}, ${sd!.now})`,
  needs: [
    {
      argument: 2,
      holds: (sd) => sd >= 0,
      rule: 'a standard deviation must not be below 0',
      instead: (sd) => `To keep it from that, write max(0, ${sd}).`,
    },
  ],
  // One standard deviation above the level, and 1.96: 0.84134 and 0.97500 in any table of the normal distribution.
  examples: [
    {
      given: { level: 20.5, mean: [20.5, 26, 31.28], sd: 5.5 },
      formula: 'share_above(level, mean, sd)',
      is: [0.5, 0.8413447460685429, 0.9750021048517795],
    },
    { given: { mean: [20, 21] }, formula: 'share_above(20, mean, 0)', is: [0, 1] },
  ],
};
