import { describe, expect, test } from 'vitest';
import { compare } from '../../src/analysis/compare/compare.ts';
import type { Compared } from '../../src/analysis/compare/compared.ts';
import { ownSettings } from '../../src/analysis/plan.ts';
import { comparisonWords } from '../../src/output/compare/words.ts';
import type { Files } from '../../src/scenario/files/load.ts';
import { diskFiles, ready } from '../load-scenario.ts';

const folder = 'scenarios/warwickshire';

/** 29, 35 and 25 workers compared, with a few words laid over each. */
function options(words: string): Compared {
  const files: Files = {
    read: (path) => {
      const [, workers] = /over-(\d+)\.yaml$/.exec(path) ?? [];
      if (workers === undefined) return diskFiles.read(path);
      return `scenario: Laid over\nextends: staffing-${workers}.yaml\n${words}`;
    },
  };
  const all = [29, 35, 25].map((workers) => ({
    label: `${workers} workers`,
    slug: `staffing-${workers}`,
    file: `${folder}/over-${workers}.yaml`,
    ready: ready(`${folder}/over-${workers}.yaml`, files),
  }));
  const { measures } = all[0]!.ready.base.graph.scenario.comparison;
  return compare(all, measures, ownSettings(all[0]!.ready));
}

/** The points of the turnaround rate that an option must add to that of the first, to end as it does. */
function pointsOf({ options }: Compared, option: number): number {
  const there = options[0]!.option.ready.base.figures('phase_2.turnaround_rate').total;
  return 100 * (options[option]!.beside!.tie!.passings[0]!.value - there);
}

// Warwickshire Priority Families Outcomes Plan 2015–2018, section 7 and Appendix Two: 29 posts at £32,500, 1,608 families,
// £1,000 up front and £800 for a result.
describe('29, 35 and 25 family support workers', () => {
  const tied = options('summary: As they are\n');

  test('cost £585,000 more (6 × £32,500 × 3) and £390,000 less (4 × £32,500 × 3)', () => {
    const spending = tied.options.map(({ option }) => option.ready.base.figures('budget.spending').total);
    expect(spending[1]! - spending[0]!).toBeCloseTo(585_000, 2);
    expect(spending[2]! - spending[0]!).toBeCloseTo(-390_000, 2);
  });

  test('with fees tied to results 35 must add 20.2 points (585,000 ∕ 2,894,400) and 25 can lose 13.5', () => {
    expect(pointsOf(tied, 1)).toBeCloseTo((100 * 585_000) / (1608 * 1800), 6);
    expect(pointsOf(tied, 1).toFixed(1)).toBe('20.2');
    expect(pointsOf(tied, 2).toFixed(1)).toBe('-13.5');
  });

  const resultsOnly = options('inputs: {phase_2: {attachment_rate: 100%}}\n');

  test('with results only 35 must add 45.5 (585,000 ∕ 1,286,400), which from 75% is impossible', () => {
    expect(pointsOf(resultsOnly, 1)).toBeCloseTo((100 * 585_000) / (1608 * 800), 6);
    expect(pointsOf(resultsOnly, 1).toFixed(1)).toBe('45.5');
    expect(comparisonWords(resultsOnly).join(' ')).toContain(
      '35 workers would need the turnaround rate at 120.5%, 45.5 points above the 75% of 29 workers: that is impossible, since it lies between 0% and 100%.',
    );
  });

  test('the effect of caseload, drawn for all on the same futures, is nil for 29', () => {
    const [plan] = tied.options;
    expect(plan!.option.ready.base.figures('phase_2.turnaround_rate').total).toBeCloseTo(0.75, 12);
    // The rate of 29 workers does not depend on the loss that is drawn, so that its futures are those of the plan's own.
    const alone = ready(`${folder}/uncertain-rate.yaml`);
    expect(alone.base.figures('budget.balance').total).toBe(plan!.figures[0]!.base);
  });

  test('a bridge goes from one to the other by the posts alone', () => {
    expect(tied.options.slice(1).map(({ beside }) => beside!.bridge.steps.map(({ names }) => names))).toEqual(
      [[['team.posts']], [['team.posts']]],
    );
  });
});
