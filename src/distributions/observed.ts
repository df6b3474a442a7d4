import { beta } from './beta.ts';
import { type Distribution, finiteRule, type Parameter } from './distribution.ts';
import { rangeOdds } from './odds.ts';

const parameters: readonly Parameter[] = [
  { name: 'successes', summary: 'how many were counted', measure: 'count' },
  { name: 'trials', summary: 'of how many', measure: 'count' },
  {
    name: 'worth',
    summary: 'how many trials that evidence is worth here, if not all of them',
    measure: 'count',
  },
];

/**
 * A share as known from counts alone: Jeffreys' beta distribution with shapes s + ½ and n − s + ½. Evidence from
 * elsewhere may be worth fewer trials than it had: both shapes are then multiplied by worth / (n + 1), which keeps the
 * mean and widens the spread. Counts are whole numbers, so that a share or an estimate is not taken for what was seen.
 * Source: Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16.
 */
export const observed: Distribution = {
  name: 'observed',
  summary:
    'a share, as known from so many successes in so many trials; worth says how many trials that is worth here',
  parameters,
  form: 'last optional',
  check: (values) => finiteRule(parameters, values) ?? checkCounts(values),
  mean: (values) => beta.mean(shapesOf(values)),
  standardDeviation: (values) => beta.standardDeviation(shapesOf(values)),
  support: () => [0, 1],
  cdf: (values) => beta.cdf(shapesOf(values)),
  quantile: (values) => beta.quantile(shapesOf(values)),
  odds: (quantile, values, show) => `${rangeOdds(quantile, values, show)}; ${basisOf(values)}`,
  examples: [
    {
      values: [730, 805],
      mean: 0.9063275434243176,
      quantiles: [
        [0.001, 0.8718107564624945],
        [0.1, 0.892980062723715],
        [0.025, 0.8852924260870121],
        [0.5, 0.9066636020539375],
        [0.975, 0.9254539126761704],
        [0.99, 0.9286800241062818],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [21, 760],
      mean: 0.028252299605781867,
      quantiles: [
        [0.001, 0.013187691155013054],
        [0.1, 0.02087101609647217],
        [0.025, 0.017705232150250324],
        [0.5, 0.027839877159345217],
        [0.975, 0.04114078608376201],
        [0.99, 0.04399462065730367],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [53, 54],
      mean: 0.9727272727272728,
      quantiles: [
        [0.001, 0.8595679274285732],
        [0.1, 0.9435038708900513],
        [0.025, 0.9167079031068242],
        [0.5, 0.9782308010241528],
        [0.975, 0.9979945778225624],
        [0.99, 0.9989323478384757],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
    {
      values: [53, 54, 20],
      mean: 0.9727272727272727,
      quantiles: [
        [0.001, 0.7485528966018999],
        [0.1, 0.9274289152396761],
        [0.025, 0.8720053425497118],
        [0.5, 0.9862093829212085],
        [0.975, 0.9999515715178934],
        [0.99, 0.9999909772309519],
      ],
      source: 'SciPy 1.17 scipy.stats.beta.ppf',
    },
  ],
};

function checkCounts(values: readonly number[]): string | undefined {
  const [successes, trials, worth] = [values[0]!, values[1]!, values[2]];
  if (!Number.isInteger(successes))
    return 'successes must be a whole number: how many were counted, not a share';
  if (!Number.isInteger(trials)) return 'trials must be a whole number';
  if (trials <= 0 || trials > 1e6) return 'trials must be between 1 and 1,000,000';
  if (successes < 0) return 'successes must not be below 0';
  if (successes > trials) return 'successes must not be above trials; write the counts as successes, trials';
  if (worth === undefined) return undefined;
  if (worth <= 0) return 'worth must be above 0';
  return beta.check(shapesOf(values)) && 'worth is too far from the number of trials';
}

function shapesOf(values: readonly number[]): readonly [a: number, b: number] {
  const [successes, trials, worth] = [values[0]!, values[1]!, values[2]];
  const part = worth === undefined ? 1 : worth / (trials + 1);
  return [part * (successes + 0.5), part * (trials - successes + 0.5)];
}

function basisOf(values: readonly number[]): string {
  const [successes = '', trials = '', worth] = values.map((count) => count.toLocaleString('en-GB'));
  const seen = `it rests on ${successes} of ${trials} seen`;
  return worth === undefined ? seen : `${seen}, taken as worth ${worth}`;
}
