import { problem, type Report } from '../errors/problem.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import type { Draft } from './draft.ts';
import { concrete } from './functions/combine.ts';
import type { Type } from './functions/function.ts';
import type { TypeOf } from './types.ts';
import { describeUnit, sameUnit, unitOf } from './units.ts';

interface Misfit {
  readonly reason: string;
  readonly instead: string;
}

function timed(name: string, isSum: boolean): string {
  const formula = isSum ? `even(${name})` : `${name} * year_fraction`;
  return `Give it a line that says when it falls, such as = ${formula}, and name that line here.`;
}

/** What a total adds up: what comes and goes, one sum brought forward, or what is set aside by the end. */
type Terms = 'flows' | 'sums' | 'set aside';

function misfitOfKind(name: string, { kind, varies }: Type, terms: Terms): Misfit | undefined {
  const words = kind ?? 'figure of no kind';
  if (terms === 'flows' && kind !== 'flow')
    return {
      reason: `is a ${words}, and funding and spending are flows`,
      instead: varies ? 'Name the line of what comes in or goes out in each period.' : timed(name, true),
    };
  if (terms === 'sums' && varies)
    return {
      reason: 'changes over time, and money brought forward is one sum',
      instead: `Give it a line of its own, such as = total(${name}), and name that line here.`,
    };
  if (terms === 'set aside' && varies && kind !== 'flow' && kind !== 'stock')
    return {
      reason: `is a ${words} that changes over time, and money set aside is one sum, a flow or a stock`,
      instead: 'Name the line that says what is set aside.',
    };
  return undefined;
}

function misfitOf(name: string, type: Type, terms: Terms): Misfit | undefined {
  const unit = concrete(type.unit);
  if (type.measure !== 'number')
    return { reason: 'is not a number', instead: 'A budget adds up amounts in £.' };
  if (!sameUnit(unit, unitOf('£'))) {
    const isYearly = sameUnit(unit, { '£': 1, year: -1 });
    const instead = isYearly ? timed(name, false) : 'Name the line that says what it comes to in £.';
    return { reason: `is in ${describeUnit(unit)}, and a budget is in £`, instead };
  }
  return misfitOfKind(name, type, terms);
}

/** A name that a budget adds up, and where it stands in the total's formula. */
export interface BudgetTerm {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The names that a total of the budget adds up: each is written into it as sum(name). Its expression no longer shows them
 * all, since what is read over the whole of time has been taken out of it.
 */
export function budgetTerms({ text }: WrittenText): readonly BudgetTerm[] {
  return [...text.matchAll(/(?<=sum\()[\w.]+(?=\))/g)].map(({ 0: name, index }) => ({
    name,
    start: index,
    end: index + name.length,
  }));
}

function termsOf(variable: Draft['variable']): Terms | undefined {
  if (variable?.role !== 'total') return undefined;
  if (variable.name === 'budget.contingency') return 'set aside';
  if (variable.kind === 'constant') return 'sums';
  return variable.kind === 'flow' ? 'flows' : undefined;
}

/**
 * Reports names in a budget that it cannot add up: funding and spending are flows of £, money brought forward a sum. Money
 * set aside may be any of a sum, a flow and a stock.
 */
export function checkBudgetTerms(
  { variable, expression, formula }: Draft,
  typeOf: TypeOf,
  report: Report,
): boolean {
  const terms = termsOf(variable);
  if (expression === undefined || terms === undefined) return true;
  const misfits = budgetTerms(formula).flatMap(({ name, start, end }) => {
    const type = typeOf(name);
    const misfit = type && misfitOf(name, type, terms);
    return misfit === undefined ? [] : [{ name, place: formula.at(start, end), misfit }];
  });
  for (const { name, place, misfit } of misfits)
    report(problem('not-for-budget', place, { name, ...misfit }));
  return misfits.length === 0;
}
