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

function roundingWords(asked: number, plan: DrawPlan): string {
  const draws = asked === 1 ? '1 draw is' : `${asked.toLocaleString('en-GB')} draws are`;
  const made = drawsOf(plan).toLocaleString('en-GB');
  return `${draws} rounded up to ${made}: ${plan.replicates} replicates of ${plan.size}.\n`;
}

function planFor(draws: string | undefined, effects: Effects): DrawPlan {
  const asked = readDraws(draws);
  const plan = planDraws(asked);
  if (drawsOf(plan) !== asked) effects.tell(roundingWords(asked, plan));
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
  return { seed, plan: planFor(draws, effects), design: designs[0]! };
}
