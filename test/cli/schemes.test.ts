import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { schemeTexts } from '../../src/models/index.ts';
import { memoryEffects } from './memory-effects.ts';

const plan = `scenario: A plan
calendar: {from: 2015/16, years: 3, by: quarter}
use: {phase_2: programme-funding/phase-2}
inputs:
  phase_2: {target_families: 1608, turnaround_rate: 75%}
budget: {funding: [phase_2.pbr_income]}
`;

async function turnaround(...args: string[]) {
  const { effects, done } = memoryEffects({ 'plan.yaml': plan });
  expect(await main(args, effects)).toBe(0);
  return done;
}

test('explain shows where in a scheme a figure stands, and its source', async () => {
  const { printed } = await turnaround('explain', 'plan.yaml', 'phase_2.results_payment', '2015/16');
  expect(printed).toContain('written: £800 (models/programme-funding/schemes/phase-2.yaml:10)');
  expect(printed).toContain(
    'source: Warwickshire Priority Families Outcomes Plan 2015–2018 (3rd draft), §7.1',
  );
});

test('run.json takes a fingerprint of every scheme, as of every model', async () => {
  const { written } = await turnaround('run', 'plan.yaml');
  const { schemes } = JSON.parse(written.get('out/plan/run.json')!);
  const size = schemeTexts.get('programme-funding')!.get('phase-2')!.length;
  expect(schemes).toContainEqual({
    name: 'programme-funding/phase-2',
    sha256: `hash of ${size} characters`,
  });
});

test('check finds nothing wrong with it', async () => {
  expect((await turnaround('check', 'plan.yaml')).printed).toBe('plan.yaml: no problems\n');
});
