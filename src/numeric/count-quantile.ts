/** A count from which a search starts: its probability, and the probabilities of as many or fewer and of more. */
export interface Standing {
  readonly count: number;
  readonly mass: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The smallest count that a share u of a distribution over 0, 1, 2 … is at or below, for u strictly between 0 and 1,
 * found by steps from a standing that should be near it. Sums are taken in the smaller tail, which keeps its relative
 * accuracy.
 *
 * @param ratio the probability of `count` + 1 over that of `count`
 * @param blur how much of the probability of a count lies above it rather than at it: 0, or the chance that the
 * count is one more
 */
export function countQuantile(
  u: number,
  standing: Standing,
  ratio: (count: number) => number,
  blur: number,
): number {
  const [goal, tail] = u <= 0.5 ? [u, standing.lower] : [u - 1, -standing.upper];
  const isReached = tail - blur * standing.mass >= goal;
  return isReached ? walkDown(goal, tail, standing, ratio, blur) : walkUp(goal, tail, standing, ratio, blur);
}

type Walk = (
  goal: number,
  tail: number,
  standing: Standing,
  ratio: (count: number) => number,
  blur: number,
) => number;

const walkDown: Walk = (goal, start, standing, ratio, blur) => {
  let { count, mass } = standing;
  for (let tail = start; count > 0; count -= 1) {
    tail -= mass;
    mass /= ratio(count - 1);
    if (tail - blur * mass < goal) break;
  }
  return count;
};

// Where nothing is left to add, rounding alone keeps the sum from its goal.
const walkUp: Walk = (goal, start, standing, ratio, blur) => {
  let { count, mass } = standing;
  for (let tail = start; mass > 0 && tail - blur * mass < goal; count += 1) {
    mass *= ratio(count);
    tail += mass;
  }
  return count;
};
