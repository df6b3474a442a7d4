import { isPlain, plain } from '../units.ts';
import { addCode } from './add-code.ts';
import { commonUnit, concrete, constant, joinDimensions, varying } from './combine.ts';
import { delays } from './delays.ts';
import type { FormulaFunction, Type, TypeSite } from './function.ts';
import { multiplyCode } from './multiply-code.ts';

// What has no time of its own changes here where it gives way to the value beyond the calendar.
function typeOfOther(site: TypeSite, beyond: Type): Type {
  const [x] = site.types as [Type];
  const kind = x.varies ? x.kind : undefined;
  return varying(x, { unit: commonUnit([x, beyond], site), dimensions: joinDimensions([x, beyond]), kind });
}

const prev: FormulaFunction = {
  name: 'prev',
  signature: 'prev(x, initial)',
  summary: 'x one period earlier; in the first period what was recorded before the calendar, else initial.',
  parameters: [
    { name: 'x', takes: 'past' },
    { name: 'initial', takes: 'number' },
  ],
  type: (site) => typeOfOther(site, site.types[1]!),
  code: ([x, initial]) => x!.past('1', initial!.now),
  examples: [{ given: { x: [1, 2, 3] }, formula: 'prev(x, 9)', is: [9, 1, 2] }],
};

const next: FormulaFunction = {
  name: 'next',
  signature: 'next(x, final)',
  summary: 'x one period later; in the last period, final.',
  parameters: [
    { name: 'x', takes: 'whole' },
    { name: 'final', takes: 'number' },
  ],
  type: (site) => typeOfOther(site, site.types[1]!),
  code: ([x, final]) => x!.next(final!.now),
  examples: [{ given: { x: [1, 2, 3] }, formula: 'next(x, 9)', is: [2, 3, 9] }],
};

const lag: FormulaFunction = {
  name: 'lag',
  signature: 'lag(x, periods, initial)',
  summary: 'x a fixed number of whole periods earlier; 0 is now.',
  parameters: [
    { name: 'x', takes: 'past' },
    { name: 'periods', takes: 'constant' },
    { name: 'initial', takes: 'number' },
  ],
  looksBack: ({ arguments: [, periods] }) => periods?.type === 'number' && periods.value >= 1,
  type(site) {
    const periods = site.call.arguments[1];
    if (!isPlain(concrete(site.types[1]!.unit))) site.wrongArgument(1, 'a plain number');
    const isNegative = periods?.type === 'call' && periods.name === 'negative';
    if (isNegative || (periods?.type === 'number' && !Number.isInteger(periods.value)))
      site.wrongArgument(1, 'a whole number of periods, 0 or more');
    return typeOfOther(site, site.types[2]!);
  },
  code: ([x, periods, initial], { call }) => {
    const past = x!.past(periods!.now, initial!.now);
    return call.arguments[1]!.type === 'number' ? past : `(isWhole(${periods!.now}) ? ${past} : NaN)`;
  },
  examples: [{ given: { x: [1, 2, 3] }, formula: 'lag(x, 2, 0)', is: [0, 0, 1] }],
};

const cumulative: FormulaFunction = {
  name: 'cumulative',
  signature: 'cumulative(x)',
  summary: 'The sum of x from the first period to now.',
  parameters: [{ name: 'x', takes: 'number' }],
  needsSeries: true,
  type: ({ types }) => varying(types[0]!, { kind: 'stock' }),
  // A line that is a running sum and nothing else runs on from the figures recorded for it.
  code: ([x], { self }) => addCode(self.past('1', '0'), x!.now),
  examples: [{ given: { x: [1, 2, 3] }, formula: 'cumulative(x)', is: [1, 3, 6] }],
};

const growth: FormulaFunction = {
  name: 'growth',
  signature: 'growth(rate)',
  summary: 'An index: 1 in the first year, multiplied by 1 + rate each April after it.',
  parameters: [{ name: 'rate', takes: 'number' }],
  needsSeries: true,
  type(site) {
    const [rate] = site.types as [Type];
    if (!isPlain(concrete(rate.unit))) site.wrongArgument(0, 'a share, such as 2%');
    return varying(rate, { unit: plain, kind: 'rate' });
  },
  // In a period that is known, so is whether it is the first of a year.
  code([rate], { self, perYear, now }) {
    const [before, growth] = [self.past('1', '1'), `(1 + ${rate!.now})`];
    const t = Number(now);
    if (!Number.isInteger(t))
      return `(${now} === 0 ? 1 : ${before} * (${now} % ${perYear} === 0 ? ${growth} : 1))`;
    if (t === 0) return '1';
    return t % perYear === 0 ? multiplyCode(before, growth) : before;
  },
  examples: [{ given: { rate: 0.1 }, formula: 'growth(rate)', is: [1, 1.1, 1.21] }],
};

const even: FormulaFunction = {
  name: 'even',
  signature: 'even(x)',
  summary: 'A total spread evenly over the periods of the calendar.',
  parameters: [{ name: 'x', takes: 'constant' }],
  type: ({ types }) => varying(types[0]!, { kind: 'flow' }),
  code: ([x], { periods }) => `(${x!.now} / ${periods})`,
  examples: [{ given: { x: 6 }, formula: 'even(x)', is: [2, 2, 2] }],
};

const at: FormulaFunction = {
  name: 'at',
  signature: 'at(x, year)',
  summary: 'The figure of x for one financial year, by its kind.',
  parameters: [
    { name: 'x', takes: 'whole' },
    { name: 'year', takes: 'year' },
  ],
  type: ({ types }) => constant(types[0]!),
  code: ([x], { call, perYear, yearIndex }) => {
    const year = call.arguments[1];
    const first = (year?.type === 'year' ? yearIndex(year.year) : 0) * perYear;
    return x!.rollUp(String(first), String(first + perYear - 1));
  },
  examples: [{ given: { x: [1, 2, 3] }, formula: 'at(x, 2016/17)', is: 2 }],
};

const yearTotal: FormulaFunction = {
  name: 'year_total',
  signature: 'year_total(x)',
  summary: 'In every period, the figure of x for the whole of its financial year, by its kind.',
  parameters: [{ name: 'x', takes: 'whole' }],
  type: ({ types }) => varying(types[0]!, { kind: 'rate' }),
  code: ([x], { perYear, now }) => {
    const t = Number(now);
    if (!Number.isInteger(t))
      return x!.rollUp(`${now} - ${now} % ${perYear}`, `${now} - ${now} % ${perYear} + ${perYear - 1}`);
    const first = t - (t % perYear);
    return x!.rollUp(String(first), String(first + perYear - 1));
  },
  examples: [{ given: { x: [1, 2, 3] }, formula: 'year_total(x)', is: [1, 2, 3] }],
};

const total: FormulaFunction = {
  name: 'total',
  signature: 'total(x)',
  summary:
    'The figure of x for the whole calendar, by its kind: a flow adds up, a stock is its end, a rate averages.',
  parameters: [{ name: 'x', takes: 'whole' }],
  type: ({ types }) => constant(types[0]!),
  code: ([x], { periods }) => x!.rollUp('0', String(periods - 1)),
  examples: [{ given: { x: [1, 2, 3] }, formula: 'total(x)', is: 6 }],
};

const average: FormulaFunction = {
  name: 'average',
  signature: 'average(x)',
  summary: 'The mean of x over the periods of the calendar.',
  parameters: [{ name: 'x', takes: 'whole' }],
  type: ({ types }) => constant(types[0]!),
  code: ([x]) => {
    const { offset, length } = x!.kept();
    return `mean(m, ${offset}, ${offset + length - 1})`;
  },
  examples: [{ given: { x: [1, 2, 3] }, formula: 'average(x)', is: 2 }],
};

/** Functions that look over time. */
export const time: readonly FormulaFunction[] = [
  prev,
  next,
  lag,
  cumulative,
  ...delays,
  growth,
  even,
  at,
  yearTotal,
  total,
  average,
];
