import { distributionNamed } from '../../distributions/index.ts';
import { shareBelow } from '../../distributions/share-below.ts';
import { chanceAmongAll, chanceOfOwn, type Law, moveValue } from '../inputs.ts';

/** A value of an input, and the share of futures in which it is that low or lower, or else that high or higher. */
export interface InputEnd {
  readonly value: number;
  readonly share: number;
}

/** How low and how high an input is taken to be. */
export interface InputEnds {
  readonly low: InputEnd;
  readonly high: InputEnd;
}

const [lowChance, highChance] = [0.1, 0.9];

/**
 * Takes an input from its 10th to its 90th percentile. Where these are one value, as they are of a risk that comes true in
 * 5 of 100 futures, it runs from the lowest value that has a chance to the highest.
 */
export function inputEnds(law: Law): InputEnds {
  const { values } = law;
  const distribution = distributionNamed(law.distribution)!;
  const [quantile, cdf] = [distribution.quantile(values), distribution.cdf(values)];
  const [p10, p90] = [lowChance, highChance].map((chance) => quantile(chanceAmongAll(law, chance))) as [
    number,
    number,
  ];
  const [low, high] = p10 < p90 ? [p10, p90] : distribution.support(values);
  return {
    low: { value: moveValue(law, low), share: chanceOfOwn(law, cdf(low)) },
    high: { value: moveValue(law, high), share: 1 - chanceOfOwn(law, shareBelow(cdf, high)) },
  };
}
