import { type DrawPlan, drawsOf, planDraws, usualDraws } from '../simulation/plan.ts';
import { type Effects, UsageError } from './effects.ts';

const mostDraws = 10_000_000;

function readDraws(text: string | undefined): number {
  if (text === undefined) return usualDraws;
  const draws = /^[\d,]+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
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

/** The plan for `--draws` as typed, the usual one without it; tells where it makes more draws than were asked for. */
export function planFor(draws: string | undefined, effects: Effects): DrawPlan {
  const asked = readDraws(draws);
  const plan = planDraws(asked);
  if (drawsOf(plan) !== asked) effects.tell(roundingWords(asked, plan));
  return plan;
}
