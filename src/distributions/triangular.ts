import type { ColumnQuantile } from '../numeric/inverse-table.ts';
import type { Distribution } from './distribution.ts';
import { rangeOdds } from './odds.ts';
import { checkThreePoints, type ThreePoints, threePointParameters, threePoints } from './three-points.ts';

/** Two straight lines, up from low to likely and down to high. */
export const triangular: Distribution = {
  name: 'triangular',
  summary: 'two straight lines over a lowest, a likeliest and a highest value',
  parameters: threePointParameters,
  form: 'each',
  check: checkThreePoints,
  mean: (values) => {
    const { low, likely, high } = threePoints(values);
    return (low + likely + high) / 3;
  },
  standardDeviation: (values) => {
    const { low, likely, high } = threePoints(values);
    const [left, right] = [likely - low, high - likely];
    return Math.sqrt((left * left + left * right + right * right) / 18);
  },
  support: (values) => [values[0]!, values[2]!],
  cdf: (values) => {
    const points = threePoints(values);
    return (x) => shareBelow(points, x);
  },
  quantile: (values) => quantileOf(sidesOf(threePoints(values))),
  odds: rangeOdds,
  examples: [
    {
      values: [0.55, 0.75, 0.92],
      mean: 0.74,
      quantiles: [
        [0.001, 0.5586023252670427],
        [0.1, 0.6360232526704264],
        [0.5, 0.7423538406167135],
        [0.8, 0.8078394008575205],
        [0.99, 0.8949201275920311],
      ],
      source: 'SciPy 1.17 scipy.stats.triang.ppf',
    },
    {
      values: [-3, 0, 12],
      mean: 2.999999999999999,
      quantiles: [
        [0.001, -2.7878679656440357],
        [0.1, -0.8786796564403572],
        [0.5, 2.513167019494862],
        [0.8, 6.000000000000002],
        [0.99, 10.658359213500127],
      ],
      source: 'SciPy 1.17 scipy.stats.triang.ppf',
    },
    {
      values: [0, 5, 5],
      mean: 3.333333333333333,
      quantiles: [
        [0.001, 0.15811388300841894],
        [0.1, 1.5811388300841898],
        [0.5, 3.5355339059327378],
        [0.8, 4.47213595499958],
        [0.99, 4.9749371855331],
      ],
      source: 'SciPy 1.17 scipy.stats.triang.ppf',
    },
  ],
};

/** The two lines: the share that is below the peak, and on either side what a share is multiplied by under the root. */
interface Sides {
  readonly low: number;
  readonly high: number;
  readonly peak: number;
  readonly left: number;
  readonly right: number;
}

function sidesOf({ low, likely, high }: ThreePoints): Sides {
  const width = high - low;
  return {
    low,
    high,
    peak: (likely - low) / width,
    left: width * (likely - low),
    right: width * (high - likely),
  };
}

function quantileOf(sides: Sides): ColumnQuantile {
  const { low, high, peak, left, right } = sides;
  const at = (u: number) => (u < peak ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right));
  return Object.assign(at, {
    map: (chances: Float64Array, places: Uint16Array, column: Float64Array) =>
      mapSides(sides, chances, places, column),
  });
}

// Chances in order climb the left side first, so that no draw has to ask which it is on.
function mapSides(
  { low, high, peak, left, right }: Sides,
  chances: Float64Array,
  places: Uint16Array,
  column: Float64Array,
): void {
  let rank = 0;
  for (; rank < chances.length && chances[rank]! < peak; rank += 1)
    column[places[rank]!] = low + Math.sqrt(chances[rank]! * left);
  for (; rank < chances.length; rank += 1)
    column[places[rank]!] = high - Math.sqrt((1 - chances[rank]!) * right);
}

function shareBelow({ low, likely, high }: ThreePoints, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  if (x < likely) return (x - low) ** 2 / ((high - low) * (likely - low));
  return 1 - (high - x) ** 2 / ((high - low) * (high - likely));
}
