import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';

const parameters: readonly Parameter[] = [
  { name: 'low', summary: 'the lowest value possible', measure: 'level' },
  { name: 'high', summary: 'the highest value possible', measure: 'level' },
];

/** Every value from low to high as likely as the next. */
export const uniform: Distribution = {
  name: 'uniform',
  summary: 'every value from a lowest to a highest equally likely',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? checkOrder(values),
  mean: (values) => (values[0]! + values[1]!) / 2,
  standardDeviation: (values) => (values[1]! - values[0]!) / Math.sqrt(12),
  support: (values) => [values[0]!, values[1]!],
  cdf: (values) => {
    const [low, high] = [values[0]!, values[1]!];
    return (x) => Math.min(1, Math.max(0, (x - low) / (high - low)));
  },
  quantile: (values) => {
    const [low, high] = [values[0]!, values[1]!];
    return (u) => low * (1 - u) + high * u;
  },
  odds: rangeOdds,
  examples: [
    {
      values: [0.4, 0.7],
      mean: 0.55,
      quantiles: [
        [0.001, 0.40030000000000004],
        [0.1, 0.43],
        [0.5, 0.55],
        [0.8, 0.64],
        [0.99, 0.697],
      ],
      source: 'SciPy 1.17 scipy.stats.uniform.ppf',
    },
    {
      values: [-150, 250],
      mean: 50.0,
      quantiles: [
        [0.001, -149.6],
        [0.1, -110.0],
        [0.5, 50.0],
        [0.8, 170.0],
        [0.99, 246.0],
      ],
      source: 'SciPy 1.17 scipy.stats.uniform.ppf',
    },
  ],
};

function checkOrder(values: readonly number[]): string | undefined {
  const [low, high] = [values[0]!, values[1]!];
  if (low === high) return 'low must be below high; a value that is certain needs no range';
  return low < high ? undefined : 'low must be below high; write the values as low, high';
}
