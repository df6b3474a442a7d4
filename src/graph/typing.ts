import { problem, type Report } from '../errors/problem.ts';
import { isCondition, type Kind } from '../scenario/scenario.ts';
import { checkBudgetTerms } from './budget-terms.ts';
import type { Draft } from './draft.ts';
import { walk } from './expression.ts';
import { concrete, joinDimensions } from './functions/combine.ts';
import type { Type } from './functions/function.ts';
import { hintFor, inferType } from './types.ts';
import { describeUnit, formatUnit, sameUnit, type Unit } from './units.ts';

const silent: Report = () => undefined;

/** What a node gives, decided: a unit and (unless it is a condition) a kind. */
export type Decided = Type & { readonly unit: Unit; readonly kind: Kind };

type Types = Map<string, Type>;

// In a circle over time each member's type rests on the others': start from what is declared and go round until
// nothing changes. Units and dimensions only ever become more definite, so a few rounds do.
function settle(component: readonly Draft[], types: Types): void {
  for (const { name, unit, variable } of component) {
    const kind = variable?.kind;
    types.set(name, {
      measure: 'number',
      unit: unit ?? 'any',
      dimensions: variable?.dimensions ?? [],
      varies: true,
      kind,
    });
  }
  let isSettled = false;
  for (let round = 0; round <= component.length && !isSettled; round += 1) {
    const before = component.map(({ name }) => types.get(name));
    for (const draft of component) {
      const found = typeOfDraft(draft, types, silent);
      if (found !== undefined) types.set(draft.name, found);
    }
    isSettled = component.every(({ name }, index) => isSameType(types.get(name)!, before[index]!));
  }
}

function isSameType(one: Type, other: Type): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

// What a formula with a misfit in it gives is known only as far as it was declared; where that is not enough it has no
// type, so that a misfit is told where it stands and not again in all that reads it.
function typeOfFormula({ unit, variable, expression, formula }: Draft, types: Types, report: Report) {
  let isSound = true;
  const watch: Report = (found) => {
    isSound = false;
    report(found);
  };
  const found = expression && inferType(expression, formula, (read) => types.get(read), watch);
  if (found === undefined || isSound) return found;
  const kind = variable?.kind ?? found.kind;
  return unit === undefined || kind === undefined ? undefined : { ...found, unit, kind };
}

function typeOfDraft(draft: Draft, types: Types, report: Report): Type | undefined {
  const { variable, unit, given } = draft;
  if (given !== undefined) return given.type;
  const found = typeOfFormula(draft, types, report);
  if (found === undefined) return undefined;
  const fits = checkUnit(draft, found, report);
  const dimensions = joinDimensions([found, { ...found, dimensions: variable?.dimensions ?? [] }]);
  // What is made from a ratio is not one: only its own two parts can be added up for it.
  const isAnother = draft.expression?.type === 'name';
  const kind = variable?.kind ?? (found.kind === 'ratio' && !isAnother ? undefined : found.kind);
  const varies = found.varies || variable?.known !== undefined || (!fits && kind === 'flow');
  return { ...found, unit: unit ?? found.unit, dimensions, varies, kind };
}

function checkUnit({ name, unit, formula }: Draft, found: Type, report: Report): boolean {
  if (unit === undefined || found.unit === 'any' || sameUnit(unit, found.unit)) return true;
  const hint = hintFor(unit, found.unit);
  const facts = { name, declared: formatUnit(unit), found: describeUnit(found.unit), hint };
  report(problem('wrong-unit', formula.place, facts));
  return false;
}

function isRatio({ expression }: Draft): boolean {
  const parts = expression?.type === 'call' && expression.name === '/' ? expression.arguments : [];
  return parts.length === 2 && parts.every(({ type }) => type === 'name');
}

function reasonAgainst(draft: Draft, type: Type, kind: Kind): string | undefined {
  if (kind === 'constant' && type.varies) return 'its formula changes from period to period';
  const isAnother = draft.expression?.type === 'name' && type.kind === 'ratio';
  if (kind === 'ratio' && !isRatio(draft) && !isAnother)
    return 'a ratio is exactly one name / another, so that each can be added up first';
  return undefined;
}

function reportKindNeeded({ variable, formula, expression }: Draft, report: Report): void {
  const isQuotient = expression?.type === 'call' && expression.name === '/';
  const mixed = isQuotient
    ? 'a division can be done in each period, or once on the figures of the year'
    : 'its formula mixes flows, stocks, rates, ratios or a constant';
  const facts =
    variable === undefined
      ? {
          name: `part of "${formula.text}"`,
          reason: 'it mixes flows, stocks or rates; give that part a name of its own',
        }
      : { name: variable.name, reason: mixed };
  report(problem('kind-needed', formula.place, facts));
}

// A formula of constants for a flow leaves open whether the figure is a period's, a year's or the whole time's. Nil is
// nil in all of them.
function isAmbiguous({ variable, given, expression }: Draft, type: Type, kind: Kind): boolean {
  const isNil = expression?.type === 'number' && expression.value === 0;
  return kind === 'flow' && variable?.role !== 'total' && !type.varies && given === undefined && !isNil;
}

function decideKind(draft: Draft, type: Type, isRolledUp: boolean, report: Report): Kind | undefined {
  const { name, variable, formula } = draft;
  const { kind } = type;
  if (kind === undefined) {
    if (variable === undefined && !isRolledUp) return 'rate';
    reportKindNeeded(draft, report);
    return undefined;
  }
  const against = draft.given === undefined ? reasonAgainst(draft, type, kind) : undefined;
  if (against !== undefined) report(problem('wrong-kind', formula.place, { name, kind, reason: against }));
  if (isAmbiguous(draft, type, kind)) report(problem('ambiguous-flow', formula.place, { name }));
  return kind;
}

// A check or a warning is a comparison, and every other variable a number.
function checkMeasure({ variable, formula }: Draft, { measure }: Type, report: Report): boolean {
  if (variable === undefined || isCondition(variable) === (measure === 'condition')) return true;
  const what = variable.name.replace(/^(checks|warnings)\./, '');
  report(problem(isCondition(variable) ? 'needs-condition' : 'needs-number', formula.place, { what }));
  return false;
}

function decide(draft: Draft, type: Type, isRolledUp: boolean, report: Report): Decided | undefined {
  if (!checkMeasure(draft, type, report)) return undefined;
  const unit = concrete(type.unit);
  if (type.measure !== 'number')
    return { ...type, unit, kind: type.measure === 'condition' ? 'flow' : 'constant' };
  const kind = decideKind(draft, type, isRolledUp, report);
  return kind && { ...type, unit, kind, varies: type.varies || isAmbiguous(draft, type, kind) };
}

function readsItself({ name, expression }: Draft): boolean {
  return (
    expression !== undefined &&
    [...walk(expression)].some((node) => node.type === 'name' && node.name === name)
  );
}

/**
 * Works out what every node gives, components in order; `rolledUp` are the nodes that a formula reads over the whole of
 * time. Misfits are reported; a node whose formula has no type is left out of the answer.
 */
export function typeNodes(
  drafts: ReadonlyMap<string, Draft>,
  components: readonly (readonly string[])[],
  rolledUp: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, Decided> {
  const types: Types = new Map();
  const decided = new Map<string, Decided>();
  for (const component of components) {
    const members = component.map((name) => drafts.get(name)!);
    if (members.length > 1 || members.some(readsItself)) settle(members, types);
    for (const draft of members) {
      const { name } = draft;
      const fits = checkBudgetTerms(draft, (read) => types.get(read), report);
      const type = fits ? typeOfDraft(draft, types, report) : undefined;
      types.delete(name);
      const decision = type && decide(draft, type, rolledUp.has(name), report);
      if (type === undefined || decision === undefined) continue;
      decided.set(name, decision);
      types.set(name, { ...decision, unit: type.unit });
    }
  }
  return decided;
}
