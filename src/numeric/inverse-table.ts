import { type Cubic, type Curve, fitCubics } from './monotone-cubics.ts';

/** Equal cells over a stretch of u or of a tail: `scale` of them to a unit, of which `before` come before the stretch. */
interface Run {
  readonly scale: number;
  readonly before: number;
  readonly cubics: readonly Cubic[];
}

/**
 * A quantile function as a table of cubics, some 8 ns a look-up where the exact function may take thousands.
 *
 * The middle seven eighths are one run of equal cells. The tails lie over v = min(u, 1 − u), cut into octaves, 1/16 to
 * 1/32, 1/32 to 1/64 and so on, a run each: a quantile function that runs like a power of v near its end is then as
 * smooth in the last octave as in the first. What no cubics fit is left to the exact function, as is all beyond the
 * last octave. A middle that no cubics fit is cut into octaves too.
 */
export interface InverseTable {
  readonly exact: (u: number) => number;
  readonly middle: Run;
  /** Two runs (lower and upper) an octave, for as many octaves as `octaveOf` tells apart; empty where the exact function stands in. */
  readonly tails: readonly Run[];
}

const [MIDDLE_LOW, MIDDLE_HIGH] = [1 / 16, 15 / 16];
const [OCTAVES, FIRST_BELOW_MIDDLE, LAST_FITTED] = [32, 4, 12];
const MIDDLE_CELLS = { fewest: 56, most: 3584 };
const OCTAVE_CELLS = { fewest: 8, most: 1024 };

/** The largest error, in units of the distance between the outermost tabulated quantiles. */
const TOLERANCE = 1e-9;

/**
 * Tabulates a quantile function, given with its density.
 *
 * @param exact rising, and smooth between 0 and 1
 * @param density of the same distribution, at a value of it
 * @returns a table whose look-ups, for u in (0, 1), are within 1e-9 of its spread (the distance between its 1/8192
 * quantiles); they never fall by more than rounding, and below 1/8192 and above 8191/8192 they are exact
 */
export function tabulate(exact: (u: number) => number, density: (x: number) => number): InverseTable {
  const edge = 2 ** -(LAST_FITTED + 1);
  const tolerance = TOLERANCE * (exact(1 - edge) - exact(edge));
  const lower: Curve = { value: exact, slope: (x) => 1 / density(x) };
  const upper: Curve = { value: (v) => exact(1 - v), slope: (x) => -1 / density(x) };
  const middle = runOver(lower, { low: MIDDLE_LOW, high: MIDDLE_HIGH, ...MIDDLE_CELLS }, tolerance);
  const firstOctave = middle.cubics.length === 0 ? 1 : FIRST_BELOW_MIDDLE;
  const tails = Array.from({ length: 2 * OCTAVES }, (_, row) => {
    const octave = row >> 1;
    if (octave < firstOctave || octave > LAST_FITTED) return empty;
    const stretch = { low: 2 ** -(octave + 1), high: 2 ** -octave, ...OCTAVE_CELLS };
    return runOver(row % 2 === 0 ? lower : upper, stretch, tolerance);
  });
  return { exact, middle, tails };
}

const empty: Run = { scale: 0, before: 0, cubics: [] };

function runOver(curve: Curve, stretch: Parameters<typeof fitCubics>[1], tolerance: number): Run {
  const cubics = fitCubics(curve, stretch, tolerance);
  if (cubics === undefined) return empty;
  const scale = cubics.length / (stretch.high - stretch.low);
  return { scale, before: scale * stretch.low, cubics };
}

/** A quantile function that also works out a column of chances, each to its place of another, quicker than one by one. */
export interface ColumnQuantile {
  (u: number): number;
  readonly map: (chances: Float64Array, places: Uint16Array, column: Float64Array) => void;
}

/** A table's cubics as numbers one after the other, four to a cell, stretched and shifted: what look-ups read. */
interface Flat {
  readonly exact: (u: number) => number;
  readonly middle: FlatRun;
  readonly tails: readonly FlatRun[];
}

interface FlatRun {
  readonly scale: number;
  readonly before: number;
  readonly cells: number;
  readonly numbers: Float64Array;
}

function flatten({ exact, middle, tails }: InverseTable, shift: number, width: number): Flat {
  const flat = ({ scale, before, cubics }: Run): FlatRun => ({
    scale,
    before,
    cells: cubics.length,
    numbers: Float64Array.from(
      cubics.flatMap(({ start, first, second, third }) => [
        shift + width * start,
        width * first,
        width * second,
        width * third,
      ]),
    ),
  });
  return { exact: (u) => shift + width * exact(u), middle: flat(middle), tails: tails.map(flat) };
}

function cubicAt(numbers: Float64Array, cell: number, t: number): number {
  const at = 4 * cell;
  return numbers[at]! + t * (numbers[at + 1]! + t * (numbers[at + 2]! + t * numbers[at + 3]!));
}

function inTail({ exact, tails }: Flat, u: number): number {
  const isLower = u < 0.5;
  const v = isLower ? u : 1 - u;
  const { scale, before, numbers } = tails[2 * octaveOf(v) + (isLower ? 0 : 1)]!;
  if (scale === 0) return exact(u);
  const position = v * scale;
  const cell = Math.trunc(position);
  return cubicAt(numbers, cell - before, position - cell);
}

function lookUpColumn(table: Flat, chances: Float64Array, places: Uint16Array, column: Float64Array): void {
  const { scale, before, cells, numbers } = table.middle;
  for (let index = 0; index < chances.length; index += 1) {
    const position = chances[index]! * scale;
    const whole = position | 0;
    const cell = whole - before;
    column[places[index]!] =
      cell < 0 || cell >= cells ? inTail(table, chances[index]!) : cubicAt(numbers, cell, position - whole);
  }
}

/**
 * The quantile function of `shift` + `width` times what a table is of, for a width above 0. Every table is looked up by
 * the same code, so that a loop over several distributions stays quick.
 */
export function lookUp(table: InverseTable, shift = 0, width = 1): ColumnQuantile {
  const flat = flatten(table, shift, width);
  const { scale, before, cells, numbers } = flat.middle;
  const at = (u: number): number => {
    const position = u * scale;
    // Cutting to 32 bits takes NaN to 0, which is before the middle.
    const whole = position | 0;
    const cell = whole - before;
    return cell < 0 || cell >= cells ? inTail(flat, u) : cubicAt(numbers, cell, position - whole);
  };
  return Object.assign(at, {
    map: (chances: Float64Array, places: Uint16Array, column: Float64Array) =>
      lookUpColumn(flat, chances, places, column),
  });
}

/** 0 at ½, 1 below it down to ¼, 2 down to ⅛ … 31 at nothing and at NaN: leading zeros of a 31-bit fraction. */
function octaveOf(v: number): number {
  return Math.clz32(v * 2 ** 31) - 1;
}
