import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';
import { logScale, type ScaledNormal, scaledCdf, scaledQuantile } from './scaled-normal.ts';

const parameters: readonly Parameter[] = [
  { name: 'mean', summary: 'the average of the amount itself, not of its logarithm', measure: 'level' },
  { name: 'sd', summary: 'the standard deviation of the amount itself', measure: 'spread' },
];

/** An amount above nothing whose logarithm is normally distributed, by the mean and standard deviation of the amount. */
export const lognormal: Distribution = {
  name: 'lognormal',
  summary: 'an amount above nothing with its longer tail upwards, by its own average and standard deviation',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? checkMoments(values),
  mean: (values) => values[0]!,
  standardDeviation: (values) => values[1]!,
  support: () => logScale.support,
  cdf: (values) => scaledCdf(ofMoments(values)),
  quantile: (values) => scaledQuantile(ofMoments(values)),
  odds: rangeOdds,
  examples: [
    {
      values: [100, 20],
      mean: 100.0,
      quantiles: [
        [1e-6, 38.251440499811444],
        [0.001, 53.173673967907995],
        [0.1, 76.07795493336786],
        [0.5, 98.058067569092],
        [0.8, 115.84306074220461],
        [0.99, 155.4423434770298],
        [0.999999, 251.37313757951011],
      ],
      source: 'SciPy 1.17 scipy.stats.lognorm.ppf',
    },
    {
      values: [2500000, 1000000],
      mean: 2500000.0000000005,
      quantiles: [
        [1e-6, 371877.3978235112],
        [0.001, 705787.5106789833],
        [0.1, 1416740.663503689],
        [0.5, 2321191.7272131485],
        [0.8, 3210151.003495516],
        [0.99, 5687743.648658474],
        [0.999999, 14488460.62171207],
      ],
      source: 'SciPy 1.17 scipy.stats.lognorm.ppf',
    },
  ],
};

function checkMoments(values: readonly number[]): string | undefined {
  const [mean, sd] = [values[0]!, values[1]!];
  if (mean <= 0) return 'mean must be above 0';
  if (sd <= 0) return 'sd must be above 0';
  return sd <= 1000 * mean ? undefined : 'sd must be at most 1,000 times the mean';
}

function ofMoments(values: readonly number[]): ScaledNormal {
  const [mean, sd] = [values[0]!, values[1]!];
  const variance = Math.log1p((sd / mean) ** 2);
  return { scale: logScale, centre: Math.log(mean) - variance / 2, sd: Math.sqrt(variance) };
}
