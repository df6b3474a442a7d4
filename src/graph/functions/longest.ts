import { lastDimension } from '../expression.ts';
import { isPlain, plain } from '../units.ts';
import { concrete, joinDimensions } from './combine.ts';
import type { FormulaFunction, Type, TypeSite } from './function.ts';

// Lengths are only compared, so how they roll up does not matter.
function typeOfLongest(site: TypeSite): Type {
  const [share, length] = site.types as [Type, Type];
  const dimensions = joinDimensions([share, length]);
  if (!isPlain(concrete(share.unit))) site.wrongArgument(0, 'a share, such as 40%');
  if (!dimensions.includes(lastDimension(site.call)))
    site.wrongArgument(2, 'a dimension that share or length has');
  const varies = share.varies || length.varies;
  const isRate = !share.varies || share.kind === 'rate';
  const kind = varies ? (isRate ? 'rate' : undefined) : 'constant';
  return { measure: 'number', unit: plain, dimensions, varies, kind };
}

/** The share of cases in which an item is the longest of those that apply. */
export const longest: FormulaFunction = {
  name: 'longest',
  signature: 'longest(share, length, dimension)',
  summary:
    'By item of the dimension, the share of cases in which it is the longest of the items that apply; each applies to its share of cases, independently of the others. Of items of one length the first counts as longest.',
  parameters: [
    { name: 'share', takes: 'number' },
    { name: 'length', takes: 'number' },
    { name: 'dimension', takes: 'dimension' },
  ],
  type: typeOfLongest,
  code: ([share, length], { call, itemsOf, itemAt }) => {
    const dimension = lastDimension(call);
    const own = itemAt(dimension);
    const chances = itemsOf(dimension).map((item, index) => {
      const [others, its] = [share!.item(dimension, item).now, length!.item(dimension, item).now];
      if (index === own) return others;
      return `${index < own ? 'unlessAsLong' : 'unlessLonger'}(${others}, ${its}, ${length!.now})`;
    });
    return `(${chances.join(' * ')})`;
  },
  examples: [
    {
      given: { share: { a: 0.5, b: 0.4, c: 0.2 }, length: { a: 2, b: 4, c: 6 } },
      formula: 'pick(longest(share, length, role), a)',
      is: 0.24,
    },
    {
      given: { share: { a: 0.5, b: 0.4, c: 0.2 }, length: { a: 2, b: 4, c: 6 } },
      formula: 'pick(longest(share, length, role), b)',
      is: 0.32,
    },
  ],
};
