import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/scenario/calendar.ts';
import { findWitness } from '../../../src/simulation/correlation/cholesky.ts';
import { correlatedGroups, type PairCorrelation } from '../../../src/simulation/correlation/groups.ts';
import type { TimedInput } from '../../../src/simulation/correlation/levels.ts';
import { correlationMatrix } from '../../../src/simulation/correlation/matrix.ts';
import { rankCorrelation, scoreCorrelation } from '../../../src/simulation/correlation/rank-correlation.ts';
import { findRepairs } from '../../../src/simulation/correlation/repair.ts';

const decade = calendarOf(2015, 10, 'year');
const once = (name: string): TimedInput => ({
  name,
  varies: 'once',
  persistence: 0,
  from: 0,
  isRecorded: false,
});
const yearly = (name: string, persistence: number): TimedInput => ({
  name,
  varies: 'each year',
  persistence,
  from: 0,
  isRecorded: false,
});

type Ranks = Readonly<Record<string, number>>;

function groupOf(inputs: readonly TimedInput[], ranks: Ranks) {
  const pairs = Object.entries(ranks).map(([key, rank]): PairCorrelation => {
    const [one, other] = key.split(' ');
    return { between: [one!, other!], rank };
  });
  return correlatedGroups(decade, inputs, pairs)[0]!;
}

const repairsOf = (inputs: readonly TimedInput[], ranks: Ranks) => findRepairs(groupOf(inputs, ranks));
const three = ['a', 'b', 'c'].map(once);

// Three correlations r, s and t can hold together where t lies within rs ± √((1 − r²)(1 − s²)).
function bounds(r: number, s: number): readonly [number, number] {
  const width = Math.sqrt((1 - r * r) * (1 - s * s));
  return [r * s - width, r * s + width];
}

describe('correlations that hold together', () => {
  it('need no repair, up to those that decide one another', () => {
    expect(repairsOf(three, { 'a b': 0.9, 'b c': 0.9, 'a c': 0.9 })).toBeUndefined();
    expect(repairsOf(three, { 'a b': 1, 'b c': -1, 'a c': -1 })).toBeUndefined();
  });
});

describe('of 0.9, 0.9 and −0.9', () => {
  const ranks = { 'a b': 0.9, 'b c': 0.9, 'a c': -0.9 };

  // With r = s, the lower bound is 2r² − 1, here 0.6489 of normal scores: 0.6312 of ranks.
  it('the last could be 0.64 or more', () => {
    expect(bounds(scoreCorrelation(0.9), scoreCorrelation(0.9))[0]).toBeCloseTo(0.6489, 4);
    expect(repairsOf(three, ranks)?.said).toEqual({ between: ['a', 'c'], from: -0.9, to: 0.64 });
  });

  // r, r and −r hold together up to r = 1/2, where the ranks' is 0.4826: 0.536 of 0.9.
  it('all could be 0.53 of what they are', () => {
    expect(rankCorrelation(0.5) / 0.9).toBeCloseTo(0.5362, 4);
    expect(repairsOf(three, ranks)?.factor).toBe(0.53);
  });
});

describe('of a pair that nothing is said of', () => {
  const ranks = { 'a b': 0.9, 'b c': 0.5, 'c d': 0.1 };
  const four = ['a', 'b', 'c', 'd'].map(once);

  // a and c independent: r² + s² ≤ 1 where r and s are of normal scores; d makes next to no difference.
  it('the least move of one that is named, and of the pair itself, is told', () => {
    const repairs = repairsOf(four, ranks)!;
    expect(repairs.said).toMatchObject({ between: ['a', 'b'], from: 0.9, to: 0.84 });
    expect(Math.abs(repairs.said!.to)).toBeLessThan(
      rankCorrelation(Math.sqrt(1 - scoreCorrelation(0.5) ** 2)),
    );
    expect(repairs.unsaid).toMatchObject({ between: ['a', 'c'], from: 0 });
    const [lowest] = bounds(scoreCorrelation(0.9), scoreCorrelation(0.5));
    expect(repairs.unsaid!.to).toBeGreaterThanOrEqual(rankCorrelation(lowest));
    expect(repairs.unsaid!.to).toBeLessThan(rankCorrelation(lowest) + 0.02);
  });

  it('a pair said to be independent is no such pair', () => {
    expect(repairsOf(four, { ...ranks, 'a c': 0, 'b d': 0 })?.unsaid).toBeUndefined();
  });

  it('what mends it does', () => {
    const { said, unsaid, factor } = repairsOf(four, ranks)!;
    const mended = [
      { ...ranks, [said!.between.join(' ')]: said!.to },
      { ...ranks, [unsaid!.between.join(' ')]: unsaid!.to },
      Object.fromEntries(Object.entries(ranks).map(([key, rank]) => [key, rank * factor])),
    ];
    for (const each of mended) expect(repairsOf(four, each)).toBeUndefined();
  });
});

describe('over time', () => {
  // A sum of ten independent years has a correlation of at most 1 with anything: r √10 ≤ 1.
  it('one draw goes with ten independent years up to 1/√10 of normal scores', () => {
    const limit = rankCorrelation(1 / Math.sqrt(10));
    const inputs = [once('a'), yearly('b', 0)];
    expect(limit).toBeCloseTo(0.3032, 4);
    expect(repairsOf(inputs, { 'a b': limit - 1e-6 })).toBeUndefined();
    expect(repairsOf(inputs, { 'a b': limit + 1e-6 })?.said?.to).toBe(0.3);
    expect(repairsOf(inputs, { 'a b': -0.5 })?.said).toEqual({ between: ['a', 'b'], from: -0.5, to: -0.3 });
  });

  // The shocks of x and y have a correlation of r (1 − φψ) / √((1 − φ²)(1 − ψ²)), which is at most 1.
  it('what persists goes with what does not as far as its shocks do', () => {
    const limit = rankCorrelation(Math.sqrt(1 - 0.9 ** 2));
    const inputs = [yearly('a', 0.9), yearly('b', 0)];
    expect(repairsOf(inputs, { 'a b': limit - 1e-6 })).toBeUndefined();
    expect(repairsOf(inputs, { 'a b': limit + 1e-6 })?.said?.to).toBeCloseTo(
      Math.floor(limit * 100) / 100,
      12,
    );
  });

  it('what persists alike may go together wholly', () => {
    const group = groupOf([yearly('a', 0.7), yearly('b', 0.7)], { 'a b': 1 });
    expect(findWitness(correlationMatrix(group))).toBeUndefined();
  });
});

describe('sixty inputs of ten years', () => {
  const names = Array.from({ length: 60 }, (_, input) => `input_${input}`);
  const ranks = Object.fromEntries(
    names.flatMap((one, index) => names.slice(index + 1).map((other) => [`${one} ${other}`, 0.5])),
  );
  const repairsOfAll = (changed: Ranks) =>
    repairsOf(
      names.map((name) => yearly(name, 0.6)),
      { ...ranks, ...changed },
    );

  it('that all go together hold', () => {
    expect(repairsOfAll({})).toBeUndefined();
  });

  // The other 58 foretell q = 58 s² ∕ (1 + 57 s) of each of the two, so that the two go together by 2q − 1 at the least:
  // of normal scores 0.0189, and of ranks 0.018.
  it('of which one pair cannot go against each other could have a little above nothing', () => {
    const s = scoreCorrelation(0.5);
    expect(rankCorrelation((2 * 58 * s * s) / (1 + 57 * s) - 1)).toBeCloseTo(0.018, 3);
    const pair = { between: ['input_7', 'input_31'], from: -0.6 };
    expect(repairsOfAll({ 'input_7 input_31': -0.6 })?.said).toEqual({ ...pair, to: 0.02 });
  });

  // With all but one said, the one is independent: below the least that it may be.
  it('of which nothing is said of one pair are told of that pair', () => {
    const { 'input_7 input_31': _, ...others } = ranks;
    const group = groupOf(
      names.map((name) => yearly(name, 0.6)),
      others,
    );
    expect(findRepairs(group)?.unsaid).toEqual({ between: ['input_7', 'input_31'], from: 0, to: 0.02 });
  });
});
