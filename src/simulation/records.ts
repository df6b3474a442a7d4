import { distributionNamed } from '../distributions/index.ts';
import type { Node } from '../graph/graph.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { type Law, moveDraws } from './inputs.ts';

/** The first period of the calendar that an uncertain input is drawn for: that after the shortest record of its items. */
export function firstDrawn({ known }: Pick<Node, 'known'>): number {
  return Math.min(...(known.length === 0 ? [0] : known.map(({ length }) => length)));
}

/**
 * The last figure recorded of an input, in the calendar or just before it; undefined where there is none, or where its
 * items do not share one: they are drawn as one, and it is not known which of their records that carries on.
 */
export function lastRecorded({ known, before }: Pick<Node, 'known' | 'before'>): number | undefined {
  const cells = known.length > 0 ? known : before;
  const [length, figure] = [cells[0]?.length, cells[0]?.at(-1)];
  return cells.every((cell) => cell.length === length && cell.at(-1) === figure) ? figure : undefined;
}

// No range knows its own ends well enough for a figure to be further out than this.
const furthest = 0.99;

// A range that has moved with its value is judged as it was written, and so is what was recorded.
function asWritten({ moved }: Law, value: number): number {
  if (moved === undefined) return value;
  const { scale, from, to } = moved;
  const within = scale === 'logit' ? Math.min(Math.max(value, 0), 1) : value;
  const written = moveDraws(() => within, scale, to, from)(0);
  // A range that has moved to nil is certain, and nothing says where in it a figure lay.
  return Number.isNaN(written) ? from : written;
}

/** The share of a law's draws that lies below a figure, with half of those that equal it. */
export function shareBelow(law: Law, figure: number): number {
  const cdf = distributionNamed(law.distribution)!.cdf(law.values);
  const value = asWritten(law, figure);
  const justBelow = value - Math.max(Number.EPSILON * Math.abs(value), Number.MIN_VALUE);
  return (cdf(justBelow) + cdf(value)) / 2;
}

/** The share of a law's draws that a recorded figure counts as higher than: from 1% to 99%, also where it lies further out. */
export function shareOfRecord(law: Law, figure: number): number {
  return Math.min(Math.max(shareBelow(law, figure), 1 - furthest), furthest);
}

/** How far a recorded figure lies from the middle of a law's draws, as a normal score. */
export function scoreOfRecord(law: Law, figure: number): number {
  return normalQuantile(shareOfRecord(law, figure));
}
