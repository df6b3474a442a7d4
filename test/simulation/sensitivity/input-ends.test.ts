import { describe, expect, test } from 'vitest';
import { distributions } from '../../../src/distributions/index.ts';
import { inputEnds } from '../../../src/simulation/sensitivity/input-ends.ts';

const endsOf = (distribution: string, ...values: readonly number[]) =>
  inputEnds({ distribution, values, moved: undefined, carried: undefined });

describe('low and high', () => {
  // The normal's 90th percentile is 1.2815515655 standard deviations above its mean.
  test('are the tenth and the ninetieth percentile', () => {
    const { low, high } = endsOf('normal', 10, 4);
    expect(low.value).toBeCloseTo(10 - 4 * 1.2815515655, 7);
    expect(high.value).toBeCloseTo(10 + 4 * 1.2815515655, 7);
    expect([low.share, high.share].map((share) => share.toFixed(7))).toEqual(['0.1000000', '0.1000000']);
  });

  test('are so in one future of ten each, whatever the distribution, unless it has steps', () => {
    const smooth = distributions.filter(({ form }) => form !== 'repeating' && form !== 'record');
    for (const { name, examples } of smooth)
      for (const { values } of examples) {
        const { low, high } = endsOf(name, ...values);
        expect(low.share, name).toBeCloseTo(0.1, 6);
        expect(high.share, name).toBeCloseTo(0.1, 6);
      }
  });

  test('move with the value that a range was written for', () => {
    const moved = { scale: 'ratio', from: 10, to: 20 } as const;
    const { low, high } = inputEnds({ distribution: 'uniform', values: [0, 20], moved, carried: undefined });
    expect([low.value, high.value]).toEqual([4, 36]);
  });
});

// A level that carries on from a record has the normal scores that mean + sd × z gives: with 0.5 and 0.6, those of its own
// tenth and ninetieth percentiles are 0.5 ∓ 0.6 × 1.2815515655.
test('low and high of what carries on from a record are its own percentiles', () => {
  const carried = { mean: 0.5, sd: 0.6 };
  const { low, high } = inputEnds({ distribution: 'normal', values: [10, 4], moved: undefined, carried });
  expect(low.value).toBeCloseTo(10 + 4 * (0.5 - 0.6 * 1.2815515655), 6);
  expect(high.value).toBeCloseTo(10 + 4 * (0.5 + 0.6 * 1.2815515655), 6);
  expect([low.share, high.share].map((share) => share.toFixed(6))).toEqual(['0.100000', '0.100000']);
});

describe('of a risk that seldom comes true', () => {
  test('low and high are the lowest and the highest value that has a chance, with how often', () => {
    const { low, high } = endsOf('discrete', 0, 0.95, 500_000, 0.05, 9e9, 0);
    expect(low).toEqual({ value: 0, share: 0.95 });
    expect(high.value).toBe(500_000);
    expect(high.share).toBeCloseTo(0.05, 12);
  });

  test('they are the same whether its chance is a little under or over one in ten', () => {
    const values = [0.09, 0.11].map((chance) => {
      const { low, high } = endsOf('discrete', 0, 1 - chance, 500_000, chance);
      return [low.value, high.value];
    });
    expect(values).toEqual([
      [0, 500_000],
      [0, 500_000],
    ]);
  });

  test('they are on both sides where rare values are', () => {
    const { low, high } = endsOf('discrete', -50, 0.04, 0, 0.93, 300, 0.02, 700, 0.01);
    expect([low.value, high.value]).toEqual([-50, 700]);
    expect(low.share).toBeCloseTo(0.04, 12);
    expect(high.share).toBeCloseTo(0.01, 12);
  });
});

// A quarter each of the lowest and the highest: these are the percentiles, and lie in more futures than one in ten.
test('percentiles that have a chance of their own say how often they come', () => {
  const { low, high } = endsOf('discrete', 0.6, 0.25, 0.75, 0.5, 0.9, 0.25);
  expect([low.value, high.value]).toEqual([0.6, 0.9]);
  expect([low.share, high.share]).toEqual([0.25, 0.25]);
});

test('of ten records the second lowest and highest are not reached by a tenth alone', () => {
  const { low, high } = endsOf('history', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  expect([low.value, high.value]).toEqual([1, 9]);
  expect(low.share).toBeCloseTo(0.1, 12);
  expect(high.share).toBeCloseTo(0.2, 12);
});
