import { halfPenny, isMoney, type Unit } from '../../graph/units.ts';

/** Whether two figures of a unit are one but for rounding: to half a penny, or to a thousand-millionth of anything else. */
export type Same = (one: number, other: number) => boolean;

/** When two figures of a unit are the same. */
export function sameIn(unit: Unit): Same {
  if (isMoney(unit)) return (one, other) => Math.abs(one - other) <= halfPenny;
  return (one, other) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
