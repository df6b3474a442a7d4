import { writtenNumber } from '../expression.ts';
import { isPlain, timesInYear } from '../units.ts';
import { concrete, constant, joinDimensions, varying } from './combine.ts';
import type { FormulaFunction, Operand, Type, TypeSite } from './function.ts';

// Each item may be put off in a way of its own.
function typeOfPutOff(site: TypeSite): Type {
  const [x] = site.types as [Type];
  if (!x.varies) site.wrongArgument(0, 'something that changes over time, such as a flow');
  return { ...x, dimensions: joinDimensions(site.types) };
}

// In a period that is known, what falls in it is a sum of a few products.
function spreadOut(x: Operand, profile: Operand, t: number): string {
  const longest = Math.min(profile.slot.length, t + x.slot.before + 1);
  const falls = Array.from(
    { length: longest },
    (_, delay) => `${x.past(String(delay), '0')} * ${profile.figure(String(delay))}`,
  );
  return `(${falls.join(' + ') || '0'})`;
}

const spread: FormulaFunction = {
  name: 'spread',
  signature: 'spread(x, profile)',
  summary:
    'x delayed: the first share of the profile falls in the same period, the next one period later, and so on.',
  parameters: [
    { name: 'x', takes: 'history' },
    { name: 'profile', takes: 'profile' },
  ],
  type: (site) => varying(typeOfPutOff(site)),
  code: ([x, profile], { now }) => {
    const t = Number(now);
    if (Number.isInteger(t)) return spreadOut(x!, profile!, t);
    const { offset, before } = x!.kept();
    const shares = profile!.kept();
    return `spread(m, ${offset}, ${before}, ${now}, ${shares.offset}, ${shares.length})`;
  },
  examples: [
    { given: { x: [8, 4, 0], profile: [0.5, 0.25, 0.25] }, formula: 'spread(x, profile)', is: [4, 4, 3] },
  ],
};

const tail: FormulaFunction = {
  name: 'tail',
  signature: 'tail(x, profile)',
  summary: 'What spread(x, profile) leaves to fall after the calendar.',
  parameters: [
    { name: 'x', takes: 'whole' },
    { name: 'profile', takes: 'profile' },
  ],
  type: (site) => constant(typeOfPutOff(site)),
  code: ([x, profile], { periods }) => {
    const { offset, before } = x!.kept();
    const shares = profile!.kept();
    return `tail(m, ${offset}, ${before}, ${periods}, ${shares.offset}, ${shares.length})`;
  },
  examples: [{ given: { x: [8, 4, 0], profile: [0.5, 0.25, 0.25] }, formula: 'tail(x, profile)', is: 1 }],
};

function typeOfDelayed(site: TypeSite): Type {
  const unit = concrete(site.types[1]!.unit);
  if (!isPlain(unit) && timesInYear(unit) === undefined)
    site.wrongArgument(1, 'a number of periods, or a length of time in month, week or year');
  if ((writtenNumber(site.call.arguments[1]!) ?? 0) < 0) site.wrongArgument(1, '0 or more');
  return varying(typeOfPutOff(site));
}

// A number of periods that is known is shared between the two nearest whole ones when the code is written.
function delayBy(x: Operand, periods: number): string {
  const whole = Math.floor(periods);
  const late = periods - whole;
  const first = x.past(String(whole), '0');
  return late === 0 ? first : `(${1 - late} * ${first} + ${late} * ${x.past(String(whole + 1), '0')})`;
}

const delayed: FormulaFunction = {
  name: 'delayed',
  signature: 'delayed(x, time)',
  summary:
    'x put off by a time: a number of periods, or a figure in month, week (52 to the year) or year. What falls between two periods is shared between them.',
  parameters: [
    { name: 'x', takes: 'past' },
    { name: 'time', takes: 'duration' },
  ],
  looksBack: ({ arguments: [, time] }) => (writtenNumber(time!) ?? 0) >= 1,
  type: typeOfDelayed,
  code: ([x, time], { now }) => {
    const periods = Number(time!.periods);
    if (periods >= 0) return delayBy(x!, periods);
    const { offset, before } = x!.kept();
    return `delayed(m, ${offset}, ${before}, ${now}, ${time!.periods})`;
  },
  needs: [
    {
      argument: 1,
      holds: (time) => time >= 0,
      rule: 'nothing can be put off by less than no time',
      instead: (time) => `To keep it from that, write max(0, ${time}).`,
    },
  ],
  examples: [
    { given: { x: [6, 0, 3, 0] }, formula: 'delayed(x, 1)', is: [0, 6, 0, 3] },
    { given: { x: [6, 0, 3, 0] }, formula: 'delayed(x, 1 + 1 / 3)', is: [0, 4, 2, 2] },
  ],
};

/** Functions that put off what happens. */
export const delays: readonly FormulaFunction[] = [spread, tail, delayed];
