import type { Kind } from '../../scenario/scenario.ts';
import { isPlain, plain, sameUnit, type Unit } from '../units.ts';
import type { Type, TypeSite } from './function.ts';

/** The dimensions of what reads all of these, each once, in order of first reading. */
export function joinDimensions(types: readonly Type[]): readonly string[] {
  return [...new Set(types.flatMap(({ dimensions }) => dimensions))];
}

/** The unit as a unit: that of a written 0 is a plain number's where nothing else says. */
export function concrete(unit: Unit | 'any'): Unit {
  return unit === 'any' ? plain : unit;
}

/** The one unit of values that are added, compared or chosen between; reports the first that does not fit. */
export function commonUnit(types: readonly Type[], site: TypeSite): Unit | 'any' {
  const known = types.flatMap(({ unit }) => (unit === 'any' ? [] : [unit]));
  const [first] = known;
  if (first === undefined) return 'any';
  const other = known.find((unit) => !sameUnit(unit, first));
  if (other !== undefined) site.mismatch(first, other);
  return first;
}

// A constant beside a stock or a rate is a level like it; beside a flow it could be a period's or a year's, unless it is 0.
function joinKinds(types: readonly Type[]): Kind | undefined {
  const varying = types.filter(({ varies }) => varies);
  const kind = varying[0]?.kind;
  if (varying.length === 0) return 'constant';
  if (varying.some((type) => type.kind !== kind)) return undefined;
  const constants = types.filter(({ varies, unit }) => !varies && unit !== 'any');
  return kind === 'flow' && constants.length > 0 ? undefined : kind;
}

/** The type of values of one unit brought together: added, compared or chosen between. */
export function joinTypes(types: readonly Type[], site: TypeSite): Type {
  return {
    measure: 'number',
    unit: commonUnit(types, site),
    dimensions: joinDimensions(types),
    varies: types.some(({ varies }) => varies),
    kind: joinKinds(types),
  };
}

/**
 * The type of what bends a plain number, as a logarithm does. It cannot be told to roll up like it: the log of a year is
 * not the sum of the logs of its quarters.
 */
export function bent({ types, wrongArgument }: TypeSite): Type {
  const [x] = types as [Type];
  if (!isPlain(concrete(x.unit))) wrongArgument(0, 'a plain number');
  return { ...x, unit: plain, kind: x.varies ? (x.kind === 'rate' ? 'rate' : undefined) : 'constant' };
}

/** As the type, with other parts. */
export function like(type: Type, parts: Partial<Type>): Type {
  return { ...type, ...parts };
}

/** As the type, changing from period to period. */
export function varying(type: Type, parts: Partial<Type> = {}): Type {
  return { ...type, varies: true, ...parts };
}

/** As the type, without time. */
export function constant(type: Type): Type {
  return { ...type, varies: false, kind: 'constant' };
}
