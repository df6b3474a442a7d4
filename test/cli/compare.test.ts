import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

async function turnaround(args: readonly string[], files?: Readonly<Record<string, string>>) {
  const { effects, done } = memoryEffects(files);
  const code = await main(args, effects);
  return { code, ...done };
}

const staffing = [29, 25, 35].map((workers) => `scenarios/warwickshire/staffing-${workers}.yaml`);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

const six = `scenario: Six workers
calendar: {from: 2025/26, years: 2}
inputs:
  grant: {value: £180k, unit: £/year, uncertain: "uniform(£160k, £200k)"}
  workers: {value: 6, unit: fte}
  cost: {value: £30k, unit: £/fte/year}
lines:
  funding: {formula: = grant * year_fraction, unit: £}
  pay: {formula: = workers * cost * year_fraction, unit: £}
budget: {funding: [funding], spending: [pay]}
targets: {balanced: {of: = budget.balance, is: at least £0, label: It balances}}
levers: {grant: {from: £100k, to: £300k, step: £10k}}
`;
const over = (changes: string) => `scenario: Another\nextends: six.yaml\n${changes}`;
const files = {
  'six.yaml': six,
  'seven.yaml': over('inputs: {workers: 7}\ncomparison: {option: Seven workers}\n'),
  'five.yaml': over('inputs: {workers: 5}\n'),
  'autumn.yaml': over('simulation: {seed: autumn, draws: 2000}\n'),
  'longer.yaml': over('calendar: {from: 2025/26, years: 3}\n'),
  'wrong.yaml': over('inputs: {workers: many}\n'),
  'empty.yaml': 'scenario: Nothing\ncalendar: {from: 2025/26, years: 2}\nlines: {a: = 1}\n',
};
const ask = (...args: readonly string[]) => turnaround(['compare', ...args], files);

describe("the board's comparison", () => {
  test('is one command, and says which option, by what measure and on what conditions', async () => {
    const { code, printed, told } = await turnaround(['compare', ...staffing]);
    expect([code, told]).toEqual([0, '']);
    const words = oneLine(printed);
    expect(words).toContain('35 workers costs £585,000 more than 29 workers.');
    expect(words).toContain(
      '35 workers needs the turnaround rate at 95.2%, 20.2 points above the 75% of 29 workers',
    );
    expect(words).toContain('25 workers costs £390,000 less than 29 workers.');
    expect(words).toContain(
      '25 workers still has the same balance as 29 workers with the turnaround rate at 61.5%, 13.5 points below',
    );
    expect(words).toContain(
      'Recommended by the average of the balance at 31 March 2018 alone: 25 workers, on condition that the turnaround rate with it is not below 61.5%, where 29 workers overtakes it, the turnaround rate with 29 workers does not rise to 82.6% and the ranges written in the scenarios are right.',
    );
  });

  test('writes text, tables and charts in a folder of its own', async () => {
    const { written } = await turnaround(['compare', ...staffing, '--draws', '1024']);
    expect(
      [...written.keys()].map((path) => path.replace('out/warwickshire/staffing-29/', '')).sort(),
    ).toEqual([
      'comparison/bridge-to-staffing-25.csv',
      'comparison/bridge-to-staffing-35.csv',
      'comparison/budgets.csv',
      'comparison/charts/bridge-to-staffing-25.svg',
      'comparison/charts/bridge-to-staffing-35.svg',
      'comparison/charts/cost-and-risk.svg',
      'comparison/comparison.csv',
      'comparison/comparison.json',
      'comparison/comparison.txt',
    ]);
  });
});

describe('compare', () => {
  test('says what each costs and risks, on the same futures', async () => {
    const { code, printed, told } = await ask('six.yaml', 'seven.yaml', 'five.yaml', '--draws', '4096');
    expect([code, told]).toEqual([0, '']);
    expect(printed).toMatchInlineSnapshot(`
      "Six workers: 3 options compared
        six: Six workers (six.yaml)
        Seven workers: Another (seven.yaml)
        five: Another (five.yaml)

      Judged by the average of the balance at 31 March 2027, five does best: £59,999.
      It is so in all of the futures simulated.
      So it does by the spending over 2025/26 to 2026/27.
      Of the futures simulated, "It balances" is met in 50 of 100 with six, in 0 of 100 with Seven workers
      and in 100 of 100 with five.
      Seven workers costs £60,000 more than six. To have the same balance as six, Seven workers needs the
      grant at £210,000, £30,000 above the £180,000 of six.
      five costs £60,000 less than six. five still has the same balance as six with the grant at £150,000,
      £30,000 below the £180,000 of six.
      six is beaten by five on everything compared.
      Seven workers is beaten by six on everything compared.
      Recommended by the average of the balance at 31 March 2027 alone: five, on condition that the grant
      with it is not below £150,000, where six overtakes it, the grant with six does not rise to £210,000
      and the ranges written in the scenarios are right. What is not in these figures is not weighed.
      All options were drawn on the same 4,096 futures (32 replicates of 128 draws, seed 1). ± is the
      simulation error (95%). What an input must come to is of the base case.

      In the base case
                       six   Seven workers       five
        Balance         £0        (£60,000)   £60,000
        Funding   £360,000        £360,000   £360,000
        Spending  £360,000        £420,000   £300,000

      Over 4,096 futures, the same for all
                                                          six   Seven workers      five
        Balance, on average                               (£1)       (£60,001)  £59,999
        Balance, lower in 5 of 100                   (£36,000)       (£96,000)  £24,000
        Balance, higher in 5 of 100                   £36,000        (£24,000)  £96,000
        Chance: It balances                             50.0%            0.0%    100.0%
        Chance of being best                             0.0%            0.0%    100.0%
        Loss against the best choice in hindsight,
          on average                                  £60,000        £120,000        £0

      Compared with six: more or (less), on average of the same futures
                                  Seven workers               five
        Balance                   (£60,000) ±£0        £60,000 ±£0
        Funding                          £0 ±£0             £0 ±£0
        Spending                    £60,000 ±£0      (£60,000) ±£0
        Chance: It balances  (50.0) ±0.1 points   50.0 ±0.1 points

      From six to Seven workers

      £000                   Adds   Comes to
        six                     –        0.0
        Workers: 6 to 7     (60.0)     (60.0)
                         ---------  ---------
      Seven workers         (60.0)     (60.0)


      From six to five

      £000                   Adds   Comes to
        six                     –        0.0
        Workers: 6 to 5      60.0       60.0
                         ---------  ---------
      five                   60.0       60.0


      Budgets in the base case, 2025/26 to 2026/27

      £000                               six   Seven workers            five

      Funding
        Funding                        360.0           360.0           360.0
                               --------------  --------------  --------------
      Total funding                    360.0           360.0           360.0

      Spending
        Pay                            360.0           420.0           300.0
                               --------------  --------------  --------------
      Total spending                   360.0           420.0           300.0
                               --------------  --------------  --------------
      Balance carried forward            0.0           (60.0)           60.0

      Figures may not sum because of rounding. Cash prices. Deficits are in brackets.

      Tables and charts are in out/six/comparison.
      "
    `);
  });

  test('gives one JSON document and nothing else', async () => {
    const { printed, told } = await ask('six.yaml', 'seven.yaml', '--draws', '1024', '--json');
    expect(told).toBe('');
    const document = JSON.parse(printed);
    expect(document.simulated).toEqual({ draws: 1024, replicates: 32, seed: '1' });
    expect(document.options.map(({ option }: { option: string }) => option)).toEqual([
      'six',
      'Seven workers',
    ]);
    expect(document.options[1].beside_first).toMatchObject({
      differences: { 'budget.balance': { base: -60_000, simulated: { mean: -60_000, se: { mean: 0 } } } },
      pays_for_itself: { vary: 'grant', there: 180_000, here: 180_000, needed: 210_000 },
      bridge: { steps: [{ label: 'Workers: 6 to 7', names: ['workers'], change: -60_000 }] },
    });
    expect(document.problems).toEqual([]);
  });

  test('judges by what --of names', async () => {
    const { printed } = await ask('six.yaml', 'five.yaml', '--of', 'budget.spending', '--draws', '1024');
    expect(oneLine(printed)).toContain(
      'Judged by the average of the spending over 2025/26 to 2026/27, five does best',
    );
  });

  test('tells options and their files apart, whatever they are called', async () => {
    const twins = {
      'a.yaml': six,
      'a-2.yaml': over('').replace('six', 'a'),
      'b.yaml': over('comparison: {option: a}\n').replace('six', 'a'),
    };
    const { code, printed, written } = await turnaround(
      ['compare', 'a.yaml', 'a.yaml', 'a-2.yaml', 'b.yaml', '--draws', '1024', '--json'],
      twins,
    );
    expect(code).toBe(0);
    const { options } = JSON.parse(printed);
    const labels = options.map(({ option }: { option: string }) => option);
    expect(new Set(labels).size).toBe(4);
    expect([...written.keys()].filter((path) => path.includes('bridge')).length).toBe(3);
  });

  test('reads the measures of a file that extends another in its own order', async () => {
    const own = {
      ...files,
      'own.yaml': over('comparison: {measures: {budget.spending: lower, budget.balance: higher}}\n'),
    };
    const { printed } = await turnaround(['compare', 'own.yaml', 'five.yaml', '--draws', '1024'], own);
    expect(oneLine(printed)).toContain('Judged by the average of the spending');
  });

  test('refuses to judge by a measure of which neither figure is better', async () => {
    const own = { ...files, 'own.yaml': over('comparison: {measures: {workers: neither}}\n') };
    const { code, told } = await turnaround(['compare', 'own.yaml', 'five.yaml'], own);
    expect(code).toBe(1);
    expect(told).toContain('own.yaml:3:34: not-one-of');
  });

  test('of certain options is of their base cases', async () => {
    const sure = {
      'a.yaml': six.replace(/, uncertain: "[^"]*"/, ''),
      'b.yaml': 'scenario: B\nextends: a.yaml\ninputs: {workers: 5}\n',
    };
    const { code, printed } = await turnaround(['compare', 'a.yaml', 'b.yaml'], sure);
    expect(code).toBe(0);
    expect(oneLine(printed)).toContain('Nothing in these options is uncertain, so nothing was simulated');
    expect(printed).not.toContain('futures');
  });

  test('refuses options of other draws, and takes them where the command line decides', async () => {
    const { code, told, written } = await ask('six.yaml', 'autumn.yaml');
    expect([code, written.size]).toEqual([1, 0]);
    expect(told).toContain('autumn.yaml:3:1: other-draws');
    expect(told).toContain('write the same in both, or say --seed and --draws for all of them.');
    expect((await ask('six.yaml', 'autumn.yaml', '--seed', '3')).code).toBe(1);
    expect((await ask('six.yaml', 'autumn.yaml', '--seed', '3', '--draws', '1024')).code).toBe(0);
  });

  test('refuses options of another calendar', async () => {
    const { code, told } = await ask('six.yaml', 'longer.yaml');
    expect(code).toBe(1);
    expect(told).toContain('longer.yaml:3:1: other-calendar');
  });

  test('tells the problems of every file, as JSON too', async () => {
    const { code, told } = await ask('six.yaml', 'wrong.yaml');
    expect(code).toBe(1);
    expect(told).toContain('wrong.yaml:3:19: bad-quantity');
    const { printed } = await ask('six.yaml', 'wrong.yaml', '--json');
    expect(JSON.parse(printed).problems[0].code).toBe('bad-quantity');
  });

  test.each([
    [['six.yaml', 'nowhere.yaml'], 'There is no file at nowhere.yaml.\n'],
    [
      ['empty.yaml', 'empty.yaml'],
      'This scenario has no budget: say with --of which line or target to watch.\n',
    ],
    [
      ['six.yaml', 'five.yaml', '--of', 'pays'],
      'There is no line or target called pays. Did you mean pay?\n',
    ],
    [['six.yaml', 'five.yaml', '--seed', ' '], '--seed needs a value.\n'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, told } = await ask(...args);
    expect([code, told]).toEqual([2, message]);
  });
});

describe('a scenario that says how it is drawn', () => {
  test('is drawn so by run, unless the command line says otherwise', async () => {
    const record = async (...args: readonly string[]) => {
      const { written, told } = await turnaround(['run', 'autumn.yaml', ...args], files);
      return { ...JSON.parse(written.get('out/autumn/run.json')!), told };
    };
    expect(await record()).toMatchObject({
      seed: 'autumn',
      draws: 2016,
      told: '2,000 draws are rounded up to 2,016 for autumn: 32 replicates of 63.\n',
    });
    expect(await record('--seed', '5', '--draws', '1024')).toMatchObject({
      seed: '5',
      draws: 1024,
      told: '',
    });
  });

  test.each(['0', '2.5', '-3', '£20', '20,000,000', 'many'])('%s draws are a problem', async (draws) => {
    const text = six.replace('lines:', `simulation: {draws: "${draws}"}\nlines:`);
    const { code, told } = await turnaround(['check', 'a.yaml'], { 'a.yaml': text });
    expect(code).toBe(1);
    expect(told).toContain('"draws" should be a whole number from 1 to 10,000,000');
  });
});
