import { assess, type Outcome } from '../../src/analysis/outcome.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws, usualDraws } from '../../src/simulation/plan.ts';
import { diskFiles, filesOf, ready } from '../load-scenario.ts';

const settings = { seed: '1', plan: planDraws(usualDraws), design: latinHypercube };

/** The outcome of a scenario file that is shipped. */
export function shippedOutcome(path: string): Outcome {
  return assess(tryOut(ready(path, diskFiles), settings).run);
}

/** The outcome of two years, or of another calendar, with these inputs and lines and this budget. */
export function outcomeOf(
  rest: string,
  calendar = '{from: 2025/26, years: 2}',
  { seed, draws } = { seed: '1', draws: usualDraws },
): Outcome {
  const text = `scenario: Two years\ncalendar: ${calendar}\n${rest}`;
  const drawn = { ...settings, seed, plan: planDraws(draws) };
  return assess(tryOut(ready('a.yaml', filesOf({ 'a.yaml': text })), drawn).run);
}
