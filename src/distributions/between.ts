import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';
import { shapeBetween } from './shape-between.ts';

const parameters: readonly Parameter[] = [
  { name: 'low', summary: 'the value with 1 chance in 20 below it; or a limit, 0', measure: 'level' },
  { name: 'high', summary: 'the value with 1 chance in 20 above it; or a limit, 100%', measure: 'level' },
];

/**
 * What somebody is 90% sure of: 5% lies below low and 5% above high. The shape follows from the ends: both strictly
 * between 0 and 1, normal in log odds; both above 0, lognormal; otherwise normal. An end that is 0, or 1 for a share, is
 * a limit: nothing lies beyond it, 10% beyond the other end, and the size from the limit is half a normal.
 */
export const between: Distribution = {
  name: 'between',
  summary:
    'nine chances in ten between two values; a share stays within 0% to 100%, an amount from 0 up never falls below it',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? checkRange(values),
  mean: (values) => shapeBetween(values).moments().mean,
  standardDeviation: (values) => shapeBetween(values).moments().standardDeviation,
  support: (values) => shapeBetween(values).support,
  cdf: (values) => shapeBetween(values).cdf(),
  quantile: (values) => shapeBetween(values).quantile(),
  odds: (quantile, values, show) =>
    `${rangeOdds(quantile, values, show)}; the shape is ${shapeBetween(values).words(quantile, show)}`,
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
    {
      values: [0, 10],
      mean: 4.850793698170234,
      quantiles: [
        [1e-6, 7.619608922500791e-6],
        [0.001, 0.007619610917934844],
        [0.1, 0.7639667432777684],
        [0.5, 4.100606516861704],
        [0.8, 7.791280297200632],
        [0.99, 15.659930229310882],
        [0.999999, 29.739050305267085],
      ],
      source: 'SciPy 1.17 scipy.stats.halfnorm.ppf',
    },
    {
      values: [0.9, 1],
      mean: 0.9508754356670235,
      quantiles: [
        [1e-6, 0.7310070554244815],
        [0.001, 0.8099574831253924],
        [0.1, 0.8999999999999999],
        [0.5, 0.9577158028909202],
        [0.8, 0.9839029067196614],
        [0.99, 0.9991974952355099],
        [0.999999, 0.9999999197194107],
      ],
      source: 'SciPy 1.17 exp of −scipy.stats.halfnorm.isf; mean by the formula of a normal cut at 0',
    },
    {
      values: [0, 0.4],
      mean: 0.20650763062731559,
      quantiles: [
        [1e-6, 3.8922907231928247e-7],
        [0.001, 0.0003891535101233379],
        [0.1, 0.03827369863928738],
        [0.5, 0.18898561541907527],
        [0.8, 0.32833700633638985],
        [0.99, 0.5506482825244932],
        [0.999999, 0.7811014486286285],
      ],
      source: 'SciPy 1.17 −expm1 of −scipy.stats.halfnorm.ppf; mean by the formula of a normal cut at 0',
    },
  ],
};

function checkRange(values: readonly number[]): string | undefined {
  const [low, high] = [values[0]!, values[1]!];
  if (low === high) return 'low must be below high; a value that is certain needs no range';
  if (low > high) return 'low must be below high; write the values as low, high';
  if (low === 0 && high === 1)
    return 'every share lies from 0% to 100%, so this says nothing of it; write uniform(0%, 100%) where any is as likely as the next';
  return low > 0 && high > 1 && high / low > 1e9 ? 'high must be at most 1,000,000,000 times low' : undefined;
}
