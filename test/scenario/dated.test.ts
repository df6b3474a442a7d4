import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/errors/problem.ts';
import { calendarOf, parseStart, periodAt, periodLabel } from '../../src/scenario/calendar.ts';
import { readYaml } from '../../src/scenario/text/read.ts';
import { sourceFile } from '../../src/scenario/text/source-file.ts';
import { valueAt } from '../../src/scenario/text/written.ts';
import { rulesInForce } from '../../src/scenario/values/dated.ts';
import { readLevel } from '../../src/scenario/values/levels.ts';
import { filesOf } from '../load-scenario.ts';

const role = { name: 'role', items: ['worker', 'manager'], labels: ['Workers', 'Managers'] };

function read(text: string, calendar = calendarOf(2012, 3, 'quarter'), path = 'plan.yaml') {
  const problems: Problem[] = [];
  const report = (found: Problem) => problems.push(found);
  const written = valueAt(readYaml(sourceFile(path, `share: ${text}\n`), report), 'share')!;
  const axes = { calendar, dimensions: new Map([['role', role]]), source: filesOf({}) };
  const level = readLevel('share', written, axes, report);
  const rules = level?.form === 'dated' ? level.rules : [];
  return { level, rules, codes: problems.map(({ code }) => code), problems };
}

describe('the start of a date', () => {
  it.each([
    ['2016/17', 'Apr 2016'],
    ['2016/17 Q1', 'April 2016'],
    ['2016/17 Q4', 'Jan 2017'],
    ['1999/00 Q3', 'October 1999'],
  ])('%s is %s', (one, other) => {
    expect(parseStart(one)).toBe(parseStart(other));
    expect(parseStart(one)).toBeTypeOf('number');
  });

  it.each([
    '2016',
    '2016/18',
    '2016/17 Q5',
    '2016/17 q1',
    'apr 2016',
    'Apr 16',
    'Apri 2016',
    '1 Apr 2016',
    '',
  ])('%j has none', (text) => {
    expect(parseStart(text)).toBeUndefined();
  });

  it('is that of the period with its label, in every calendar', () => {
    const calendars = fc
      .tuple(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom('year', 'quarter', 'month'))
      .map(([first, by]) => calendarOf(first, 3, by));
    fc.assert(
      fc.property(calendars, (calendar) => {
        calendar.periods.forEach(({ label }, index) => {
          expect(periodAt(calendar, parseStart(label)!)).toBe(index);
          expect(periodLabel(calendar, index)).toBe(label);
        });
      }),
    );
  });

  it('has its label also outside the calendar', () => {
    const calendar = calendarOf(2012, 1, 'quarter');
    expect([-5, -1, 4].map((index) => periodLabel(calendar, index))).toEqual([
      '2010/11 Q4',
      '2011/12 Q4',
      '2013/14 Q1',
    ]);
  });
});

describe('rules with dates', () => {
  it('hold from the periods in which they start, some of them before the calendar', () => {
    const { rules, codes } = read('{from 2011/12: 90%, from Oct 2012: 80%, from 2013/14 Q2: 60%}');
    expect(codes).toEqual([]);
    expect(rules.map(({ first, date }) => [first, date])).toEqual([
      [-4, 'from 2011/12'],
      [2, 'from Oct 2012'],
      [5, 'from 2013/14 Q2'],
    ]);
  });

  it('may start in any month before the calendar: the latest is in force at its start', () => {
    const { rules, codes } = read('{from May 2011: 90%, from Jun 2011: 80%}', calendarOf(2012, 2, 'year'));
    expect(codes).toEqual([]);
    expect(rulesInForce(rules, 0, 1).map(({ date }) => date)).toEqual(['from Jun 2011']);
  });

  it('of one calendar hold in another, however long its periods are', () => {
    const text = '{from 2012/13: 80%, from 2013/14: 60%}';
    const dates = (['year', 'quarter', 'month'] as const).map((by) => {
      const { rules, codes } = read(text, calendarOf(2013, 1, by));
      return [codes, rulesInForce(rules, 0, 0).map(({ date }) => date)];
    });
    expect(dates).toEqual(dates.map(() => [[], ['from 2013/14']]));
  });

  it('are all read where they stand by item', () => {
    const { level, codes } = read('{worker: {from 2012/13: 80%}, manager: {from Apr 2012: 90%}}');
    expect(codes).toEqual([]);
    expect(level).toMatchObject({ form: 'items', items: [{ form: 'dated' }, { form: 'dated' }] });
  });

  it.each([
    ['{from 2012/13: 80%, 2013/14: 60%}', ['bad-date']],
    ['{From 2012/13: 80%}', ['bad-date']],
    ['{from the start: 80%, from May 2012: lots}', ['bad-date', 'bad-quantity']],
    ['{from May 2012: 80%}', ['date-within-period']],
    ['{from Jul 2012: 80%}', ['no-rule-in-force']],
    ['{from 2013/14: 80%, from 2012/13: 60%}', ['dates-out-of-order']],
    ['{from 2012/13: {from 2012/13: 80%}}', ['unknown-item']],
    ['{from 2012/13: {worker: [80%, 70%], manager: 90%}}', ['wrong-shape']],
    ['{from 2012/13: {worker: 80%}}', ['missing-item']],
    ['{from 2012/13: 80%, from May 2015: 60%}', ['never-in-force']],
  ])('%s is told of as %j', (text, expected) => {
    expect(read(text).codes).toEqual(expected);
  });

  it.each([
    ['from 2013', 'from 2013/14'],
    ['from 2013-14', 'from 2013/14'],
    ['from 2013/2014', 'from 2013/14'],
    ['from 2013/14 q2', 'from 2013/14 Q2'],
    ['From 2013/14', 'from 2013/14'],
    ['from 1 april 2013', 'from Apr 2013'],
    ['from Sept 2013', 'from Sep 2013'],
    ['from 2013-04-01', undefined],
    ['from Easter 2013', undefined],
  ])('%j is met with %j', (key, instead) => {
    const { problems } = read(`{from 2012/13: 80%, ${key}: 60%}`);
    expect(problems).toMatchObject([{ code: 'bad-date', facts: { text: key, instead } }]);
  });

  it('may be for later years where they stand in a model or a scheme, which is for any calendar', () => {
    const text = '{from 2012/13: 80%, from 2020/21: 60%}';
    const codesIn = (path: string) => read(text, undefined, path).codes;
    expect(codesIn('models/programme-funding/model.yaml')).toEqual([]);
    expect(codesIn('models/programme-funding/schemes/phase-1.yaml')).toEqual([]);
    expect(codesIn('plan.yaml')).toEqual(['never-in-force']);
    expect(codesIn('models/of-ours/model.yaml')).toEqual(['never-in-force']);
  });

  it('are in force, at any time, as the last that has started', () => {
    const starts = fc.uniqueArray(fc.integer({ min: -6, max: 14 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 11 }), (unordered, period) => {
        const sorted = unordered.toSorted((a, b) => a - b);
        const keys = sorted.map((start) => `from ${periodLabel(calendarOf(2012, 3, 'quarter'), start)}: 1%`);
        const { rules } = read(`{${keys.join(', ')}}`);
        const expected = sorted.filter((start) => start <= period).slice(-1);
        expect(rulesInForce(rules, period, period).map(({ first }) => first)).toEqual(expected);
      }),
    );
  });
});
