import { type Cubic, type Curve, fitCubics } from './monotone-cubics.ts';

/** Equal cells over a stretch of u or of a tail: `scale` of them to a unit, of which `before` come before the stretch. */
interface Run {
  readonly scale: number;
  readonly before: number;
  readonly cubics: readonly Cubic[];
}

/**
 * A quantile function as a table of cubics, some 4 ns a look-up where the exact function may take thousands.
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

/** A quantile function that also works out a column of chances in rising order, each to its place of another column. */
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

function numbersOf(cubics: readonly Cubic[], shift: number, width: number): Float64Array {
  const numbers = new Float64Array(4 * cubics.length);
  cubics.forEach(({ start, first, second, third }, cell) => {
    numbers[4 * cell] = shift + width * start;
    numbers[4 * cell + 1] = width * first;
    numbers[4 * cell + 2] = width * second;
    numbers[4 * cell + 3] = width * third;
  });
  return numbers;
}

function flatten({ exact, middle, tails }: InverseTable, shift: number, width: number): Flat {
  const flat = ({ scale, before, cubics }: Run): FlatRun => ({
    scale,
    before,
    cells: cubics.length,
    numbers: numbersOf(cubics, shift, width),
  });
  return { exact: (u) => shift + width * exact(u), middle: flat(middle), tails: tails.map(flat) };
}

function cubicAt(numbers: Float64Array, cell: number, t: number): number {
  const at = cell << 2;
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

/**
 * A stretch of chances that one run of cubics is for: over u, or in the upper tail over 1 − u; or that is left to the
 * exact function. `bounds` holds its end, its cells to a unit and the cells before it: as numbers of one array they are
 * always floating, and never looked for twice.
 */
interface Segment {
  readonly of: 'exact' | 'lower' | 'upper';
  readonly bounds: Float64Array;
  readonly numbers: Float64Array;
}

function segmentOf(of: 'lower' | 'upper', end: number, { scale, before, numbers }: FlatRun): Segment {
  return { of: scale === 0 ? 'exact' : of, bounds: Float64Array.of(end, scale, before), numbers };
}

// Every run in the order of u: octaves of the lower tail, the middle, octaves of the upper. Beyond the last octaves the
// exact function stands in.
function segmentsOf({ middle, tails }: Flat): readonly Segment[] {
  const hasMiddle = middle.cells > 0;
  const nearest = hasMiddle ? FIRST_BELOW_MIDDLE : 1;
  const octaves = Array.from({ length: LAST_FITTED + 1 - nearest }, (_, index) => nearest + index);
  const lower = octaves.toReversed().map((octave) => segmentOf('lower', 2 ** -octave, tails[2 * octave]!));
  const upper = octaves.map((octave) => segmentOf('upper', 1 - 2 ** -(octave + 1), tails[2 * octave + 1]!));
  const beyond = { scale: 0, before: 0, cells: 0, numbers: new Float64Array(0) };
  return [
    segmentOf('lower', 2 ** -(LAST_FITTED + 1), beyond),
    ...lower,
    ...(hasMiddle ? [segmentOf('lower', MIDDLE_HIGH, middle)] : []),
    ...upper,
    segmentOf('upper', 1, beyond),
  ];
}

/** Columns that a look-up goes between: chances in rising order, and where in the last column the value of each goes. */
interface Columns {
  readonly chances: Float64Array;
  readonly places: Uint16Array;
  readonly column: Float64Array;
}

function valueAt(numbers: Float64Array, v: number, scale: number, before: number): number {
  const position = v * scale;
  const whole = position | 0;
  return cubicAt(numbers, whole - before, position - whole);
}

// Three loops, because what is chosen inside a loop is chosen for every chance anew. Each goes on to the end of its
// stretch and says where it stopped. Most chances are looked up in the first, four in a round, because each round asks all
// four arrays anew where they lie and how long they are.
function lookUpLower(
  { chances, places, column }: Columns,
  { bounds, numbers }: Segment,
  from: number,
): number {
  const end = bounds[0]!;
  const scale = bounds[1]!;
  const before = bounds[2]! | 0;
  let index = from;
  for (; index + 3 < chances.length && chances[index + 3]! < end; index += 4) {
    column[places[index]!] = valueAt(numbers, chances[index]!, scale, before);
    column[places[index + 1]!] = valueAt(numbers, chances[index + 1]!, scale, before);
    column[places[index + 2]!] = valueAt(numbers, chances[index + 2]!, scale, before);
    column[places[index + 3]!] = valueAt(numbers, chances[index + 3]!, scale, before);
  }
  for (; index < chances.length && chances[index]! < end; index += 1)
    column[places[index]!] = valueAt(numbers, chances[index]!, scale, before);
  return index;
}

function lookUpUpper(
  { chances, places, column }: Columns,
  { bounds, numbers }: Segment,
  from: number,
): number {
  const end = bounds[0]!;
  const scale = bounds[1]!;
  const before = bounds[2]! | 0;
  let index = from;
  for (; index < chances.length && chances[index]! < end; index += 1)
    column[places[index]!] = valueAt(numbers, 1 - chances[index]!, scale, before);
  return index;
}

function computeExactly(
  { chances, places, column }: Columns,
  exact: (u: number) => number,
  { bounds }: Segment,
  from: number,
): number {
  const end = bounds[0]!;
  let index = from;
  for (; index < chances.length && chances[index]! < end; index += 1)
    column[places[index]!] = exact(chances[index]!);
  return index;
}

// Chances in order pass through the runs one after the other, so that nothing is sought anew for each.
function lookUpColumn({ exact }: Flat, segments: readonly Segment[], columns: Columns): void {
  let index = 0;
  for (const segment of segments) {
    if (segment.of === 'exact') index = computeExactly(columns, exact, segment, index);
    else if (segment.of === 'upper') index = lookUpUpper(columns, segment, index);
    else index = lookUpLower(columns, segment, index);
  }
}

/**
 * The quantile function of `shift` + `width` times what a table is of, for a width above 0. Every table is looked up by
 * the same code, so that a loop over several distributions stays quick.
 */
export function lookUp(table: InverseTable, shift = 0, width = 1): ColumnQuantile {
  const flat = flatten(table, shift, width);
  const { scale, cells, numbers } = flat.middle;
  const before = flat.middle.before | 0;
  const at = (u: number): number => {
    const position = u * scale;
    // Cutting to 32 bits takes NaN to 0, which is before the middle.
    const whole = position | 0;
    const cell = whole - before;
    return cell < 0 || cell >= cells ? inTail(flat, u) : cubicAt(numbers, cell, position - whole);
  };
  const segments = segmentsOf(flat);
  return Object.assign(at, {
    map: (chances: Float64Array, places: Uint16Array, column: Float64Array) =>
      lookUpColumn(flat, segments, { chances, places, column }),
  });
}

/** 0 at ½, 1 below it down to ¼, 2 down to ⅛ … 31 at nothing and at NaN: leading zeros of a 31-bit fraction. */
function octaveOf(v: number): number {
  return Math.clz32(v * 2 ** 31) - 1;
}
