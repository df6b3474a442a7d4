import { fillFrom, type Stream } from '../../../src/simulation/streams.ts';

/** The next number of a stream. */
export type Next = () => number;

/** The numbers of a stream one by one. */
export function oneByOne(stream: Stream): Next {
  const column = new Float64Array(1024);
  let used = column.length;
  return () => {
    if (used === column.length) {
      fillFrom(stream, column);
      used = 0;
    }
    used += 1;
    return column[used - 1]!;
  };
}

/** Normal draws by Marsaglia's polar method, from a stream of uniform numbers. */
export function normalSampler(next: Next): (mean: number, sd: number) => number {
  let spare: number | undefined;
  const standard = (): number => {
    if (spare !== undefined) {
      const held = spare;
      spare = undefined;
      return held;
    }
    const [x, y] = [2 * next() - 1, 2 * next() - 1];
    const square = x * x + y * y;
    if (square >= 1) return standard();
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * scale;
    return x * scale;
  };
  return (mean, sd) => mean + sd * standard();
}

/** Beta draws as a ratio of two gammas, each by Marsaglia and Tsang (2000); both shapes at least 1. */
export function betaSampler(next: Next): (a: number, b: number) => number {
  const normal = normalSampler(next);
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    const x = normal(0, 1);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    const isTaken = v > 0 && Math.log(next()) < x ** 2 / 2 + d * (1 - v + Math.log(v));
    return isTaken ? d * v : gamma(shape);
  };
  return (a, b) => {
    const [x, y] = [gamma(a), gamma(b)];
    return x / (x + y);
  };
}

/** Triangular draws by the inverse of their distribution. */
export function triangularSampler(next: Next): (low: number, likely: number, high: number) => number {
  return (low, likely, high) => {
    const u = next();
    const below = (high - low) * (likely - low);
    const above = (high - low) * (high - likely);
    return u * (high - low) < likely - low ? low + Math.sqrt(u * below) : high - Math.sqrt((1 - u) * above);
  };
}
