import type { DrawPlan } from '../../simulation/plan.ts';
import { halfWidth, meanOf } from '../../simulation/summary.ts';
import { type Futures, type Sought, signOf } from './futures.ts';
import { baseOf } from './option.ts';

function bestOf(figures: readonly number[], sign: 1 | -1): number {
  return figures.reduce((best, figure, option) => (sign * figure > sign * figures[best]! ? option : best), 0);
}

// Those that the draws cannot tell from the option that is best on average; none where a draw has no value.
function leadersDrawn(futures: Futures, measure: number, sign: 1 | -1, plan: DrawPlan): readonly number[] {
  const samples = futures.measures.map((own) => own[measure]);
  if (samples.includes(undefined)) return [];
  const best = bestOf(
    samples.map((sample) => sample!.mean),
    sign,
  );
  return samples.flatMap((_, option) => {
    const { value, se } = meanOf(futures.differences[option]![best]![measure]!);
    return Math.abs(value) <= halfWidth(se, plan) ? [option] : [];
  });
}

function leadersInBase(
  { options, measures, same }: Sought,
  measure: number,
  sign: 1 | -1,
): readonly number[] {
  const { variable } = measures[measure]!;
  const figures = options.map((option) => baseOf(option).figures(variable).total);
  const best = bestOf(figures, sign);
  return figures.flatMap((figure, option) => (same[measure]!(figure, figures[best]!) ? [option] : []));
}

/**
 * For each measure the options that do best by it: on average over the futures and as well as the draws can tell, or in
 * the base case where nothing is drawn. None by a measure of which neither figure is better.
 */
export function leadersOf(
  sought: Sought,
  futures: Futures | undefined,
  plan: DrawPlan,
): readonly (readonly number[])[] {
  return sought.measures.map(({ better }, measure) => {
    if (better === 'neither') return [];
    const sign = signOf(better);
    return futures === undefined
      ? leadersInBase(sought, measure, sign)
      : leadersDrawn(futures, measure, sign, plan);
  });
}
