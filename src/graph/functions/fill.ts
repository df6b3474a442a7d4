import { lastDimension } from '../expression.ts';
import { joinTypes } from './combine.ts';
import type { FormulaFunction, Type, TypeSite } from './function.ts';

function typeOfFill(site: TypeSite): Type {
  const [amount, room] = site.types as [Type, Type];
  const dimension = lastDimension(site.call);
  if (!room.dimensions.includes(dimension)) site.wrongArgument(2, 'a dimension that room has');
  if (amount.dimensions.includes(dimension))
    site.wrongArgument(0, 'one figure for all items of the dimension');
  return joinTypes([amount, room], site);
}

/** An amount shared out over items in their order, each up to its room. */
export const fill: FormulaFunction = {
  name: 'fill',
  signature: 'fill(amount, room, dimension)',
  summary:
    'By item of the dimension, what it takes of an amount that goes to the first item up to its room, then to the next; what finds no room is left out. An amount or a room below nil counts as nil.',
  parameters: [
    { name: 'amount', takes: 'number' },
    { name: 'room', takes: 'number' },
    { name: 'dimension', takes: 'dimension' },
  ],
  type: typeOfFill,
  code: ([amount, room], { call, itemsOf, itemAt }) => {
    const dimension = lastDimension(call);
    const before = itemsOf(dimension).slice(0, itemAt(dimension));
    const taken = before.map((item) => ` - Math.max(0, ${room!.item(dimension, item).now})`).join('');
    return `Math.max(0, Math.min(${room!.now}, ${amount!.now}${taken}))`;
  },
  examples: [
    {
      given: { amount: 10, room: { a: 4, b: 5, c: 9 } },
      formula: 'pick(fill(amount, room, role), c)',
      is: 1,
    },
    {
      given: { amount: [3, 30], room: { a: 4, b: 5, c: 9 } },
      formula: 'amount - sum(fill(amount, room, role))',
      is: [0, 12],
    },
  ],
};
