import { binomialQuantile } from '../../numeric/binomial-quantile.ts';
import { normalCdf } from '../../numeric/normal-cdf.ts';
import { poissonQuantile } from '../../numeric/poisson-quantile.ts';

/** Figures in memory, as generated code sees them. */
type Memory = Float64Array;

// Two figures that differ by less than this share of their size count as equal, as they do in a spreadsheet.
const closeness = 1e-9;

function margin(a: number, b: number): number {
  return closeness * Math.max(Math.abs(a), Math.abs(b));
}

/** What generated code may call besides Math: every one a pure function of numbers and memory. */
export const runtime = {
  less: (a: number, b: number): boolean => a < b - margin(a, b),
  atMost: (a: number, b: number): boolean => a <= b + margin(a, b),
  more: (a: number, b: number): boolean => a > b + margin(a, b),
  atLeast: (a: number, b: number): boolean => a >= b - margin(a, b),
  equal: (a: number, b: number): boolean => Math.abs(a - b) <= margin(a, b),
  unequal: (a: number, b: number): boolean => !(Math.abs(a - b) <= margin(a, b)),
  repeat1: (a: number): number => a,
  repeat2: (a: number): number => a * a,
  repeat3: (a: number): number => a * a * a,
  repeat4: (a: number): number => a * a * (a * a),
  /** The figure; NaN, which is no value, where it has grown beyond all bounds, as in a division by nil. */
  definite: (figure: number): number => (Number.isFinite(figure) ? figure : Number.NaN),
  /** The chance that what applies to a share of cases does not, where it is longer than something else; 1 where it is not. */
  unlessLonger(share: number, length: number, than: number): number {
    if (Number.isNaN(length - than)) return Number.NaN;
    return runtime.more(length, than) ? 1 - share : 1;
  },
  /** The same, where it is as long or longer. */
  unlessAsLong(share: number, length: number, than: number): number {
    if (Number.isNaN(length - than)) return Number.NaN;
    return runtime.more(than, length) ? 1 : 1 - share;
  },
  /** The share of a normal distribution that lies above a level; of what has no spread, all or nothing. */
  shareAbove(level: number, mean: number, sd: number): number {
    if (sd > 0) return normalCdf((mean - level) / sd);
    if (sd !== 0 || Number.isNaN(mean - level)) return Number.NaN;
    return runtime.more(mean, level) ? 1 : 0;
  },
  binomial: binomialQuantile,
  poisson: poissonQuantile,
  /** Whether a number of periods can be counted back. */
  isWhole: (periods: number): boolean => Number.isInteger(periods) && periods >= 0,
  /** The sum of the figures from one place to another, both included. */
  sum(memory: Memory, first: number, last: number): number {
    let total = 0;
    for (let index = first; index <= last; index += 1) total += memory[index]!;
    return total;
  },
  /** The mean of the figures from one place to another, both included. */
  mean(memory: Memory, first: number, last: number): number {
    return runtime.sum(memory, first, last) / (last - first + 1);
  },
  /** The sum of what a function of the period gives from one period to another, both included. */
  sumOver(figure: (t: number) => number, first: number, last: number): number {
    let total = 0;
    for (let t = first; t <= last; t += 1) total += figure(t);
    return total;
  },
  /** A figure of a delayed series in period t: each earlier figure times the share of the profile that falls now. */
  spread(memory: Memory, offset: number, before: number, t: number, profile: number, length: number): number {
    let total = 0;
    const longest = Math.min(length, t + before + 1);
    for (let delay = 0; delay < longest; delay += 1)
      total += memory[offset + t - delay]! * memory[profile + delay]!;
    return total;
  },
  /** A figure in period t of a series put off by a number of periods, of which a part is shared by the two nearest. */
  delayed(memory: Memory, offset: number, before: number, t: number, periods: number): number {
    const whole = Math.floor(periods);
    const late = periods - whole;
    const earlier = (back: number) => (t - back >= -before ? memory[offset + t - back]! : 0);
    if (!(periods >= 0)) return Number.NaN;
    return late === 0 ? earlier(whole) : (1 - late) * earlier(whole) + late * earlier(whole + 1);
  },
  /** What falls after the calendar of a delayed series: its last `length − 1` figures, each times the shares still to come. */
  tail(
    memory: Memory,
    offset: number,
    before: number,
    periods: number,
    profile: number,
    length: number,
  ): number {
    let total = 0;
    for (let delay = 1; delay < length; delay += 1) {
      const first = Math.max(-before, periods - delay);
      for (let t = first; t < periods; t += 1) total += memory[offset + t]! * memory[profile + delay]!;
    }
    return total;
  },
};
