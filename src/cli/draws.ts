import { planFor } from '../analysis/plan.ts';
import type { Ready } from '../analysis/prepare.ts';
import { canDraw, drawsExpected } from '../scenario/parts/simulation-settings.ts';
import { designs } from '../simulation/design/index.ts';
import { type DrawPlan, drawsOf, planDraws } from '../simulation/plan.ts';
import type { Settings } from '../simulation/simulate.ts';
import { type Effects, UsageError } from './effects.ts';

/** What `--draws` and `--seed` ask for; undefined where each scenario decides for itself. */
export interface AskedDraws {
  readonly plan: DrawPlan | undefined;
  readonly seed: string | undefined;
}

/** `--draws` and `--seed` as typed. */
export interface DrawOptions {
  readonly draws: string | undefined;
  readonly seed: string | undefined;
}

function readDraws(text: string): number {
  const draws = /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (canDraw(draws)) return draws;
  throw new UsageError(`--draws takes ${drawsExpected}, not "${text}".`);
}

function planTelling(asked: number, why: string, effects: Effects): DrawPlan {
  const plan = planDraws(asked);
  if (drawsOf(plan) !== asked) effects.tell(roundingWords(asked, plan, why));
  return plan;
}

function roundingWords(asked: number, { replicates, size }: DrawPlan, why: string): string {
  const draws = asked === 1 ? '1 draw is' : `${asked.toLocaleString('en-GB')} draws are`;
  const made = (replicates * size).toLocaleString('en-GB');
  return `${draws} rounded up to ${made}${why}: ${replicates} replicates of ${size}.\n`;
}

/** Reads `--draws` and `--seed`; tells where there will be more draws than were asked for, and throws at what is neither. */
export function readAskedDraws({ draws, seed }: DrawOptions, effects: Effects): AskedDraws {
  if (seed?.trim() === '') throw new UsageError('--seed needs a value.');
  return { seed, plan: draws === undefined ? undefined : planTelling(readDraws(draws), '', effects) };
}

/**
 * What decides the draws of one scenario, whose inputs may go together: as asked or else as it says itself. Tells where
 * that takes more draws than were planned.
 */
export function settingsFor(ready: Ready, slug: string, asked: AskedDraws, effects: Effects): Settings {
  const { simulation } = ready.base.graph.scenario;
  const planned = asked.plan ?? planTelling(simulation.draws, ` for ${slug}`, effects);
  const plan = planFor(ready, planned);
  const why = ` for ${slug}, whose inputs go together or persist`;
  if (drawsOf(plan) > drawsOf(planned)) effects.tell(roundingWords(drawsOf(planned), plan, why));
  return { seed: asked.seed ?? simulation.seed, plan, design: designs[0]! };
}
