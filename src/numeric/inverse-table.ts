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

function stretched({ exact, middle, tails }: InverseTable, shift: number, width: number): InverseTable {
  const stretchedRun = (run: Run): Run => ({
    ...run,
    cubics: run.cubics.map(({ start, first, second, third }) => ({
      start: shift + width * start,
      first: width * first,
      second: width * second,
      third: width * third,
    })),
  });
  return {
    exact: (u) => shift + width * exact(u),
    middle: stretchedRun(middle),
    tails: tails.map(stretchedRun),
  };
}

/**
 * The quantile function of `shift` + `width` times what a table is of, for a width above 0. Every table is looked up by
 * the same code, so that a loop over several distributions stays quick.
 */
export function lookUp(table: InverseTable, shift = 0, width = 1): (u: number) => number {
  const { exact, middle, tails } = stretched(table, shift, width);
  const { scale, before, cubics } = middle;
  const end = before + cubics.length;
  const inTail = (u: number): number => {
    const isLower = u < 0.5;
    const v = isLower ? u : 1 - u;
    const run = tails[2 * octaveOf(v) + (isLower ? 0 : 1)]!;
    if (run.scale === 0) return exact(u);
    const position = v * run.scale;
    const cell = Math.trunc(position);
    return cubicAt(run.cubics[cell - run.before]!, position - cell);
  };
  return (u) => {
    const position = u * scale;
    // Cutting to 32 bits takes NaN to 0, which is before the middle.
    const cell = position | 0;
    return cell < before || cell >= end ? inTail(u) : cubicAt(cubics[cell - before]!, position - cell);
  };
}

function cubicAt({ start, first, second, third }: Cubic, t: number): number {
  return start + t * (first + t * (second + t * third));
}

/** 0 at ½, 1 below it down to ¼, 2 down to ⅛ … 31 at nothing and at NaN: leading zeros of a 31-bit fraction. */
function octaveOf(v: number): number {
  return Math.clz32(v * 2 ** 31) - 1;
}
