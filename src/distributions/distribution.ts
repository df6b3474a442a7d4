/**
 * An entry of the catalogue of distributions that an uncertain input may follow. Parameters are a list
 * of numbers in the order of `parameters`. Every function but `check` asks for values that `check`
 * passed; on others its result means nothing.
 */
export interface Distribution {
  /** As written in a scenario: `pert` in `pert(55%, 75%, 92%)`. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** The broken rule in words, such as "low must be below high"; undefined where none is. The number of values is the caller's to check. */
  check(values: readonly number[]): string | undefined;
  mean(values: readonly number[]): number;
  /** Of the distribution, so neither sample nor population: root of the variance. */
  standardDeviation(values: readonly number[]): number;
  /** The lowest and the highest possible value, which may be infinite. */
  support(values: readonly number[]): readonly [low: number, high: number];
  /** The share of the distribution at or below x. */
  cdf(values: readonly number[]): (x: number) => number;
  /** The value below which lies a share u, strictly between 0 and 1. Made once for its parameters, then quick to call. */
  quantile(values: readonly number[]): (u: number) => number;
  readonly examples: readonly Example[];
}

/** What one of a distribution's numbers is: a level in the input's unit, a width in the same unit, or a bare shape. */
export interface Parameter {
  readonly name: string;
  readonly summary: string;
  readonly measure: 'level' | 'spread' | 'shape';
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
  const broken = parameters.find((_, position) => !Number.isFinite(values[position]));
  return broken && `${broken.name} must be a finite number`;
}
