import { polynomial } from './polynomial.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function for x above 0; logGamma(n + 1) is log n!. Error about
 * 2e-15, absolute near its zeros at 1 and 2, relative elsewhere.
 */
export function logGamma(x: number): number {
  return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(x) - x + stirlingCorrection(x);
}

/**
 * What Stirling's formula lacks: log Γ(x + 1) − ½ log 2πx − x log x + x, for x above 0. Absolute error
 * about 1e-15. Differences of log gammas are taken through it, since of the logarithms themselves,
 * which are as large as x, no digits would be left.
 *
 * Source: series DLMF 5.11.1, from x = 10; below, the recurrence that log Γ(x + 1) = log x + log Γ(x) gives.
 */
export function stirlingCorrection(x: number): number {
  let correction = 0;
  let shifted = x;
  for (; shifted < 10; shifted += 1) correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  return correction + polynomial(STIRLING, 1 / (shifted * shifted)) / shifted;
}

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
