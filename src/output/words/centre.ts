import { type Centre, centreOf, type ShiftedInput } from '../../analysis/centre.ts';
import type { Outcome } from '../../analysis/outcome.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import { type Estimate, halfWidth } from '../../simulation/summary.ts';
import { shownUnit } from '../lines.ts';
import { endingAbout, endingOf, inSentence, listed, tellApart } from './figures.ts';

const mostNamed = 3;

function estimateEnds({ value, se }: Estimate, plan: DrawPlan): string {
  return endingAbout(value, halfWidth(se, plan));
}

function inputWords({ graph }: BaseCase, { name, value, mean }: ShiftedInput): string {
  const node = nodeOf(graph, name);
  const [unit, label] = [shownUnit(node), inSentence(node.variable!.label)];
  const [average, valued] = [tellApart(mean, unit, value), tellApart(value, unit, mean)];
  return average === valued ? '' : `${label} ${average} (base case ${valued})`;
}

// The inputs by their averages, as many as a reader can take in.
function shiftedWords(base: BaseCase, shifted: readonly ShiftedInput[]): string {
  const words = shifted.map((input) => inputWords(base, input)).filter((each) => each !== '');
  const rest = words.length - mostNamed;
  const others = rest > 0 ? [`${rest} ${rest === 1 ? 'other' : 'others'}`] : [];
  return listed([...words.slice(0, mostNamed), ...others]);
}

function bentSentence(ending: string, averages: string, over: string): string {
  const lead =
    averages === ''
      ? `With every uncertain input at its average the plan ends ${ending}`
      : `With every uncertain input at its average over its ${over} (${averages}) the plan ends ${ending}`;
  return `${lead}; the average future differs from that because the formulas are not straight lines: a least or greatest value, a choice, or uncertain inputs multiplied or divided.`;
}

// Where the averages of the inputs give the average of the futures, they are the whole of the reason.
function movedSentences(
  base: BaseCase,
  { isMoved, isBent, isFromMeans, atMeans, shifted }: Centre,
): string[] {
  const averages = shiftedWords(base, shifted);
  // What carries on from a record does not average what its range does.
  const isAnyCarried = shifted.some(({ isCarriedOn }) => isCarriedOn);
  if (isBent) return [bentSentence(endingOf(atMeans!), averages, isAnyCarried ? 'draws' : 'range')];
  if (!isMoved || averages === '') return [];
  if (atMeans !== undefined && !isFromMeans) return [];
  const why = isFromMeans ? 'The average future is not the base case because the' : 'The';
  return [
    `${why} ${isAnyCarried ? 'draws' : 'ranges'} do not average the values of the base case: ${averages}.`,
  ];
}

const leaningSentences = {
  low: [
    'The average future is below the middle one because the worse half of the futures lies further from the middle than the better half.',
  ],
  high: [
    'The average future is above the middle one because the better half of the futures lies further from the middle than the worse half.',
  ],
} as const;

// Where the futures jump in the middle none of them is the middle one.
function endsSentence({ base, mean, median, jump }: Centre, plan: DrawPlan): string {
  const [average, middle] = [estimateEnds(mean, plan), estimateEnds(median, plan)];
  if (jump !== undefined)
    return `The base case ends ${endingOf(base)} and the average future ${average}; half of the futures end ${endingOf(jump.from)} or worse, half ${endingOf(jump.to)} or better, and none between.`;
  return `The base case ends ${endingOf(base)}, the average future ${average} and the middle one ${middle}.`;
}

/** Where the closing balance ends in the base case, in the average future and in the middle one, and why they differ, as
 * far as that is established; nothing where the balance is certain.
 */
export function centreWords(outcome: Outcome): readonly string[] {
  const centre = centreOf(outcome, 'budget.balance');
  if (centre === undefined) return [];
  const { isMoved, isBent, leans, jump } = centre;
  if (!isMoved && !isBent && leans === undefined && jump === undefined)
    return ['The base case, the average future and the middle one agree within the simulation error.'];
  return [
    endsSentence(centre, outcome.run.settings.plan),
    ...movedSentences(outcome.base, centre),
    ...(leans === undefined ? [] : leaningSentences[leans]),
  ];
}
