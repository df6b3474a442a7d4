import type { DrawPlan } from '../../simulation/plan.ts';
import type { Sample } from '../../simulation/sample.ts';
import { errorOfShare, halfWidth, meanOf } from '../../simulation/summary.ts';
import { meets } from '../wanted.ts';
import { type Futures, type Sought, signOf } from './futures.ts';
import { baseOf, overspentBy } from './option.ts';

/**
 * How an option does against another in one respect: 1 where it is better, 0 where it is the same, −1 where it is worse
 * or that cannot be told.
 */
type Verdict = (option: number, other: number) => number;

function verdictOf(sample: Sample | undefined, sign: 1 | -1, error: (sample: Sample) => number): number {
  if (sample === undefined) return -1;
  if (sample.lowest === 0 && sample.highest === 0) return 0;
  return sign * sample.mean > error(sample) ? 1 : -1;
}

function verdictsDrawn({ measures, targets }: Sought, futures: Futures, plan: DrawPlan): readonly Verdict[] {
  const ofMean = (sample: Sample) => halfWidth(meanOf(sample).se, plan);
  const ofShare = ({ batchMeans }: Sample) => halfWidth(errorOfShare(batchMeans, plan), plan);
  const { differences, metMore } = futures;
  return [
    ...measures.flatMap(({ better }, index): Verdict[] =>
      better === 'neither'
        ? []
        : [(option, other) => verdictOf(differences[option]![other]![index], signOf(better), ofMean)],
    ),
    ...targets.map(
      (_, index): Verdict =>
        (option, other) =>
          verdictOf(metMore[option]![other]![index], 1, ofShare),
    ),
  ];
}

function verdictsInBase({ options, measures, same, targets }: Sought): readonly Verdict[] {
  const [first] = options.map(baseOf);
  const figure = (option: number, name: string) => baseOf(options[option]!).figures(name).total;
  return [
    ...measures.flatMap(({ variable, better }, index): Verdict[] =>
      better === 'neither'
        ? []
        : [
            (option, other) => {
              const [own, its] = [figure(option, variable), figure(other, variable)];
              return same[index]!(own, its) ? 0 : signOf(better) * Math.sign(own - its);
            },
          ],
    ),
    ...targets.map((target): Verdict => {
      const met = (option: number) => Number(meets(first!, target, figure(option, target.variable)));
      return (option, other) => met(option) - met(other);
    }),
  ];
}

/**
 * For each option the first that beats it on everything: better by one of the measures with a better side and the
 * targets' chances, beyond the simulation error, and better or the same in every future by all others, without
 * overspending restricted money by more. Undefined where none does.
 */
export function beatenBy(
  sought: Sought,
  futures: Futures | undefined,
  plan: DrawPlan,
): readonly (number | undefined)[] {
  const verdicts = futures === undefined ? verdictsInBase(sought) : verdictsDrawn(sought, futures, plan);
  const options = sought.options.map((_, option) => option);
  const overspent = sought.options.map((option) => overspentBy(option).reduce((sum, { by }) => sum + by, 0));
  const beats = (other: number, option: number): boolean => {
    const all = verdicts.map((verdict) => verdict(other, option));
    return all.every((each) => each >= 0) && all.includes(1) && overspent[other]! <= overspent[option]!;
  };
  return options.map((option) => options.find((other) => other !== option && beats(other, option)));
}
