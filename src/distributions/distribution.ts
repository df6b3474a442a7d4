/**
 * An entry of the catalogue of distributions that an uncertain input may follow. Values are a list of numbers: of each
 * parameter in order, of as many groups of parameters as are written, or the figures of a record. Every function but
 * `check` asks for values that `check` passed; on others its result means nothing.
 */
export interface Distribution {
  /** As written in a scenario: `pert` in `pert(55%, 75%, 92%)`. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly form: Form;
  /** The broken rule in words, such as "low must be below high"; undefined where none is. The number of values is the caller's to check. */
  check(values: readonly number[]): string | undefined;
  mean(values: readonly number[]): number;
  /** Of the distribution, so neither sample nor population: root of the variance. */
  standardDeviation(values: readonly number[]): number;
  /** The lowest and the highest possible value, which may be infinite. */
  support(values: readonly number[]): readonly [low: number, high: number];
  /** The share of the distribution at or below x. */
  cdf(values: readonly number[]): (x: number) => number;
  /** The smallest value that a share u, strictly between 0 and 1, is at or below. Made once for its parameters, then quick to call. */
  quantile(values: readonly number[]): (u: number) => number;
  /** What it says in plain odds, of a quantile function that may have been moved since, with a way to show a value. */
  odds(quantile: (u: number) => number, values: readonly number[], show: (x: number) => string): string;
  readonly examples: readonly Example[];
}

/**
 * How parameters are written: each once; each once but the last, which may be left out; all of them together as often
 * as needed; or as quoted texts that name a record, whose figures are the values.
 */
export type Form = 'each' | 'last optional' | 'repeating' | 'record';

/** What one of a distribution's numbers is: a level in the input's unit, a width in the same unit, a bare shape or a count. */
export interface Parameter {
  readonly name: string;
  readonly summary: string;
  readonly measure: 'level' | 'spread' | 'shape' | 'count' | 'text';
}

/** Figures of one distribution, computed elsewhere. */
export interface Example {
  readonly values: readonly number[];
  readonly mean: number;
  readonly quantiles: readonly (readonly [u: number, x: number])[];
  readonly source: string;
}

/** The rule broken by the first parameter that is not a finite number. */
export function finiteRule(parameters: readonly Parameter[], values: readonly number[]): string | undefined {
  const broken = values.findIndex((value) => !Number.isFinite(value));
  return broken < 0 ? undefined : `${parameters[broken % parameters.length]!.name} must be a finite number`;
}
