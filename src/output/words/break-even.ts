import type { Outcome } from '../../analysis/outcome.ts';
import { isUpTo, type Passing, type Sought } from '../../analysis/seek.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Lever } from '../../scenario/scenario.ts';
import { formatFigure } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { endingOf, endsHow, inSentence, listed, tellApart } from './figures.ts';

/** The input whose break-even is told, and what was found. */
export interface BreakEven {
  readonly lever: Lever;
  readonly sought: Sought;
}

function passingWords({ value, jump }: Passing, show: (value: number) => string): string {
  if (jump === undefined) return `it balances at ${show(value)}`;
  const [below, above] = [endingOf(jump.below), endingOf(jump.above)];
  return isUpTo(jump)
    ? `up to ${show(value)} it ends ${below}, above that ${above}`
    : `below ${show(value)} it ends ${below}, from there on ${above}`;
}

const mostNamed = 3;

function othersWords(others: readonly Passing[], show: (value: number) => string): string {
  if (others.length === 0) return '';
  const values = others.slice(0, mostNamed).map(({ value }) => show(value));
  const rest = others.length - values.length;
  return `, and passes nil at ${listed([...values, ...(rest === 0 ? [] : [`${rest} more`])])} too`;
}

function unfoundWords(sought: Extract<Sought, { found: false }>, unit: string): string {
  const { low, high, tried, least, most } = sought;
  const tells = `the ${tried} values tried, from ${formatFigure(low, unit)} to ${formatFigure(high, unit)}`;
  if (Number.isNaN(least)) return `it has no balance at some of ${tells}`;
  if (most < 0) return `it stays short at each of ${tells}`;
  return least > 0
    ? `it stays above nil at each of ${tells}`
    : `it passes nil at none of ${tells}, as far as can be told`;
}

/** Where the plan ends with its first lever as it is, and at which of the lever's values it balances, as far as was looked. */
export function breakEvenSentence({ base }: Outcome, { lever, sought }: BreakEven): string {
  const node = nodeOf(base.graph, lever.variable);
  const unit = shownUnit(node);
  const own = base.figures(lever.variable).total;
  const show = (value: number) => tellApart(value, unit, own);
  const balance = base.figures('budget.balance').total;
  const lead = `With the ${inSentence(node.variable!.label)} at ${show(own)} the plan ${endsHow(balance)}`;
  if (!sought.found) return `${lead}; ${unfoundWords(sought, unit)}.`;
  return `${lead}; ${passingWords(sought, show)}${othersWords(sought.others, show)}.`;
}
