/** The ends of a vertical axis. */
export type Extent = readonly [low: number, high: number];

// Pounds that an axis spans at least, so that whole ones on it differ.
const LEAST_POUNDS = 10;
// The part of the span left free beyond what is drawn.
const FREE = 0.07;

/** An axis from nil to everything drawn, with a little room beyond it. */
export function levelExtent(values: readonly number[], unit: string): Extent {
  const low = Math.min(0, ...values);
  const most = Math.max(0, low + (unit === '£' ? LEAST_POUNDS : 0), ...values);
  const high = most > low ? most : low + 1;
  const free = FREE * (high - low);
  return [low < 0 ? low - free : 0, high + free];
}
