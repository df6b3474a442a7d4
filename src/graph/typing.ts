import { problem, type Report } from '../errors/problem.ts';
import type { Kind } from '../scenario/scenario.ts';
import type { Draft } from './draft.ts';
import { walk } from './expression.ts';
import { concrete, joinDimensions } from './functions/combine.ts';
import type { Type } from './functions/function.ts';
import { inferType } from './types.ts';
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
  for (let round = 0; round <= component.length; round += 1) {
    for (const draft of component) {
      const found = typeOfDraft(draft, types, silent);
      if (found !== undefined) types.set(draft.name, found);
    }
  }
}

function typeOfDraft(
  { name, variable, unit, given, expression, formula }: Draft,
  types: Types,
  report: Report,
): Type | undefined {
  if (given !== undefined) return given.type;
  const found = expression && inferType(expression, formula, (read) => types.get(read), report);
  if (found === undefined) return undefined;
  checkUnit(name, unit, found, formula, report);
  const dimensions = joinDimensions([found, { ...found, dimensions: variable?.dimensions ?? [] }]);
  const varies = found.varies || variable?.known !== undefined;
  return { ...found, unit: unit ?? found.unit, dimensions, varies, kind: variable?.kind ?? found.kind };
}

function checkUnit(
  name: string,
  declared: Unit | undefined,
  found: Type,
  formula: Draft['formula'],
  report: Report,
): void {
  if (declared === undefined || found.unit === 'any' || sameUnit(declared, found.unit)) return;
  const years = (unit: Unit) => unit['year'] ?? 0;
  const isYearly = years(declared) !== years(found.unit);
  const hint = isYearly ? "A yearly figure becomes a period's when it is multiplied by year_fraction." : '';
  const facts = { name, declared: formatUnit(declared), found: describeUnit(found.unit), hint };
  report(problem('wrong-unit', formula.place, facts));
}

function isRatio({ expression }: Draft): boolean {
  const parts = expression?.type === 'call' && expression.name === '/' ? expression.arguments : [];
  return parts.length === 2 && parts.every(({ type }) => type === 'name');
}

function reasonAgainst(draft: Draft, type: Type, kind: Kind): string | undefined {
  if (kind === 'constant' && type.varies) return 'its formula changes from period to period';
  if (kind === 'ratio' && !isRatio(draft))
    return 'a ratio is exactly one name / another, so that each can be added up first';
  return undefined;
}

function reportKindNeeded({ variable, formula }: Draft, report: Report): void {
  const facts =
    variable === undefined
      ? {
          name: `part of "${formula.text}"`,
          reason: 'it mixes flows, stocks or rates; give that part a name of its own',
        }
      : { name: variable.name, reason: 'its formula mixes flows, stocks, rates or a constant' };
  report(problem('kind-needed', formula.place, facts));
}

function decideKind(draft: Draft, type: Type, isRolledUp: boolean, report: Report): Kind {
  const { name, variable, formula } = draft;
  const { kind } = type;
  if (kind === undefined) {
    if (variable !== undefined || isRolledUp) reportKindNeeded(draft, report);
    return 'rate';
  }
  const against = draft.given === undefined ? reasonAgainst(draft, type, kind) : undefined;
  if (against !== undefined) report(problem('wrong-kind', formula.place, { name, kind, reason: against }));
  // A formula of constants for a flow leaves open whether the figure is a period's, a year's or the whole time's.
  if (kind === 'flow' && !type.varies && type.unit !== 'any' && draft.given === undefined)
    report(problem('ambiguous-flow', formula.place, { name }));
  return kind;
}

function decide(draft: Draft, type: Type, isRolledUp: boolean, report: Report): Decided {
  const role = draft.variable?.role;
  const what = draft.variable?.name ?? draft.formula.text;
  if (role === 'check' && type.measure !== 'condition')
    report(problem('needs-condition', draft.formula.place, { what }));
  if (role !== 'check' && role !== undefined && type.measure === 'condition')
    report(problem('needs-number', draft.formula.place, { what }));
  const unit = concrete(type.unit);
  if (type.measure !== 'number')
    return { ...type, unit, kind: type.measure === 'condition' ? 'flow' : 'constant' };
  return { ...type, unit, kind: decideKind(draft, type, isRolledUp, report) };
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
      const type = typeOfDraft(draft, types, report);
      types.delete(name);
      if (type === undefined) continue;
      const decision = decide(draft, type, rolledUp.has(name), report);
      decided.set(name, decision);
      types.set(name, { ...decision, unit: type.unit });
    }
  }
  return decided;
}
