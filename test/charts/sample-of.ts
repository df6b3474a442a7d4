import type { Sample } from '../../src/output/charts/index.ts';

/** A sample of the draws given, by definition: the quantile is type 7 of Hyndman and Fan (1996). */
export function sampleOf(draws: Iterable<number>): Sample {
  const order = [...draws].sort((a, b) => a - b);
  const quantile = (p: number) => {
    const [below, part] = [Math.floor(p * (order.length - 1)), (p * (order.length - 1)) % 1];
    return part === 0 ? order[below]! : order[below]! * (1 - part) + order[below + 1]! * part;
  };
  return {
    draws: order.length,
    lowest: order[0]!,
    highest: order.at(-1)!,
    quantile,
    reached: (share) => quantile(1 - share),
    shareUpTo: (value) => order.filter((each) => each <= value).length / order.length,
  };
}
