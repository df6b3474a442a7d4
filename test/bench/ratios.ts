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

/** A ratio to three digits or so: `1.23 (1.20–1.31)`, `0.041 (0.040–0.043)`. */
export function formatRatio({ median: middle, low, high }: Ratio): string {
  const decimals = Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(middle))));
  const [shown, least, most] = [middle, low, high].map((value) => value.toFixed(decimals));
  return `${shown} (${least}–${most})`;
}
