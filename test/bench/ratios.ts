import { median } from 'simple-statistics';

/** The ratio of two times: the median over rounds, with the lowest and the highest. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** How many times as long one took as the other in the same round. */
export function pairedRatio(times: readonly number[], others: readonly number[]): Ratio {
  const ratios = times.map((time, round) => time / others[round]!);
  return { median: median([...ratios]), low: Math.min(...ratios), high: Math.max(...ratios) };
}

/** A ratio as written: `1.23 (1.20–1.31)`. */
export function formatRatio({ median: middle, low, high }: Ratio): string {
  const digits = middle >= 100 ? 0 : middle >= 10 ? 1 : 2;
  const [a, b, c] = [middle, low, high].map((value) => value.toFixed(digits));
  return `${a} (${b}–${c})`;
}
