/**
 * A quantile function made quick: a table of cubics for one set of parameters, about 20 ns a look-up
 * where the exact function takes thousands.
 *
 * The table lies over the smaller tail v = min(u, 1 − u), cut into octaves, ½ to ¼, ¼ to ⅛ and so on,
 * each into equal cells: a quantile function that runs like a power of v near its end is then as
 * smooth in the last octave as in the first. In each cell stands the cubic that has the exact values and
 * slopes at both ends (Hermite), its slopes held to three times the chord, so that it is monotone
 * (Fritsch & Carlson 1980). Cells are halved until the cubics agree with the exact function at all
 * midpoints; an octave that never does, and the tails beyond the last, are left to the exact function.
 */

/** One of the two tails as a function of v, falling or rising, with its slope dx/dv. */
interface Curve {
  readonly value: (v: number) => number;
  readonly slope: (x: number) => number;
}

/** Values and slopes at the ends of an octave's equal cells; slopes are per cell, not per unit of v. */
interface Knots {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** The cubics, with a row for each octave's two sides. A row's scale is 0 where the exact function stands in for it. */
interface Table {
  readonly scales: Float64Array;
  readonly starts: Int32Array;
  readonly cubics: number[];
}

/** As many octaves as `octaveOf` tells apart, and how many of them are tabulated. */
const ROWS = 32;
const OCTAVES = 12;
const FEWEST_CELLS = 4;
const MOST_CELLS = 1024;

/** The largest error, in units of the distance between the outermost tabulated quantiles. */
const TOLERANCE = 1e-9;

/**
 * Tabulates a quantile function, given with its density, for quick look-ups.
 *
 * @param quantile exact, rising, and smooth between 0 and 1
 * @param density of the same distribution, at a value of it
 * @returns the same quantile function for u in (0, 1), within 1e-9 of its spread (the distance between
 * its 1/8192 quantiles); it never falls by more than rounding, and below 1/8192 and above 8191/8192 it is exact
 */
export function tabulate(
  quantile: (u: number) => number,
  density: (x: number) => number,
): (u: number) => number {
  const edge = 2 ** -(OCTAVES + 1);
  const tolerance = TOLERANCE * (quantile(1 - edge) - quantile(edge));
  const table = emptyTable();
  addTail(table, 0, { value: quantile, slope: (x) => 1 / density(x) }, tolerance);
  addTail(table, 1, { value: (v) => quantile(1 - v), slope: (x) => -1 / density(x) }, tolerance);
  return lookUp(table, quantile);
}

function lookUp(table: Table, quantile: (u: number) => number): (u: number) => number {
  const { scales, starts } = table;
  const cubics = Float64Array.from(table.cubics);
  return (u) => {
    const isLower = u < 0.5;
    const v = isLower ? u : 1 - u;
    const row = 2 * octaveOf(v) + (isLower ? 0 : 1);
    const scale = scales[row]!;
    if (scale === 0) return quantile(u);
    const position = v * scale;
    const cell = Math.trunc(position);
    const at = starts[row]! + 4 * cell;
    const t = position - cell;
    return cubics[at]! + t * (cubics[at + 1]! + t * (cubics[at + 2]! + t * cubics[at + 3]!));
  };
}

/** 0 at ½, 1 below it down to ¼, 2 down to ⅛ … 31 at nothing and at NaN: leading zeros of a 31-bit fraction. */
function octaveOf(v: number): number {
  return Math.clz32(v * 2 ** 31) - 1;
}

function emptyTable(): Table {
  return { scales: new Float64Array(2 * ROWS), starts: new Int32Array(2 * ROWS), cubics: [] };
}

/** Adds the cubics of the lower tail (side 0) or the upper (side 1) to the table. */
function addTail({ scales, starts, cubics }: Table, side: 0 | 1, curve: Curve, tolerance: number): void {
  for (let octave = 1; octave <= OCTAVES; octave += 1) {
    const knots = trustedKnots(curve, octave, tolerance);
    if (knots === undefined) continue;
    const cells = knots.values.length - 1;
    const row = 2 * octave + side;
    scales[row] = cells * 2 ** (octave + 1);
    // Positions in an octave run from `cells` to twice that, so its first cell is number `cells`.
    starts[row] = cubics.length - 4 * cells;
    for (let cell = 0; cell < cells; cell += 1) cubics.push(...cubicOf(knots, cell));
  }
}

/**
 * Knots with which an octave keeps to the tolerance, or undefined where it would take too many. The
 * midpoints that show cells to be good enough become knots too, so the table is finer than it was shown to be.
 */
function trustedKnots(curve: Curve, octave: number, tolerance: number): Knots | undefined {
  let coarse = knotsOf(curve, octave, FEWEST_CELLS);
  for (let cells = 2 * FEWEST_CELLS; cells <= MOST_CELLS; cells *= 2) {
    const fine = knotsOf(curve, octave, cells, coarse);
    if (worstMidpoint(coarse, fine) <= tolerance) return fine;
    coarse = fine;
  }
  return undefined;
}

/** Knots of an octave cut into so many cells; every second one is taken from the same octave's coarser knots, if given. */
function knotsOf(curve: Curve, octave: number, cells: number, coarse?: Knots): Knots {
  const values = new Float64Array(cells + 1);
  const slopes = new Float64Array(cells + 1);
  const width = 2 ** -(octave + 1) / cells;
  for (let knot = 0; knot <= cells; knot += 1) {
    const known = coarse !== undefined && knot % 2 === 0;
    values[knot] = known ? coarse.values[knot / 2]! : curve.value((cells + knot) * width);
    slopes[knot] = known ? coarse.slopes[knot / 2]! / 2 : curve.slope(values[knot]!) * width;
  }
  return { values, slopes };
}

/** The worst error of coarse cubics at their midpoints; NaN, which is within no tolerance, where a value is not finite. */
function worstMidpoint(coarse: Knots, fine: Knots): number {
  let worst = 0;
  for (let cell = 0; cell < coarse.values.length - 1; cell += 1) {
    const [start, first, second, third] = cubicOf(coarse, cell);
    const middle = start + first / 2 + second / 4 + third / 8;
    worst = Math.max(worst, Math.abs(middle - fine.values[2 * cell + 1]!));
  }
  return worst;
}

/** The coefficients of a cell's cubic in t from 0 to 1, constant first. */
function cubicOf({ values, slopes }: Knots, cell: number): [number, number, number, number] {
  const start = values[cell]!;
  const rise = values[cell + 1]! - start;
  const first = heldTo(3 * rise, slopes[cell]!);
  const last = heldTo(3 * rise, slopes[cell + 1]!);
  return [start, first, 3 * rise - 2 * first - last, first + last - 2 * rise];
}

/** A slope no steeper than a limit of the same sign. */
function heldTo(limit: number, slope: number): number {
  return limit < 0 ? Math.max(limit, slope) : Math.min(limit, slope);
}
