import type { MathNode } from 'mathjs/number';
import type { Calendar } from '../../src/scenario/calendar.ts';

/** When and for which item of each dimension. */
export interface Moment {
  readonly t: number;
  readonly items: ReadonlyMap<string, string>;
}

/** A formula at a moment, as the functions of the oracle see it. */
export interface Site {
  readonly moment: Moment;
  readonly calendar: Calendar;
  /** What an expression of the formula gives at another moment. */
  value(node: MathNode, moment: Moment): number;
  /** The recorded figure of a name before the calendar; undefined where there is none. */
  before(node: MathNode, moment: Moment): number | undefined;
  /** The shares of a profile. */
  profile(node: MathNode): readonly number[];
  /** How many of the unit of time in which an expression is make a year; undefined where it is in none. */
  timesInYear(node: MathNode): number | undefined;
  /** The roll-up by kind over some periods. */
  rollUp(node: MathNode, first: number, last: number): number;
  /** What an expression gives now for each item of a dimension, or of all that it has, in order. */
  each(node: MathNode, dimension: string | undefined): readonly number[];
  /** The sum over the items of a dimension, or of all. */
  sum(node: MathNode, dimension: string | undefined): number;
  /** Which item of a dimension it is for, from 0. */
  itemAt(dimension: string): number;
  /** The word that a node was written with. */
  word(node: MathNode): string;
  /** The dimension that an item belongs to. */
  dimensionOf(item: string): string;
  /** Where the formula is all one call: the first period without a recorded figure, and the last recorded one. */
  recorded(args: readonly MathNode[]): { readonly from: number; readonly figure: number | undefined };
}
