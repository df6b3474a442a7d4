import { describe, expect, test } from 'vitest';
import { deadlineWords } from '../../src/output/words/deadlines.ts';
import { outcomeOf } from './outcome-of.ts';

const outcome = (start: string, condition = '= left >= £0') =>
  outcomeOf(
    `inputs:
  start: ${start}
  drain: £25k
lines:
  left: {formula: = start - drain * period, unit: £, kind: stock}
  back: {formula: "= if(period == 3, £1, left)", unit: £, kind: stock}
deadlines:
  last_safe: {while: "${condition}", label: Last safe date}
`,
    '{from: 2025/26, years: 2, by: quarter}',
  );

const wordsOf = (found: ReturnType<typeof outcome>) => deadlineWords(found, found.deadlines[0]!);

describe('a deadline', () => {
  // £60,000 less £25,000 a quarter is £10,000 after two quarters and below nil after three.
  test('is the end of the last period in which its condition has held all along', () => {
    const found = outcome('£60k');
    expect(found.deadlines[0]).toMatchObject({ last: 1, chances: undefined });
    expect(wordsOf(found)).toEqual(['Last safe date: 30 September 2025 (2025/26 Q2).']);
  });

  test('does not come back once it has passed', () => {
    expect(outcome('£60k', '= back >= £0').deadlines[0]!.last).toBe(2);
  });

  test('may never pass within the calendar, or have passed in its first period', () => {
    expect(wordsOf(outcome('£1m'))).toEqual([
      'Last safe date: it does not pass before the end, 31 March 2027.',
    ]);
    expect(wordsOf(outcome('£20k'))).toEqual([
      'Last safe date: it has passed from the start, 30 June 2025 (2025/26 Q1).',
    ]);
  });

  // Uniform from £0 to £100k: above £25k × t in 1 − t/4 of the futures.
  test('has a chance for each period', () => {
    const { chances } = outcome('{value: £60k, uncertain: "uniform(£0, £100k)"}').deadlines[0]!;
    chances!.forEach(({ probability, se }, t) => {
      expect(Math.abs(probability - Math.max(0, 1 - (t + 1) / 4))).toBeLessThanOrEqual(4 * se);
    });
  });

  // Uniform from £20k to £70k: above £25k in 90% of the futures, above £50k in 40%.
  test('tells the latest date that is open in four futures of five', () => {
    const words = wordsOf(outcome('{value: £60k, uncertain: "uniform(£20k, £70k)"}'));
    expect(words[1]).toMatch(
      /^It is 30 June 2025 \(2025\/26 Q1\) or later in about 90 of every 100 futures simulated/,
    );
  });

  test('says so where not even the first date is', () => {
    const words = wordsOf(outcome('{value: £60k, uncertain: "uniform(£0, £70k)"}'));
    expect(words[1]).toMatch(/^It is still open at 30 June 2025 \(2025\/26 Q1\) in about 64 of every 100/);
  });
});
