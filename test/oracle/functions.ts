import { all, create, type MathNode } from 'mathjs/number';
import type { Site } from './site.ts';

const { erf } = create(all!);

type Scope = ReadonlyMap<string, unknown>;
type Raw = (args: readonly MathNode[], math: unknown, scope: Scope) => number | boolean;

// mathjs hands such a function its arguments unevaluated, so that they can be evaluated at any period.
function raw(define: (args: readonly MathNode[], site: Site) => number): Raw {
  return Object.assign<Raw, object>((args, _, scope) => define(args, scope.get('site') as Site), {
    rawArgs: true,
  });
}

const now = (node: MathNode, site: Site): number => site.value(node, site.moment);

// The figure of an expression in any period: computed, recorded before the calendar, or undefined.
function figure(node: MathNode, t: number, site: Site): number | undefined {
  const moment = { ...site.moment, t };
  return t >= 0 ? site.value(node, moment) : site.before(node, moment);
}

function back(node: MathNode, periods: number, initial: MathNode, site: Site): number {
  return figure(node, site.moment.t - periods, site) ?? now(initial, site);
}

function ahead([x, final]: readonly MathNode[], site: Site): number {
  const t = site.moment.t + 1;
  return t < site.calendar.periods.length ? site.value(x!, { ...site.moment, t }) : now(final!, site);
}

const periodsOf = ({ calendar }: Site): number[] => calendar.periods.map((_, t) => t);
const add = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);

function runningSum(args: readonly MathNode[], site: Site): number {
  const { from, figure: start } = site.recorded(args);
  const since = periodsOf(site).filter((t) => t >= from && t <= site.moment.t);
  return (start ?? 0) + add(since.map((t) => site.value(args[0]!, { ...site.moment, t })));
}

function compounded(args: readonly MathNode[], site: Site): number {
  const { from, figure: start } = site.recorded(args);
  const { periods } = site.calendar;
  const aprils = periodsOf(site).filter(
    (t) => t >= Math.max(1, from) && t <= site.moment.t && periods[t]!.part === 1,
  );
  const factors = aprils.map((t) => 1 + site.value(args[0]!, { ...site.moment, t }));
  return factors.reduce((index, factor) => index * factor, from > 0 ? (start ?? 1) : 1);
}

function spreadOut([x, profile]: readonly MathNode[], site: Site): number {
  const shares = site.profile(profile!);
  return add(shares.map((share, delay) => share * (figure(x!, site.moment.t - delay, site) ?? 0)));
}

function later([x, profile]: readonly MathNode[], site: Site): number {
  const count = site.calendar.periods.length;
  const shares = site.profile(profile!);
  const starts = Array.from({ length: count + 200 }, (_, index) => index - 200);
  return add(
    starts.map((t) => (figure(x!, t, site) ?? 0) * add(shares.filter((_, delay) => t + delay >= count))),
  );
}

// A figure arrives at its time, and counts less in a period the further that is from it, up to one period away.
function putOff([x, time]: readonly MathNode[], site: Site): number {
  const { t } = site.moment;
  const unit = site.timesInYear(time!);
  const periods = now(time!, site) * (unit === undefined ? 1 : site.calendar.perYear / unit);
  if (!(periods >= 0)) return Number.NaN;
  const starts = Array.from({ length: t + 201 }, (_, index) => index - 200);
  return add(
    starts.map((start) => {
      const share = Math.max(0, 1 - Math.abs(start + periods - t));
      return share === 0 ? 0 : share * (figure(x!, start, site) ?? 0);
    }),
  );
}

function yearly([x, year]: readonly MathNode[], site: Site): number {
  const { years, perYear } = site.calendar;
  const index =
    year === undefined ? site.calendar.periods[site.moment.t]!.year : years.indexOf(site.word(year));
  return site.rollUp(x!, index * perYear, index * perYear + perYear - 1);
}

function picked([x, item]: readonly MathNode[], site: Site): number {
  const word = site.word(item!);
  const items = new Map(site.moment.items).set(site.dimensionOf(word), word);
  return site.value(x!, { ...site.moment, items });
}

// Every set of items that may apply, with its chance: the item's own share is the chance of the sets that it is longest of.
function outlasting([share, length, dimension]: readonly MathNode[], site: Site): number {
  const word = site.word(dimension!);
  const [shares, lengths] = [site.each(share!, word), site.each(length!, word)];
  const own = site.itemAt(word);
  if (lengths.some(Number.isNaN)) return Number.NaN;
  const sets = shares.reduce<readonly (readonly boolean[])[]>(
    (some) =>
      some.flatMap((set) => [
        [...set, true],
        [...set, false],
      ]),
    [[]],
  );
  const longest = (set: readonly boolean[]) => {
    const most = Math.max(...lengths.filter((_, index) => set[index]));
    return lengths.findIndex((each, index) => set[index] && each === most);
  };
  const chances = sets
    .filter((set) => longest(set) === own)
    .map((set) => shares.map((each, index) => (set[index] ? each : 1 - each)));
  return add(chances.map((factors) => factors.reduce((product, factor) => product * factor, 1)));
}

function filled([amount, room, dimension]: readonly MathNode[], site: Site): number {
  const word = site.word(dimension!);
  let left = Math.max(0, now(amount!, site));
  const taken = site.each(room!, word).map((each) => {
    const share = Math.min(left, Math.max(0, each));
    left -= share;
    return share;
  });
  return taken[site.itemAt(word)]!;
}

/** What the functions of formulas mean, each defined again from its description; all else is mathjs's own. */
export const functions = {
  prev: raw(([x, initial], site) => back(x!, 1, initial!, site)),
  next: raw(ahead),
  lag: raw(([x, periods, initial], site) => back(x!, now(periods!, site), initial!, site)),
  cumulative: raw(runningSum),
  growth: raw(compounded),
  spread: raw(spreadOut),
  tail: raw(later),
  delayed: raw(putOff),
  even: raw(([x], site) => now(x!, site) / site.calendar.periods.length),
  at: raw(yearly),
  year_total: raw(yearly),
  total: raw(([x], site) => site.rollUp(x!, 0, site.calendar.periods.length - 1)),
  average: raw(
    ([x], site) =>
      add(periodsOf(site).map((t) => site.value(x!, { ...site.moment, t }))) / site.calendar.periods.length,
  ),
  sum: raw(([x, dimension], site) => site.sum(x!, dimension && site.word(dimension))),
  product: raw(([x, dimension], site) =>
    site.each(x!, dimension && site.word(dimension)).reduce((product, figure) => product * figure, 1),
  ),
  longest: raw(outlasting),
  fill: raw(filled),
  pick: raw(picked),
  if: raw(([condition, a, b], site) => (now(condition!, site) !== 0 ? now(a!, site) : now(b!, site))),
  // The base case of what is left to chance is its mean.
  'chance.binomial': (n: number, p: number) => n * p,
  'chance.poisson': (mean: number) => mean,
  // The area under the bell curve by mathjs's error function, where the project's own is Cody's approximation of the area.
  share_above(level: number, mean: number, sd: number) {
    if (!(sd >= 0)) return Number.NaN;
    const isAbove = mean - level > 1e-9 * Math.max(Math.abs(mean), Math.abs(level));
    return sd > 0 ? (1 + erf((mean - level) / sd / Math.SQRT2)) / 2 : Number(isAbove);
  },
  floor: (x: number) => Math.floor(x),
  ceil: (x: number) => Math.ceil(x),
};
