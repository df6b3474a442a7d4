import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';
import {
  logOddsScale,
  logScale,
  normalBetween,
  plainScale,
  type Scale,
  type ScaledNormal,
  scaledCdf,
  scaledQuantile,
} from './scaled-normal.ts';

const parameters: readonly Parameter[] = [
  { name: 'low', summary: 'the value with 1 chance in 20 below it', measure: 'level' },
  { name: 'high', summary: 'the value with 1 chance in 20 above it', measure: 'level' },
];

/**
 * What somebody is 90% sure of: 5% lies below low and 5% above high. The shape follows from the ends: both strictly
 * between 0 and 1, normal in log odds; both above 0, lognormal; otherwise normal.
 */
export const between: Distribution = {
  name: 'between',
  summary:
    'nine chances in ten between two values; a share stays within 0% to 100%, an amount above nothing does too',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? checkRange(values),
  mean: (values) => momentsOf(values).mean,
  standardDeviation: (values) => momentsOf(values).standardDeviation,
  support: (values) => normalOf(values).scale.support,
  cdf: (values) => scaledCdf(normalOf(values)),
  quantile: (values) => scaledQuantile(normalOf(values)),
  odds: (quantile, values, show) =>
    `${rangeOdds(quantile, values, show)}; the shape is ${shapes.get(normalOf(values).scale)}`,
  examples: [
    {
      values: [0.55, 0.92],
      mean: 0.7694456406744167,
      quantiles: [
        [1e-6, 0.12813219144876234],
        [0.001, 0.31340657152587076],
        [0.1, 0.6102188963525879],
        [0.5, 0.7894326328714386],
        [0.8, 0.8693254216522434],
        [0.99, 0.948178206362871],
        [0.999999, 0.9896523376273119],
      ],
      source: 'SciPy 1.17 scipy.special.expit of scipy.stats.norm.ppf; mean by scipy.integrate.quad',
    },
    {
      values: [0.001, 0.02],
      mean: 0.0067728631954899485,
      quantiles: [
        [1e-6, 5.79610061867637e-5],
        [0.001, 0.00026609043107400843],
        [0.1, 0.0013945367061793596],
        [0.5, 0.004499463305616088],
        [0.8, 0.00968003364790967],
        [0.99, 0.036712031919347965],
        [0.999999, 0.26059218139029444],
      ],
      source: 'SciPy 1.17 scipy.special.expit of scipy.stats.norm.ppf; mean by scipy.integrate.quad',
    },
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
      values: [-2, 5],
      mean: 1.5,
      quantiles: [
        [1e-6, -8.614568742335262],
        [0.001, -5.075547449552144],
        [0.1, -1.2269481040202215],
        [0.5, 1.5],
        [0.8, 3.290842825914324],
        [0.99, 6.450116791992921],
        [0.999999, 11.614568742322897],
      ],
      source: 'SciPy 1.17 scipy.stats.norm.ppf',
    },
  ],
};

const shapes: ReadonlyMap<Scale, string> = new Map([
  [logOddsScale, 'normal in log odds: never outside 0% to 100%'],
  [logScale, 'lognormal: never below nothing, its longer tail upwards'],
  [plainScale, 'normal: the same either way'],
]);

function checkRange(values: readonly number[]): string | undefined {
  const [low, high] = [values[0]!, values[1]!];
  if (low === high) return 'low must be below high; a value that is certain needs no range';
  if (low > high) return 'low must be below high; write the values as low, high';
  const tooFar = scaleOf(values) === logScale && high / low > 1e9;
  return tooFar ? 'high must be at most 1,000,000,000 times low' : undefined;
}

function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [values[0]!, values[1]!];
  if (low <= 0) return plainScale;
  return high < 1 ? logOddsScale : logScale;
}

function normalOf(values: readonly number[]): ScaledNormal {
  return normalBetween(scaleOf(values), values[0]!, values[1]!);
}

function momentsOf(values: readonly number[]) {
  const { scale, centre, sd } = normalOf(values);
  return scale.moments(centre, sd);
}
