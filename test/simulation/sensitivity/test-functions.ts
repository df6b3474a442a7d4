import type { Columns } from '../../../src/simulation/sensitivity/level-values.ts';

/** Works an output out, one figure a row, for columns of uniform numbers strictly between 0 and 1. */
export type Evaluate = (uniforms: Columns) => Float64Array;

/** A function whose indices are known, one first-order and one total for each of its inputs. */
export interface TestFunction {
  readonly evaluate: Evaluate;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** The output of a function of one row, worked out for every row. */
export const byRow =
  (of: (row: readonly number[]) => number): Evaluate =>
  (uniforms) =>
    uniforms[0]!.map((_, row) => of(uniforms.map((column) => column[row]!)));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const product = (values: readonly number[]) => values.reduce((total, value) => total * value, 1);

/**
 * Ishigami and Homma (1990): sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ for x uniform from −π to π, with a = 7 and b = 0.1. The
 * variances are those of Saltelli et al. (2008), "Global Sensitivity Analysis: The Primer", 4.6 test cases; the third
 * input acts through the first alone.
 */
function ishigamiFunction(a: number, b: number): TestFunction {
  const [first, second] = [(1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8];
  const together = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const whole = first + second + together;
  return {
    evaluate: byRow((row) => {
      const [x, y, z] = row.map((chance) => Math.PI * (2 * chance - 1));
      return Math.sin(x!) + a * Math.sin(y!) ** 2 + b * z! ** 4 * Math.sin(x!);
    }),
    first: [first / whole, second / whole, 0],
    total: [(first + together) / whole, second / whole, together / whole],
  };
}

/**
 * Sobol's g (Saltelli and Sobol 1995): the product of (|4u − 2| + a) / (1 + a). Each factor has mean 1 and, as |4u − 2|
 * is uniform from 0 to 2 with variance 1/3, variance v = 1 / 3(1 + a)². The mean of a product's square being the product
 * of 1 + v, the variance is that less 1; a factor alone gives v, and v is multiplied by 1 + v of the others in its total.
 */
function sobolFunction(a: readonly number[]): TestFunction {
  const variances = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const whole = product(variances.map((v) => 1 + v)) - 1;
  return {
    evaluate: byRow((row) =>
      product(row.map((u, input) => (Math.abs(4 * u - 2) + a[input]!) / (1 + a[input]!))),
    ),
    first: variances.map((v) => v / whole),
    total: variances.map(
      (v, own) => (v * product(variances.map((w, input) => (input === own ? 1 : 1 + w)))) / whole,
    ),
  };
}

/** A weighted sum of uniform inputs far from nil, whose shares go with the squares of the weights. */
export function additive(weights: readonly number[]): TestFunction {
  const whole = sum(weights.map((weight) => weight ** 2));
  const shares = weights.map((weight) => weight ** 2 / whole);
  const evaluate = byRow((row) => 1e6 + sum(row.map((u, input) => weights[input]! * u)));
  return { evaluate, first: shares, total: shares };
}

export const ishigami = ishigamiFunction(7, 0.1);
export const sobolG = sobolFunction([0, 1, 4.5, 9, 99, 99, 99, 99]);
