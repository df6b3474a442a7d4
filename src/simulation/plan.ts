/** How many draws a simulation makes: replicates that are independent of each other, each of `size` draws. */
export interface DrawPlan {
  readonly replicates: number;
  readonly size: number;
}

const leastReplicates = 32;
const usualSize = 512;

/** What a simulation does unless told otherwise: 32 replicates of 512 draws. */
export const usualDraws = leastReplicates * usualSize;

/**
 * The plan for at least `draws` draws. There are never fewer than 32 replicates, from whose spread the simulation error
 * comes, and draws are rounded up to whole replicates; past 16,384 there are more replicates, not larger ones.
 */
export function planDraws(draws: number): DrawPlan {
  if (draws >= usualDraws) return { replicates: Math.ceil(draws / usualSize), size: usualSize };
  return { replicates: leastReplicates, size: Math.max(2, Math.ceil(draws / leastReplicates)) };
}

/** The number of draws of a plan. */
export function drawsOf({ replicates, size }: DrawPlan): number {
  return replicates * size;
}
