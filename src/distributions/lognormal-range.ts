import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';
import { logScale, normalBetween, type ScaledNormal, scaledCdf, scaledQuantile } from './scaled-normal.ts';

const parameters: readonly Parameter[] = [
  { name: 'p5', summary: 'the amount with 1 chance in 20 below it', measure: 'level' },
  { name: 'p95', summary: 'the amount with 1 chance in 20 above it', measure: 'level' },
];

/** An amount above nothing whose logarithm is normally distributed, by its 5% and 95% points. */
export const lognormalRange: Distribution = {
  name: 'lognormal_range',
  summary: 'an amount above nothing with its longer tail upwards, by its 5% and 95% points',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? checkRange(values),
  mean: (values) => momentsOf(values).mean,
  standardDeviation: (values) => momentsOf(values).standardDeviation,
  support: () => logScale.support,
  cdf: (values) => scaledCdf(normalOf(values)),
  quantile: (values) => scaledQuantile(normalOf(values)),
  odds: (...about) =>
    `${rangeOdds(...about)}; the shape is lognormal: never below nothing, its longer tail upwards`,
  examples: [
    {
      values: [10000000, 12000000],
      mean: 10971287.800669268,
      quantiles: [
        [1e-6, 8417412.309302848],
        [0.001, 9230189.496955682],
        [0.1, 10203389.344089804],
        [0.5, 10954451.150103323],
        [0.8, 11477516.678036997],
        [0.99, 12461903.866208006],
        [0.999999, 14256162.771941023],
      ],
      source: 'SciPy 1.17 scipy.stats.lognorm.ppf',
    },
    {
      values: [0.5, 2],
      mean: 1.0928516600812461,
      quantiles: [
        [1e-6, 0.13491505178143393],
        [0.001, 0.2719233898756645],
        [0.1, 0.5827188842945925],
        [0.5, 1.0],
        [0.8, 1.4256989537346727],
        [0.99, 2.6653390827812276],
        [0.999999, 7.412071424154947],
      ],
      source: 'SciPy 1.17 scipy.stats.lognorm.ppf',
    },
  ],
};

function checkRange(values: readonly number[]): string | undefined {
  const [low, high] = [values[0]!, values[1]!];
  if (low <= 0) return 'p5 must be above 0; an amount that may be 0 or below can follow between(low, high)';
  if (low >= high) return 'p5 must be below p95';
  return high / low <= 1e9 ? undefined : 'p95 must be at most 1,000,000,000 times p5';
}

function normalOf(values: readonly number[]): ScaledNormal {
  return normalBetween(logScale, values[0]!, values[1]!);
}

function momentsOf(values: readonly number[]) {
  const { scale, centre, sd } = normalOf(values);
  return scale.moments(centre, sd);
}
