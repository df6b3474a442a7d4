import type { Kind } from '../../scenario/scenario.ts';
import type { CallNode } from '../expression.ts';
import type { Unit } from '../units.ts';

/** What an expression gives: `any` is the unit of a written 0; `varies` is whether it changes from period to period. */
export interface Type {
  readonly measure: 'number' | 'condition' | 'profile';
  readonly unit: Unit | 'any';
  readonly dimensions: readonly string[];
  readonly varies: boolean;
  /** How it rolls up to years; undefined where more than one answer is possible. */
  readonly kind: Kind | undefined;
}

/**
 * What a parameter takes. `number`, `condition`, `constant`, `profile` and `duration` (a length of time) are read in the
 * present period; `past` in earlier periods only; `history` now and earlier; `whole` over all of time. `dimension`, `item`
 * and `year` are words.
 */
export type Takes =
  | 'number'
  | 'condition'
  | 'constant'
  | 'profile'
  | 'duration'
  | 'past'
  | 'history'
  | 'whole'
  | 'dimension'
  | 'item'
  | 'year';

/** One parameter of a function. */
export interface Parameter {
  readonly name: string;
  readonly takes: Takes;
  readonly isOptional?: true;
}

/** What a function's type rule may ask and report about the call. */
export interface TypeSite {
  readonly call: CallNode;
  readonly types: readonly Type[];
  /** Reports that two units do not go together. */
  mismatch(left: Unit, right: Unit, hint?: string): void;
  /** Reports that an argument should be something else. */
  wrongArgument(index: number, expected: string): void;
}

/** Where figures lie in memory. */
export interface Place {
  readonly offset: number;
  readonly before: number;
  readonly length: number;
}

/** A value in generated code. Each member is JavaScript text made of offsets and numbers only, never of names. */
export interface Operand {
  /** Its value in the present period. */
  readonly now: string;
  /** Its value that many periods back; before the calendar, what was recorded there, else `initial`. */
  past(periods: string, initial: string): string;
  /** Its value one period later; in the last period of the calendar, `final`. */
  next(final: string): string;
  /** Its roll-up over the periods from `first` to `last`, by its kind. */
  rollUp(first: string, last: string): string;
  /** It, for each item of a dimension (or of all of them), in order. */
  items(dimension: string | undefined): readonly Operand[];
  /** It, for one item. */
  item(dimension: string, item: string): Operand;
  /** As a length of time, in periods of the calendar. */
  readonly periods: string;
  /** The two parts of a ratio; undefined for everything else. */
  readonly parts: readonly [Operand, Operand] | undefined;
  /** Its figure that many places after its first: of a series the period, of a profile the delay. */
  figure(index: string): string;
  /** Where its figures have their place: of a series, the first period of the calendar, after `before` earlier ones. */
  readonly slot: Place;
  /** The same, for code that looks them up in memory by number. */
  kept(): Place;
  /** The draw between 0 and 1 that its chance rests on in the present period; NaN in the base case. */
  readonly noise: string;
}

/** What a function's code rule may ask about the call. */
export interface CodeSite {
  readonly call: CallNode;
  /** The present period: `t` in a loop over the periods, its number where they are written out. */
  readonly now: string;
  readonly periods: number;
  readonly perYear: number;
  /** The series that holds the function's own results. */
  readonly self: Operand;
  /** The items of a dimension, in order. */
  itemsOf(dimension: string): readonly string[];
  /** The place among the items of a dimension of the one that the code is for. */
  itemAt(dimension: string): number;
  /** The index of a financial year of the calendar. */
  yearIndex(year: string): number;
}

/** What an argument has to be for a function to have a value. */
export interface Need {
  readonly argument: number;
  readonly holds: (value: number) => boolean;
  /** The rule in words: `a divisor must not be nil`. */
  readonly rule: string;
  /** What would be right, of the argument as it is written. */
  readonly instead: (written: string) => string;
  readonly isShare?: true;
}

/** Figures of an example: one that holds throughout, one a period, or either of these by the items of a dimension `role`. */
export type ExampleFigures =
  | number
  | readonly number[]
  | Readonly<Record<string, number | readonly number[]>>;

/** A worked example: figures by name, a formula over them, and what it gives, in each period where it changes. */
export interface Example {
  readonly given: Readonly<Record<string, ExampleFigures>>;
  readonly formula: string;
  readonly is: number | readonly number[];
}

/** A function or operator of the formula language: one entry says all there is to know of it. */
export interface FormulaFunction {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** The last parameter may be given any number of times. */
  readonly repeats?: true;
  /** Its results need a series of their own, because they are read back or looped over. */
  readonly needsSeries?: true;
  /** Its results rest on a draw of their own for every period and item, which has a place in memory. */
  readonly needsNoise?: true;
  /** Without any of these there is no value. */
  readonly needs?: readonly Need[];
  /** What a `past` parameter really reads, where the arguments decide it. */
  looksBack?(call: CallNode): boolean;
  /** Whether its results no longer have a dimension that its arguments have; where nothing is said, they have all of them. */
  takesAway?(call: CallNode, dimension: string): boolean;
  type(site: TypeSite): Type;
  code(args: readonly Operand[], site: CodeSite): string;
  readonly examples: readonly Example[];
}
