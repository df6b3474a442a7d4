import { describe, expect, test } from 'vitest';
import { WriteError } from '../../src/cli/effects.ts';
import { main } from '../../src/cli/main.ts';
import { diskFiles } from '../load-scenario.ts';
import { memoryEffects } from './memory-effects.ts';

const plan = 'scenarios/warwickshire/priority-families.yaml';
const uncertain = 'scenarios/warwickshire/uncertain-rate.yaml';

async function turnaround(args: readonly string[], files?: Readonly<Record<string, string>>) {
  const { effects, done } = memoryEffects(files);
  const code = await main(args, effects);
  return { code, ...done };
}

const small = (lines: string) => `scenario: Small\ncalendar: {from: 2015/16, years: 1}\n${lines}`;

describe('run', () => {
  test('ends in words that say where the plan stands', async () => {
    const { code, printed, told } = await turnaround(['run', plan]);
    expect(code).toBe(0);
    expect(told).toBe('');
    expect(printed).toContain(
      'With the turnaround rate at 75% the plan ends £2,100 short; it balances at 75.1%.',
    );
    expect(printed).toContain('£1.2m of its money is one-off: each year spends £400,700 more than it earns.');
    expect(printed).toContain('out/warwickshire/priority-families');
  });

  test("writes the files of the outside contract, each in its scenario's folder", async () => {
    const { written } = await turnaround(['run', uncertain, '--out', 'elsewhere', '--draws', '1024']);
    const folder = 'elsewhere/warwickshire/uncertain-rate';
    expect([...written.keys()].sort()).toEqual(
      [
        'budget.csv',
        'budget.txt',
        'charts/balance-over-time.svg',
        'charts/chance-of-exceeding.svg',
        'charts/closing-balance.svg',
        'charts/funding-and-spending.svg',
        'charts/quantile-dots.svg',
        'results.json',
        'run.json',
        'triggers.csv',
      ].map((name) => `${folder}/${name}`),
    );
  });

  // Eight years of £1,000, and of £1,000 a year spent: eight columns and a total are wider than 100 characters.
  test('writes the budget of many years in panels below each other', async () => {
    const years = `scenario: Eight years
calendar: {from: 2015/16, years: 8}
lines: {grant: {formula: = even(£8k), unit: £}, costs: {formula: = even(£8k), unit: £}}
budget: {funding: [grant], spending: [costs]}
`;
    const { code, written } = await turnaround(['run', 'plan.yaml'], { 'plan.yaml': years });
    expect(code).toBe(0);
    const text = written.get('out/plan/budget.txt')!;
    expect(text.match(/^£000.*$/gm)?.map((line) => line.split(/ {2,}/).slice(1))).toEqual([
      ['2015/16', '2016/17', '2017/18', '2018/19', '2019/20'],
      ['2020/21', '2021/22', '2022/23', 'Total'],
    ]);
    expect(text.match(/^ {2}Grant.*$/gm)).toHaveLength(2);
  });

  test('writes the tables that a scenario asks for, and says in its results which lines they are of', async () => {
    const asked = small(
      'lines: {a: = 1, b: = 2}\ntables: {ours: {rows: [b, a]}, more: {by: period, rows: [a]}}\n',
    );
    const { written } = await turnaround(['run', 'plan.yaml'], { 'plan.yaml': asked });
    const tables = [...written.keys()].filter((path) => path.includes('tables'));
    expect(tables).toEqual(['out/plan/tables/ours.csv', 'out/plan/tables/more.csv', 'out/plan/tables.txt']);
    expect(written.get('out/plan/tables/ours.csv')).toBe(
      '\uFEFFLine,Unit,2015/16,Total\r\nB,,2,2\r\nA,,1,1\r\n',
    );
    expect(written.get('out/plan/tables.txt')).toMatch(/^Small: Ours\n.*\n\nSmall: More\n/s);
    expect(JSON.parse(written.get('out/plan/results.json')!).tables).toEqual({
      ours: { label: 'Ours', by: 'year', rows: ['b', 'a'] },
      more: { label: 'More', by: 'period', rows: ['a'] },
    });
  });

  test('draws the charts that a scenario asks for, with a budget or without', async () => {
    const asked = small(`inputs: {all: {value: 10, unit: family}, lost: {value: 4, unit: family}}
lines: {left: {formula: = all - lost, unit: family}}
charts: {ours: {type: waterfall, starts_with: all, leaves: {left: [lost]}}}
`);
    const { written } = await turnaround(['run', 'plan.yaml'], { 'plan.yaml': asked });
    const charts = [...written.keys()].filter((path) => path.endsWith('.svg'));
    expect(charts).toEqual(['out/plan/charts/ours.svg']);
    expect(written.get('out/plan/charts/ours.svg')).toContain(
      '6 of 10 families (60%) end as “Left”; the other 4 are “Lost”',
    );
    expect(JSON.parse(written.get('out/plan/results.json')!).charts).toEqual({
      ours: { label: 'Ours', type: 'waterfall', lines: ['all', 'lost', 'left'] },
    });
  });

  test('gives the same bytes when run twice', async () => {
    const [once, again] = [await turnaround(['run', uncertain]), await turnaround(['run', uncertain])];
    expect([...again.written]).toEqual([...once.written]);
  });

  test('gives other draws for another seed, and 0 is a seed', async () => {
    const results = async (seed: string) => {
      const { written } = await turnaround(['run', uncertain, '--seed', seed, '--draws', '1024']);
      return JSON.parse(written.get('out/warwickshire/uncertain-rate/results.json')!).simulation.lines[
        'budget.balance'
      ].total.mean;
    };
    expect(new Set([await results('0'), await results('1'), await results('2')]).size).toBe(3);
  });

  test('writes results in the shape of the outside contract', async () => {
    const { written } = await turnaround(['run', uncertain, '--draws', '1024', '--seed', '7']);
    const results = JSON.parse(written.get('out/warwickshire/uncertain-rate/results.json')!);
    expect(results).toMatchObject({
      turnaround: 1,
      slug: 'warwickshire/uncertain-rate',
      calendar: { years: ['2015/16', '2016/17', '2017/18'] },
    });
    expect(results.lines['phase_2.pbr_income']).toMatchObject({
      label: 'Payment by results',
      unit: '£',
      kind: 'flow',
      total: 964_800,
    });
    expect(results.lines['phase_2.pbr_income'].periods).toHaveLength(12);
    expect(results.lines['team.pay'].items).toMatchObject({ family_support_worker: { total: 2_827_500 } });
    expect(results.simulation).toMatchObject({ draws: 1024, replicates: 32, seed: '7' });
    expect(Object.keys(results.simulation.lines['budget.balance'].total)).toEqual([
      'mean',
      'sd',
      'p5',
      'p10',
      'p25',
      'p50',
      'p75',
      'p90',
      'p95',
      'se',
    ]);
    expect(results.simulation.targets.balanced.probability).toBeCloseTo(0.477, 2);
  });

  test('writes what to look for at review dates, in words, in a table and as data', async () => {
    const lines = `inputs:
  success: {value: 75%, range: [0%, 100%], uncertain: "uniform(50%, 90%)"}
lines: {turned_around: {formula: = even(800) * success}}
targets: {enough: {of: = total(turned_around), is: at least 500}}
triggers: {review: {at: 2015/16, watch: turned_around, target: enough, vary: success, label: Review in spring}}
`;
    const { code, printed, written } = await turnaround(['run', 'a.yaml'], { 'a.yaml': small(lines) });
    expect([code, printed]).toEqual([0, expect.stringContaining('Review in spring (turned around by 31')]);
    const rows = written.get('out/a/triggers.csv')!.trim().split('\r\n');
    expect(rows.map((row) => row.split(',')[0])).toMatchInlineSnapshot(`
      [
        "Line",
        "Review in spring: turned around by 31 March 2016",
        "Plan",
        "Target just met at a pace of",
        "At most a 20% chance of it below",
        "Simulation error of that (±)",
        "Share of the futures below that",
        "Chance of it in the others",
      ]
    `);
    expect(written.get('out/a/budget.txt')).toContain('Target just met at a pace of');
    const { triggers } = JSON.parse(written.get('out/a/results.json')!);
    expect(triggers.review).toMatchObject({
      label: 'Review in spring',
      at: '2015/16',
      watch: 'turned_around',
      target: 'enough',
      vary: 'success',
      chance: 0.2,
      planned: 600,
      recorded: false,
      pace: { side: 'below', figure: expect.closeTo(500, 6), input: expect.closeTo(0.625, 9) },
      simulated: { side: 'below', figure: expect.closeTo(525, 0), beyond: expect.closeTo(0.390625, 3) },
    });
  });

  test('says when draws are rounded up to whole replicates', async () => {
    const { told } = await turnaround(['run', uncertain, '--draws', '1000']);
    expect(told).toBe('1,000 draws are rounded up to 1,024: 32 replicates of 32.\n');
  });

  test('makes replicates of 128 where inputs go together, and says so', async () => {
    const input = (name: string) => `${name}: {value: 1, uncertain: "uniform(0, 2)"}`;
    const together = `inputs: {${input('a')}, ${input('b')}}\ncorrelations: {both: {between: [a, b], is: 0.7}}\n`;
    const files = { 'pair.yaml': small(`lines: {sum: = a + b}\n${together}`) };
    const { told, printed } = await turnaround(['run', 'pair.yaml', '--draws', '64'], files);
    expect(told).toBe(
      '64 draws are rounded up to 4,096 for pair, whose inputs go together or persist: 32 replicates of 128.\n',
    );
    expect(printed).toContain('Rank correlations: both 0.7 asked, 0.');
  });

  test('says where draws carry on from what is recorded', async () => {
    const input = (value: string, known: string) =>
      `{value: ${value}, uncertain: "normal(${value}, 1%)", varies: each year, persistence: 0.8, known: [${known}]}`;
    const text = `scenario: Recorded
calendar: {from: 2015/16, years: 3, by: year}
inputs:
  need: ${input('4%', '5%')}
  grant: ${input('3%', '2%')}
  base: {value: £10m, unit: £/year}
lines:
  cost: {formula: = base * need * year_fraction, unit: £}
  income: {formula: = base * grant * year_fraction, unit: £}
budget: {funding: [income], spending: [cost]}
correlations: {both: {between: [need, grant], is: 0.5}}
`;
    const { printed } = await turnaround(['run', 'record.yaml'], { 'record.yaml': text });
    const words = printed.replaceAll(/\s+/g, ' ');
    // One standard deviation from the middle: 0.8 and 0.64 of it on average over the two years to come.
    expect(words).toContain(
      'the draws do not average the values of the base case: need 4.72% (base case 4%) and grant 2.28% (base case 3%)',
    );
    expect(words).toMatch(/both 0.5 asked, 0.\d{3} drawn beside what is recorded/);
  });

  test('writes nothing for a scenario with problems, runs the others, and exits with 1', async () => {
    const files = {
      'scenarios/good.yaml': small('lines: {a: = 1}\n'),
      'scenarios/bad.yaml': small('lines: {a: = b}\n'),
    };
    const { code, told, written } = await turnaround(['run'], files);
    expect(code).toBe(1);
    expect(told).toContain('scenarios/bad.yaml:3:14: unknown-name');
    expect([...written.keys()].every((path) => path.startsWith('out/good/'))).toBe(true);
    expect(written.size).toBeGreaterThan(0);
  });

  test('with --json prints one document on standard output and nothing else', async () => {
    const { printed } = await turnaround(['run', plan, '--json']);
    expect(JSON.parse(printed).scenarios[0].results.lines['budget.balance'].total).toBeCloseTo(-2100, 6);
  });
});

describe('check', () => {
  test('says that a good scenario has no problems', async () => {
    const { code, printed } = await turnaround(['check', plan]);
    expect([code, printed]).toEqual([0, `${plan}: no problems\n`]);
  });

  test('reports every problem in one pass, and writes nothing', async () => {
    const files = { 'a.yaml': small('lines: {a: = b, c: = 2 3}\ninputs: {d: £x}\n') };
    const { code, told, printed, written } = await turnaround(['check', 'a.yaml'], files);
    expect(code).toBe(1);
    expect(told.match(/a\.yaml:\d+:\d+: [a-z-]+/g)).toEqual([
      'a.yaml:3:14: unknown-name',
      'a.yaml:3:22: implicit-multiplication',
      'a.yaml:4:13: bad-quantity',
    ]);
    expect(printed).toBe('a.yaml: 3 problems\n');
    expect(written.size).toBe(0);
  });

  test('gives problems as data with --json', async () => {
    const { printed } = await turnaround(['check', 'a.yaml', '--json'], {
      'a.yaml': small('lines: {a: = b}\n'),
    });
    expect(JSON.parse(printed).files[0].problems[0]).toMatchObject({
      code: 'unknown-name',
      place: { file: 'a.yaml', line: 3, column: 14 },
    });
  });
});

describe('explain', () => {
  test('goes from a figure to the sources of its inputs', async () => {
    const { code, printed } = await turnaround(['explain', plan, 'phase_2.pbr_income', '2016/17']);
    expect(code).toBe(0);
    expect(printed).toMatchInlineSnapshot(`
      "Payment by results, 2016/17: £321,600
      Formulas hold in each period; figures are those of the time above.

      phase_2.pbr_income = £321,600  Payment by results
          formula: = results_paid * results_payment (models/programme-plan/model.yaml:18)
        phase_2.results_paid = 402 families  Results paid
            formula: = spread(results_due, delay) (models/programme-plan/model.yaml:15)
          phase_2.results_due = 402 families  Results due
              formula: = starts * turnaround_rate (models/programme-plan/model.yaml:14)
            phase_2.starts = 536 families  Families worked with
                formula: = even(target_families) (models/programme-plan/model.yaml:5)
              phase_2.target_families = 1,608 families  Target families
                  written: 1,608 (scenarios/warwickshire/priority-families.yaml:33)
                  source: Warwickshire Priority Families Outcomes Plan 2015–2018 (3rd draft), §7.1
                  (2014-12-23)
                  note: 536 a year in equal numbers, towards 2,680 over five years.
            phase_2.turnaround_rate = 75.0%  Turnaround rate
                written: 75% (scenarios/warwickshire/priority-families.yaml:43)
                source: Warwickshire Priority Families Outcomes Plan 2015–2018 (3rd draft), §7.2
                (2014-12-23)
                note: The paper gives 730 of 805 families turned around by October 2014 and a national
                rate of 70%, both progress to a date.
          phase_2.delay = a profile  Delay
              written: [100%] (models/programme-plan/model.yaml:10)
        phase_2.results_payment = £800 per family  Results payment
            written: £800 (scenarios/warwickshire/priority-families.yaml:37)
            source: Warwickshire Priority Families Outcomes Plan 2015–2018 (3rd draft), §7.1 (2014-12-23)
      "
    `);
  });

  test('takes a period, with or without its space', async () => {
    const periods = ['2015/16 Q2', '2015/16q2'];
    const texts = await Promise.all(
      periods.map(async (period) => (await turnaround(['explain', plan, 'budget.balance', period])).printed),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('budget.balance = £999,650');
  });

  // 50 of 60 is nearer to failing than 30, and 80 in all would not hold.
  test('of a check shows the period in which it is nearest to failing', async () => {
    const text = `scenario: Small
calendar: {from: 2015/16, years: 3}
inputs: {starts: {value: [30, 50, 40], kind: flow}, cap: 60}
lines: {a: = starts * 2}
checks: {fits: "= starts <= cap and not (starts > 2 * cap)", sure: = cap > 0}
`;
    const explained = async (...about: readonly string[]) =>
      (await turnaround(['explain', 'a.yaml', ...about], { 'a.yaml': text })).printed;
    const whole = await explained('checks.fits');
    expect(whole).toContain('Fits, 2015/16 to 2017/18: holds\n');
    expect(whole.replaceAll(/\s+/g, ' ')).toContain(
      'those of 2016/17, in which this one is nearest to failing.',
    );
    expect(whole).toContain('starts = 50');
    expect(await explained('checks.fits', '2017/18')).toContain('starts = 40');
    expect(await explained('checks.sure')).not.toContain('nearest to failing');
    expect(JSON.parse(await explained('checks.fits', '--json'))).toMatchObject({ time: '2016/17' });
  });

  test.each([
    [
      ['explain', plan, 'budget.balence'],
      'There is no line or input called budget.balence. Did you mean budget.balance?\n',
    ],
    [
      ['explain', plan, 'budget.balance', '2030/31'],
      '"2030/31" is not a period of this scenario. Write a year (2015/16), a period (2015/16 Q1) or total.\n',
    ],
    [['explain', 'nowhere.yaml', 'a'], 'There is no file at nowhere.yaml.\n'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, told } = await turnaround(args);
    expect([code, told]).toEqual([2, message]);
  });
});

describe('seek', () => {
  test('finds the break-even', async () => {
    const { printed } = await turnaround([
      'seek',
      plan,
      '--vary',
      'phase_2.turnaround_rate',
      '--of',
      'budget.balance',
      '--reaches',
      '£0',
    ]);
    expect(printed).toMatch(/^budget\.balance reaches £0 when phase_2\.turnaround_rate is 75\.1% \(0\.75072/);
  });

  test('says what it can reach where the goal is out of reach', async () => {
    const { printed } = await turnaround([
      'seek',
      plan,
      '--vary',
      'phase_2.turnaround_rate',
      '--of',
      'budget.balance',
      '--reaches',
      '£5m',
    ]);
    expect(printed).toContain('does not reach £5m: it goes from (£2,172,900) to £721,500');
  });
});

describe('sensitivity', () => {
  const several = small(`inputs:
  rate: {value: 70%, uncertain: "pert(50%, 70%, 85%)", label: Rate of success}
  fee: {value: "£1,000", uncertain: "uniform(£900, £1,050)", label: Fee for each}
  weather: {value: 20%, uncertain: "beta(2, 8)"}
lines:
  income: {formula: = even(200) * rate * fee, unit: £, label: Income}
  rain: = weather * 2
  spending: {formula: = even(£140k), label: Spending}
budget: {funding: [income], spending: [spending]}
targets: {balanced: {of: = budget.balance, is: at least £0, label: It balances}}
`);
  const files = { 'plans/several.yaml': several, 'plans/sure.yaml': small('lines: {a: = 1}\n') };
  const ask = (...args: readonly string[]) => turnaround(['sensitivity', ...args, '--draws', '4096'], files);

  test('says what moves the balance, in tables and in words', async () => {
    const { code, printed, told } = await ask('plans/several.yaml');
    expect(code).toBe(0);
    expect(told).toContain('idle-draws');
    expect(printed).toMatchInlineSnapshot(`
      "What moves the balance at 31 March 2016?
      Small: budget.balance is £0 in the base case.

      One input at a time, low and high, the rest as in the base case; and in how many futures it is that
      low or lower, that high or higher
                           low   so low in     high   so high in      at low   at high     swing
        Rate of success  60.2%   10 of 100    77.8%    10 of 100    (£19,601)  £15,675   £35,277
        Fee for each      £915   10 of 100   £1.04k    10 of 100    (£11,900)   £4,900   £16,800

      Shares of the variance: what each source has by itself, and in all, with the others
                         by itself   in all
        Rate of success     82% ±1   82% ±2
        Fee for each        18% ±2   18% ±1
        Only together        0% ±2

      Rank correlation (Spearman) of the draws: 1 where both always rise together
                         correlation
        Rate of success   0.90 ±0.01
        Fee for each      0.41 ±0.03

      Most of the uncertainty, about 82% of the variance (±1 point), comes from the rate of success.
      What sources do only together cannot be told from nothing.
      Moved one at a time, the rate of success moves it furthest: from (£19,601) at 60.2% to £15,675 at
      77.8%.

      No formula leads to it from the weather, which cannot move it.
      Shares rest on 16,384 futures (32 replicates of 128 draws, 4 times, seed 1). ± is the simulation
      error (95%). It says nothing of whether the ranges are right.

      Charts and a table are in out/several/sensitivity.
      "
    `);
  });

  test('writes its charts and table in a folder of its own', async () => {
    const { written } = await ask('plans/several.yaml', '--out', 'elsewhere');
    const names = ['sensitivity.csv', 'tornado.svg', 'variance-shares.svg'];
    expect([...written.keys()]).toEqual(names.map((name) => `elsewhere/several/sensitivity/${name}`));
    const [heading, ...rows] = written
      .get('elsewhere/several/sensitivity/sensitivity.csv')!
      .trim()
      .split('\r\n');
    expect(heading).toContain(
      'Low,Share as low,High,Share as high,budget.balance (£) at low,budget.balance (£) at high,Swing',
    );
    expect(rows.map((row) => row.split(',')[0])).toEqual(['rate', 'fee', 'only together']);
  });

  test('gives one document with --json, and the same bytes twice', async () => {
    const [once, again] = [
      await ask('plans/several.yaml', '--json'),
      await ask('plans/several.yaml', '--json'),
    ];
    expect(again.printed).toBe(once.printed);
    expect([...again.written]).toEqual([...once.written]);
    const found = JSON.parse(once.printed);
    expect(found).toMatchObject({
      of: 'budget.balance',
      base: 0,
      draws: 4096,
      replicates: 32,
      idle: ['weather'],
    });
    expect(found.inputs.map(({ name }: { name: string }) => name)).toEqual(['rate', 'fee']);
    expect(found.inputs[1].high.value).toBeCloseTo(1035, 6);
    expect(found.inputs[1].high.output).toBeCloseTo(4900, 6);
    expect(found.shares.groups[0].first.value + found.shares.groups[1].first.value).toBeCloseTo(1, 1);
    expect(found.problems[0].code).toBe('idle-draws');
  });

  test('says of a risk that seldom comes true what it does when it does, and how often that is', async () => {
    const risky = small(`inputs:
  claim: {value: £0, unit: £, uncertain: "discrete(£0, 95%, £500k, 5%)", label: Claim}
  fee: {value: "£1,000", uncertain: "uniform(£900, £1,100)", label: Fee for each}
lines:
  income: {formula: = even(200) * fee, unit: £, label: Income}
  settled: {formula: = even(claim), unit: £, label: Settled}
budget: {funding: [income], spending: [settled]}
`);
    const { printed, written } = await turnaround(['sensitivity', 'risky.yaml', '--draws', '4096'], {
      'risky.yaml': risky,
    });
    expect(printed).toMatch(/Claim +£0 +95 of 100 +£500k +5 of 100 +£200,000 +\(£300,000\) +£500,000\n/);
    expect(printed.replaceAll('\n', ' ')).toContain(
      'Moved one at a time, the claim moves it furthest: from £200,000 at £0 (in 95 of 100 futures) to (£300,000) at £500k (in 5 of 100 futures).',
    );
    expect(printed).toContain('The claim takes few values');
    const chart = written.get('out/risky/sensitivity/tornado.svg')!;
    expect(chart).toContain('(£300k) at £500k, in 5 of 100<');
    expect(chart).not.toContain('no difference');
  });

  test('watches a target by its own name, or any line', async () => {
    const target = await ask('plans/several.yaml', '--of', 'balanced');
    expect(target.printed).toContain('What moves the measure of the target "It balances"?');
    const line = await ask('plans/several.yaml', '--of', 'rain');
    expect(line.printed).toContain('All of its uncertainty comes from the weather');
    expect(line.printed).toContain('No formula leads to it from the rate of success and the fee for each');
  });

  test('says that nothing uncertain moves what is certain', async () => {
    const { code, printed } = await ask('plans/sure.yaml', '--of', 'a');
    expect(code).toBe(0);
    expect(printed).toContain('Nothing uncertain moves it: it is the same in every future simulated.');
  });

  test('is not made of a scenario with problems, in the base case or in its draws', async () => {
    const bad = { 'bad.yaml': small('lines: {a: = b}\n') };
    const refused = await turnaround(['sensitivity', 'bad.yaml'], bad);
    expect([refused.code, refused.printed, refused.written.size]).toEqual([1, '', 0]);
    expect(refused.told).toContain('bad.yaml:3:14: unknown-name');
    const failing = { 'bad.yaml': `${several}checks: {enough: "= rate >= 60%"}\n` };
    const drawn = await turnaround(['sensitivity', 'bad.yaml', '--json'], failing);
    expect([drawn.code, drawn.told, drawn.written.size]).toEqual([1, '', 0]);
    expect(JSON.parse(drawn.printed).problems.at(-1).code).toBe('check-fails-in-draws');
  });

  test.each([
    [['nowhere.yaml'], 'There is no file at nowhere.yaml.\n'],
    [
      ['plans/several.yaml', '--of', 'budget.balence'],
      'There is no line or target called budget.balence. Did you mean budget.balance?\n',
    ],
    [
      ['plans/several.yaml', '--of', 'balancd'],
      'There is no line or target called balancd. Did you mean balanced?\n',
    ],
    [['plans/sure.yaml'], 'This scenario has no budget: say with --of which line or target to watch.\n'],
    [['plans/several.yaml', '--seed', ''], '--seed needs a value.\n'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, told, written } = await ask(...args);
    expect([code, told, written.size]).toEqual([2, message, 0]);
  });
});

describe('the break-even of the first lever', () => {
  // 100 families pay £800 for each that succeeds, and £60,000 is spent: 75%.
  const withLever = (lever: string) =>
    small(`use: {fund: programme-funding}
inputs:
  fund: {target_families: 100, attachment_fee: £0, results_payment: £800, turnaround_rate: 60%}
  cost: {value: £60k, unit: £/year}
lines: {spent: {formula: = cost * year_fraction, unit: £}}
budget: {funding: [fund.pbr_income], spending: [spent]}
levers: {fund.turnaround_rate: ${lever}}
`);
  const told = async (lever: string) =>
    (await turnaround(['run', 'a.yaml'], { 'a.yaml': withLever(lever) })).printed.replaceAll(/\s+/g, ' ');

  test('is sought where the lever goes, and no further', async () => {
    expect(await told('{from: 40%, to: 80%, step: 1%}')).toContain('it balances at 75%.');
    expect(await told('{from: 40%, to: 70%, step: 1%}')).toContain(
      'it stays short at each of the 22 values tried, from 40.0% to 70.0%.',
    );
    expect(await told('{from: 80%, to: 90%, step: 1%}')).toContain(
      'it stays above nil at each of the 21 values tried, from 80.0% to 90.0%.',
    );
  });
});

// Each of 100 - fee families pays the fee: 20 and 80 bring £1,600, 50 the most, and nothing at 0 and 100.
const bent = (costs: string, lever = '{from: 0, to: 100, step: 5}') =>
  small(`inputs: {fee: {value: 50, label: Fee}}
lines:
  income: {formula: = even(fee * (100 - fee) * £1), unit: £}
  costs: {formula: = even(${costs}), unit: £}
budget: {funding: [income], spending: [costs]}
targets: {balanced: {of: = budget.balance, is: at least £0}}
triggers: {review: {at: 2015/16, watch: income, target: balanced, vary: fee}}
levers: {fee: ${lever}}
`);

// Up to 120 families £40,000 are spent of £1,000 each, above that £200,000.
const stepped = (above = '>') =>
  small(`inputs:
  n: {value: 100, unit: family, label: Families}
  room: {value: 120, unit: family}
  fee: {value: £1000, unit: £/family}
lines:
  income: {formula: = even(n * fee), unit: £}
  costs: {formula: "= even(if(n ${above} room, £200k, £40k))", unit: £}
  served: {formula: = even(n), unit: family}
budget: {funding: [income], spending: [costs]}
targets: {balanced: {of: = budget.balance, is: at least £0}}
triggers: {review: {at: 2015/16, watch: served, target: balanced, vary: n}}
levers: {n: {from: 50, to: 150, step: 5}}
`);

const wordsOf = async (command: readonly string[], text: string) =>
  (await turnaround([command[0]!, 'a.yaml', ...command.slice(1)], { 'a.yaml': text })).printed.replaceAll(
    /\s+/g,
    ' ',
  );

describe('a balance that passes nil more than once', () => {
  const soughtIn = (text: string, ...rest: string[]) =>
    wordsOf(['seek', '--vary', 'fee', '--of', 'budget.balance', '--reaches', '£0', ...rest], text);

  test('is told where it does so nearest to the plan, and where else', async () => {
    const words = await wordsOf(['run'], bent('£1600'));
    expect(words).toContain(
      'With the fee at 50 the plan ends with £900 to spare; it balances at 20, and passes nil at 80 too.',
    );
    expect(words).toContain(
      'less than £1,600 means that the plan does not balance if things go on at that pace; it just balances with the fee at 20, and changes at 80 too.',
    );
    expect(await soughtIn(bent('£1600'))).toBe(
      'budget.balance reaches £0 when fee is 20 (20). It passes £0 at 80 (80) too. ',
    );
    expect(JSON.parse(await soughtIn(bent('£1600'), '--json'))).toMatchObject({
      found: true,
      value: expect.closeTo(20, 8),
      others: [{ value: expect.closeTo(80, 8) }],
    });
  });

  // £2,499.50 is earned between 50 less and more the root of ½, 49.29 and 50.71, between two steps.
  test('is found about the plan itself, between two steps', async () => {
    const words = await wordsOf(['run'], bent('£2499.5').replace('{value: 50,', '{value: 50.5,'));
    expect(words).toContain('it balances at 50.71, and passes nil at 49.29 too.');
  });

  test('is said to stay short only at the values that were tried', async () => {
    const words = await wordsOf(['run'], bent('£2501'));
    expect(words).toContain('it stays short at each of the 21 values tried, from 0 to 100.');
    expect(words).toContain(
      'the plan does not balance with the fee at 0, at 100 and at the values tried between, so the figure tells nothing of that.',
    );
    expect(await soughtIn(bent('£2501'))).toBe(
      'budget.balance does not reach £0: it goes from (£2,501) to (£2,501) as fee goes from 0 to 100 (21 values tried, at which it lies between (£2,501) and (£1)). ',
    );
  });
});

describe('a balance that jumps past nil', () => {
  const goal = ['seek', '--vary', 'n', '--of', 'budget.balance', '--reaches', '0'];

  test('is told as it is on both sides', async () => {
    const words = await wordsOf(['run'], stepped());
    expect(words).toContain(
      'With the families at 100 the plan ends with £60,000 to spare; up to 120 it ends with £80,000 to spare, above that £80,000 short.',
    );
    expect(words).toContain(
      'more than 120 families means that the plan does not balance if things go on at that pace; that changes at a stroke with the families at 120.',
    );
    expect(await wordsOf(['run'], stepped('>='))).toContain(
      'below 120 it ends with £80,000 to spare, from there on £80,000 short.',
    );
  });

  test('is told so by seek', async () => {
    expect(await wordsOf(goal, stepped())).toBe(
      'budget.balance jumps past 0 when n is 120 (120): it is £80,000 up to there and (£80,000) above it. ',
    );
    const { found, value, jump } = JSON.parse(await wordsOf([...goal, '--json'], stepped()));
    expect([found, value]).toEqual([true, 120]);
    expect([jump.below, jump.at, jump.above].map(Math.round)).toEqual([80_000, 80_000, -80_000]);
  });
});

describe('--precision', () => {
  // Two uncertain sums of pence: the error of their mean is far below a pound, and still above what is asked.
  test('below a pound is told in pence', async () => {
    const text =
      small(`inputs: {grant: {value: £1000, unit: £, uncertain: "normal(£1000, £500)"}, costs: {value: £1000, unit: £, uncertain: "normal(£1000, £500)"}}
lines: {income: {formula: = even(grant) * costs / £1000, unit: £}}
budget: {funding: [income], spending: []}
`);
    const { printed } = await turnaround(['run', 'a.yaml', '--precision', 'budget.balance=£0.9'], {
      'a.yaml': text,
    });
    expect(printed.replaceAll(/\s+/g, ' ')).toMatch(/to ± £0\.9 \(± £0\.\d\d reached\)/);
  });

  const uncertainPlan = (target: string) =>
    small(`inputs: {rate: {value: 70%, uncertain: "pert(50%, 70%, 85%)"}}
lines: {fees: = rate * 2}
targets: {${target}: {of: = fees, is: at least 1.4}}
`);
  const files = {
    'plans/a.yaml': uncertainPlan('enough'),
    'plans/b.yaml': uncertainPlan('plenty'),
    'plans/broken.yaml': small('lines: {a: = b}\n'),
  };
  const asked = (...args: readonly string[]) => turnaround(['run', ...args], files);
  const folders = (written: ReadonlyMap<string, string>) =>
    [...written.keys()].filter((path) => path.endsWith('run.json'));

  test('draws as many futures as it takes', async () => {
    const { code, printed } = await asked('plans/a.yaml', '--precision', 'enough=2%');
    expect(code).toBe(0);
    expect(printed).toMatch(
      /It took [\d,]+ futures to know the chance of meeting the target enough to ± 2 points/,
    );
  });

  test.each([
    [
      ['plans/a.yaml', '--precision', 'enuogh=2%'],
      'There is no target or line called enuogh in plans/a.yaml. Did you mean enough?\n',
    ],
    [
      ['plans/a.yaml', 'plans/b.yaml', '--precision', 'plentty=2%'],
      'There is no target or line called plentty in any of these 2 scenarios. Did you mean plenty?\n',
    ],
    [
      ['plans/a.yaml', 'plans/broken.yaml', '--precision', 'balance=2'],
      'There is no target or line called balance in plans/a.yaml.\n',
    ],
    [
      ['plans/b.yaml', 'plans/a.yaml', '--precision', 'enough=2'],
      'The precision of the target enough is that of its chance: write enough=0.5% for half a point.\n',
    ],
  ])('%j is wrong usage, and nothing is run', async (args, message) => {
    const { code, told, printed, written } = await asked(...args);
    expect([code, told, printed, written.size]).toEqual([2, message, '', 0]);
  });

  test('runs the files that have what it names, and says which do not', async () => {
    const { code, told, written } = await asked('plans/a.yaml', 'plans/b.yaml', '--precision', 'plenty=2%');
    expect(code).toBe(0);
    expect(told).toBe('plans/a.yaml has no target or line called plenty, so it was not run.\n\n');
    expect(folders(written)).toEqual(['out/b/run.json']);
  });

  test('of a file with problems tells the problems', async () => {
    const { code, told, written } = await asked('plans', '--precision', 'enough=2%');
    expect(code).toBe(1);
    expect(told).toContain('plans/broken.yaml:3:14: unknown-name');
    expect(folders(written)).toEqual(['out/a/run.json']);
  });
});

describe('wrong usage', () => {
  test('an output folder that cannot be written to is found before anything is drawn', async () => {
    for (const command of ['run', 'sensitivity']) {
      const { effects, done } = memoryEffects();
      const closed = {
        ...effects,
        claim: (folder: string) => {
          throw new WriteError(`Nothing was written to ${folder}: closed.`);
        },
        draw: () => Promise.reject(new Error('drawn')),
      };
      const code = await main([command, uncertain, '--out', 'a\\b//'], closed);
      expect([code, done.told]).toEqual([2, 'Nothing was written to a/b: closed.\n']);
    }
  });

  test.each([
    [['run', 'nowhere'], 'There is no file or folder at nowhere.'],
    [['run', plan, '--draws', '0'], '--draws takes a whole number'],
    [['run', plan, '--draws', '-5'], '--draws takes a whole number'],
    [['run', plan, '--draws', '1.5'], '--draws takes a whole number'],
    [['run', plan, '--drawz', '5'], 'unknown option'],
    [['run', plan, '--out', ''], '--out needs a value.'],
    [['fly'], 'unknown command'],
    [['seek', plan], 'required option'],
  ])('%j exits with 2', async (args, message) => {
    const { code, told, written } = await turnaround(args);
    expect(code).toBe(2);
    expect(told).toContain(message);
    expect(told).not.toMatch(/\bat .*\.ts:\d/);
    expect(written.size).toBe(0);
  });

  test('two files for one output folder are refused', async () => {
    const files = { 'a/x.yaml': small(''), 'b/x.yaml': small('') };
    const { code, told } = await turnaround(['run', 'a/x.yaml', 'b/x.yaml'], files);
    expect([code, told]).toEqual([
      2,
      'a/x.yaml and b/x.yaml would both be written to x. Run them one at a time, with --out.\n',
    ]);
  });
});

test('a fault of ours is told as one, with exit code 70', async () => {
  const { effects, done } = memoryEffects();
  const broken = {
    ...effects,
    read: () => {
      throw new Error('boom');
    },
  };
  expect(await main(['explain', plan, 'budget.balance'], broken)).toBe(70);
  expect(done.told).toContain('a fault in Turnaround');
});

test('the shipped scenarios are where the commands look for them', () => {
  expect(diskFiles.read(plan)).toBeDefined();
});

describe('what a reader must not miss', () => {
  const twice = `scenario: Two programmes
calendar: {from: 2025/26, years: 1, by: month}
use: {first: programme-plan, second: programme-plan}
inputs:
  first: {target_families: 120, turnaround_rate: 50%, attachment_fee: £1k, results_payment: £800}
  second:
    target_families: 240
    starts: {formula: = even(target_families), known: [18, 22]}
    turnaround_rate: 50%
    attachment_fee: £1k
    results_payment: £800
lines: {cost: {formula: = £0 * year_fraction, unit: £}}
budget: {funding: [first.attachment_income, second.attachment_income], spending: [cost]}
targets: {rich: {of: = budget.balance, is: at least £10m, label: Ten million}}
levers: {first.turnaround_rate: {from: 0%, to: 100%, step: 1%}}
`;

  test('a target that nothing uncertain moves is told, met or not', async () => {
    const { printed } = await turnaround(['run', 'two.yaml'], { 'two.yaml': twice });
    expect(printed).toContain(
      'Target "Ten million" not met: £360,000, where at least £10,000,000 is wanted.',
    );
  });

  test('a plan that no rate brings to nil is said to stay where it is', async () => {
    const { printed } = await turnaround(['run', 'two.yaml'], { 'two.yaml': twice });
    expect(printed).toMatch(/it stays above nil\s+at each of the 21 values tried,\s+from 0.0%\s+to 100.0%/);
  });

  test('two uses of one model are told apart', async () => {
    const { written } = await turnaround(['run', 'two.yaml'], { 'two.yaml': twice });
    const labels = written
      .get('out/two/budget.csv')!
      .split('\r\n')
      .map((line) => line.split(',')[0]);
    expect(labels).toEqual(expect.arrayContaining(['Attachment fees (First)', 'Attachment fees (Second)']));
  });

  test('months stand under the balance with their financial year once below them', async () => {
    const { written } = await turnaround(['run', 'two.yaml'], { 'two.yaml': twice });
    const chart = written.get('out/two/charts/balance-over-time.svg')!;
    expect(chart.match(/>2025\/26</g)).toHaveLength(1);
    expect(chart).toMatch(/>Mar</);
  });

  test('what is funding alone has a budget and no chart of its balance', async () => {
    const fundingAlone = twice.replace('spending: [cost]', 'spending: []');
    const { written } = await turnaround(['run', 'alone.yaml'], { 'alone.yaml': fundingAlone });
    expect(written.has('out/alone/budget.csv')).toBe(true);
    expect(written.has('out/alone/charts/balance-over-time.svg')).toBe(false);
  });

  // Worked out in SciPy 1.17 for test/simulation/records.test.ts.
  test('draws that persist are told to carry on from the last recorded figure', async () => {
    const need = 'value: 4%, uncertain: "pert(1%, 4%, 9%)", varies: each year, persistence: 0.8, known: [7%]';
    const files = {
      'record.yaml': `scenario: Recorded\ncalendar: {from: 2015/16, years: 4, by: year}\ninputs: {need: {${need}}}\n`,
    };
    const { printed } = await turnaround(['explain', 'record.yaml', 'need', '2016/17'], files);
    expect(printed.replaceAll(/\s+/g, ' ')).toContain(
      'carried over: 0.8 of the way that the last recorded figure, 7.0%, lies from the middle of the range, higher than 96% of it; draws average 6.4% in 2016/17 and 5.7% in 2018/19',
    );
    const { printed: json } = await turnaround(['explain', 'record.yaml', 'need', '--json'], files);
    expect(JSON.parse(json).uncertain.carried).toContain('draws average 6.4% in 2016/17');
  });

  test('a known figure is explained as recorded, not as its formula', async () => {
    const { printed } = await turnaround(['explain', 'two.yaml', 'second.starts', 'Apr 2025'], {
      'two.yaml': twice,
    });
    expect(printed).toContain('second.starts = 18 families');
    expect(printed).toContain('known, in place of that for the first periods: [18, 22] (two.yaml:8)');
    expect(printed).not.toContain('second.target_families');
  });

  test.each([
    ['second.starts', 'is a flow, given period by period'],
    ['first.delay', 'is given by year, by date or as a list'],
  ])('seek says that %s cannot be moved as one figure', async (name, why) => {
    const args = ['seek', 'two.yaml', '--vary', name, '--of', 'budget.balance', '--reaches', '0'];
    const { code, told } = await turnaround(args, { 'two.yaml': twice });
    expect(code).toBe(2);
    expect(told).toContain(why);
  });

  test('seek refuses a goal in another unit', async () => {
    const args = [
      'seek',
      'two.yaml',
      '--vary',
      'first.attachment_fee',
      '--of',
      'budget.balance',
      '--reaches',
      '75%',
    ];
    const { code, told } = await turnaround(args, { 'two.yaml': twice });
    expect([code, told]).toEqual([2, 'budget.balance is in £, so it cannot reach 75%.\n']);
  });

  test('check looks at the draws as run does', async () => {
    const wide = twice.replace(
      'turnaround_rate: 50%, att',
      'turnaround_rate: {value: 50%, uncertain: "normal(50%, 40%)"}, att',
    );
    const { code, told } = await turnaround(['check', 'two.yaml'], { 'two.yaml': wide });
    expect(code).toBe(1);
    expect(told).toContain('draws-out-of-range');
  });
});

describe('a warning that applies', () => {
  const warned = {
    'warned.yaml': small(`inputs: {rate: 95%}
lines: {missed: {formula: = 1 - rate, kind: rate}}
warnings: {usual: {formula: = rate <= 90%, says: Nine in ten is the most., about: rate}}
`),
  };

  test.each([['run'], ['check']])('is told by %s and stops nothing', async (command) => {
    const { code, told, written } = await turnaround([command, 'warned.yaml'], warned);
    expect(code).toBe(0);
    expect(told).toContain('warned.yaml:3:16: warning: warning-applies\n');
    expect(told).toContain('Nine in ten is the most.\nThe warning usual applies at any time: rate = 0.95');
    expect(written.has('out/warned/budget.csv')).toBe(command === 'run');
  });

  test('is explained as what does not hold, with its words', async () => {
    const { printed } = await turnaround(['explain', 'warned.yaml', 'warnings.usual'], warned);
    expect(printed).toContain('warnings.usual = does not hold');
    expect(printed).toContain('says: Nine in ten is the most.');
  });
});
