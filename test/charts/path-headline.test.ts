import { describe, expect, it } from 'vitest';
import { isReached, isUpward, pathHeadline } from '../../src/output/charts/path/path-headline.ts';

const goal = (label: string, amount: number, reached: number, period: number) => ({
  label,
  amount,
  reached,
  by: `2015/16 Q${period + 1}`,
  period,
  needs: `${amount / 10} families per month`,
});
const told = (goals: readonly ReturnType<typeof goal>[], start = 0) =>
  pathHeadline(goals, isUpward(goals, start), '46 families per month', 'family');

describe('a path', () => {
  it('is told by the last goal that it misses, and what that needs', () => {
    expect(told([goal('Half', 50, 60, 1), goal('All', 100, 90, 3)])).toBe(
      'Today’s pace of 46 families per month misses “All”: 90 by 2015/16 Q4, for a goal of 100, which needs 10 families per month',
    );
  });

  it('is told by its last goal where it reaches all of them', () => {
    expect(told([goal('All', 100, 120, 3), goal('Half', 50, 60, 1)])).toBe(
      'Today’s pace of 46 families per month reaches “All” and “Half”: 120 by 2015/16 Q4, for a goal of 100',
    );
  });

  it('counts more goals than a sentence holds', () => {
    const three = [1, 2, 3].map((each) => goal(`Goal ${each}`, 100, 90, each));
    expect(told(three)).toMatch(/misses 3 goals, the last “Goal 3”: 90 by 2015\/16 Q4/);
  });

  it('leads down where its last goal lies below its start', () => {
    const goals = [goal('Cleared', 0, 20, 3)];
    expect(isUpward(goals, 100)).toBe(false);
    expect(told(goals, 100)).toMatch(/misses “Cleared”: 20 by 2015\/16 Q4, for a goal of 0/);
    expect(isReached(goal('Cleared', 0, 0, 3), false)).toBe(true);
  });

  it('reaches what it reaches to the last bit', () => {
    expect(isReached(goal('A third', 0.3, 0.1 + 0.2, 0), true)).toBe(true);
    expect(isReached(goal('A third', 0.3, 0.1 + 0.2, 0), false)).toBe(true);
    expect(isReached(goal('All', 1608, 1607.99, 0), true)).toBe(false);
  });
});
