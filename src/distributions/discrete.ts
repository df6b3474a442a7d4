import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { type Steps, stepsCdf, stepsMoments, stepsOf, stepsQuantile } from './steps.ts';

const parameters: readonly Parameter[] = [
  { name: 'value', summary: 'a value that is possible', measure: 'level' },
  { name: 'chance', summary: 'its chance; all of them add to 100%', measure: 'shape' },
];

/** Values that are possible and the chance of each. */
export const discrete: Distribution = {
  name: 'discrete',
  summary: 'one of several values, each with its chance; the chances add to 100%',
  parameters,
  form: 'repeating',
  check: (values) => finiteRule(parameters, values) ?? checkChances(values),
  mean: (values) => stepsMoments(stepsAt(values)).mean,
  standardDeviation: (values) => stepsMoments(stepsAt(values)).standardDeviation,
  support: (values) => [stepsAt(values).values[0]!, stepsAt(values).values.at(-1)!],
  cdf: (values) => stepsCdf(stepsAt(values)),
  quantile: (values) => stepsQuantile(stepsAt(values)),
  odds: (quantile, values, show) => {
    const { upTo } = stepsAt(values);
    const parts = upTo.map((share, at) => ({
      share: share - (upTo[at - 1] ?? 0),
      middle: (share + (upTo[at - 1] ?? 0)) / 2,
    }));
    return parts
      .map(({ share, middle }) => `${Number((100 * share).toPrecision(4))}% ${show(quantile(middle))}`)
      .join(', ');
  },
  examples: [
    {
      values: [0, 0.8, 5000000, 0.2],
      mean: 1000000.0,
      quantiles: [
        [0.001, 0.0],
        [0.1, 0.0],
        [0.3, 0.0],
        [0.6, 0.0],
        [0.85, 5000000.0],
        [0.99, 5000000.0],
      ],
      source: 'SciPy 1.17 scipy.stats.rv_discrete.ppf',
    },
    {
      values: [3, 0.2, 1, 0.5, 2, 0.3],
      mean: 1.7000000000000002,
      quantiles: [
        [0.001, 1.0],
        [0.1, 1.0],
        [0.3, 1.0],
        [0.6, 2.0],
        [0.85, 3.0],
        [0.99, 3.0],
      ],
      source: 'SciPy 1.17 scipy.stats.rv_discrete.ppf',
    },
    {
      values: [0.6, 0.25, 0.75, 0.5, 0.9, 0.25],
      mean: 0.75,
      quantiles: [
        [0.001, 0.6],
        [0.1, 0.6],
        [0.3, 0.75],
        [0.6, 0.75],
        [0.85, 0.9],
        [0.99, 0.9],
      ],
      source: 'SciPy 1.17 scipy.stats.rv_discrete.ppf',
    },
  ],
};

function checkChances(values: readonly number[]): string | undefined {
  const chances = values.filter((_, at) => at % 2 === 1);
  if (chances.some((chance) => chance < 0)) return 'a chance must not be below 0%';
  const sum = chances.reduce((all, chance) => all + chance, 0);
  if (Math.abs(sum - 1) > 1e-9)
    return `the chances add to ${Number((100 * sum).toPrecision(10))}%, not to 100%`;
  if (new Set(stepsAt(values).values).size === 1)
    return 'two values or more must have a chance; a value that is certain needs no range';
  return undefined;
}

function stepsAt(values: readonly number[]): Steps {
  const count = values.length / 2;
  return stepsOf(
    Array.from({ length: count }, (_, at) => ({ value: values[2 * at]!, chance: values[2 * at + 1]! })),
  );
}
