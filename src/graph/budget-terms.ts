import { problem, type Report } from '../errors/problem.ts';
import type { Draft } from './draft.ts';
import { type NameNode, walk } from './expression.ts';
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

function misfitOf({ name }: NameNode, type: Type, total: 'flow' | 'constant'): Misfit | undefined {
  const unit = concrete(type.unit);
  if (type.measure !== 'number')
    return { reason: 'is not a number', instead: 'A budget adds up amounts in £.' };
  if (!sameUnit(unit, unitOf('£'))) {
    const isYearly = sameUnit(unit, { '£': 1, year: -1 });
    const instead = isYearly ? timed(name, false) : 'Name the line that says what it comes to in £.';
    return { reason: `is in ${describeUnit(unit)}, and a budget is in £`, instead };
  }
  if (total === 'flow' && type.kind !== 'flow')
    return {
      reason: `is a ${type.kind ?? 'figure of no kind'}, and funding and spending are flows`,
      instead: timed(name, true),
    };
  if (total === 'constant' && type.varies)
    return {
      reason: 'changes over time, and money brought forward is one sum',
      instead: `Give it a line of its own, such as = total(${name}), and name that line here.`,
    };
  return undefined;
}

/** Reports names in a budget that it cannot add up: funding and spending are flows of £, money brought forward a sum. */
export function checkBudgetTerms(
  { variable, expression, formula }: Draft,
  typeOf: TypeOf,
  report: Report,
): boolean {
  const total = variable?.role === 'total' ? variable.kind : undefined;
  if (expression === undefined || (total !== 'flow' && total !== 'constant')) return true;
  const names = [...walk(expression)].filter((node) => node.type === 'name');
  const misfits = names.flatMap((node) => {
    const type = typeOf(node.name);
    const misfit = type && misfitOf(node, type, total);
    return misfit === undefined ? [] : [{ node, misfit }];
  });
  for (const { node, misfit } of misfits)
    report(problem('not-for-budget', formula.at(node.start, node.end), { name: node.name, ...misfit }));
  return misfits.length === 0;
}
