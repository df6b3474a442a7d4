/** A smooth function that rises or falls throughout, with its slope at a value of it. */
export interface Curve {
  readonly value: (at: number) => number;
  readonly slope: (value: number) => number;
}

/** The polynomial start + t (first + t (second + t third)), of a place t from 0 to 1 in its cell. */
export interface Cubic {
  readonly start: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/** Values and slopes at the ends of equal cells; slopes are per cell, not per unit. */
interface Knots {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** A stretch of a curve and how finely it may be cut: `fewest` cells, doubled up to `most`. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly fewest: number;
  readonly most: number;
}

/**
 * A stretch of a curve cut into equal cells, in each the cubic that has the exact values and slopes at both ends
 * (Hermite), its slopes held to three times the chord, so that it is monotone (Fritsch & Carlson 1980). Cells are
 * halved until the cubics agree with the curve at all midpoints, which then become knots too: the result is finer than
 * it was shown to be.
 *
 * @returns a cubic for each cell, in order; undefined where the most cells do not do
 */
export function fitCubics(curve: Curve, stretch: Stretch, tolerance: number): readonly Cubic[] | undefined {
  let coarse = knotsOf(curve, stretch, stretch.fewest / 2);
  for (let cells = stretch.fewest; cells <= stretch.most; cells *= 2) {
    const fine = knotsOf(curve, stretch, cells, coarse);
    if (worstMidpoint(coarse, fine) <= tolerance)
      return Array.from({ length: cells }, (_, cell) => cubicOf(fine, cell));
    coarse = fine;
  }
  return undefined;
}

/** Knots of a stretch cut into so many cells; every second one is taken from coarser knots, if given. */
function knotsOf(curve: Curve, { low, high }: Stretch, cells: number, coarse?: Knots): Knots {
  const values = new Float64Array(cells + 1);
  const slopes = new Float64Array(cells + 1);
  const width = (high - low) / cells;
  for (let knot = 0; knot <= cells; knot += 1) {
    const known = coarse !== undefined && knot % 2 === 0;
    values[knot] = known ? coarse.values[knot / 2]! : curve.value(low + knot * width);
    slopes[knot] = known ? coarse.slopes[knot / 2]! / 2 : curve.slope(values[knot]!) * width;
  }
  return { values, slopes };
}

/** The worst error of coarse cubics at their midpoints; NaN, which is within no tolerance, where a value is not finite. */
function worstMidpoint(coarse: Knots, fine: Knots): number {
  let worst = 0;
  for (let cell = 0; cell < coarse.values.length - 1; cell += 1) {
    const { start, first, second, third } = cubicOf(coarse, cell);
    const middle = start + first / 2 + second / 4 + third / 8;
    worst = Math.max(worst, Math.abs(middle - fine.values[2 * cell + 1]!));
  }
  return worst;
}

function cubicOf({ values, slopes }: Knots, cell: number): Cubic {
  const start = values[cell]!;
  const rise = values[cell + 1]! - start;
  const first = heldTo(3 * rise, slopes[cell]!);
  const last = heldTo(3 * rise, slopes[cell + 1]!);
  return { start, first, second: 3 * rise - 2 * first - last, third: first + last - 2 * rise };
}

/** A slope no steeper than a limit of the same sign. */
function heldTo(limit: number, slope: number): number {
  return limit < 0 ? Math.max(limit, slope) : Math.min(limit, slope);
}
