import { expect, test } from 'vitest';
import { correlationWithError, shareWithError } from '../../../src/output/sensitivity/estimates.ts';

test('an error is rounded up, so that an interval is never made out to be shorter than it is', () => {
  expect(shareWithError(0.971, 0.0101)).toBe('97% ±2');
  expect(correlationWithError(-0.432, 0.0101)).toBe('-0.43 ±0.02');
});

test('no error is no error, and a share below nil is there by chance alone', () => {
  expect(shareWithError(1, 0)).toBe('100%');
  expect(shareWithError(-0.004, 0.006)).toBe('0% ±1');
  expect(correlationWithError(1, 0)).toBe('1.00');
});
