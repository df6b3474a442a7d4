import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.ts';
import type { Compared } from '../../../src/analysis/compare/compared.ts';
import type { Option } from '../../../src/analysis/compare/option.ts';
import { latinHypercube } from '../../../src/simulation/design/latin-hypercube.ts';
import { planDraws, usualDraws } from '../../../src/simulation/plan.ts';
import { halfWidth } from '../../../src/simulation/summary.ts';
import { optionsOf, shippedOptions } from './options-of.ts';

const settings = { seed: '1', plan: planDraws(usualDraws), design: latinHypercube };

function compared(options: readonly Option[]): Compared {
  return compare(options, options[0]!.ready.base.graph.scenario.comparison.measures, settings);
}

// A grant that comes in whole or in part, and a sum that is certain: the grant of £200 is the better where more than a
// quarter of it comes.
const chancy = `scenario: A grant that may come
calendar: {from: 2025/26, years: 1}
inputs:
  share: {value: 50%, uncertain: "uniform(0%, 100%)"}
  grant: {value: £200, unit: £/year}
lines:
  income: {formula: = share * grant * year_fraction, unit: £, kind: flow}
budget: {funding: [income], spending: []}
targets: {enough: {of: = budget.balance, is: at least £100}}
`;
const certain = `scenario: A sum that is certain
extends: chancy.yaml
lines:
  income: {formula: = grant * 25% * year_fraction, unit: £, kind: flow}
`;

describe('a grant that is uniform from nil to £200 beside £50 that are certain', () => {
  const { options } = compared(optionsOf({ chancy, certain }));
  const [grant, sum] = options.map(({ standing }) => standing!);

  test('is best in three futures of four', () => {
    expect(grant!.best.probability).toBeCloseTo(0.75, 2);
    expect(sum!.best.probability).toBeCloseTo(0.25, 2);
  });

  test('is short of the best by £6.25 on average: the integral of 50 − 200u from 0 to ¼', () => {
    expect(Math.abs(grant!.regret.mean.value - 6.25)).toBeLessThan(
      4 * halfWidth(grant!.regret.mean.se, settings.plan) + 1e-9,
    );
  });

  test('and the sum by £56.25: the integral of 200u − 50 from ¼ to 1', () => {
    expect(Math.abs(sum!.regret.mean.value - 56.25)).toBeLessThan(
      4 * halfWidth(sum!.regret.mean.se, settings.plan) + 1e-9,
    );
    // Its 95th percentile is that of 200u − 50.
    expect(sum!.regret.p95.value).toBeCloseTo(140, 0);
  });

  test('differs from it by £50 on average, the standard deviation being that of the grant, 200 / √12', () => {
    const { base, drawn } = options[1]!.beside!.differences[0]!;
    expect(base).toBe(-50);
    expect(drawn!.mean).toBeCloseTo(-50, 1);
    expect(drawn!.sd).toBeCloseTo(200 / Math.sqrt(12), 0);
  });

  test('meets a target of £100 in half of the futures, which the sum never does', () => {
    expect(options[0]!.targets[0]!.chance!.probability).toBeCloseTo(0.5, 2);
    expect(options[1]!.targets[0]!.chance!.probability).toBe(0);
    expect(options[1]!.beside!.metMore[0]!.value).toBeCloseTo(-0.5, 2);
  });

  test('neither beats the other on everything: the sum is worse on average', () => {
    expect(options[0]!.beatenBy).toBeUndefined();
    expect(options[1]!.beatenBy).toBe(0);
  });
});

describe('an option beside itself', () => {
  const path = 'scenarios/warwickshire/uncertain-rate.yaml';
  const { options, measures } = compared(shippedOptions(path, path));
  const [first, second] = options;

  test('differs by nil everywhere, without error', () => {
    expect(second!.beside!.differences).toHaveLength(measures.length);
    for (const { base, drawn } of second!.beside!.differences) {
      expect(base).toBe(0);
      const { se, ...figures } = drawn!;
      expect([...Object.values(figures), ...Object.values(se)].every((figure) => figure === 0)).toBe(true);
    }
    expect(second!.beside!.metMore).toEqual([
      { value: 0, se: 0 },
      { value: 0, se: 0 },
    ]);
  });

  test('has no steps to it, and no regret; each is best in half', () => {
    expect(second!.beside!.bridge.steps).toEqual([]);
    expect([first, second].map((each) => each!.standing!.best.probability)).toEqual([0.5, 0.5]);
    expect(second!.standing!.regret.mean).toEqual({ value: 0, se: 0 });
    expect(second!.beatenBy).toBeUndefined();
  });

  test('ties with itself where it is', () => {
    const { passings, here } = second!.beside!.tie!;
    expect(passings[0]!.value).toBeCloseTo(here, 9);
  });
});

describe('options on the same futures', () => {
  const other = `scenario: Fewer come
extends: chancy.yaml
inputs: {grant: £180}
`;
  const options = optionsOf({ chancy, other });
  const { options: both } = compared(options);
  const difference = both[1]!.beside!.differences[0]!.drawn!;

  test('know their difference better than two runs of their own would', () => {
    const apart = compare(options.slice(1), [...options[0]!.ready.base.graph.scenario.comparison.measures], {
      ...settings,
      seed: '2',
    });
    const own = Math.hypot(both[0]!.figures[0]!.drawn!.se.mean, apart.options[0]!.figures[0]!.drawn!.se.mean);
    expect(own / difference.se.mean).toBeGreaterThan(5);
  });

  test('give the same figures as each by itself', () => {
    const alone = compared(options.slice(0, 1)).options[0]!.figures[0]!.drawn!;
    expect(both[0]!.figures[0]!.drawn).toEqual(alone);
  });

  test('are counted in bins where there are many, to the same figures', () => {
    const many = compare(options, options[0]!.ready.base.graph.scenario.comparison.measures, {
      ...settings,
      plan: planDraws(100_000),
    });
    expect(many.options[1]!.beside!.differences[0]!.drawn!.mean).toBeCloseTo(-10, 2);
    // A few futures are less than half a penny apart.
    expect(many.options[0]!.standing!.best.probability).toBeCloseTo(1, 3);
  });
});
