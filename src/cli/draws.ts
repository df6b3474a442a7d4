import { planFor } from '../analysis/plan.ts';
import type { Ready } from '../analysis/prepare.ts';
import { designs } from '../simulation/design/index.ts';
import { type DrawPlan, drawsOf, planDraws, usualDraws } from '../simulation/plan.ts';
import type { Settings } from '../simulation/simulate.ts';
import { type Effects, UsageError } from './effects.ts';

/** The most futures that a run simulates. */
export const mostDraws = 10_000_000;

/** How many draws `--draws` asks for; a clear error where it is no whole number from 1 to ten million. */
function readDraws(text: string | undefined): number {
  if (text === undefined) return usualDraws;
  const draws = /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (draws >= 1 && draws <= mostDraws) return draws;
  throw new UsageError(
    `--draws takes a whole number from 1 to ${mostDraws.toLocaleString('en-GB')}, not "${text}".`,
  );
}

function roundingWords(asked: number, { replicates, size }: DrawPlan, why: string): string {
  const draws = asked === 1 ? '1 draw is' : `${asked.toLocaleString('en-GB')} draws are`;
  const made = (replicates * size).toLocaleString('en-GB');
  return `${draws} rounded up to ${made}${why}: ${replicates} replicates of ${size}.\n`;
}

function planAsked(draws: string | undefined, effects: Effects): DrawPlan {
  const asked = readDraws(draws);
  const plan = planDraws(asked);
  if (drawsOf(plan) !== asked) effects.tell(roundingWords(asked, plan, ''));
  return plan;
}

/** The plan for one scenario, whose inputs may go together; tells where that takes more draws than were planned. */
export function planOf(ready: Ready, slug: string, asked: DrawPlan, effects: Effects): DrawPlan {
  const plan = planFor(ready, asked);
  const why = ` for ${slug}, whose inputs go together or persist`;
  if (drawsOf(plan) > drawsOf(asked)) effects.tell(roundingWords(drawsOf(asked), plan, why));
  return plan;
}

/**
 * What decides a simulation's draws, by `--draws` and `--seed` as typed; tells where there will be more draws than were
 * asked for.
 */
export function settingsFor(
  { draws, seed }: { readonly draws: string | undefined; readonly seed: string },
  effects: Effects,
): Settings {
  if (seed.trim() === '') throw new UsageError('--seed needs a value.');
  return { seed, plan: planAsked(draws, effects), design: designs[0]! };
}
