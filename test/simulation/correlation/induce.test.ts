import fc from 'fast-check';
import { mean, sampleRankCorrelation, standardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/scenario/calendar.ts';
import { factorOf } from '../../../src/simulation/correlation/cholesky.ts';
import { correlatedGroups, type PairCorrelation } from '../../../src/simulation/correlation/groups.ts';
import { induceCorrelation } from '../../../src/simulation/correlation/induce.ts';
import type { TimedInput } from '../../../src/simulation/correlation/levels.ts';
import { correlationMatrix } from '../../../src/simulation/correlation/matrix.ts';
import { type Chances, deal, designs, noChances } from '../../../src/simulation/design/index.ts';
import { streamOf } from '../../../src/simulation/streams.ts';

const [latinHypercube, random] = designs as [(typeof designs)[0], (typeof designs)[0]];
const [size, replicates] = [512, 100];

function levelsOf(count: number, replicate: number, design = latinHypercube): Chances[] {
  return Array.from({ length: count }, (_, level) => {
    const drawn = noChances(size);
    design.fill(drawn, streamOf('correlation', `level ${level}`, replicate));
    return drawn;
  });
}

function columnOf({ chances, takers }: Chances): Float64Array {
  const column = new Float64Array(chances.length);
  deal(chances, takers, column);
  return column;
}

const columnsOf = (count: number, replicate: number) => levelsOf(count, replicate).map(columnOf);

function arrangedBy(factor: Float64Array, levels: readonly Chances[]): Float64Array[] {
  induceCorrelation(levels, factor);
  return levels.map(columnOf);
}

const once = (name: string): TimedInput => ({ name, varies: 'once', persistence: 0 });
const yearly = (name: string, persistence: number): TimedInput => ({
  name,
  varies: 'each year',
  persistence,
});
const calendar = calendarOf(2015, 4, 'year');

function factorFor(inputs: readonly TimedInput[], pairs: readonly PairCorrelation[]): Float64Array {
  return factorOf(correlationMatrix(correlatedGroups(calendar, inputs, pairs)[0]!));
}

// The expected rank correlation of n pairs of normal numbers with correlation r (Moran 1948, "Rank correlation and
// product-moment correlation", Biometrika 35).
function expectedRank(r: number): number {
  return (6 / (Math.PI * (size + 1))) * (Math.asin(r) + (size - 2) * Math.asin(r / 2));
}

function achieved(factor: Float64Array, one: number, other: number, design = latinHypercube) {
  return Array.from({ length: replicates }, (_, replicate) => {
    const columns = arrangedBy(factor, levelsOf(Math.sqrt(factor.length), replicate, design));
    return sampleRankCorrelation([...columns[one]!], [...columns[other]!]);
  });
}

function expectMean(found: readonly number[], target: number): void {
  const error = standardDeviation([...found]) / Math.sqrt(found.length);
  expect(Math.abs(mean([...found]) - target)).toBeLessThan(4 * error);
  expect(error).toBeLessThan(0.006);
}

const pairs: readonly PairCorrelation[] = [
  { between: ['a', 'b'], rank: 0.6 },
  { between: ['b', 'c'], rank: -0.3 },
];
const three = factorFor(['a', 'b', 'c'].map(once), pairs);

describe.each([latinHypercube, random])('under the design $name', (design) => {
  it('pairs have the rank correlation asked for, and none where none is', () => {
    expectMean(achieved(three, 0, 1, design), expectedRank(2 * Math.sin((Math.PI * 0.6) / 6)));
    expectMean(achieved(three, 1, 2, design), expectedRank(2 * Math.sin((Math.PI * -0.3) / 6)));
    expectMean(achieved(three, 0, 2, design), 0);
  });

  it('levels that persist have the correlation p, p², p³ with those before', () => {
    const factor = factorFor([yearly('a', 0.6)], []);
    expectMean(achieved(factor, 1, 2, design), expectedRank(0.6));
    expectMean(achieved(factor, 1, 3, design), expectedRank(0.36));
    expectMean(achieved(factor, 0, 3, design), expectedRank(0.216));
  });
});

describe('a rearrangement', () => {
  const arranged = (replicate: number) => arrangedBy(three, levelsOf(3, replicate));

  it('keeps every value of every column, and so the strata', () => {
    fc.assert(
      fc.property(fc.nat(1000), (replicate) => {
        const before = columnsOf(3, replicate).map((column) => column.sort());
        expect(arranged(replicate).map((column) => column.sort())).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves the first column as it was, and any that depends on none before it', () => {
    expect(arranged(1)[0]).toEqual(columnsOf(3, 1)[0]);
    const columns = arrangedBy(Float64Array.of(1, 0, 0, 0, 1, 0, 0.6, 0, 0.8), levelsOf(3, 1));
    expect(columns.slice(0, 2)).toEqual(columnsOf(3, 1).slice(0, 2));
    expect(columns[2]).not.toEqual(columnsOf(3, 1)[2]);
  });

  it('is the same above, whatever comes below', () => {
    const two = arrangedBy(factorFor(['a', 'b'].map(once), pairs.slice(0, 1)), levelsOf(2, 1));
    expect(arranged(1).slice(0, 2)).toEqual(two);
  });

  it('puts what goes together wholly in one order, or in the opposite', () => {
    const [first, same, opposite] = arrangedBy(Float64Array.of(1, 0, 0, 1, 0, 0, -1, 0, 0), levelsOf(3, 1));
    expect(sampleRankCorrelation([...first!], [...same!])).toBeCloseTo(1, 12);
    expect(sampleRankCorrelation([...first!], [...opposite!])).toBeCloseTo(-1, 12);
  });

  it('takes equal scores as they come', () => {
    const alike = { chances: Float64Array.of(0.2, 0.2, 0.2), takers: Uint16Array.of(0, 1, 2) };
    const other = { chances: Float64Array.of(0.1, 0.3, 0.9), takers: Uint16Array.of(1, 0, 2) };
    expect([...arrangedBy(Float64Array.of(1, 0, 1, 0), [alike, other])[1]!]).toEqual([0.1, 0.3, 0.9]);
  });
});
