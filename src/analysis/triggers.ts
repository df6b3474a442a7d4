import type { BaseCase } from '../graph/base-case.ts';
import { readMeasures } from '../graph/compile/kernel.ts';
import { nodeOf } from '../graph/graph.ts';
import type { Trigger } from '../scenario/scenario.ts';
import type { Run } from '../simulation/simulate.ts';
import { type Side, type Threshold, thresholdOf } from '../simulation/threshold.ts';
import { baseAt, type Passing, rangeOf, type Span, seek } from './seek.ts';
import { meets, triggerDivision, watchedMeasure } from './wanted.ts';

/**
 * The figure that means, if things go on at that pace, that a target is missed: below or above it. `input` is the value of
 * the input at which the target is just met or, if `isJump`, at which what it asks of jumps past it, that nearest to the
 * input's own; `others` are the rest. Without one, what the target is at all values of the input that were tried, or that
 * the figure does not move with the input.
 */
export type Pace =
  | {
      readonly found: true;
      readonly side: Side;
      readonly figure: number;
      readonly input: number;
      readonly isJump: boolean;
      readonly others: readonly number[];
    }
  | {
      readonly found: false;
      readonly why: 'met throughout' | 'missed throughout' | 'figure not moved';
      readonly low: number;
      readonly high: number;
      readonly tried: number;
    };

/** What the draws say of a trigger: the figure at which meeting the target becomes unlikely, or why there is none. */
export type Odds =
  | Threshold
  | { readonly found: false; readonly seldom: 'figure certain' | 'target certain' };

/** What to look for at a review date. */
export interface TriggerOutcome {
  readonly trigger: Trigger;
  /** The figure of the base case. */
  readonly planned: number;
  /** Whether the figure is recorded up to the date, and no more to be watched. */
  readonly isRecorded: boolean;
  readonly pace: Pace;
  /** Undefined where nothing is uncertain. */
  readonly odds: Odds | undefined;
}

/** The figure that a trigger watches, in some base case. */
export function watchedFigure({ graph, layout, memory }: BaseCase, trigger: Trigger): number {
  return readMeasures(graph, layout, [watchedMeasure(trigger)], memory)[0]!;
}

/** Whether all that a trigger watches is recorded. */
export function isRecorded({ graph }: BaseCase, { watch, period }: Trigger): boolean {
  const { known } = nodeOf(graph, watch);
  return known.length > 0 && known.every((figures) => figures.length > period);
}

/** What a trigger looks at with its input at a value. */
interface Glimpse {
  readonly figure: number;
  readonly isMet: boolean;
}

function glimpse(base: BaseCase, trigger: Trigger, value: number): Glimpse {
  const { target, vary } = trigger;
  const moved = baseAt(base.graph.scenario, vary, value);
  if (moved === undefined) return { figure: Number.NaN, isMet: false };
  return {
    figure: watchedFigure(moved, trigger),
    isMet: meets(moved, target, moved.figures(target.variable).total),
  };
}

// What is nearer than this is one figure.
const closeness = 1e-9;

// On which side of a figure the target is missed, seen halfway to `missed`, where it is; undefined where it does not move.
function sideOf(base: BaseCase, trigger: Trigger, figure: number, missed: number): Side | undefined {
  const away = glimpse(base, trigger, missed).figure - figure;
  if (!(Math.abs(away) > closeness * Math.max(1, Math.abs(figure)))) return undefined;
  return away < 0 ? 'below' : 'above';
}

// Halfway from a value at which the measure passes the target's level to the next such value on the side where it is missed.
function missedBeside(base: BaseCase, trigger: Trigger, value: number, ends: readonly number[]): number {
  const next = [
    Math.max(...ends.filter((end) => end < value)),
    Math.min(...ends.filter((end) => end > value)),
  ].filter(Number.isFinite);
  const halfway = next.map((end) => (value + end) / 2);
  return halfway.find((each) => !glimpse(base, trigger, each).isMet) ?? value;
}

// A target that is met at one end alone, by less than the slack that it allows, is just met there.
function endMet(base: BaseCase, trigger: Trigger, [low, high]: Span): readonly Passing[] {
  const [first, last] = [low, high].map((value) => glimpse(base, trigger, value).isMet);
  return first === last ? [] : [{ value: first === true ? low : high }];
}

function paceOf(base: BaseCase, trigger: Trigger): Pace {
  const { vary, target } = trigger;
  const [low, high] = rangeOf(base, vary);
  const goal = { vary, of: target.variable, reaches: target.level.amount, within: [low, high] } as const;
  const sought = seek(base, goal);
  const passings = sought.found ? [sought, ...sought.others] : endMet(base, trigger, [low, high]);
  const [nearest, ...rest] = passings;
  const none = { found: false, low, high, tried: sought.tried } as const;
  if (nearest === undefined) {
    const { isMet } = glimpse(base, trigger, low);
    return { ...none, why: isMet ? 'met throughout' : 'missed throughout' };
  }
  const { value: input, jump } = nearest;
  const others = rest.map(({ value }) => value);
  const { figure } = glimpse(base, trigger, input);
  const side = sideOf(base, trigger, figure, missedBeside(base, trigger, input, [low, high, ...others]));
  return side === undefined
    ? { ...none, why: 'figure not moved' }
    : { found: true, side, figure, input, isJump: jump !== undefined, others };
}

function oddsOf(run: Run, trigger: Trigger): Odds {
  const { target, watch, chance } = trigger;
  if (!run.moved.includes(watch)) return { found: false, seldom: 'figure certain' };
  if (!run.moved.includes(target.variable)) return { found: false, seldom: 'target certain' };
  const groups = run.divided(triggerDivision(run.base, trigger)) ?? [];
  const isCertain = groups.length < 2 && groups.every(({ low, high }) => low === high);
  return isCertain
    ? { found: false, seldom: 'figure certain' }
    : thresholdOf(groups, chance, run.settings.plan);
}

/** What to look for by a trigger's date, in the base case and, where something is uncertain, in the draws. */
export function triggerOutcome(run: Run, trigger: Trigger): TriggerOutcome {
  const { base } = run;
  return {
    trigger,
    planned: watchedFigure(base, trigger),
    isRecorded: isRecorded(base, trigger),
    pace: paceOf(base, trigger),
    odds: run.isDrawn ? oddsOf(run, trigger) : undefined,
  };
}
