import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { type Steps, stepsCdf, stepsMoments, stepsOf, stepsQuantile } from './steps.ts';

const parameters: readonly Parameter[] = [
  {
    name: 'file.csv',
    summary: 'a file of records, found from the folder of the scenario file',
    measure: 'text',
  },
  { name: 'column', summary: 'the heading of the column of figures', measure: 'text' },
];

/** Recorded figures, each as likely as the next; its values are the figures. */
export const history: Distribution = {
  name: 'history',
  summary: 'one of the figures recorded in a column of a CSV file, each as likely as the next',
  parameters,
  form: 'record',
  check: (values) =>
    finiteRule([{ name: 'a figure', summary: '', measure: 'level' }], values) ?? checkFigures(values),
  mean: (values) => stepsMoments(stepsAt(values)).mean,
  standardDeviation: (values) => stepsMoments(stepsAt(values)).standardDeviation,
  support: (values) => [stepsAt(values).values[0]!, stepsAt(values).values.at(-1)!],
  cdf: (values) => stepsCdf(stepsAt(values)),
  quantile: (values) => stepsQuantile(stepsAt(values)),
  odds: (quantile, values, show) => {
    const [lowest, middle, highest] = [0.5 / values.length, 0.5, 1 - 0.5 / values.length].map(quantile);
    const count = values.length.toLocaleString('en-GB');
    return `each of ${count} figures recorded as likely as the next, from ${show(lowest!)} to ${show(highest!)}, half of them at or below ${show(middle!)}`;
  },
  examples: [
    {
      values: [12, 7, 9, 9, 15],
      mean: 10.4,
      quantiles: [
        [0.001, 7.0],
        [0.1, 7.0],
        [0.3, 9.0],
        [0.5, 9.0],
        [0.7, 12.0],
        [0.85, 15.0],
        [0.99, 15.0],
      ],
      source: 'NumPy quantile, method inverted_cdf',
    },
    {
      values: [104.5, 98, -3, 120],
      mean: 79.875,
      quantiles: [
        [0.001, -3.0],
        [0.1, -3.0],
        [0.3, 98.0],
        [0.5, 98.0],
        [0.7, 104.5],
        [0.85, 120.0],
        [0.99, 120.0],
      ],
      source: 'NumPy quantile, method inverted_cdf',
    },
  ],
};

function checkFigures(values: readonly number[]): string | undefined {
  const isOne = values.every((value) => value === values[0]);
  return isOne ? 'its figures are all the same; a value that is certain needs no range' : undefined;
}

function stepsAt(values: readonly number[]): Steps {
  return stepsOf(values.map((value) => ({ value, chance: 1 })));
}
