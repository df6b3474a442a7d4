import { betaShape, betaTails } from '../numeric/beta.ts';
import { tabulatedBetaQuantile } from './beta-table.ts';
import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';

const parameters: readonly Parameter[] = [
  { name: 'a', summary: 'pulls towards 1: successes seen, plus one', measure: 'shape' },
  { name: 'b', summary: 'pulls towards 0: failures seen, plus one', measure: 'shape' },
];

/** A share between 0 and 1, as known after a − 1 successes and b − 1 failures if nothing was known before. */
export const beta: Distribution = {
  name: 'beta',
  summary: 'a share between 0 and 1, as learnt from successes and failures seen',
  parameters,
  form: 'each',
  check: (values) => finiteRule(parameters, values) ?? checkShapes(values),
  mean: (values) => values[0]! / (values[0]! + values[1]!),
  standardDeviation: (values) => {
    const [a, b] = [values[0]!, values[1]!];
    return Math.sqrt((a * b) / (a + b + 1)) / (a + b);
  },
  support: () => [0, 1],
  cdf: (values) => {
    const shape = betaShape(values[0]!, values[1]!);
    return (x) => betaTails(shape, x, 1 - x).lower;
  },
  quantile: (values) => tabulatedBetaQuantile(values[0]!, values[1]!),
  odds: rangeOdds,
  examples: [
    {
      values: [7.3, 0.75],
      mean: 0.9068322981366459,
      quantiles: [
        [0.001, 0.42123803973688606],
        [0.1, 0.7726344705568104],
        [0.5, 0.9386896319829963],
        [0.8, 0.9846142011786345],
        [0.99, 0.999731524601201],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [2, 5],
      mean: 0.2857142857142857,
      quantiles: [
        [0.001, 0.008255492787746678],
        [0.1, 0.09259525891312873],
        [0.5, 0.26444998329566005],
        [0.8, 0.42244752484627207],
        [0.99, 0.7056863283197075],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [0.5, 0.5],
      mean: 0.5,
      quantiles: [
        [0.001, 2.4673990709169446e-6],
        [0.1, 0.024471741852423214],
        [0.5, 0.4999999999999999],
        [0.8, 0.9045084971874736],
        [0.99, 0.9997532801828658],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [0.3, 2],
      mean: 0.13043478260869565,
      quantiles: [
        [0.001, 4.1705067232752546e-11],
        [0.1, 0.000193606606338892],
        [0.5, 0.04276750690589219],
        [0.8, 0.2396071718045648],
        [0.99, 0.7856582389534142],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [301, 101],
      mean: 0.7487562189054726,
      quantiles: [
        [0.001, 0.6787358474589524],
        [0.1, 0.7207918575009702],
        [0.5, 0.7491690793123604],
        [0.8, 0.7670752613283834],
        [0.99, 0.7971184120950466],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
  ],
};

/** Shapes are kept to where the numbers behind them are tested; beyond lies no share that anyone could believe. */
function checkShapes(values: readonly number[]): string | undefined {
  const broken = parameters.find((_, position) => !(values[position]! >= 0.001 && values[position]! <= 1e6));
  return broken && `${broken.name} must be between 0.001 and 1,000,000`;
}
