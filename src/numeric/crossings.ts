import { findRoot } from './roots.ts';

/** What a function is about a jump: just below the place, at it, and just above it. */
export interface Leap {
  readonly below: number;
  readonly at: number;
  readonly above: number;
}

/** Where a function crosses nil: it reaches it there or, at a jump, passes it without reaching it. */
export interface Crossing {
  readonly x: number;
  readonly leap: Leap | undefined;
}

type Span = readonly [low: number, high: number];
type Of = (x: number) => number;

// Formulas compare to one part in a thousand million, so that a jump at 120 may lie at 120.00000012.
const margin = 4e-9;

// A step of a straight or bent line shrinks with its width; one that is mostly there in a thousandth of it is a jump.
function leapAt(f: Of, root: number, [low, high]: Span): Crossing {
  const width = margin * Math.max(1, Math.abs(root));
  const plain = Number(root.toPrecision(8));
  const x = Math.abs(plain - root) <= width ? Math.min(high, Math.max(low, plain)) : root;
  const beside = (distance: number) => f(Math.min(high, Math.max(low, x + distance)));
  const [below, above] = [beside(-width), beside(width)];
  const wide = Math.abs(beside(1000 * width) - beside(-1000 * width));
  const least = margin * Math.max(Math.abs(f(low)), Math.abs(f(high)));
  const isLeap = Math.abs(above - below) > Math.max(wide / 2, least) && below > 0 !== above > 0;
  return isLeap ? { x, leap: { below, at: f(x), above } } : { x: root, leap: undefined };
}

function crossingBetween(f: Of, span: Span, tolerance: number): readonly Crossing[] {
  const root = findRoot(f, ...span, { tolerance });
  return root.found ? [leapAt(f, root.x, span)] : [];
}

interface Point {
  readonly x: number;
  readonly value: number;
}

// Where one place alone has no value, as a share of nobody has none, those just beside it are looked from as well.
function pointsSeen(f: Of, places: readonly number[]): readonly Point[] {
  const [low, high] = [places[0]!, places.at(-1)!];
  return places.flatMap((x) => {
    const value = f(x);
    if (!Number.isNaN(value)) return [{ x, value }];
    const width = margin * Math.max(1, Math.abs(x));
    return [x - width, x, x + width]
      .filter((each) => each >= low && each <= high)
      .map((each) => ({ x: each, value: f(each) }));
  });
}

/**
 * Where `f` crosses nil, in ascending order, as seen from some ascending places: at those where it is nil (the first and
 * the last of several in a row), and between two where it has opposite signs, to within `tolerance`. What it does between
 * two places of one sign is not seen, and where it has no value nothing is.
 */
export function findCrossings(f: Of, places: readonly number[], tolerance: number): readonly Crossing[] {
  const seen = pointsSeen(f, places);
  return seen.flatMap(({ x, value }, index) => {
    const [before, after] = [seen[index - 1], seen[index + 1]];
    if (value === 0) return before?.value === 0 && after?.value === 0 ? [] : [{ x, leap: undefined }];
    const isAcross = after !== undefined && value * after.value < 0;
    return isAcross ? crossingBetween(f, [x, after.x], tolerance) : [];
  });
}
