import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillFrom, streamOf } from '../../src/simulation/streams.ts';

function draws(seed: string, input: string, replicate: number, count: number): readonly number[] {
  const column = new Float64Array(count);
  fillFrom(streamOf(seed, input, replicate), column);
  return [...column];
}

// Computed by a second implementation of Alea (Baagøe 2010), in Python, as (⌊2³² x⌋ + ½) / 2³²: two generators by turns,
// seeded with the seed, the level and the part, and /a or /b.
test.for([
  ['1', 'phase_2.turnaround_rate', 0, [0.26888318231794983, 0.21522794186603278, 0.303090832545422]],
  ['1', 'phase_2.turnaround_rate', 1, [0.17458468454424292, 0.45087964681442827, 0.08412705606315285]],
  ['0', 'phase_2.turnaround_rate', 0, [0.5067344546550885, 0.7936292133526877, 0.41313094820361584]],
  ['', 'x', 0, [0.2206826185574755, 0.7520026579732075, 0.7338456915458664]],
  ['warwickshire', 'top_up', 31, [0.9225788832409307, 0.7957823063479736, 0.3940841747680679]],
] as const)(
  'seed "%s", %s, replicate %d: the first draws stand for ever',
  ([seed, input, replicate, first]) => {
    expect(draws(seed, input, replicate, 3)).toEqual(first);
  },
);

test('draws lie strictly between 0 and 1, on the middles of 2³² steps', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(1000), (seed, input, replicate) => {
      for (const draw of draws(seed, input, replicate, 50)) {
        expect(draw > 0 && draw < 1).toBe(true);
        expect(Number.isInteger(draw * 2 ** 32 - 0.5)).toBe(true);
      }
    }),
  );
});

test('draws are uniform: a hundred thousand fill twenty equal parts alike', () => {
  const counts = new Array<number>(20).fill(0);
  for (const draw of draws('7', 'top_up', 0, 100_000)) counts[Math.floor(draw * 20)]! += 1;
  const chiSquared = counts.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
  // The 99.9% point of chi-squared with 19 degrees of freedom: NIST/SEMATECH e-Handbook, table 1.3.6.7.4.
  expect(chiSquared).toBeLessThan(43.82);
});

test('every seed, input and replicate has a stream of its own; 0 is a seed like any other', () => {
  const seeds = ['0', '', '1', '00', '-0', 'seed'];
  const firsts = seeds.flatMap((seed) =>
    ['a', 'b', 'a.b'].flatMap((input) =>
      [0, 1, 10].map((replicate) => draws(seed, input, replicate, 4).join()),
    ),
  );
  expect(new Set(firsts).size).toBe(seeds.length * 9);
});
