import { describe, expect, test } from 'vitest';
import { type Precision, planFurther } from '../../src/analysis/precision.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { type DrawPlan, planDraws, usualDraws } from '../../src/simulation/plan.ts';
import type { Run } from '../../src/simulation/simulate.ts';
import { ready } from '../load-scenario.ts';

const scenario = ready('test/coverage/four-ranges.yaml');
const runOf = (plan: DrawPlan): Run => tryOut(scenario, { seed: '1', plan, design: latinHypercube }).run;
const columnOf = (run: Run): Float64Array => run.sample('budget.balance', 0, 0)!.column!;
const within = (halfWidth: number): Precision => ({ name: 'balanced', of: 'chance', halfWidth });

describe('the plan that a precision asks for after the usual draws', () => {
  const run = runOf(planDraws(usualDraws));

  test('is none where they are enough', () => {
    expect(planFurther(run, within(0.5), 10_000_000)).toBeUndefined();
  });

  test('has them among its own draws', () => {
    const further = planFurther(run, within(0.003), 10_000_000)!;
    expect(further).toEqual({ replicates: expect.any(Number), size: 512 });
    const inBatch = (further.replicates / 32) * 512;
    expect(inBatch).toBeGreaterThan(512);
    const [first, all] = [columnOf(run), columnOf(runOf(further))];
    // Each batch begins with the replicate that it had before.
    for (let batch = 0; batch < 32; batch += 1)
      expect(all.subarray(inBatch * batch, inBatch * batch + 512)).toEqual(
        first.subarray(512 * batch, 512 * (batch + 1)),
      );
  });

  test('stays within what is allowed, and there the asking ends', () => {
    const most = planFurther(run, within(1e-9), 50_000)!;
    expect(most).toEqual({ replicates: 96, size: 512 });
    expect(planFurther(runOf(most), within(1e-9), 50_000)).toBeUndefined();
  });

  test('is none where nothing uncertain moves what is asked about', () => {
    const certain = tryOut({ ...scenario, inputs: [] }, run.settings).run;
    expect(planFurther(certain, within(0.001), 10_000_000)).toBeUndefined();
  });
});
