import type { Better, ComparedMeasure } from '../../scenario/scenario.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import type { Sample } from '../../simulation/sample.ts';
import { halfWidth, meanOf } from '../../simulation/summary.ts';
import type { Futures } from './futures.ts';

/** Something in which one option can beat another: their differences, and which of the two is the better for it. */
interface Contest {
  readonly differences: readonly (readonly (Sample | undefined)[])[];
  readonly better: Better;
}

function contestsOf(futures: Futures, measures: readonly ComparedMeasure[]): readonly Contest[] {
  const column = (of: Futures['differences'], index: number) =>
    of.map((own) => own.map((each) => each[index]));
  const targets = futures.met[0]!.map(
    (_, index): Contest => ({
      differences: column(futures.metMore, index),
      better: 'higher',
    }),
  );
  const shown = measures.map(
    ({ better }, index): Contest => ({
      differences: column(futures.differences, index),
      better,
    }),
  );
  return [...shown, ...targets].filter(({ better }) => better !== 'neither');
}

// 1 where the option is better on average beyond the simulation error, −1 where the other is, 0 where neither.
function verdictOf({ differences, better }: Contest, option: number, other: number, plan: DrawPlan): number {
  const sample = differences[option]![other];
  if (sample === undefined) return Number.NaN;
  const { value, se } = meanOf(sample);
  if (Math.abs(value) <= halfWidth(se, plan)) return 0;
  return Math.sign(value) * (better === 'lower' ? -1 : 1);
}

/**
 * For each option the first that beats it on everything: no worse on average by any measure with a better side and by
 * the chance of any target, and better by one, beyond the simulation error. Undefined where none does.
 */
export function beatenBy(
  futures: Futures,
  measures: readonly ComparedMeasure[],
  plan: DrawPlan,
): readonly (number | undefined)[] {
  const contests = contestsOf(futures, measures);
  const options = futures.measures.map((_, option) => option);
  const beats = (other: number, option: number): boolean => {
    const verdicts = contests.map((contest) => verdictOf(contest, other, option, plan));
    return verdicts.every((verdict) => verdict >= 0) && verdicts.includes(1);
  };
  return options.map((option) => options.find((other) => other !== option && beats(other, option)));
}
