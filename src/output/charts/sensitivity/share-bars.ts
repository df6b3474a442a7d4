import * as Plot from '@observablehq/plot';
import { ABOVE_NIL, BANDS, INK, OTHER, PAPER } from '../drawing/palette.ts';

/** A share of variance as a fraction, and the half-width of its 95% interval. */
export interface Share {
  readonly value: number;
  readonly halfWidth: number;
}

/** What an input, or inputs that move together, have by themselves and with the others. */
export interface NamedShare {
  readonly label: string;
  readonly first: Share;
  readonly total: Share;
}

/** One bar from `from` to the share's value in its row, and how high in the row its interval lies. */
interface ShareBar {
  readonly row: number;
  readonly from: number;
  readonly share: Share;
  readonly height: number;
}

// Parts of a row's height, from its top.
const BAR = { top: 0.2, bottom: 0.8 } as const;
const INTERVAL = { first: 0.38, total: 0.62, only: 0.5 } as const;
const TICK = 0.09;
// So that an axis in whole percentages has different ticks.
const LEAST_SPAN = 0.05;

/** How the bar of what an input does by itself looks. */
export const FIRST = { fill: ABOVE_NIL, stroke: ABOVE_NIL } as const;
/** How the bar of what it does with others looks. */
export const TOTAL = { fill: BANDS[0], stroke: ABOVE_NIL } as const;
/** How the bar of what all inputs do only together looks. */
export const TOGETHER = { fill: OTHER, stroke: OTHER } as const;

/** A share as drawn: what is below nil is there by chance alone. */
export function shown(share: number): number {
  return Math.max(0, share);
}

/** The end of the axis: everything drawn, and a little room. */
export function furthest(shares: readonly Share[]): number {
  return 1.02 * Math.max(LEAST_SPAN, ...shares.map(({ value, halfWidth }) => value + halfWidth));
}

function rectangles(
  bars: readonly ShareBar[],
  look: typeof FIRST | typeof TOTAL | typeof TOGETHER,
): Plot.Markish {
  const wide = bars
    .map(({ row, from, share }) => ({
      from,
      to: shown(share.value),
      top: row + BAR.top,
      bottom: row + BAR.bottom,
    }))
    .filter(({ from, to }) => to > from);
  return Plot.rect(wide, { x1: 'from', x2: 'to', y1: 'top', y2: 'bottom', ...look });
}

// A line from end to end of the interval and a stroke across each end, on paler lines that part it from the bar.
function intervals(bars: readonly ShareBar[]): Plot.Markish[] {
  const lines = bars.flatMap(({ row, share: { value, halfWidth }, height }) => {
    const [low, high] = [shown(value - halfWidth), shown(value + halfWidth)];
    const y = row + height;
    const across = (x: number) => ({ x1: x, x2: x, y1: y - TICK, y2: y + TICK });
    return low === high ? [] : [{ x1: low, x2: high, y1: y, y2: y }, across(low), across(high)];
  });
  const place = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  return [
    Plot.link(lines, { ...place, stroke: PAPER, strokeWidth: 4 }),
    Plot.link(lines, { ...place, stroke: INK, strokeWidth: 1.5 }),
  ];
}

/** A bar for each group, one row after another, each extended by what it does with others; then one for what is left. */
export function shareMarks(groups: readonly NamedShare[], interactions: Share): Plot.Markish[] {
  const first = groups.map((group, row) => ({ row, from: 0, share: group.first, height: INTERVAL.first }));
  const total = groups.map((group, row) => ({
    row,
    from: shown(group.first.value),
    share: group.total,
    height: INTERVAL.total,
  }));
  const rest = [{ row: groups.length, from: 0, share: interactions, height: INTERVAL.only }];
  return [
    rectangles(first, FIRST),
    rectangles(total, TOTAL),
    rectangles(rest, TOGETHER),
    ...intervals([...first, ...total, ...rest]),
  ];
}
