import { assess, type Outcome } from '../../src/analysis/outcome.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws, usualDraws } from '../../src/simulation/plan.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { diskFiles, filesOf, ready } from '../load-scenario.ts';

const settings = { seed: '1', plan: planDraws(usualDraws), design: latinHypercube };

/** The outcome of a scenario file that is shipped. */
export function shippedOutcome(path: string): Outcome {
  const { base, inputs } = ready(path, diskFiles);
  return assess(simulate(base, inputs, settings));
}

/** The outcome of two years with these inputs and lines and this budget. */
export function outcomeOf(rest: string): Outcome {
  const text = `scenario: Two years\ncalendar: {from: 2025/26, years: 2}\n${rest}`;
  const { base, inputs } = ready('a.yaml', filesOf({ 'a.yaml': text }));
  return assess(simulate(base, inputs, settings));
}
