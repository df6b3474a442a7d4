import type { Outcome } from '../../analysis/outcome.ts';
import type { TriggerOutcome } from '../../analysis/triggers.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { lastDayOf } from '../../scenario/calendar.ts';
import type { Target, Trigger } from '../../scenario/scenario.ts';
import { drawsOf } from '../../simulation/plan.ts';
import { halfWidth } from '../../simulation/summary.ts';
import type { Side, Threshold } from '../../simulation/threshold.ts';
import { formatCount, formatShare, formatWithUnit, isCounted } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { chanceInWords, inSentence, listed, pointsOf, roundToError, tellApart } from './figures.ts';
import { isAboutBalance } from './targets.ts';

/** What a trigger watches and when: a flow is what there was by then, a stock what there is at that time. */
export function watchedWords({ graph }: BaseCase, { watch, period }: Trigger): string {
  const { kind, variable } = nodeOf(graph, watch);
  const when = `${kind === 'stock' ? 'at' : 'by'} ${lastDayOf(graph.calendar, period)}`;
  return `${inSentence(variable!.label)} ${when}`;
}

interface Ending {
  readonly met: string;
  readonly missed: string;
  readonly just: string;
}

function endingsOf(base: BaseCase, target: Target): Ending {
  if (isAboutBalance(base, target))
    return { met: 'the plan balances', missed: 'the plan does not balance', just: 'it just balances' };
  const named = `target "${target.label}" is`;
  return { met: `${named} met`, missed: `${named} not met`, just: 'it is just met' };
}

// What is counted comes whole: fewer than 201.2 families are fewer than 202.
function wholeEdge(value: number, unit: string, side: Side): number {
  if (!isCounted(unit)) return value;
  const hair = 1e-6;
  return side === 'below' ? Math.ceil(value - hair) : Math.floor(value + hair);
}

// The futures beyond a threshold were counted at it, so it is not moved to a whole number, and an error leaves some digits only.
function countedEdge(value: number, unit: string, error: number): number {
  if (error > 1) return roundToError(value, error);
  return isCounted(unit) ? Math.round(value * 10) / 10 : value;
}

function beyondWords(edge: number, unit: string, side: Side): string {
  const less = isCounted(unit) ? 'fewer' : 'less';
  return `${side === 'below' ? less : 'more'} than ${formatWithUnit(edge, unit)}`;
}

function errorWords(error: number, unit: string): string {
  if (unit === '%') return `± ${pointsOf(error)} points`;
  const figure = Number(error.toPrecision(1));
  if (unit === '£' && figure < 1) return `± £${figure}`;
  return `± ${formatWithUnit(figure, unit.startsWith('£') ? unit : '')}`;
}

function paceTail({ graph, figures }: BaseCase, { trigger, pace }: TriggerOutcome, ending: Ending): string {
  const input = nodeOf(graph, trigger.vary);
  const [unit, label] = [shownUnit(input), `the ${inSentence(input.variable!.label)}`];
  const at = (value: number) => `${label} at ${tellApart(value, unit, figures(trigger.vary).total)}`;
  if (pace.found) {
    const watched = shownUnit(nodeOf(graph, trigger.watch));
    const beyond = beyondWords(wholeEdge(pace.figure, watched, pace.side), watched, pace.side);
    const values = pace.others.map((value) => tellApart(value, unit, figures(trigger.vary).total));
    const others = values.length === 0 ? '' : `, and changes at ${listed(values)} too`;
    const just = pace.isJump ? 'that changes at a stroke' : ending.just;
    return `${beyond} means that ${ending.missed} if things go on at that pace; ${just} with ${at(pace.input)}${others}.`;
  }
  if (pace.why === 'figure not moved')
    return `it does not move with ${label}, so it does not tell whether ${ending.met}.`;
  const always = pace.why === 'met throughout' ? ending.met : ending.missed;
  return `${always} with ${at(pace.low)}, at ${tellApart(pace.high, unit, pace.low)} and at the values tried between, so the figure tells nothing of that.`;
}

function paceSentence(base: BaseCase, outcome: TriggerOutcome, ending: Ending): string {
  const { trigger, planned, isRecorded } = outcome;
  const figure = formatWithUnit(planned, shownUnit(nodeOf(base.graph, trigger.watch)));
  const watched = watchedWords(base, trigger);
  return isRecorded
    ? `${trigger.label} (${watched}): recorded already, at ${figure}, so there is nothing left to watch for.`
    : `${trigger.label} (${watched}; the plan has ${figure}): ${paceTail(base, outcome, ending)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Found = Extract<Threshold, { found: true }>;

function thresholdSentences({ base, run }: Outcome, trigger: Trigger, odds: Found, { met }: Ending): string {
  const { plan } = run.settings;
  const { side, figure, beyond, otherwise } = odds;
  const unit = shownUnit(nodeOf(base.graph, trigger.watch));
  const error = halfWidth(figure.se, plan);
  const edge = upperFirst(beyondWords(countedEdge(figure.value, unit, error), unit, side));
  const draws = drawsOf(plan);
  const share = `${formatCount(Math.round(beyond * draws))} of the ${formatCount(draws)} futures simulated have`;
  const less = isCounted(unit) ? 'fewer' : 'less';
  return `${edge} (${errorWords(error, unit)}) leaves at most a ${formatShare(trigger.chance)} chance that ${met}: ${share} ${side === 'below' ? less : 'more'}. Otherwise ${met} in ${chanceInWords(otherwise, plan)}.`;
}

function oddsSentences(outcome: Outcome, { trigger, isRecorded, odds }: TriggerOutcome, ending: Ending) {
  const { run, targets } = outcome;
  if (odds === undefined || isRecorded) return [];
  if (odds.found) return [thresholdSentences(outcome, trigger, odds, ending)];
  const few = formatShare(trigger.chance);
  const chance = targets.find(({ target }) => target.name === trigger.target.name)?.chance;
  const words = {
    'in all': `${upperFirst(ending.met)} in ${chance && chanceInWords(chance, run.settings.plan)}: no more than ${few} before anything is seen.`,
    'in none': `No figure leaves at most a ${few} chance that ${ending.met}, as far as the futures simulated can tell.`,
    'figure certain': 'It is the same in all futures simulated, so it tells nothing of them.',
    'target certain': `Nothing uncertain bears on whether ${ending.met}.`,
  };
  return [words[odds.seldom]];
}

/** What to look for by the date of a trigger: at what pace its target is missed, and which figures leave it little chance. */
export function triggerWords(outcome: Outcome, trigger: TriggerOutcome): readonly string[] {
  const ending = endingsOf(outcome.base, trigger.trigger.target);
  return [paceSentence(outcome.base, trigger, ending), ...oddsSentences(outcome, trigger, ending)];
}
