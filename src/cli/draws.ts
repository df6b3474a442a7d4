import { planFor } from '../analysis/plan.ts';
import { type Precision, precisionOf } from '../analysis/precision.ts';
import type { Ready } from '../analysis/prepare.ts';
import { isMoney, isPlain } from '../graph/units.ts';
import { parseQuantity, type Quantity } from '../scenario/quantity.ts';
import { type DrawPlan, drawsOf, planDraws, usualDraws } from '../simulation/plan.ts';
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

/** The plan for `--draws` as typed, the usual one without it; tells where it makes more draws than were asked for. */
export function planAsked(draws: string | undefined, effects: Effects): DrawPlan {
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

/** What `--precision` asks for, as typed: of what, and how near. */
export interface AskedPrecision {
  readonly name: string;
  readonly amount: Quantity;
}

/** Reads `balanced=0.5%` or `budget.balance=£1,000`. */
export function readPrecision(text: string | undefined): AskedPrecision | undefined {
  if (text === undefined) return undefined;
  const at = text.indexOf('=');
  const [name, written] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const amount = parseQuantity(written, { file: '', line: 1, column: 1, length: 1, text: written });
  if (at > 0 && amount !== undefined && amount.amount > 0) return { name, amount };
  throw new UsageError(
    `--precision takes a target or line and how near it should come, such as balanced=0.5% or budget.balance=£1,000, not "${text}".`,
  );
}

/** What is asked of one scenario's run; undefined where it has no such target or line. */
export function precisionFor({ base }: Ready, { name, amount }: AskedPrecision): Precision | undefined {
  const of = precisionOf(base, name);
  if (of === undefined) return undefined;
  const unit = of === 'chance' ? {} : base.graph.nodes.get(name)!.unit;
  const isForeign = (amount.symbol === '£' && !isMoney(unit)) || (amount.symbol === '%' && !isPlain(unit));
  // Of a chance, 0.5 may mean half a point or fifty.
  const isMisfit = of === 'chance' ? amount.symbol !== '%' : isForeign;
  if (isMisfit)
    throw new UsageError(
      of === 'chance'
        ? `The precision of the target ${name} is that of its chance: write ${name}=0.5% for half a point.`
        : `${amount.text} is not in the unit of ${name}.`,
    );
  return { name, of, halfWidth: amount.amount };
}
