/**
 * What a search for a root came to. Where no root was bracketed, the values at both ends say on which
 * side of zero the function stays.
 */
export type Root =
  | { readonly found: true; readonly x: number; readonly evaluations: number }
  | {
      readonly found: false;
      readonly why: 'same sign at both ends' | 'not a number' | 'too many evaluations';
      readonly atLow: number;
      readonly atHigh: number;
    };

/** Best so far, the end across the root from it, the best before it, and the last two step lengths. */
interface Bracket {
  readonly best: Point;
  readonly across: Point;
  readonly before: Point;
  readonly step: number;
  readonly stepBefore: number;
}

interface Point {
  readonly x: number;
  readonly value: number;
}

const MOST_EVALUATIONS = 1000;

/**
 * Finds where `f` crosses zero between `low` and `high`, to within `tolerance` in x (an absolute
 * width; 0 asks for all that doubles have), by Brent's method: inverse quadratic interpolation kept
 * honest by bisection. At a jump across zero, the jump is the root. An infinite value counts with its
 * sign; NaN anywhere ends the search.
 *
 * Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  { tolerance }: { readonly tolerance: number },
): Root {
  const at = (x: number): Point => ({ x, value: f(x) });
  const [start, end] = [at(low), at(high)];
  const failed = (why: Extract<Root, { found: false }>['why']): Root => {
    return { found: false, why, atLow: start.value, atHigh: end.value };
  };
  if (Number.isNaN(start.value) || Number.isNaN(end.value)) return failed('not a number');
  if (start.value === 0) return { found: true, x: low, evaluations: 2 };
  if (end.value === 0) return { found: true, x: high, evaluations: 2 };
  if (start.value > 0 === end.value > 0) return failed('same sign at both ends');
  let bracket = opened(end, start);
  for (let evaluations = 2; evaluations < MOST_EVALUATIONS; evaluations += 1) {
    const { best, across } = bracket;
    const least = 2 * Number.EPSILON * Math.abs(best.x) + tolerance / 2;
    if (best.value === 0 || Math.abs(across.x - best.x) / 2 <= least) {
      return { found: true, x: best.x, evaluations };
    }
    const { step, stepBefore } = nextStep(bracket, least);
    const point = at(best.x + (Math.abs(step) > least ? step : least * Math.sign(across.x - best.x)));
    if (Number.isNaN(point.value)) return failed('not a number');
    bracket = narrowed(bracket, point, step, stepBefore);
  }
  return failed('too many evaluations');
}

/** A bracket of two points with values of opposite signs, the smaller value as best. */
function opened(one: Point, other: Point): Bracket {
  const [best, across] = Math.abs(one.value) <= Math.abs(other.value) ? [one, other] : [other, one];
  const step = across.x - best.x;
  return { best, across, before: across, step, stepBefore: step };
}

/** The bracket once the point that a step led to is known. */
function narrowed({ best, across }: Bracket, point: Point, step: number, stepBefore: number): Bracket {
  if (point.value > 0 === across.value > 0) return { ...opened(point, best), before: best };
  if (Math.abs(point.value) > Math.abs(across.value)) {
    return { best: across, across: point, before: point, step, stepBefore };
  }
  return { best: point, across, before: best, step, stepBefore };
}

/** Interpolates where that lands well inside the bracket and steps are shrinking fast enough; bisects elsewhere. */
function nextStep(bracket: Bracket, least: number): { step: number; stepBefore: number } {
  const { best, across, before, step, stepBefore } = bracket;
  const half = (across.x - best.x) / 2;
  const guess = interpolatedStep(bracket);
  const shrinks = Math.abs(stepBefore) > least && Math.abs(before.value) > Math.abs(best.value);
  const inside = guess * half > 0 && Math.abs(guess) < 1.5 * Math.abs(half) - least / 2;
  if (shrinks && inside && Math.abs(guess) < Math.abs(stepBefore) / 2)
    return { step: guess, stepBefore: step };
  return { step: half, stepBefore: half };
}

/** The step from best to the root of the line or inverse parabola through the known points; NaN where a value is infinite. */
function interpolatedStep({ best, across, before }: Bracket): number {
  const s = best.value / before.value;
  if (before === across) return ((across.x - best.x) * s) / (s - 1);
  const q = before.value / across.value;
  const r = best.value / across.value;
  const above = s * ((across.x - best.x) * q * (q - r) - (best.x - before.x) * (r - 1));
  return -above / ((q - 1) * (r - 1) * (s - 1));
}
