import type { Compared, ComparedOption } from '../../analysis/compare/compared.ts';
import type { Condition } from '../../analysis/compare/conditions.ts';
import { overspentBy } from '../../analysis/compare/option.ts';
import { isWithinReach, type Tie } from '../../analysis/compare/ties.ts';
import { drawsOf } from '../../simulation/plan.ts';
import { halfWidth } from '../../simulation/summary.ts';
import { formatChance, formatCount, formatFigure, formatOfHundred, formatPounds } from '../format.ts';
import { inSentence, inWords, listed, nearly, tellApart } from '../words/figures.ts';
import { labelOf, labelsInSentence, measureInSentence } from '../words/names.ts';
import { changeInWords, costOf, estimateInWords, firstBase, unitOf } from './measure.ts';

const nameOf = ({ option }: ComparedOption): string => option.label;

const judgedIn = ({ measures }: Compared): string => measures[0]!.variable;

const namesOf = ({ options }: Compared, which: readonly number[]): string =>
  listed(which.map((option) => nameOf(options[option]!)));

function judgedFigure(compared: Compared, { figures: [judged] }: ComparedOption): string {
  const { base, drawn } = judged!;
  const unit = unitOf(compared, judgedIn(compared));
  return drawn === undefined
    ? formatFigure(base, unit)
    : estimateInWords({ value: drawn.mean, se: drawn.se.mean }, unit, compared.settings.plan);
}

// Whose futures are best is another matter than whose average is: the rest is said with whose it is.
function oftenSentence(compared: Compared, winner: ComparedOption): readonly string[] {
  const often = compared.options
    .filter(({ standing }) => (standing?.best.probability ?? 0) > 0)
    .toSorted((a, b) => b.standing!.best.probability - a.standing!.best.probability);
  if (often.length === 0) return [];
  const each = often.map((own) => `${nameOf(own)} in ${formatOfHundred(own.standing!.best.probability)}`);
  return often.length === 1 && often[0] === winner
    ? [`It is so in ${formatChance(1)}.`]
    : [`In single futures the best is ${listed(each)}.`];
}

function verdictSentences(compared: Compared): readonly string[] {
  const { options, leaders, isDrawn } = compared;
  const [winners = []] = leaders;
  const measure = measureInSentence(firstBase(compared), judgedIn(compared));
  const judged = isDrawn ? `Judged by the average of ${measure}` : `Judged by ${measure}`;
  if (winners.length === 0) return [`${judged}, nothing can be said: it has no value in some future.`];
  if (winners.length === options.length)
    return [`${judged}, the options come to the same: they cannot be told apart.`];
  if (winners.length > 1)
    return [`${judged}, ${namesOf(compared, winners)} do best, and cannot be told apart.`];
  const winner = options[winners[0]!]!;
  return [
    `${judged}, ${nameOf(winner)} does best: ${judgedFigure(compared, winner)}.`,
    ...oftenSentence(compared, winner),
  ];
}

// What is best by the other measures, where that is not all of them.
function otherSentences(compared: Compared): readonly string[] {
  const { measures, leaders, options } = compared;
  const [winners = []] = leaders;
  const others = measures.flatMap(({ variable }, index) => {
    const best = leaders[index]!;
    return index === 0 || best.length === 0 || best.length === options.length ? [] : [{ variable, best }];
  });
  if (others.length === 0 || winners.length !== 1) return [];
  const name = ({ variable }: (typeof others)[number]) => measureInSentence(firstBase(compared), variable);
  const apart = others.filter(({ best }) => !best.includes(winners[0]!));
  const alone = others.filter(({ best }) => best.length === 1);
  if (apart.length === 0) return alone.length === 0 ? [] : [`So it does by ${listed(alone.map(name))}.`];
  return [`Best by ${listed(apart.map((each) => `${name(each)} is ${namesOf(compared, each.best)}`))}.`];
}

// The first is what the risk is told by; tables have the others.
function riskSentence({ targets: [target], options }: Compared): readonly string[] {
  const met = options.map(({ option, targets: [own] }) => ({ option, chance: own?.chance }));
  if (target === undefined || met.some(({ chance }) => chance === undefined)) return [];
  const each = met.map(
    ({ option, chance }) => `in ${formatOfHundred(chance!.probability)} with ${option.label}`,
  );
  return [`Of the futures simulated, "${target.label}" is met ${listed(each)}.`];
}

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

// Where the input lies in the option already, if that is not where it lies in the first.
function hereWords({ here }: Tie, there: number, unit: string): string {
  return isClose(here, there) ? '' : `; as assumed it is ${tellApart(here, unit, there)}`;
}

function tieWords(compared: Compared, own: ComparedOption, tie: Tie): string {
  const { options, paysBy } = compared;
  const [first, option] = [nameOf(options[0]!), nameOf(own)];
  const base = firstBase(compared);
  const unit = unitOf(compared, paysBy!);
  const input = labelsInSentence(base, [paysBy!]);
  const same = `the same ${inSentence(labelOf(base, judgedIn(compared)))} as ${first}`;
  const there = base.figures(paysBy!).total;
  const { passings, range } = tie;
  const [nearest] = passings;
  const more = own.beside!.differences[0]!.base * (compared.measures[0]!.better === 'lower' ? -1 : 1);
  if (more === 0) return `${option} has ${same}.`;
  if (nearest === undefined) return `No value of ${input} that was tried gives ${option} ${same}.`;
  const { value, jump } = nearest;
  const level = tellApart(value, unit, tie.here);
  const beside = isClose(value, there)
    ? `which is what ${first} has`
    : `${changeInWords(value - there, unit)} ${value > there ? 'above' : 'below'} the ${tellApart(there, unit, value)} of ${first}`;
  if (!isWithinReach(value, range))
    return `To have ${same}, ${option} would need ${input} at ${level}, ${beside}: that is impossible, since it lies between ${tellApart(range[0], unit, range[1])} and ${tellApart(range[1], unit, range[0])}.`;
  const here = hereWords(tie, there, unit);
  if (jump !== undefined) return `${option} jumps past ${same} with ${input} at ${level}, ${beside}${here}.`;
  return more < 0
    ? `To have ${same}, ${option} needs ${input} at ${level}, ${beside}${here}.`
    : `${option} still has ${same} with ${input} at ${level}, ${beside}${here}.`;
}

// What an option costs more or less than the first, restricted money included, where all have budgets.
function costWords({ options }: Compared, own: ComparedOption): string {
  const [cost, its] = [own, options[0]!].map(costOf) as [number | undefined, number | undefined];
  if (cost === undefined || its === undefined || Math.abs(cost - its) < nearly) return '';
  const how = cost > its ? 'more' : 'less';
  return `${nameOf(own)} costs ${formatPounds(Math.abs(cost - its))} ${how} than ${nameOf(options[0]!)}.`;
}

function besideSentences(compared: Compared): readonly string[] {
  return compared.options.flatMap((own) => {
    const { beside } = own;
    if (beside === undefined) return [];
    const tie = beside.tie === undefined ? '' : tieWords(compared, own, beside.tie);
    const words = [costWords(compared, own), tie].filter((each) => each !== '').join(' ');
    return words === '' ? [] : [words];
  });
}

function beatenSentences({ options }: Compared): readonly string[] {
  return options.flatMap((own) =>
    own.beatenBy === undefined
      ? []
      : [`${nameOf(own)} is beaten by ${nameOf(options[own.beatenBy]!)} on everything compared.`],
  );
}

function restrictedSentences({ options }: Compared): readonly string[] {
  return options.flatMap((own) =>
    overspentBy(own.option).map(
      ({ fund, by }) =>
        `${nameOf(own)} spends ${formatPounds(by)} more than there is of the money restricted to ${inWords(fund)}, which the council must find and which is in none of these balances.`,
    ),
  );
}

function conditionWords(compared: Compared, { option, against, here, level }: Condition): string {
  const { paysBy, options, leaders } = compared;
  const input = labelsInSentence(firstBase(compared), [paysBy!]);
  const value = tellApart(level, unitOf(compared, paysBy!), here);
  const [own, other] = [options[option]!, options[against]!].map(nameOf);
  const isWinner = option === leaders[0]![0];
  const side = level < here ? 'below' : 'above';
  return isWinner
    ? `${input} with it is not ${side} ${value}, where ${other} overtakes it`
    : `${input} with ${own} does not ${level > here ? 'rise' : 'fall'} to ${value}`;
}

function recommendation(compared: Compared): string {
  const { leaders, options, isDrawn, conditions } = compared;
  const [winners = []] = leaders;
  const measure = measureInSentence(firstBase(compared), judgedIn(compared));
  const by = isDrawn ? `the average of ${measure}` : measure;
  if (winners.length !== 1) return `By ${by} alone none of them can be recommended.`;
  const ranges = isDrawn ? ['the ranges written in the scenarios are right'] : [];
  const found = overspentBy(options[winners[0]!]!.option).map(
    ({ fund, by }) => `the council finds the ${formatPounds(by)} for ${inWords(fund)}`,
  );
  const all = listed([...conditions.map((each) => conditionWords(compared, each)), ...found, ...ranges]);
  const condition = all === '' ? '' : `, on condition that ${all}`;
  return `Recommended by ${by} alone: ${nameOf(options[winners[0]!]!)}${condition}. What is not in these figures is not weighed.`;
}

// Where the options are the same on average, one may still be the safer.
function safestSentence(compared: Compared): readonly string[] {
  const { leaders, options, targets, settings } = compared;
  const [winners = []] = leaders;
  const met = winners.map((option) => ({ option, chance: options[option]!.targets[0]?.chance }));
  if (winners.length < 2 || met.some(({ chance }) => chance === undefined)) return [];
  const [best, next] = met.toSorted((a, b) => b.chance!.probability - a.chance!.probability);
  const error = halfWidth(Math.hypot(best!.chance!.se, next!.chance!.se), settings.plan);
  return best!.chance!.probability - next!.chance!.probability > error
    ? [`Of these ${nameOf(options[best!.option]!)} meets "${targets[0]!.label}" most often.`]
    : [];
}

function groundsSentence({ isDrawn, settings: { plan, seed } }: Compared): string {
  return isDrawn
    ? `All options were drawn on the same ${formatCount(drawsOf(plan))} futures (${plan.replicates} replicates of ${plan.size} draws, seed ${seed}). ± is the simulation error (95%). What an input must come to is of the base case.`
    : 'Nothing in these options is uncertain, so nothing was simulated: figures are of the base case.';
}

/** What the comparison says, in sentences for somebody who was not there: which option, by what measure, on what conditions. */
export function comparisonWords(compared: Compared): readonly string[] {
  return [
    ...verdictSentences(compared),
    ...safestSentence(compared),
    ...otherSentences(compared),
    ...riskSentence(compared),
    ...besideSentences(compared),
    ...beatenSentences(compared),
    ...restrictedSentences(compared),
    recommendation(compared),
    groundsSentence(compared),
  ];
}
