import type { Compared, ComparedOption } from '../../analysis/compare/compare.ts';
import type { PaysBack } from '../../analysis/compare/pays.ts';
import type { ComparedMeasure } from '../../scenario/scenario.ts';
import { drawsOf } from '../../simulation/plan.ts';
import { halfWidth } from '../../simulation/summary.ts';
import { formatChance, formatCount, formatFigure, formatOfHundred } from '../format.ts';
import { listed, nearly } from '../words/figures.ts';
import { labelsInSentence, measureInSentence } from '../words/names.ts';
import { changeInWords, estimateInWords, firstBase, unitOf } from './measure.ts';

const labelOf = ({ option }: ComparedOption): string => option.label;

const judgedIn = ({ measures }: Compared): ComparedMeasure => measures[0]!;

function figureOf({ figures }: ComparedOption, measure: number): number {
  const { base, drawn } = figures[measure]!;
  return drawn?.mean ?? base;
}

/** The options that are best on average by a measure, or as good as the best. */
function bestBy(compared: Compared, measure: number): readonly ComparedOption[] {
  const sign = compared.measures[measure]!.better === 'lower' ? -1 : 1;
  const best = Math.max(...compared.options.map((each) => sign * figureOf(each, measure)));
  return compared.options.filter(
    (each) => best - sign * figureOf(each, measure) <= 1e-9 * Math.max(1, Math.abs(best)),
  );
}

/** The options that are best by what is judged by, or that the draws cannot tell from the best. */
function winnersOf(compared: Compared): readonly ComparedOption[] {
  const { options, settings } = compared;
  if (options.some(({ standing }) => standing === undefined)) return bestBy(compared, 0);
  return options.filter(({ standing }) => {
    const { value, se } = standing!.behind;
    return Math.abs(value) <= Math.max(1e-6, halfWidth(se, settings.plan));
  });
}

function judgedInWords(compared: Compared, { figures: [judged] }: ComparedOption): string {
  const { base, drawn } = judged!;
  const unit = unitOf(compared, judgedIn(compared).variable);
  return drawn === undefined
    ? formatFigure(base, unit)
    : estimateInWords({ value: drawn.mean, se: drawn.se.mean }, unit, compared.settings.plan);
}

function verdictSentences(compared: Compared): readonly string[] {
  const { variable } = judgedIn(compared);
  const winners = winnersOf(compared);
  const judged = `Judged by ${measureInSentence(firstBase(compared), variable)}`;
  const [winner] = winners;
  if (winners.length === compared.options.length)
    return [`${judged}, the options come to the same: they cannot be told apart.`];
  if (winners.length > 1)
    return [`${judged}, ${listed(winners.map(labelOf))} do best, and cannot be told apart.`];
  const figure = judgedInWords(compared, winner!);
  const { standing } = winner!;
  const how =
    standing === undefined
      ? `: ${figure}`
      : ` on average, ${figure}, and is best in ${formatChance(standing.best.probability)}`;
  return [`${judged}, ${labelOf(winner!)} does best${how}.`];
}

// What the same options are by the other measures.
function otherSentences(compared: Compared): readonly string[] {
  const winners = winnersOf(compared).map(labelOf);
  const others = compared.measures.slice(1).flatMap((measure, index) => {
    const best = bestBy(compared, index + 1).map(labelOf);
    const isTie = best.length === compared.options.length;
    return measure.better === 'neither' || isTie ? [] : [{ measure, best }];
  });
  const apart = others.filter(({ best }) => !best.some((label) => winners.includes(label)));
  if (others.length === 0 || winners.length !== 1) return [];
  const names = ({ measure }: (typeof others)[number]) =>
    measureInSentence(firstBase(compared), measure.variable);
  if (apart.length === 0) return [`So it does by ${listed(others.map(names))}.`];
  return [
    `${listed(apart.map((each) => `By ${names(each)} it is ${listed(each.best)}`)).replaceAll(' By ', ' by ')}.`,
  ];
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

// Where the input lies in the option already, if that is not where it lies in the other.
function hereWords({ there, here }: PaysBack, unit: string): string {
  return isClose(here, there) ? '' : `; as assumed it is ${formatFigure(here, unit)}`;
}

function isOutOfReach({ needed, range }: PaysBack): boolean {
  return needed !== undefined && (needed < range[0] || needed > range[1]);
}

function payWords(compared: Compared, own: ComparedOption, pays: PaysBack): string {
  const [first, option] = [labelOf(compared.options[0]!), labelOf(own)];
  const unit = unitOf(compared, pays.vary);
  const input = labelsInSentence(firstBase(compared), [pays.vary]);
  const { there, needed, range } = pays;
  if (needed === undefined) return `No value of ${input} makes ${option} end as ${first} does.`;
  if (isClose(needed, there))
    return isClose(pays.here, there)
      ? `${option} ends as ${first} does.`
      : `With ${input} of ${first}, ${formatFigure(there, unit)}, ${option} ends as it does${hereWords(pays, unit)}.`;
  const change = changeInWords(needed - there, unit);
  const to = `${formatFigure(needed, unit)}, where ${first} has ${formatFigure(there, unit)}`;
  const limits = `it lies between ${formatFigure(range[0], unit)} and ${formatFigure(range[1], unit)}`;
  if (isOutOfReach(pays))
    return `To end as ${first} does, ${option} would need ${input} ${change} ${needed > there ? 'higher' : 'lower'}, at ${to}: that is impossible, since ${limits}.`;
  return needed > there
    ? `${option} must lift ${input} by ${change}, to ${to}, to end as ${first} does${hereWords(pays, unit)}.`
    : `${option} can lose ${change} of ${input}, down to ${to}, and end as ${first} does${hereWords(pays, unit)}.`;
}

// What an option costs more or less than the first, where all have budgets.
function costWords(compared: Compared, own: ComparedOption): string {
  const first = compared.options[0]!;
  const [before, after] = [first, own].map(({ option }) => option.ready.base) as [
    ReturnType<typeof firstBase>,
    ReturnType<typeof firstBase>,
  ];
  const hasBudgets = [before, after].every(({ graph }) => graph.scenario.budget.isGiven);
  if (!hasBudgets) return '';
  const more = after.figures('budget.spending').total - before.figures('budget.spending').total;
  if (Math.abs(more) < nearly) return '';
  const how = more > 0 ? 'more' : 'less';
  return `${labelOf(own)} costs ${formatFigure(Math.abs(more), '£')} ${how} than ${labelOf(first)}.`;
}

function besideSentences(compared: Compared): readonly string[] {
  return compared.options.flatMap((own) => {
    const { beside } = own;
    if (beside === undefined) return [];
    const pays = beside.pays && payWords(compared, own, beside.pays);
    return [[costWords(compared, own), pays ?? ''].filter((words) => words !== '').join(' ')].filter(
      (words) => words !== '',
    );
  });
}

// What of the others would have to be otherwise for a winner to lose to the first, or the first as the winner to another.
function conditionOf(compared: Compared, winner: ComparedOption, own: ComparedOption): readonly string[] {
  const pays = own.beside?.pays;
  if (pays?.needed === undefined || isOutOfReach(pays)) return [];
  const { vary, there, needed } = pays;
  const unit = unitOf(compared, vary);
  const input = labelsInSentence(firstBase(compared), [vary]);
  const [level, change] = [formatFigure(needed, unit), changeInWords(needed - there, unit)];
  if (own === winner) return needed < there ? [`${input} does not fall below ${level} with it`] : [];
  const isFirst = winner === compared.options[0];
  return isFirst && needed > there ? [`${input} is not lifted by ${change} with ${labelOf(own)}`] : [];
}

function recommendation(compared: Compared): string {
  const winners = winnersOf(compared);
  const measure = measureInSentence(firstBase(compared), judgedIn(compared).variable);
  const [winner] = winners;
  if (winner === undefined || winners.length > 1)
    return `By ${measure} alone none of them can be recommended.`;
  const conditions = compared.options.flatMap((own) => conditionOf(compared, winner, own));
  const ranges = compared.isDrawn ? ['the ranges written in the scenarios are right'] : [];
  const all = listed([...conditions, ...ranges]);
  const condition = all === '' ? '' : `, on condition that ${all}`;
  return `Recommended by ${measure} alone: ${labelOf(winner)}${condition}. What is not in these figures is not weighed.`;
}

function beatenSentences({ options }: Compared): readonly string[] {
  return options.flatMap((own) => {
    const by = own.standing?.beatenBy;
    return by === undefined
      ? []
      : [`${labelOf(own)} is beaten by ${labelOf(options[by]!)} on everything compared.`];
  });
}

function groundsSentence({ isDrawn, settings: { plan, seed } }: Compared): string {
  return isDrawn
    ? `All options were drawn on the same ${formatCount(drawsOf(plan))} futures (${plan.replicates} replicates of ${plan.size} draws, seed ${seed}). ± is the simulation error (95%). What must be achieved to pay for itself is of the base case.`
    : 'Nothing in these options is uncertain, so nothing was simulated: figures are of the base case.';
}

/** What the comparison says, in sentences for somebody who was not there: which option, by what measure, on what conditions. */
export function comparisonWords(compared: Compared): readonly string[] {
  return [
    ...verdictSentences(compared),
    ...otherSentences(compared),
    ...riskSentence(compared),
    ...besideSentences(compared),
    ...beatenSentences(compared),
    recommendation(compared),
    groundsSentence(compared),
  ];
}
