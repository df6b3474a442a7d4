import { mean, sampleStandardDeviation } from '../../src/numeric/moments.ts';
import { quantileSorted, sorted } from '../../src/numeric/quantile.ts';

/** The percentiles that are compared. */
export const percents = [5, 10, 25, 50, 75, 90, 95] as const;

/** The names of the figures of one balance, in the order in which every peer gives them. */
export const figureNames: readonly string[] = ['mean', 'sd', ...percents.map((percent) => `P${percent}`)];

/** What a peer says of one balance: the mean, the standard deviation and the percentiles. */
export type Figures = readonly number[];

/** The figures of a column of draws. */
export function figuresOf(column: Float64Array): Figures {
  const order = sorted(column);
  return [
    mean(column),
    sampleStandardDeviation(column),
    ...percents.map((percent) => quantileSorted(order, percent / 100)),
  ];
}

/**
 * The standard errors that the figures of `draws` independent draws have, judged from a column: of the mean s/√n, of the
 * standard deviation s√((κ − 1)/4n) with the kurtosis κ, of a percentile half the way between the quantiles one standard
 * error of a share below and above it.
 */
export function standardErrors(column: Float64Array, draws: number): Figures {
  const order = sorted(column);
  const [centre, sd] = [mean(column), sampleStandardDeviation(column)];
  const kurtosis = mean(column.map((value) => ((value - centre) / sd) ** 4));
  const errorOfPercentile = (share: number): number => {
    const error = Math.sqrt((share * (1 - share)) / draws);
    return (
      (quantileSorted(order, Math.min(1, share + error)) -
        quantileSorted(order, Math.max(0, share - error))) /
      2
    );
  };
  return [
    sd / Math.sqrt(draws),
    sd * Math.sqrt((kurtosis - 1) / (4 * draws)),
    ...percents.map((percent) => errorOfPercentile(percent / 100)),
  ];
}
