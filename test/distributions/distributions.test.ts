import { assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distribution, distributionNamed, distributions } from '../../src/distributions/index.ts';
import { takesCount } from '../../src/distributions/signature.ts';

const cases = distributions.flatMap((distribution) =>
  distribution.examples.map((example) => ({
    distribution,
    ...example,
    title: `${distribution.name}(${example.values.join(', ')})`,
  })),
);

function isStepped({ form }: Distribution): boolean {
  return form === 'repeating' || form === 'record';
}

/** A few tens of thousands of equal shares, by their middles. */
const shares = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000);

describe.each(cases)('$title', ({ distribution, values, mean, quantiles }) => {
  const quantile = distribution.quantile(values);
  const cdf = distribution.cdf(values);
  const scale = distribution.standardDeviation(values);

  it('passes its own check and has its parameters', () => {
    expect(distribution.check(values)).toBeUndefined();
    expect(distribution.form === 'record' || takesCount(distribution, values.length)).toBe(true);
  });

  it('has the mean and quantiles of its example', () => {
    expect(Math.abs(distribution.mean(values) - mean)).toBeLessThanOrEqual(1e-9 * scale);
    for (const [u, x] of quantiles) expect(Math.abs(quantile(u) - x)).toBeLessThanOrEqual(1e-9 * scale);
  });

  it('has the mean and standard deviation of its quantile function', () => {
    const xs = shares.map(quantile);
    const average = xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const variance = xs.reduce((sum, x) => sum + (x - average) ** 2, 0) / xs.length;
    expect(Math.abs(average - mean)).toBeLessThan(1e-4 * scale);
    expect(Math.abs(Math.sqrt(variance) - scale)).toBeLessThan(2e-3 * scale);
  });

  it('has a cdf that its quantile function is the inverse of', () => {
    const middle = double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    assert(
      property(middle, (u) => {
        const x = quantile(u);
        expect(cdf(x)).toBeGreaterThan(u - 1e-7);
        expect(cdf(isStepped(distribution) ? x - 1e-9 * scale : x)).toBeLessThan(u + 1e-7);
      }),
    );
  });

  it('never falls and keeps within its support', () => {
    const [low, high] = distribution.support(values);
    const pair = tuple(
      double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
      double({ min: 0, max: 1, noNaN: true }),
    );
    assert(
      property(pair, ([u, part]) => {
        const [lower, upper] = [quantile(u * Math.max(part, 1e-12)), quantile(u)];
        // Beside a small spread a figure's own last bit may be larger.
        const rounding = Math.max(1e-14 * scale, 2 * Number.EPSILON * Math.abs(upper));
        expect(lower).toBeLessThanOrEqual(upper + rounding);
        expect(lower).toBeGreaterThanOrEqual(low);
        expect(upper).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('has no share below its support and all of it below the top', () => {
    const [low, high] = distribution.support(values);
    if (!isStepped(distribution)) expect(cdf(low)).toBe(0);
    expect(cdf(high)).toBe(1);
    expect([cdf(low - 1), cdf(high + 1)]).toEqual([0, 1]);
  });
});

/** Distributions that read the same from either end, with the middle of each. */
const symmetric: readonly [string, readonly number[], number][] = [
  ['pert', [-3, 2, 7], 2],
  ['triangular', [0.5, 0.6, 0.7], 0.6],
  ['uniform', [-1, 5], 2],
  ['normal', [32500, 1800], 32500],
  ['between', [-2, 5], 1.5],
  ['between', [0.2, 0.8], 0.5],
  ['beta', [4, 4], 0.5],
  ['beta', [0.3, 0.3], 0.5],
];

it.each(symmetric)('%s(%j) is symmetric', (name, values, middle) => {
  const distribution = known(name);
  const quantile = distribution.quantile(values);
  assert(
    property(double({ min: 1e-9, max: 0.5, noNaN: true }), (u) => {
      const scale = distribution.standardDeviation(values);
      expect(Math.abs(quantile(u) + quantile(1 - u) - 2 * middle)).toBeLessThan(1e-7 * scale);
    }),
  );
});

describe('check', () => {
  const rules: readonly [string, readonly number[], string | undefined][] = [
    ['pert', [0.92, 0.75, 0.55], 'the values run from high to low; write them as low, likely, high'],
    ['pert', [0.75, 0.55, 0.92], 'likely must not be below low; write the values as low, likely, high'],
    ['pert', [0.55, 0.92, 0.75], 'likely must not be above high; write the values as low, likely, high'],
    ['pert', [0.92, 0.95, 0.55], 'low must be below high; write the values as low, likely, high'],
    ['pert', [2, 2, 2], 'low must be below high; a value that is certain needs no range'],
    ['pert', [2, 2, 3], undefined],
    ['triangular', [2, 3, 3], undefined],
    ['triangular', [3, 2, 1], 'the values run from high to low; write them as low, likely, high'],
    ['triangular', [0, Number.NaN, 1], 'likely must be a finite number'],
    ['uniform', [2, 1], 'low must be below high; write the values as low, high'],
    ['uniform', [1, 1], 'low must be below high; a value that is certain needs no range'],
    ['uniform', [0, Number.POSITIVE_INFINITY], 'high must be a finite number'],
    ['normal', [5, 0], 'sd must be above 0'],
    ['normal', [5, -1], 'sd must be above 0'],
    ['normal', [Number.NaN, 1], 'mean must be a finite number'],
    ['lognormal', [0, 1], 'mean must be above 0'],
    ['lognormal', [5, 0], 'sd must be above 0'],
    ['lognormal', [1, 1001], 'sd must be at most 1,000 times the mean'],
    [
      'lognormal_range',
      [0, 1],
      'p5 must be above 0; an amount that may be 0 or below can follow between(low, high)',
    ],
    ['lognormal_range', [3, 3], 'p5 must be below p95'],
    ['between', [0.9, 0.5], 'low must be below high; write the values as low, high'],
    ['between', [2, 2], 'low must be below high; a value that is certain needs no range'],
    [
      'between',
      [0, 1],
      'every share lies from 0% to 100%, so this says nothing of it; write uniform(0%, 100%) where any is as likely as the next',
    ],
    ['between', [0, 1e10], undefined],
    ['between', [0.5, 1e10], 'high must be at most 1,000,000,000 times low'],
    ['between', [1, 1e10], 'high must be at most 1,000,000,000 times low'],
    ['observed', [0.9, 805], 'successes must be a whole number: how many were counted, not a share'],
    ['observed', [3, 4.5], 'trials must be a whole number'],
    ['observed', [0, 0], 'trials must be between 1 and 1,000,000'],
    ['observed', [-1, 5], 'successes must not be below 0'],
    ['observed', [805, 730], 'successes must not be above trials; write the counts as successes, trials'],
    ['observed', [53, 54, 0], 'worth must be above 0'],
    ['observed', [0, 54, 20], undefined],
    ['observed', [54, 54], undefined],
    ['discrete', [1, 0.5, 2, 0.45], 'the chances add to 95%, not to 100%'],
    ['discrete', [1, -0.5, 2, 1.5], 'a chance must not be below 0%'],
    [
      'discrete',
      [1, 1, 2, 0],
      'two values or more must have a chance; a value that is certain needs no range',
    ],
    ['discrete', [1, 0.1, 2, 0.2, 3, 0.7], undefined],
    ['history', [4, 4, 4], 'its figures are all the same; a value that is certain needs no range'],
    ['beta', [0, 1], 'a must be between 0.001 and 1,000,000'],
    ['beta', [1, 2e6], 'b must be between 0.001 and 1,000,000'],
  ];

  it.each(rules)('%s(%j): %s', (name, values, rule) => {
    expect(known(name).check(values)).toBe(rule);
  });
});

describe('distributionNamed', () => {
  it('finds every entry by its name, once', () => {
    expect(distributions.map(({ name }) => distributionNamed(name))).toEqual(distributions);
    expect(new Set(distributions.map(({ name }) => name)).size).toBe(distributions.length);
  });

  it('finds nothing else', () => {
    expect(distributionNamed('toString')).toBeUndefined();
  });
});

function known(name: string): Distribution {
  const distribution = distributionNamed(name);
  if (distribution === undefined) throw new Error(`no distribution named ${name}`);
  return distribution;
}
