import { normalCdf } from '../numeric/normal-cdf.ts';
import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { tabulatedNormalQuantile } from './normal-table.ts';
import { rangeOdds } from './odds.ts';

const parameters: readonly Parameter[] = [
  { name: 'mean', summary: 'the middle and the average', measure: 'level' },
  {
    name: 'sd',
    summary: 'the standard deviation: two thirds of values lie within one of the mean',
    measure: 'spread',
  },
];

/** The bell curve; it has no lowest or highest value, so a share may leave 0 to 1. */
export const normal: Distribution = {
  name: 'normal',
  summary: 'the bell curve, without a lowest or highest value',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? (values[1]! > 0 ? undefined : 'sd must be above 0'),
  mean: (values) => values[0]!,
  standardDeviation: (values) => values[1]!,
  support: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  cdf: (values) => {
    const [mean, sd] = [values[0]!, values[1]!];
    return (x) => normalCdf((x - mean) / sd);
  },
  quantile: (values) => tabulatedNormalQuantile(values[0]!, values[1]!),
  odds: rangeOdds,
  examples: [
    {
      values: [0, 1],
      mean: 0.0,
      quantiles: [
        [1e-6, -4.753424308822899],
        [0.001, -3.090232306167813],
        [0.1, -1.2815515655446004],
        [0.5, 0.0],
        [0.8, 0.8416212335729143],
        [0.99, 2.3263478740408408],
      ],
      source: 'SciPy 1.17 scipy.stats.norm.ppf',
    },
    {
      values: [32500, 1800],
      mean: 32500.0,
      quantiles: [
        [1e-6, 23943.836244118782],
        [0.001, 26937.581848897935],
        [0.1, 30193.20718201972],
        [0.5, 32500.0],
        [0.8, 34014.918220431246],
        [0.99, 36687.42617327351],
      ],
      source: 'SciPy 1.17 scipy.stats.norm.ppf',
    },
  ],
};
