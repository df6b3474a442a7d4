import { usualSimulation } from '../scenario/parts/simulation-settings.ts';

/** How many draws a simulation makes: replicates that are independent of each other, each of `size` draws. */
export interface DrawPlan {
  readonly replicates: number;
  readonly size: number;
}

/**
 * How many batches the replicates of a run are gathered into, at the most: the simulation error comes from how far
 * these differ from each other, so that its cost and its degrees of freedom do not grow with the draws.
 */
export const mostBatches = 32;

/** What a simulation does unless told otherwise: 32 replicates of 512 draws. */
export const usualDraws = usualSimulation.draws;

const usualSize = usualDraws / mostBatches;

// Whole rounds of 32 replicates, each of a size or more, where there are draws for one.
function planRounds(draws: number, size: number, least: number): DrawPlan {
  const replicates = mostBatches * Math.max(1, Math.floor(draws / (mostBatches * size)));
  return { replicates, size: Math.max(least, Math.ceil(draws / replicates)) };
}

/**
 * The plan for at least `draws` draws, rounded up to whole replicates: as many of them in each of 32 batches, and 512 to
 * 1,023 draws in each. Below 16,384 draws there are 32 smaller ones.
 */
export function planDraws(draws: number): DrawPlan {
  return planRounds(draws, usualSize, 2);
}

// How inputs go together in a replicate of n draws is off by a part of 1/n, which no number of replicates mends: a
// replicate has 128 draws at the least, and more than the usual 512 where many are asked for.
const [fewestTogether, usualTogether] = [128, 8192];

/** The plan for at least as many draws as another has, of inputs that go together: in fewer and larger replicates. */
export function planTogether(plan: DrawPlan): DrawPlan {
  return planRounds(drawsOf(plan), usualTogether, fewestTogether);
}

/** The number of draws of a plan. */
export function drawsOf({ replicates, size }: DrawPlan): number {
  return replicates * size;
}

/** The batches of a plan: how many, and how many draws are in each. Replicate r is in batch ⌊r ∕ (replicates in a batch)⌋. */
export function batchesOf({ replicates, size }: DrawPlan): {
  readonly count: number;
  readonly draws: number;
} {
  const count = Math.min(mostBatches, replicates);
  return { count, draws: (replicates / count) * size };
}

// Half a megabyte a measure.
const mostKept = 2 ** 16;

/** Whether every draw of a plan is kept; beyond 65,536 they are counted in bins, which take no more memory for more draws. */
export function keepsDraws(plan: DrawPlan): boolean {
  return drawsOf(plan) <= mostKept;
}
