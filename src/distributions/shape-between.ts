import {
  all,
  type HalfNormal,
  halfNormalCdf,
  halfNormalMoments,
  halfNormalQuantile,
  halfNormalTo,
  none,
  nothing,
} from './half-normal.ts';
import type { Moments } from './moments-by-sum.ts';
import {
  logOddsScale,
  logScale,
  normalBetween,
  plainScale,
  type ScaledNormal,
  scaledCdf,
  scaledQuantile,
} from './scaled-normal.ts';

/** A shape that a range of nine chances in ten may have. */
export interface Shape {
  /** What it is, of a quantile function that may have been moved since, with a way to show a value. */
  readonly words: (quantile: (u: number) => number, show: (x: number) => string) => string;
  readonly support: readonly [low: number, high: number];
  readonly moments: () => Moments;
  readonly cdf: () => (x: number) => number;
  readonly quantile: () => (u: number) => number;
}

function whole(normal: ScaledNormal, words: string): Shape {
  const { scale, centre, sd } = normal;
  return {
    words: () => words,
    support: scale.support,
    moments: () => scale.moments(centre, sd),
    cdf: () => scaledCdf(normal),
    quantile: () => scaledQuantile(normal),
  };
}

function half(normal: HalfNormal, words: Shape['words']): Shape {
  return {
    words,
    support: normal.limit.support,
    moments: () => halfNormalMoments(normal),
    cdf: () => halfNormalCdf(normal),
    quantile: () => halfNormalQuantile(normal),
  };
}

const withinShares = 'never outside 0% to 100%';

function from0(high: number): Shape {
  const [limit, words] =
    high < 1
      ? [none, `half a normal up from 0%: ${withinShares}`]
      : [nothing, 'half a normal up from nothing: never below it'];
  return half(
    halfNormalTo(limit, high),
    (quantile, show) => `${words}, 1 in 10 above ${show(quantile(0.9))}`,
  );
}

function upTo100Percent(low: number): Shape {
  const words = `half a normal down from 100%: ${withinShares}`;
  return half(halfNormalTo(all, low), (quantile, show) => `${words}, 1 in 10 below ${show(quantile(0.1))}`);
}

/** The shape of the range between low and high, which follows from these alone. */
export function shapeBetween(values: readonly number[]): Shape {
  const [low, high] = [values[0]!, values[1]!];
  if (low < 0) return whole(normalBetween(plainScale, low, high), 'normal: the same either way');
  if (low === 0) return from0(high);
  if (high === 1) return upTo100Percent(low);
  if (high < 1) return whole(normalBetween(logOddsScale, low, high), `normal in log odds: ${withinShares}`);
  return whole(normalBetween(logScale, low, high), 'lognormal: never below nothing, its longer tail upwards');
}
