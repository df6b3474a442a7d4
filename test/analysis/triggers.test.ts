import { describe, expect, test } from 'vitest';
import { assess, type Outcome } from '../../src/analysis/outcome.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import type { TriggerOutcome } from '../../src/analysis/triggers.ts';
import { triggerDivision } from '../../src/analysis/wanted.ts';
import { type Design, designs } from '../../src/simulation/design/index.ts';
import { planDraws } from '../../src/simulation/plan.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { halfWidth } from '../../src/simulation/summary.ts';
import { type Threshold, thresholdOf } from '../../src/simulation/threshold.ts';
import { diskFiles, filesOf, ready } from '../load-scenario.ts';

interface Drawn {
  readonly seed?: string;
  readonly draws?: number;
  readonly design?: Design;
}

function outcomeOf(text: string, { seed = '1', draws = 16_384, design = designs[0]! }: Drawn = {}): Outcome {
  const scenario = ready('a.yaml', filesOf({ 'a.yaml': text }));
  return assess(tryOut(scenario, { seed, plan: planDraws(draws), design }).run);
}

const triggerIn = (text: string, drawn?: Drawn): TriggerOutcome => outcomeOf(text, drawn).triggers[0]!;

// 800 families over eight quarters, 100 a quarter.
const quarters = (known: string, at: string, rest = '') => `scenario: Eight quarters
calendar: {from: 2015/16, years: 2, by: quarter}
inputs:
  success: {value: 75%, range: [0%, 100%]}
lines:
  turned_around: {formula: = even(800) * success${known}}
  tried: = even(800)
  still_failing: {formula: = 800 - cumulative(turned_around), kind: stock}
  success_so_far: {formula: = turned_around / tried, kind: ratio}
targets: {enough: {of: = total(turned_around), is: at least 500}}
triggers: {review: {at: ${at}, watch: turned_around, target: enough, vary: success${rest}}}`;

describe('the pace at which a target is just met', () => {
  // 500 of 800 are 62.5%, which are 62.5 a quarter.
  test.each([
    ['2015/16 Q2', 125],
    ['2015/16q2', 125],
    ['Sep 2015', 125],
    ['September 2015', 125],
    ['2015/16', 250],
    ['2016/17', 500],
  ])('is added up to %s: %d', (at, figure) => {
    const { pace, planned } = triggerIn(quarters('', at));
    expect(pace).toMatchObject({ found: true, side: 'below' });
    expect(pace.found && [pace.figure, pace.input]).toEqual([
      expect.closeTo(figure, 6),
      expect.closeTo(0.625, 9),
    ]);
    expect(planned).toBeCloseTo(figure * 1.2, 9);
  });

  // With 50 recorded in the first quarter, 450 are wanted of 700: 450 ∕ 7 a quarter.
  test('goes on from what is recorded', () => {
    const { pace, isRecorded } = triggerIn(quarters(', known: [50]', '2015/16 Q2'));
    expect(isRecorded).toBe(false);
    expect(pace.found && pace.figure).toBeCloseTo(50 + 450 / 7, 6);
  });

  test('is nothing to watch for where it is recorded throughout', () => {
    expect(triggerIn(quarters(', known: [50, 60]', '2015/16 Q2'))).toMatchObject({
      isRecorded: true,
      planned: 110,
      pace: { found: false, why: 'figure not moved' },
    });
  });

  test('is above a figure of what should be low, and a stock is read at the date', () => {
    const { pace } = triggerIn(
      quarters('', 'Sep 2015').replace('watch: turned_around', 'watch: still_failing'),
    );
    expect(pace).toMatchObject({ found: true, side: 'above' });
    expect(pace.found && pace.figure).toBeCloseTo(800 - 125, 6);
  });

  test('is a share of all so far where that is watched', () => {
    const { pace } = triggerIn(
      quarters('', 'Sep 2015').replace('watch: turned_around', 'watch: success_so_far'),
    );
    expect(pace.found && pace.figure).toBeCloseTo(0.625, 9);
  });

  test.each([
    ['at least 900', 'missed throughout'],
    ['at least -1', 'met throughout'],
  ])('is not there where the target is %s', (level, why) => {
    const text = quarters('', '2015/16').replace('at least 500', level);
    expect(triggerIn(text).pace).toEqual({ found: false, why, low: 0, high: 1, tried: 21 });
  });

  test('is looked for as far as a lever goes, where the input has no range', () => {
    const text = quarters('', '2015/16').replace(', range: [0%, 100%]', '');
    const lever = '\nlevers: {success: {from: 70%, to: 90%, step: 1%}}';
    expect(triggerIn(text).pace).toMatchObject({ found: true });
    expect(triggerIn(text + lever).pace).toEqual({
      found: false,
      why: 'met throughout',
      low: 0.7,
      high: 0.9,
      tried: 21,
    });
  });

  test('is not spoken of in futures where nothing is uncertain', () => {
    expect(triggerIn(quarters('', '2015/16')).odds).toBeUndefined();
  });
});

/*
 * 500 families a year succeed at a rate even from 0% to 100%, and the target asks that the rate and luck, even from −50% to
 * 50%, make a half. At a rate r that has a chance of r, so of all rates below x it has x ∕ 2, at x and above (1 + x) ∕ 2.
 * A chance of c is reached at x = 2c: of 20% below 500 × 40% = 200 families by the end of the first year.
 */
const lucky = (chance: string, level = '50%') => `scenario: Rate and luck
calendar: {from: 2025/26, years: 2}
inputs:
  rate: {value: 50%, uncertain: "uniform(0%, 100%)"}
  luck: {value: 0%, uncertain: "uniform(-50%, 50%)"}
lines:
  succeeded: {formula: = even(1000) * rate, kind: flow}
  failed: {formula: = even(1000) - succeeded, kind: flow}
  other: {formula: = even(1000) * luck, kind: flow}
targets: {enough: {of: = rate + luck, is: at least ${level}}}
triggers: {review: {at: 2025/26, watch: succeeded, target: enough, vary: rate, chance: ${chance}}}`;

const found = (odds: TriggerOutcome['odds']) => odds as Extract<Threshold, { found: true }>;

describe('the figure that leaves a target little chance', () => {
  test.each([
    [0.1, '10%', 100],
    [0.2, '20%', 200],
    [0.4, '40%', 400],
  ])('of %d is where that is reached', (_, chance, figure) => {
    const { value, se } = found(triggerIn(lucky(chance)).odds).figure;
    expect(Math.abs(value - figure)).toBeLessThan(4 * se);
    expect(4 * se).toBeLessThan(30);
  });

  test('is above what should be low', () => {
    const text = lucky('20%').replace('watch: succeeded', 'watch: failed');
    const [below, above] = [found(triggerIn(lucky('20%')).odds), found(triggerIn(text).odds)];
    expect(above.side).toBe('above');
    expect(above.figure.value).toBeCloseTo(500 - below.figure.value, 6);
    expect(above.figure.se).toBeCloseTo(below.figure.se, 6);
    expect(above.beyond).toBeCloseTo(below.beyond, 9);
  });

  test('is in none where even a rate of nil has 30%', () => {
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8'])
      expect(triggerIn(lucky('20%', '20%'), { seed }).odds).toEqual({ found: false, seldom: 'in none' });
  });

  // A rate and luck that make 90% need a rate of 40% at least: a chance of 0.6² ∕ 2 = 18% in all.
  test('is in all where they have no more chance than that together', () => {
    expect(triggerIn(lucky('20%', '90%')).odds).toEqual({ found: false, seldom: 'in all' });
    expect(triggerIn(lucky('17%', '90%')).odds).toMatchObject({ found: true });
  });

  test.each([
    [
      'what is watched',
      (text: string) => text.replace('even(1000) * rate', 'even(1000) * 0.5'),
      'figure certain',
    ],
    [
      'the target',
      (text: string) =>
        text.replace('= rate + luck', '= total(tried)').replace('lines:', 'lines:\n  tried: = even(9)'),
      'target certain',
    ],
  ])('is nothing where %s does not move', (_, change, seldom) => {
    expect(triggerIn(change(lucky('20%'))).odds).toEqual({ found: false, seldom });
  });

  test('takes the whole figures that counts have', () => {
    // Of 3 families the target asks 2. Fewer than 2 never do, fewer than 3 do in 3q²p of 1 − q³; with q = ½, 3 of 7.
    const text = `scenario: Three families
calendar: {from: 2025/26, years: 1}
inputs: {rate: 50%, families: {value: [3], unit: family, kind: flow}}
lines: {succeeded: {formula: "= chance.binomial(families, rate)", unit: family}}
targets: {two: {of: = total(succeeded), is: at least 2}}
triggers: {review: {at: 2025/26, watch: succeeded, target: two, vary: rate, chance: CHANCE}}`;
    const at = (chance: string) => found(triggerIn(text.replace('CHANCE', chance)).odds);
    expect(at('40%')).toMatchObject({ figure: { value: 2, se: 0 }, otherwise: { probability: 1 } });
    expect(at('45%')).toMatchObject({ figure: { value: 3, se: 0 }, otherwise: { probability: 1 } });
    expect(at('40%').beyond).toBeCloseTo(1 / 2, 1);
    expect(at('45%').beyond).toBeCloseTo(7 / 8, 1);
  });

  // Up to 65,536 draws are kept, more are counted only: the figure comes from bins in both, each a two-thousandth of the range.
  test('of many draws is the same, and nearer', () => {
    const { figure, otherwise } = found(triggerIn(lucky('20%'), { draws: 200_000 }).odds);
    const { plan } = outcomeOf(lucky('20%'), { draws: 200_000 }).run.settings;
    expect(Math.abs(figure.value - 200)).toBeLessThan(4 * figure.se);
    expect(halfWidth(figure.se, plan)).toBeLessThan(3);
    expect(otherwise.probability).toBeCloseTo(0.7, 2);
  });
});

describe.each(designs.map((design) => [design.name, design] as const))('its error, %s', (_, design) => {
  const { base, inputs } = ready('a.yaml', filesOf({ 'a.yaml': lucky('20%') }));
  const division = triggerDivision(base, base.graph.scenario.triggers[0]!);
  const plan = planDraws(2048);
  const wanted = () => ({ measures: [], questions: [], divisions: [division] });
  const seeds = Array.from({ length: 200 }, (__, seed) => String(seed));
  const thresholds = seeds.map((seed) =>
    found(thresholdOf(simulate(base, inputs, { seed, plan, design }, wanted).divided(division)!, 0.2, plan)),
  );
  const isWithin = (gap: number, se: number) => Math.abs(gap) <= halfWidth(se, plan);
  // Below 0.95 by four standard errors of a share of 200.
  const least = 0.888;

  test('holds the exact figure as often as it says', () => {
    const held = thresholds.filter(({ figure: { value, se } }) => isWithin(value - 200, se));
    expect(held.length / seeds.length).toBeGreaterThan(least);
  });

  test('holds the exact chance in the others', () => {
    const held = thresholds.filter(({ figure, otherwise: { probability, se } }) =>
      isWithin(probability - (1 + figure.value / 500) / 2, se),
    );
    expect(held.length / seeds.length).toBeGreaterThan(least);
  });
});

describe('the plan of Warwickshire with its 75% uncertain', () => {
  // −£2,100 at 75%, and £2,894,400 more for each whole of the rate.
  const balances = 0.75 + 2_100 / 2_894_400;
  const path = 'scenarios/warwickshire/review.yaml';
  const text = `scenario: The plan and its first review
extends: uncertain-rate.yaml
triggers:
  review: {at: 2015/16 Q2, watch: phase_2.results_paid, target: balanced, vary: phase_2.turnaround_rate}`;
  const files = { read: (file: string) => (file === path ? text : diskFiles.read(file)) };
  const { triggers } = assess(
    tryOut(ready(path, files), { seed: '1', plan: planDraws(16_384), design: designs[0]! }).run,
  );

  test('balances at the pace of 201.2 results by September, where it plans 201', () => {
    const { pace, planned } = triggers[0]!;
    expect(planned).toBeCloseTo((1608 * 0.75) / 6, 9);
    expect(pace.found && pace.figure).toBeCloseTo((1608 * balances) / 6, 6);
  });

  // The rate decides alone, so that with F its distribution X is where F(X) = F(balances) ∕ (1 − 20%), for F(balances) =
  // 1 − 0.4769093724 (test/coverage/models.ts): X = 77.6841% by SciPy's
  // beta.ppf, which is 208.1934 results.
  test('has a chance of 20% at the most below the figure that its range gives in closed form', () => {
    const { figure, beyond, otherwise } = found(triggers[0]!.odds);
    expect(beyond).toBeCloseTo((1 - 0.4769093724288319) / 0.8, 3);
    expect(otherwise.probability).toBe(1);
    expect(figure.value).toBeCloseTo(208.1934, 1);
  });
});
