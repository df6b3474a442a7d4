import { describe, expect, it } from 'vitest';
import { recordedPeriods } from '../../src/graph/recorded.ts';
import { filesOf } from '../errors/find-problems.ts';
import { ready } from '../load-scenario.ts';

const plan = `scenario: A plan
calendar: {from: 2015/16, years: 2, by: quarter}
dimensions: {theme: [work, school]}
inputs:
  carried_in: {value: 10, unit: family}
  starts: {formula: = even(carried_in), known: [1, 2, 3], unit: family, kind: flow}
  ends: {value: {2015/16: 4, 2016/17: 4}, unit: family, kind: flow, known: [1, 1, 1, 1]}
  themes: {value: {work: {2015/16: 4, 2016/17: 4}, school: {2015/16: 4, 2016/17: 4}}, unit: family, kind: flow, known: {work: [1, 2], school: [1, 2]}}
  planned: {value: {2015/16: 4, 2016/17: 4}, unit: family, kind: flow}
lines:
  so_far: {formula: = carried_in + cumulative(starts), unit: family}
  there: {formula: "= prev(there, carried_in) + starts - ends", unit: family, kind: stock}
  both: {formula: "= sum(themes) + starts", unit: family}
  half_planned: {formula: = starts + planned, unit: family}
  share: {formula: = starts / total(starts), kind: rate}
  even_share: {formula: = even(carried_in), unit: family}
`;

describe('what has happened', () => {
  const { graph } = ready('plan.yaml', filesOf({ 'plan.yaml': plan })).base;
  const recorded = recordedPeriods(graph);

  it.each([
    ['starts', 3, 'is what is recorded'],
    ['so_far', 3, 'is what rests on recorded figures and on what has no time'],
    ['there', 3, 'goes as far as the least of what a line rests on, though it reads itself'],
    ['both', 2, 'is so for items together'],
    ['half_planned', 0, 'is nothing of what is planned'],
    ['share', 0, 'is nothing of what looks over the future'],
    ['even_share', 0, 'is nothing of what is spread over the calendar'],
  ])('%s: %d periods; it %s', (name, periods) => {
    expect(recorded.get(name)).toBe(periods);
  });
});
