import { finiteRule, type Parameter } from './distribution.ts';

/** What is known of a quantity by its lowest, likeliest and highest value. */
export interface ThreePoints {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The parameters of the distributions given by three points. */
export const threePointParameters: readonly Parameter[] = [
  { name: 'low', summary: 'the lowest value possible', measure: 'level' },
  { name: 'likely', summary: 'the likeliest value, the peak', measure: 'level' },
  { name: 'high', summary: 'the highest value possible', measure: 'level' },
];

/** Names a checked list of low, likely and high. */
export function threePoints(values: readonly number[]): ThreePoints {
  return { low: values[0]!, likely: values[1]!, high: values[2]! };
}

/** The broken rule of low ≤ likely ≤ high with low < high, and the right order where the order alone is wrong. */
export function checkThreePoints(values: readonly number[]): string | undefined {
  const infinite = finiteRule(threePointParameters, values);
  if (infinite !== undefined) return infinite;
  const { low, likely, high } = threePoints(values);
  if (low === high) return 'low must be below high; a value that is certain needs no range';
  if (low >= likely && likely >= high)
    return 'the values run from high to low; write them as low, likely, high';
  if (low > high) return 'low must be below high; write the values as low, likely, high';
  if (likely < low) return 'likely must not be below low; write the values as low, likely, high';
  if (likely > high) return 'likely must not be above high; write the values as low, likely, high';
  return undefined;
}
