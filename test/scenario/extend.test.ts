import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/errors/problem.ts';
import { load, resolvePath } from '../../src/scenario/files/load.ts';
import { resolve } from '../../src/scenario/resolve.ts';
import type { Variable } from '../../src/scenario/scenario.ts';
import { filesOf } from '../errors/find-problems.ts';

const base = `
scenario: Base
calendar: {from: 2015/16, years: 1, by: quarter}
sources: {plan: Outcomes Plan, review: Review of the plan}
dimensions: {role: [support_worker, team_leader]}
notes: [The first note.]
inputs:
  top_up:
    label: County Council top-up
    value: £425k
    unit: £/year
    range: [£0, £1m]
    uncertain: pert(£300k, £425k, £500k)
    source: plan §7.2
    evidence: amber
    note: From the One Organisation Plan.
  reserves: £800k
  posts: {value: {support_worker: 25, team_leader: 4}, unit: fte}
lines:
  council_top_up: {formula: = top_up * year_fraction, unit: £, note: Paid each quarter.}
  opening: = reserves
`;

function open(over: string, files: Readonly<Record<string, string>> = { 'plans/base.yaml': base }) {
  const all = filesOf({ ...files, 'plans/over.yaml': over });
  const problems: Problem[] = [];
  const loaded = load('plans/over.yaml', all, (problem) => problems.push(problem));
  const scenario = loaded && resolve(loaded, (problem) => problems.push(problem));
  return {
    scenario,
    problems,
    named: (name: string) => scenario?.variables.find((each) => each.name === name),
  };
}

const over = (parts: string, files?: Readonly<Record<string, string>>) =>
  open(`extends: base.yaml\nscenario: Over\n${parts}`, files);
const amountOf = (variable: Variable | undefined) =>
  variable?.content.type === 'level' && variable.content.level.form === 'one'
    ? variable.content.level.quantity.amount
    : undefined;
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('a file that extends another', () => {
  it('says what it changes and leaves the rest', () => {
    const { scenario, problems, named } = over('');
    expect(problems).toEqual([]);
    expect(scenario?.title).toBe('Over');
    expect(scenario?.notes).toEqual(['The first note.']);
    expect(amountOf(named('top_up'))).toBe(425_000);
  });

  it('replaces the value together with all that was written for the old one', () => {
    const { named, problems } = over('inputs: {top_up: £500k}');
    const { uncertain, source, evidence, note } = named('top_up')!;
    expect(problems).toEqual([]);
    expect(amountOf(named('top_up'))).toBe(500_000);
    expect([uncertain, source, evidence, note]).toEqual([undefined, undefined, '', '']);
  });

  it('replaces how a range is drawn together with the range', () => {
    const timed = (parts: string) =>
      over(`inputs: {reserves: ${parts}}`, {
        'plans/base.yaml': base.replace(
          'reserves: £800k',
          'reserves: {value: £800k, uncertain: "uniform(£1, £2)", varies: each year, persistence: 0.6, about: each case}',
        ),
      });
    const partsOf = ({ named, problems }: ReturnType<typeof open>) => {
      expect(problems).toEqual([]);
      const { timing, about } = named('reserves')!;
      return [timing.varies, timing.persistence, about];
    };
    expect(partsOf(timed('{label: Reserves}'))).toEqual(['each year', 0.6, 'each case']);
    expect(partsOf(timed('£900k'))).toEqual(['once', undefined, 'average']);
    expect(partsOf(timed('{value: £900k, uncertain: "uniform(£1, £2)"}'))[0]).toBe('once');
    expect(partsOf(timed('{uncertain: ~}'))).toEqual(['once', undefined, 'average']);
  });

  it('merges correlations by name; a new figure keeps no note of the old one', () => {
    const inputs =
      'reserves: {value: £800k, uncertain: "uniform(£1, £2)"}\n  more: {value: £1, uncertain: "uniform(£1, £2)"}';
    const correlations = 'correlations:\n  both: {between: [top_up, reserves], is: 0.6, note: As seen.}\n';
    const files = {
      'plans/base.yaml': base.replace('reserves: £800k', inputs).replace('lines:', `${correlations}lines:`),
    };
    const { scenario, problems } = over(
      'correlations: {both: {is: 30%}, other: {between: [top_up, more], is: -0.2, source: plan §3}}',
      files,
    );
    expect(problems).toEqual([]);
    expect(scenario?.correlations).toMatchObject([
      { name: 'both', between: ['top_up', 'reserves'], rank: 0.3, note: '' },
      { name: 'other', between: ['top_up', 'more'], rank: -0.2, source: { source: 'plan', paragraph: '§3' } },
    ]);
  });

  it('keeps the unit, the range and the label of an input whose value it replaces', () => {
    const { unit, range, label } = over('inputs: {top_up: £500k}').named('top_up')!;
    expect([unit?.text, range?.map(({ amount }) => amount), label]).toEqual([
      '£/year',
      [0, 1_000_000],
      'County Council top-up',
    ]);
  });

  it('replaces a value by a formula and a formula by a value', () => {
    expect(over('inputs: {reserves: = top_up * 2}').named('reserves')?.content.type).toBe('formula');
  });

  it('replaces a map of figures as a whole', () => {
    expect(codes(over('inputs: {posts: {team_leader: 5}}').problems)).toEqual(['missing-item']);
  });

  it('may change the label, unit or range of an input without a word on its value', () => {
    const { named, problems } = over('inputs: {top_up: {label: Top-up, range: [£0, £2m]}}');
    expect(problems).toEqual([]);
    expect(named('top_up')).toMatchObject({ label: 'Top-up', note: 'From the One Organisation Plan.' });
    expect(amountOf(named('top_up'))).toBe(425_000);
  });

  it('may not change the note of an input without its value, which would go with the old note', () => {
    expect(codes(over('inputs: {top_up: {note: As confirmed.}}').problems)).toEqual(['value-left-out']);
  });

  it('may describe a line without repeating its formula', () => {
    const { named, problems } = over('lines: {council_top_up: {note: Paid in arrears.}}');
    expect(problems).toEqual([]);
    expect(named('council_top_up')).toMatchObject({ note: 'Paid in arrears.', content: { type: 'formula' } });
  });

  it('replaces the note of a line with its formula', () => {
    expect(over('lines: {council_top_up: = top_up * year_fraction}').named('council_top_up')?.note).toBe('');
  });

  it('replaces lists', () => {
    expect(over('notes: [Another note.]').scenario?.notes).toEqual(['Another note.']);
  });

  it('keeps the place of every value in the file that it came from', () => {
    const { named } = over('inputs: {reserves: £900k}');
    expect([named('top_up'), named('reserves')].map((each) => [each?.place.file, each?.place.line])).toEqual([
      ['plans/base.yaml', 8],
      ['plans/over.yaml', 3],
    ]);
  });
});

describe('a written ~', () => {
  it('removes an input, a line, a whole part', () => {
    const { scenario, named, problems } = over('inputs: {posts: ~}\nlines: {opening: ~}\nnotes: ~');
    expect(problems).toEqual([]);
    expect([named('posts'), named('opening'), scenario?.notes]).toEqual([undefined, undefined, []]);
  });

  it('removes a part of an input and leaves its value', () => {
    const { named, problems } = over('inputs: {top_up: {uncertain: ~}}');
    expect(problems).toEqual([]);
    expect([amountOf(named('top_up')), named('top_up')?.uncertain]).toEqual([425_000, undefined]);
    expect(named('top_up')?.source).toEqual({ source: 'plan', paragraph: '§7.2' });
  });

  it('may stand beside a new value', () => {
    const { named, problems } = over('inputs: {top_up: {value: £500k, uncertain: ~}}');
    expect(problems).toEqual([]);
    expect([amountOf(named('top_up')), named('top_up')?.uncertain]).toEqual([500_000, undefined]);
  });

  it('is a problem where there is nothing to remove', () => {
    expect(codes(over('inputs: {grant: ~}').problems)).toEqual(['nothing-to-remove']);
    expect(codes(over('inputs: {reserves: {uncertain: ~}}').problems)).toEqual(['nothing-to-remove']);
  });
});

describe('files of files', () => {
  it('extend two levels up, in other folders', () => {
    const middle = 'extends: ..\\shared\\base.yaml\ninputs: {reserves: £900k, top_up: £1k}\n';
    const files = { 'shared/base.yaml': base, 'options/low.yaml': middle };
    const { named, problems } = open('extends: ../options/low.yaml\ninputs: {top_up: £2k}\n', files);
    expect(problems).toEqual([]);
    expect([amountOf(named('reserves')), amountOf(named('top_up'))]).toEqual([900_000, 2_000]);
  });

  it('extend across the files that use a model', () => {
    const model =
      'scenario: A\ncalendar: {from: 2015/16, years: 1}\nuse: {fund: programme-plan}\ninputs:\n  fund: {target_families: 100, attachment_fee: £1k, results_payment: £800}\n';
    const { named, problems } = open('extends: base.yaml\ninputs: {fund: {turnaround_rate: 75%}}\n', {
      'plans/base.yaml': model,
    });
    expect(problems).toEqual([]);
    expect(amountOf(named('fund.turnaround_rate'))).toBe(0.75);
  });

  it('are told when the first of them is not there', () => {
    const problems: Problem[] = [];
    load('plans/none.yaml', filesOf({}), (found) => problems.push(found));
    expect(problems).toMatchObject([{ code: 'file-not-found', facts: { path: 'plans/none.yaml' } }]);
  });

  it('are told when one extends itself', () => {
    expect(open('extends: over.yaml\n').problems).toMatchObject([
      { code: 'extends-loop', facts: { path: ['plans/over.yaml', 'plans/over.yaml'] } },
    ]);
  });

  it.each([
    ['plans/over.yaml', 'base.yaml', 'plans/base.yaml'],
    ['plans/over.yaml', './base.yaml', 'plans/base.yaml'],
    ['plans/over.yaml', '..\\shared\\base.yaml', 'shared/base.yaml'],
    ['over.yaml', '../base.yaml', '../base.yaml'],
    ['../plans/over.yaml', '../base.yaml', '../base.yaml'],
    ['/plans/over.yaml', '../base.yaml', '/base.yaml'],
    ['plans/over.yaml', '/shared/base.yaml', '/shared/base.yaml'],
    ['plans/over.yaml', 'C:\\shared\\base.yaml', 'C:/shared/base.yaml'],
    ['C:/plans/over.yaml', 'base.yaml', 'C:/plans/base.yaml'],
  ])('from %s, %s is %s', (from, relative, path) => {
    expect(resolvePath(from, relative)).toBe(path);
  });
});

describe('a file that extends one with checks', () => {
  const checked = `${base}checks:
  enough: {formula: = reserves >= £500k, says: Reserves are low., about: reserves}
warnings:
  plenty: = reserves >= £900k
`;
  const changed = (parts: string) => over(parts, { 'plans/base.yaml': checked });

  it('replaces the words together with the formula that they were about', () => {
    const enough = changed('checks: {enough: = reserves >= £600k}').named('checks.enough');
    expect(enough?.advice).toEqual({ says: '', about: undefined });
  });

  it('may change the words alone', () => {
    const enough = changed('checks: {enough: {says: Reserves should be kept.}}').named('checks.enough');
    expect(enough?.advice?.says).toBe('Reserves should be kept.');
    expect(enough?.advice?.about?.name).toBe('reserves');
    expect(enough?.content).toMatchObject({ formula: { text: '= reserves >= £500k' } });
  });

  it('gives a warning words, and removes a check', () => {
    const { named, problems } = changed('checks: {enough: ~}\nwarnings: {plenty: {says: A tenth is spent.}}');
    expect(problems).toEqual([]);
    expect(named('checks.enough')).toBeUndefined();
    expect(named('warnings.plenty')?.advice?.says).toBe('A tenth is spent.');
  });
});
