import { problem, type Report, warning } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { dependants } from '../graph/compile/schedule.ts';
import { addsUp, nodeOf } from '../graph/graph.ts';
import { lastDayOf } from '../scenario/calendar.ts';
import type { Trigger } from '../scenario/scenario.ts';
import { whyNotOne } from './seek.ts';
import { isRecorded, watchedFigure } from './triggers.ts';

interface Unfit {
  readonly reason: string;
  readonly instead: string;
}

function whyNotWatched(base: BaseCase, trigger: Trigger): Unfit | undefined {
  const node = nodeOf(base.graph, trigger.watch);
  const { dimensions, isSeries, measure } = node;
  const one = 'Watch a line that goes from period to period, such as families helped so far.';
  if (measure !== 'number')
    return { reason: measure === 'profile' ? 'is a list by delay' : 'is true or false', instead: one };
  if (!isSeries) return { reason: 'has no time, so it is the same at every date', instead: one };
  if (!addsUp(node))
    return {
      reason: `has a figure for each ${dimensions.join(' and ')}, and these do not add up`,
      instead: 'Give one of them a line of its own, as in = pick(x, item), and watch that.',
    };
  if (Number.isFinite(watchedFigure(base, trigger))) return undefined;
  const date = lastDayOf(base.graph.calendar, trigger.period);
  return { reason: `has no value at ${date}`, instead: 'Look at it later, or watch another line.' };
}

function reportNothingToWatch(base: BaseCase, trigger: Trigger, report: Report): void {
  const { watch, vary, places } = trigger;
  const date = lastDayOf(base.graph.calendar, trigger.period);
  if (isRecorded(base, trigger))
    report(warning('nothing-to-watch', places.watch, { name: watch, recordedTo: date, vary }));
  else if (!dependants(base.graph, [vary]).has(watch))
    report(warning('nothing-to-watch', places.vary, { name: watch, recordedTo: undefined, vary }));
}

/** Reports triggers whose figure cannot be watched, or whose input cannot be moved, and warns of those that tell nothing. */
export function reportTriggers(base: BaseCase, report: Report): void {
  for (const trigger of base.graph.scenario.triggers) {
    const { watch, vary, places } = trigger;
    const unfit = whyNotWatched(base, trigger);
    const why = whyNotOne(base.graph, vary);
    if (unfit !== undefined) report(problem('not-for-trigger', places.watch, { name: watch, ...unfit }));
    if (why !== undefined) {
      const instead = 'Vary an input of one figure for the whole time.';
      report(problem('not-for-trigger', places.vary, { name: vary, reason: why, instead }));
    }
    if (unfit === undefined && why === undefined) reportNothingToWatch(base, trigger, report);
  }
}
