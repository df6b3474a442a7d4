import { betaShape, betaTails } from '../numeric/beta.ts';
import { tabulatedBetaQuantile } from './beta-table.ts';
import type { Distribution } from './distribution.ts';
import { rangeOdds } from './odds.ts';
import { checkThreePoints, threePointParameters, threePoints } from './three-points.ts';

/**
 * PERT: a beta distribution stretched from low to high, its weight on the likeliest value (λ) 4, so that
 * its mean is (low + 4 likely + high) / 6. Source: Malcolm et al. (1959), Operations Research 7; Vose
 * (2008), Risk Analysis, 3rd edition.
 */
export const pert: Distribution = {
  name: 'pert',
  summary: 'a smooth hump over a lowest, a likeliest and a highest value',
  parameters: threePointParameters,
  form: 'each',
  check: checkThreePoints,
  mean: (values) => {
    const { low, likely, high } = threePoints(values);
    return (low + LAMBDA * likely + high) / (LAMBDA + 2);
  },
  standardDeviation: (values) => {
    const { low, high } = threePoints(values);
    const { a, b } = shapes(values);
    return ((high - low) * Math.sqrt((a * b) / (LAMBDA + 3))) / (LAMBDA + 2);
  },
  support: (values) => [values[0]!, values[2]!],
  cdf: (values) => {
    const { low, high } = threePoints(values);
    const { a, b } = shapes(values);
    const shape = betaShape(a, b);
    return (x) => betaTails(shape, (x - low) / (high - low), (high - x) / (high - low)).lower;
  },
  quantile: (values) => {
    const { low, high } = threePoints(values);
    const { a, b } = shapes(values);
    return tabulatedBetaQuantile(a, b, low, high);
  },
  odds: rangeOdds,
  examples: [
    {
      values: [0.55, 0.75, 0.92],
      mean: 0.745,
      quantiles: [
        [0.001, 0.571039517008698],
        [0.1, 0.6505319474261023],
        [0.5, 0.7461804948890214],
        [0.8, 0.8092798789179708],
        [0.99, 0.8863399454406642],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [-3, 0, 12],
      mean: 1.5,
      quantiles: [
        [0.001, -2.905290387482295],
        [0.1, -1.6514680431113749],
        [0.5, 1.1500838908877835],
        [0.8, 3.753879207236178],
        [0.99, 8.228389929444521],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [100, 100, 160],
      mean: 110.0,
      quantiles: [
        [0.001, 100.01200480288202],
        [0.1, 101.25109825834139],
        [0.5, 107.76696620223255],
        [0.8, 116.51322017933828],
        [0.99, 136.11356976679016],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
  ],
};

const LAMBDA = 4;

function shapes(values: readonly number[]): { a: number; b: number } {
  const { low, likely, high } = threePoints(values);
  return {
    a: 1 + (LAMBDA * (likely - low)) / (high - low),
    b: 1 + (LAMBDA * (high - likely)) / (high - low),
  };
}
