import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Design, deal, designs } from '../../../src/simulation/design/index.ts';
import { latinHypercube } from '../../../src/simulation/design/latin-hypercube.ts';
import { random } from '../../../src/simulation/design/random.ts';
import { fillFrom, streamOf } from '../../../src/simulation/streams.ts';

function drawn(design: Design, size: number, seed: string): Float64Array {
  const into = { chances: new Float64Array(size), takers: new Uint16Array(size) };
  design.fill(into, streamOf(seed, 'x', 0));
  expect(into.chances).toEqual(into.chances.toSorted());
  const column = new Float64Array(size);
  deal(into.chances, into.takers, column);
  return column;
}

const column = (size: number, seed: string) => drawn(latinHypercube, size, seed);

const strata = (draws: Float64Array): number[] =>
  Array.from(draws, (draw) => Math.floor(draw * draws.length));

test('a Latin hypercube has one draw in each stratum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.string(), (size, seed) => {
      const draws = column(size, seed);
      expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
      expect(strata(draws).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: size }, (_, index) => index),
      );
    }),
  );
});

test('the strata come in a random order: every order of three is as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = strata(column(3, String(seed))).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // The 99.9% point of chi-squared with 5 degrees of freedom: NIST/SEMATECH e-Handbook, table 1.3.6.7.4.
  expect(chiSquared).toBeLessThan(20.515);
});

test('within its stratum a draw may lie anywhere', () => {
  const within = column(4000, 'within').map((draw) => (draw * 4000) % 1);
  const mean = within.reduce((sum, part) => sum + part, 0) / 4000;
  // Four standard errors of the mean of 4,000 uniform draws.
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 4000));
});

test('random draws are the stream itself', () => {
  const draws = drawn(random, 5, '1');
  const stream = new Float64Array(5);
  fillFrom(streamOf('1', 'x', 0), stream);
  expect(draws).toEqual(stream);
});

test('the first design is the Latin hypercube', () => {
  expect(designs[0]).toBe(latinHypercube);
});
